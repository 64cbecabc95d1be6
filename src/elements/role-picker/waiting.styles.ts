import { css } from 'lit';

/** As high as three to nine roles with their details, which have a sheet of their own once they are here. */
export const waitingStyles = css`
  [role='status'] {
    container-type: inline-size;
  }
  .skeleton--rows {
    block-size: calc(var(--_unit) * 116);
  }
  @container (inline-size >= 34rem) {
    .skeleton--rows {
      block-size: var(--rosterkit-role-picker-block-size, 21rem);
    }
  }
`;
