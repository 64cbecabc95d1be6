import { css } from 'lit';

/** Of `<sign-in>` and `<accept-invitation>`. */
export const signInStyles = css`
  .session {
    overflow-wrap: anywhere;
    max-inline-size: calc(var(--_unit) * 100);
  }
  /* sentences with names in them run as their own words do, not as the page or the name */
  p,
  .go-on {
    unicode-bidi: plaintext;
  }
  .field > .link-button {
    justify-self: start;
    min-block-size: calc(var(--_unit) * 6);
  }
  .link-button {
    min-block-size: calc(var(--_unit) * 6);
  }
  .message {
    display: flex;
    gap: var(--_space-2);
  }
  .message > .icon {
    color: var(--_accent-text);
    margin-block-start: 0.12em;
  }
  .skeleton {
    min-block-size: calc(var(--_unit) * 32);
  }
`;
