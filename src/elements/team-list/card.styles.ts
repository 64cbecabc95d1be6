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
      --_row: calc(
        var(--_pad, var(--_space-3)) * 2 + var(--_unit) * var(--_head, 11) + var(--_unit) * var(--_line, 6) *
          var(--_lines, 2)
      );
    }
    :host([compact]) .grid {
      --_pad: var(--_space-1);
    }
    .heads {
      grid-template-columns: auto 1fr;
    }
    .heads .narrow {
      display: block;
      padding-block: var(--_space-1);
    }
    .heads > :not(.cell--check) {
      display: none;
    }
    .heads:not(:has(.cell--check)) {
      display: none; /* a row without heads is none */
    }
    .heads > .cell--check {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
    }
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      grid-auto-rows: minmax(calc(var(--_unit) * 6), auto);
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
    }
    .row > .cell--status {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--_space-2);
    }
    .row > .cell--status > :is(.sub, .fix) {
      margin: 0;
    }
    .row > .cell--text::before {
      content: attr(data-label);
      margin-inline-end: var(--_space-1);
      color: var(--_text-muted);
      font-size: var(--_font-size-s);
    }
    .row > .cell--text:has(> .text:empty) {
      visibility: hidden;
    }
    .row > .cell--text > :is(.text, .sub) {
      display: inline;
      margin-inline-end: var(--_space-2);
      white-space: normal;
    }
    .row .name,
    .row > .cell--name > .sub {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .row .name {
      max-block-size: 2lh;
    }
  }
  @container (inline-size < 24rem) {
    .grid {
      --_head: 16;
      --_line: 7; /* a value may go on in a second line */
    }
    .row > :is(.cell--check, .cell--menu) {
      z-index: 1;
      align-self: start;
      block-size: calc(var(--_unit) * 11);
    }
    .row > .cell--menu {
      align-content: center;
    }
    .row > .cell--name[role='gridcell'] {
      grid-column: 1 / -1;
      grid-template-columns: minmax(0, max-content) max-content minmax(var(--_control-height-s), 1fr);
      grid-template-rows: calc(var(--_unit) * 11) auto;
    }
    .row > .cell--name > .sub {
      grid-column: 1 / -1;
    }
    .row:has(> .cell--check) .name {
      margin-inline-start: calc(1.15em + var(--_space-3));
    }
    .row > .cell--name > .avatar {
      display: none; /* the name says it, and has the room */
    }
    .row .name {
      grid-column: 1;
    }
    .row :is(.marks, .lock) {
      grid-column: 2;
    }
    .row .marks ~ .lock {
      grid-column: 3;
    }
  }
`;
