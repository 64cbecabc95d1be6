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
  /* what shows a password lies on the end of its field: after it for the eye as for the keyboard */
  .password {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .password > .input {
    grid-area: 1 / 1 / auto / -1;
    padding-inline-end: calc(var(--_control-height-s) + var(--_space-1) * 2);
  }
  .password > .input::-ms-reveal {
    display: none; /* the browser's own would be a second one */
  }
  .password > .icon-button {
    grid-area: 1 / 2;
    margin-inline-end: var(--_space-1);
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
