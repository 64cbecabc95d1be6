import { css } from 'lit';

/** What stands there before the card is here. */
export const myProfileStyles = css`
  .profile {
    container-type: inline-size;
    overflow-wrap: anywhere;
    display: grid;
    gap: var(--_space-5);
    max-inline-size: var(--_measure);
  }
`;

/** Of the form, which comes later. */
export const profileEditorStyles = css`
  form > .field {
    max-inline-size: none;
  }
`;
