import { css } from 'lit';

/** A row of tabs, and the panels below it. */
export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .tab {
    min-block-size: var(--_control-height);
    padding: 0 var(--_space-3);
    margin-block-end: calc(var(--_border-width) * -1);
    border: 0;
    border-block-end: calc(var(--_border-width) * 2) solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    cursor: pointer;
  }
  .tab:hover {
    color: var(--_text);
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent-text);
    color: var(--_text);
    font-weight: var(--_font-weight-medium);
  }
  [role='tabpanel'][hidden] {
    display: none;
  }
  [role='tabpanel']:focus-visible {
    outline-offset: var(--_space-1);
  }
  @media (forced-colors: active) {
    .tab {
      border-block-end-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
