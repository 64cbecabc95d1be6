import { css } from 'lit';

/** What can be done with the chosen rows, and the dialog for it. */
export const bulkStyles = css`
  .bulk {
    position: absolute; /* its place is kept, so that it covers rows rather than move them */
    inset-inline: 0;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 100%;
    padding: var(--_space-2) var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_accent-soft);
  }
  .dock:has(> .bulk:not(.bulk--idle)) {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
  }
  .bulk__count {
    margin-inline-end: auto;
  }
  .bulk__danger {
    color: var(--_danger);
  }
  @container (inline-size < 44rem) {
    .bulk:not(.bulk--idle) {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_space-1);
      padding-inline: var(--_space-3);
    }
    .bulk:not(.bulk--idle) > .button {
      padding-inline: var(--_space-2);
      font-size: var(--_font-size-s);
    }
    .bulk:not(.bulk--idle) > .button > .icon {
      display: none;
    }
    .bulk__count {
      grid-column: 1 / -1;
    }
    .scroller:has(~ .dock > .bulk:not(.bulk--idle)) {
      padding-block-end: calc(var(--_control-height-s) * 3); /* the last row can be seen, too */
    }
  }
  .bulk-dialog h2:focus {
    outline: none;
  }
  .outcomes {
    display: grid;
    gap: var(--_space-2);
    max-block-size: 40vb;
    overflow: auto;
  }
  .outcomes:empty {
    display: none;
  }
  .outcomes > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-4);
  }
  .outcome-filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .outcome-filters > [aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .bulk--idle {
    background: none;
    color: var(--_text-muted);
  }
  .bulk-dialog .field__hint:empty {
    display: none;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent-text);
  }
`;
