import { css } from 'lit';

export const listStyles = css`
  .list__text {
    font-family: ui-monospace, monospace;
    resize: vertical;
  }
  .list__states,
  .list__pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
  }
  .list__rows {
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    overflow: hidden;
  }
  .list__row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_unit) * 32)), 1fr));
    gap: var(--_space-2);
    align-items: center;
    position: relative;
    padding: var(--_space-2) var(--_space-3);
    padding-inline-end: calc(var(--_control-height) + var(--_space-3));
  }
  .list__row + .list__row {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .list__row--wrong {
    background: var(--_danger-soft);
  }
  .list__row--sent {
    display: flex;
    flex-wrap: wrap;
    overflow-wrap: anywhere;
  }
  .list__remove {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-end: var(--_space-1);
  }
  .list__stores {
    min-inline-size: 0;
    justify-content: space-between;
  }
  .list__picker,
  .list__problems {
    grid-column: 1 / -1;
  }
  .list__problems {
    color: var(--_danger);
    font-size: var(--_font-size-s);
  }
`;
