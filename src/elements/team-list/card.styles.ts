import { css } from 'lit';

/** Where a column is narrow, rows are cards: name and menu first, then a line for each column, its label beside it. */
export const cardStyles = css`
  .narrow {
    display: none;
  }
  @container (inline-size < 44rem) {
    .narrow {
      display: contents;
    }
    .grid {
      --_line: calc(var(--_unit) * 6);
      --_row: calc(var(--_space-3) * 2 + var(--_unit) * 11 + var(--_line) * var(--_lines, 2));
    }
    :host([compact]) .grid {
      --_line: calc(var(--_unit) * 5.5);
      --_row: calc(var(--_space-2) + var(--_unit) * 11 + var(--_line) * var(--_lines, 2));
    }
    .heads {
      grid-template-columns: auto 1fr;
    }
    .heads > :not(.cell--check) {
      display: none;
    }
    .heads:not(:has(.cell--check)) {
      min-block-size: 0;
    }
    .heads > .cell--check {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
    }
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      grid-auto-rows: minmax(var(--_line), auto);
      align-content: center;
      column-gap: var(--_space-3);
      padding-inline-end: var(--_space-2);
    }
    .row > .cell--check {
      grid-area: 1 / 1;
    }
    .row > .cell--name {
      grid-area: 1 / 2;
      min-block-size: calc(var(--_unit) * 11);
    }
    .row > .cell--menu {
      grid-area: 1 / 3;
    }
    .row:not(:has(> .cell--check)) > .cell--name {
      grid-column: 1 / 3;
    }
    .row:not(:has(> .cell--menu)) > .cell--name {
      grid-column-end: -1;
    }
    .row > :is(.cell--text, .cell--status) {
      grid-column: 1 / -1;
      display: flex;
      align-items: baseline;
      gap: 0 var(--_space-2);
    }
    .row > .cell--status {
      flex-wrap: wrap;
      align-items: center;
    }
    .row .name,
    .row > .cell--name > .sub {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .row .name {
      max-block-size: 2lh;
    }
    .row > .cell--text::before {
      content: attr(data-label);
      flex: none;
      color: var(--_text-muted);
      font-size: var(--_font-size-s);
    }
    .row > .cell--text:has(> .text:empty) {
      visibility: hidden;
    }
    .row > .cell--text > .sub {
      flex: 0 1 auto;
      min-inline-size: 3ch;
    }
    .row > .cell--status > :is(.sub, .fix) {
      margin: 0;
    }
    .row--loading > .cell--text > .text {
      inline-size: 50%;
    }
  }
  @container (inline-size < 19rem) {
    .grid {
      --_row: calc(var(--_space-3) * 2 + var(--_unit) * 14 + var(--_line) * var(--_lines, 2));
    }
    .row > .cell--name > .avatar {
      display: none; /* the name says it, and has the room */
    }
  }
`;
