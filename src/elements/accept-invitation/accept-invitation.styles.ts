import { css } from 'lit';

export const acceptInvitationStyles = css`
  .go-on {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* beside the title of the card, which may be the page's own of any level */
  .stack > h2[id] {
    font-size: var(--_font-size-l);
    line-height: inherit;
    letter-spacing: normal;
  }
  .notice > .stack {
    gap: var(--_space-2);
  }
`;
