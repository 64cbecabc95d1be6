import { css } from 'lit';

/** The dialog for a change of many people. */
export const bulkStyles = css`
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
  }
  .bulk-dialog .field__hint:empty {
    display: none;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent-text);
  }
`;
