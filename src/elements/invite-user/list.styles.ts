import { css } from 'lit';

export const listStyles = css`
  .list__text {
    font-family: ui-monospace, monospace;
    resize: vertical;
    border-radius: min(var(--_field-radius), var(--_radius-l)); /* several lines are no pill */
  }
  .list__file {
    max-inline-size: 100%;
    color: var(--_text-muted);
  }
  .list__file::file-selector-button {
    min-block-size: var(--_control-height-s);
    margin-inline-end: var(--_space-3);
    padding-inline: var(--_space-3);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: var(--_font-weight-medium);
    cursor: pointer;
  }
  .list__file::file-selector-button:hover {
    border-color: var(--_border-strong);
    background: var(--_surface-sunken);
  }
  .list__for-all > summary {
    font-weight: var(--_font-weight-medium);
    cursor: pointer;
  }
  .list__for-all > :nth-child(n + 2) {
    margin-block-start: var(--_space-3);
  }
  .list__states,
  .list__pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
  }
  /* not the rows: Chromium draws nothing of what is its own container once the fieldset around it was switched off */
  form {
    container-type: inline-size;
  }
  .list__rows {
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    overflow: hidden;
  }
  .list__row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    position: relative;
    padding: var(--_space-2) var(--_space-3);
    padding-inline-end: calc(var(--_control-height) + var(--_space-3));
  }
  .list__row > :is(.input, select, .list__stores) {
    flex: 1 1 calc(var(--_unit) * 32);
    inline-size: auto;
  }
  .list__row > .list__email {
    flex: 2 1 calc(var(--_unit) * 56);
  }
  .list__role[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  @container (max-width: 26rem) {
    .list__row:not(.list__row--sent) {
      padding-inline-end: var(--_space-3);
    }
    /* no margin: it would be on the side where the address ends, not on that of the row's button */
    .list__row > .list__email {
      flex: 0 1 calc(100% - var(--_control-height));
    }
  }
  .list__row + .list__row {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .list__row--wrong {
    background: var(--_danger-soft);
  }
  .list__row--sent {
    overflow-wrap: anywhere;
  }
  .list__remove {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-end: var(--_space-1);
  }
  .list__stores {
    min-inline-size: 0;
    justify-content: space-between;
  }
  .list__correction {
    display: flex;
    gap: var(--_space-1);
    color: var(--_warning);
    font-size: var(--_font-size-s);
  }
  .list__picker,
  .list__correction,
  .list__problems {
    flex: 1 1 100%;
  }
  .list__problems {
    color: var(--_danger);
    font-size: var(--_font-size-s);
  }
`;
