import { css } from 'lit';

export const acceptInvitationStyles = css`
  .go-on {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice > .stack {
    gap: var(--_space-2);
  }
`;
