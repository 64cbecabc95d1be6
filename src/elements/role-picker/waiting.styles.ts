import { css } from 'lit';

/** As high as three to nine roles, and in little room what is below them, which have a sheet of their own once they are here. */
export const waitingStyles = css`
  [role='status'] {
    container-type: inline-size;
  }
  .skeleton--rows {
    block-size: calc(var(--_unit) * 92);
  }
  .skeleton--rows + .skeleton--rows {
    block-size: calc(var(--_unit) * 72);
  }
  @container (inline-size >= 34rem) {
    .skeleton--rows {
      block-size: var(--rosterkit-role-picker-block-size, 21rem);
    }
    .skeleton--rows + .skeleton--rows {
      display: none;
    }
  }
`;
