import { css } from 'lit';

/** Who one is: picture and name, then what is known of one. */
export const profileCardStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4);
  }
  .head > .avatar {
    --_avatar-size: calc(var(--_unit) * 16);
  }
  .head > div {
    flex: 1 1 calc(var(--_unit) * 40);
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(calc(var(--_unit) * 24), auto) minmax(0, 1fr);
    gap: var(--_space-3) var(--_space-5);
  }
  dt {
    color: var(--_text-muted);
  }
  @container (max-width: 20rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-block-end: var(--_space-3);
    }
  }
`;
