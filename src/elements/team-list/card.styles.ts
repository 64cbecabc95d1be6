import { css } from 'lit';

/**
 * Where a column is narrow, rows are cards: name and menu first, then a line for each column, its label before it.
 * Everything is read in full there, so a card is as high as its words are long. Fetched with the filters, while the
 * backend is asked who is there.
 */
export const cardStyles = css`
  @container (inline-size < 44rem) {
    .narrow {
      display: contents;
    }
    .scroller {
      animation: none; /* nothing to wait for any more */
    }
    .grid {
      --_row: 0;
      --_label: calc(var(--_unit) * 20);
    }
    .heads {
      grid-template-columns: auto 1fr;
    }
    .heads .narrow {
      display: block;
      align-content: center;
      min-block-size: max(var(--_unit) * 10, var(--_control-height-s));
      font-size: var(--_font-size-s);
    }
    .heads > :not(.cell--check) {
      display: none;
    }
    .heads:not(:has(.cell--check)) {
      display: none; /* a row without heads is none */
    }
    .heads > .cell--check {
      display: grid;
      grid-template-columns: minmax(var(--_target-size), auto) auto; /* as the rows' boxes stand */
      column-gap: var(--_space-3);
    }
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: start;
      gap: var(--_space-1) var(--_space-3);
      padding-block: var(--_space-2) var(--_space-3);
      padding-inline: var(--_space-4) var(--_space-2);
    }
    :host([compact]) .row {
      row-gap: 0;
      padding-block: var(--_space-1) var(--_space-2);
    }
    .row > .cell {
      grid-column: 2 / -1;
    }
    .row > .cell--check {
      grid-area: 1 / 1;
      block-size: var(--_control-height-s);
    }
    .row > .cell--menu {
      grid-area: 1 / 3;
    }
    .row > .cell--name {
      grid-area: 1 / 2;
      padding-block-start: calc((var(--_control-height-s) - 1lh) / 2); /* level with box and menu */
    }
    .row:not(:has(> .cell--check)) > :is(.cell--text, .cell--status) {
      grid-column-start: 1;
    }
    .row:not(:has(> .cell--check)) > .cell--name {
      grid-column: 1 / 3;
    }
    .row:not(:has(> .cell--menu)) > .cell--name {
      grid-column-end: -1;
    }
    .row .name {
      margin-block: calc((1lh - var(--_target-size)) / 2);
      padding-block: calc((var(--_target-size) - 1lh) / 2);
    }
    .row > .cell--text {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: var(--_space-2); /* a margin would follow the direction of a text, not of the list */
      padding-inline-start: var(--_label);
    }
    .row > .cell--text > .text {
      max-inline-size: 100%;
    }
    .row > .cell--text::before {
      content: attr(data-label);
      flex: none;
      inline-size: var(--_label);
      margin-inline: calc(var(--_label) * -1) calc(var(--_space-2) * -1);
      padding-inline-end: var(--_space-2);
      color: var(--_text-muted);
      font-size: var(--_font-size-s);
    }
    .row--loading > .cell--role {
      padding-block-end: calc(var(--_font-size-s) * 1.5); /* what stands below most roles, or their second line */
    }
    .row--loading > .cell--text::before {
      visibility: hidden;
    }
    .row:not(.row--loading) > .cell--text:has(> .text:empty) {
      display: none;
    }
    .row > .cell--status {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--_space-2);
    }
    .row > .cell--status > :is(.sub, .fix) {
      margin: 0;
    }
  }
  /* as much room as for two columns: who and how they stand, and beside it the rest */
  @container (32rem <= inline-size < 44rem) {
    .row.row {
      grid-template-columns: auto minmax(0, 5fr) minmax(0, 4fr) auto;
    }
    .row.row > .cell--text {
      grid-column: 3;
    }
    .row.row > .cell--name + .cell--text {
      padding-block-start: calc((var(--_control-height-s) - 1lh) / 2);
    }
    .row.row > .cell--menu {
      grid-column: 4;
    }
    .row.row > .cell--name {
      grid-area: 1 / 2 / span 2 / 3;
    }
    .row.row > .cell--status {
      grid-area: 3 / 2 / auto / 3;
    }
    .row.row:not(:has(> .cell--check)) > :is(.cell--name, .cell--status) {
      grid-column: 1 / 3;
    }
  }
  @container (inline-size < 24rem) {
    .row > .cell--name > .avatar {
      display: none; /* the name says it, and has the room */
    }
    .row > .cell--name > :is(.who, .sub) {
      grid-column: 1 / 3;
    }
  }
`;
