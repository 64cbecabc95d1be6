import { css } from 'lit';

/** Rows as a table's lines, no one lower than the token says; what is in them is in `cell.styles.ts`. */
export const rowStyles = css`
  :host {
    --_row: var(--_row-height);
  }
  :host([compact]) {
    --_row: var(--_row-height-compact);
  }
  .narrow {
    display: none;
  }
  .scroller {
    position: relative; /* what is placed in it scrolls with it, instead of making the page longer */
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: var(--rosterkit-team-list-max-block-size, min(calc(var(--_unit) * 176), 80vb));
    overflow: auto;
    overflow-anchor: none; /* the window of rows sees to it that what is in sight stays there */
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface-sunken);
    border-block-end: var(--_border-width) solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .heads,
  .row {
    display: grid;
    grid-template-columns: var(--_columns, minmax(0, 1fr));
    align-items: center;
    column-gap: var(--_space-4);
    padding-inline: var(--_space-4);
  }
  .grid--unknown .heads > .cell {
    opacity: 0; /* the system has words of its own for them */
  }
  .heads {
    min-block-size: calc(var(--_unit) * 10);
  }
  .head__sort {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_control-height-s);
    margin-inline-start: calc(var(--_space-2) * -1);
    padding: 0 var(--_space-2);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    text-align: start;
    white-space: nowrap;
  }
  .head__sort > .icon {
    opacity: 0;
  }
  .body {
    position: relative;
    margin-block-end: calc(var(--_border-width) * -1);
    contain: layout style;
  }
  .body--placed > .row {
    position: absolute;
    inset-inline: 0;
  }
  .row {
    min-block-size: var(--_row);
    padding-block: calc(var(--_space-2) / 3);
    border-block-end: var(--_border-width) solid var(--_border);
    background: var(--_surface);
    contain: layout style paint;
  }
  .row--loading {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .row--loading > :is(.cell--check, .cell--menu) {
    visibility: hidden;
  }
  .row.row--loading :is(.name, .cell--name > .sub, .text, .cell--status > .badge) {
    display: inline-block;
    inline-size: calc(var(--_unit) * 28);
    min-inline-size: 0;
    max-inline-size: 100%;
    block-size: 0.7em;
    margin-block: 0.4em;
    border-radius: var(--_radius-s);
    background: var(--_border);
    box-shadow: none;
    vertical-align: middle;
  }
  .row.row--loading .cell--status > .badge {
    inline-size: calc(var(--_unit) * 16);
  }
  .row.row--loading .cell--name > .sub {
    inline-size: calc(var(--_unit) * 40);
  }
  .row--loading .cell--name > .avatar {
    grid-row: 1 / 3;
    background: var(--_border);
  }
  @media (prefers-reduced-motion: reduce) {
    .row--loading {
      animation: none;
    }
  }
  /* no rows that turn into cards in sight: they wait for the cards' styles, for a while */
  @container (inline-size < 44rem) {
    .scroller {
      animation: wait 3s step-end;
    }
  }
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
`;
