import { css } from 'lit';

/** Rows of switches and boxes, each with a note below its label. */
export const switchStyles = css`
  .options {
    display: grid;
    gap: var(--_space-3);
  }
  .options > legend {
    padding: 0;
    margin-block-end: var(--_space-2);
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--_space-3);
  }
  .option > .field__hint {
    grid-column: 2;
  }
  .option > input[aria-disabled='true'] {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .switch {
    appearance: none;
    position: relative;
    inline-size: 2.25em !important;
    block-size: 1.3em !important;
    border-radius: var(--_radius-full);
    background: var(--_border-strong);
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  .switch::before {
    content: '';
    position: absolute;
    inset-block: 0.15em;
    inset-inline-start: 0.15em;
    inline-size: 1em;
    border-radius: inherit;
    background: var(--_surface);
    transition: inset-inline-start var(--_duration);
  }
  .switch:checked {
    background: var(--_accent-text);
  }
  .switch:checked::before {
    inset-inline-start: 1.1em;
  }
  @media (forced-colors: active) {
    .switch {
      border: var(--_border-width) solid;
    }
    .switch:checked::before {
      background: Highlight;
    }
  }
`;
