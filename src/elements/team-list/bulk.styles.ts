import { css } from 'lit';

/** What can be done with the chosen rows, and the dialog for it. */
export const bulkStyles = css`
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: inherit; /* a line of it has its place before anybody is chosen, so that nothing moves */
    padding: var(--_space-2) var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_accent-soft);
  }
  @media (height > 30rem) {
    .dock:has(> .bulk:not(.bulk--idle)) {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
    .list:has(.bulk:not(.bulk--idle)) :is(input, button, select, .row) {
      scroll-margin-block-end: calc(var(--_control-height-s) * 6); /* what has the keyboard is not below the bar */
    }
  }
  .bulk__clear {
    margin-inline-end: auto;
  }
  .bulk__actions {
    display: flex;
    flex-wrap: wrap;
    gap: inherit;
  }
  .bulk__danger {
    color: var(--_danger);
  }
  @container (inline-size < 64rem) {
    .bulk:not(.bulk--idle) {
      gap: var(--_space-1);
    }
    .bulk__actions > .button {
      padding-inline: var(--_space-2);
    }
    .bulk__actions > .button > .icon {
      display: none;
    }
  }
  @container (inline-size < 44rem) {
    .bulk:not(.bulk--idle) {
      padding-inline: var(--_space-3);
      font-size: var(--_font-size-s);
    }
    .bulk__clear {
      margin-inline: auto 0;
    }
    .bulk__actions {
      flex: 1 0 100%;
    }
    .bulk__actions > .button {
      flex: auto;
    }
  }
  @container (inline-size < 32rem) {
    .bulk__actions > .button:not(:first-child) {
      max-inline-size: calc(var(--_unit) * 16); /* alone in a line one would look like the most important */
    }
    /* words of all of them would fill three lines: the others have theirs in a bubble */
    .bulk__actions > .button:not(:first-child) > .icon {
      display: block;
    }
    .bulk__actions > .button:not(:first-child) > .button__name {
      position: absolute;
      clip-path: inset(50%);
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
