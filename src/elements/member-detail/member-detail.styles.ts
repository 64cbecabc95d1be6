import { css } from 'lit';

export const memberDetailStyles = css`
  :host {
    container-type: inline-size;
  }
  /* the roles; in little room with what one can do below them, and what the fields take more */
  .skeleton--rows {
    block-size: calc(var(--_unit) * 212);
  }
  @container (inline-size >= 34rem) {
    .skeleton--rows {
      block-size: calc(var(--_unit) * 84);
    }
  }
  .header {
    --_avatar-size: calc(var(--_unit) * 14);
    display: flex;
    align-items: center;
    gap: var(--_space-4);
    margin-block-end: var(--_space-5);
  }
  .header > div {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
  }
  .header h2:focus-visible {
    outline-offset: var(--_unit);
  }
  .stack {
    gap: var(--_space-5);
  }
  .notice .stack {
    gap: var(--_space-3);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3) var(--_space-4);
  }
  .fields:not(:has(*)),
  .facts:not(:has(.fact)),
  .field__error:empty,
  .field__hint:empty {
    display: none;
  }
  .facts {
    display: grid;
    gap: var(--_space-3);
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--_space-4);
  }
  .fact > dt {
    color: var(--_text-muted);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-2);
  }
  .footer {
    position: var(--rosterkit-member-detail-footer-position, static);
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--rosterkit-member-detail-footer-background, transparent);
  }
  .footer > [role='alert']:empty,
  .footer:not(:has(.notice, button)) {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-end: var(--_space-5);
  }
  /* apart from what is saved, and after it */
  .danger-actions {
    margin-block: var(--_space-4) 0;
    padding-block-start: var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .actions__danger {
    color: var(--_danger);
  }
  @container (inline-size >= 26rem) {
    .fields {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .fact {
      grid-template-columns: calc(var(--_unit) * 40) minmax(0, 1fr);
    }
  }
`;
