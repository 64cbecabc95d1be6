import { css } from 'lit';

/** Of `<sign-in>` and `<accept-invitation>`. */
export const signInStyles = css`
  .session {
    overflow-wrap: anywhere;
    max-inline-size: calc(var(--_unit) * 108);
  }
  /* sentences with names in them run as their own words do, not as the page or the name */
  p,
  .go-on {
    unicode-bidi: plaintext;
  }
  /* what shows a password stands above its field, at the end of the line: between field and button is only what is wrong */
  .field--password {
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-3);
    align-items: baseline;
  }
  .field--password > * {
    grid-column: 1 / -1;
  }
  .field--password > .field__label {
    grid-area: 1 / 1;
  }
  .field--password > .link-button {
    grid-area: 1 / 2;
  }
  form > .cluster > .button--primary {
    flex: 1 1 auto;
  }
  .message {
    display: flex;
    gap: var(--_space-2);
  }
  .message > .icon {
    color: var(--_accent-text);
    margin-block-start: 0.12em;
  }
`;
