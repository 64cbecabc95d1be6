import { css } from 'lit';

/** Rows: a table's lines where there is room, cards where there is not; every row as high as the next. */
export const rowStyles = css`
  :host {
    --_row: var(--_row-height);
  }
  :host([compact]) {
    --_row: var(--_row-height-compact);
  }
  .scroller {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: var(--rosterkit-team-list-max-block-size, min(calc(var(--_unit) * 176), 80vb));
    overflow: auto;
    overscroll-behavior: contain;
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
  .heads {
    min-block-size: calc(var(--_unit) * 10);
  }
  .head__sort {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    margin-inline-start: calc(var(--_space-2) * -1);
    padding: var(--_space-1) var(--_space-2);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }
  .head__sort:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .head__sort > .icon {
    opacity: 0;
  }
  .head__sort:is(:hover, :focus-visible) > .icon {
    opacity: 0.5;
  }
  [aria-sort] .head__sort {
    color: var(--_text);
  }
  [aria-sort] .head__sort > .icon {
    opacity: 1;
  }
  .body {
    position: relative;
    margin-block-end: calc(var(--_border-width) * -1);
    contain: layout style;
  }
  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_row);
    border-block-end: var(--_border-width) solid var(--_border);
    background: var(--_surface);
    cursor: default;
    contain: layout style paint;
  }
  .row:hover {
    background: var(--_surface-sunken);
  }
  .row[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .row:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .row--pending {
    opacity: 0.6;
  }
  .cell {
    min-inline-size: 0;
  }
  .cell--check {
    display: grid;
    place-items: center;
    align-self: stretch;
  }
  .cell--name[role='gridcell'] {
    display: grid;
    grid-template-columns: auto minmax(calc(var(--_unit) * 16), max-content) minmax(0, auto) 1fr;
    align-items: center;
    column-gap: var(--_space-2);
  }
  .cell--name > .avatar {
    grid-row: 1 / 3;
    margin-inline-end: var(--_space-1);
  }
  .name,
  .text,
  .sub {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .name {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_font-weight-medium);
    text-align: start;
    cursor: pointer;
  }
  .name:disabled {
    cursor: inherit;
  }
  .row:hover .name:enabled {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .marks {
    justify-self: start;
    max-inline-size: 100%;
    padding: 0 0.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    white-space: nowrap;
  }
  .marks:empty,
  .sub:empty,
  .badge:empty {
    display: none;
  }
  .sub,
  .text {
    display: block;
  }
  .sub {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }
  .cell--name > .sub {
    grid-column: 2 / -1;
    inline-size: 0; /* an address makes no room for itself */
    min-inline-size: 100%;
    direction: ltr;
    text-align: match-parent;
  }
  .cell--name > .name:has(+ .marks + .sub:empty) {
    grid-row: 1 / 3;
  }
  .lock {
    display: flex;
    grid-area: 1 / 4;
    color: var(--_text-muted);
  }
  .sub--danger {
    color: var(--_danger);
  }
  .cell--status > .sub {
    margin-block-start: 0.1em;
    padding-inline-start: 0.6em;
  }
  .menu-button::before {
    content: '⋯';
    font-size: 1.25em;
    line-height: 1;
  }
  .row--loading > * {
    visibility: hidden;
  }
  .row--loading::before {
    content: '';
    position: absolute;
    inset: 35% 30% 35% var(--_space-4);
    border-radius: var(--_radius-s);
    background: linear-gradient(
      to right,
      var(--_border) 30%,
      transparent 30% 45%,
      var(--_border) 45% 65%,
      transparent 65% 80%,
      var(--_border) 80%
    );
    opacity: 0.7;
  }
  @container (inline-size < 44rem) {
    :host,
    .grid {
      --_row: calc(var(--_unit) * (25 + 6 * var(--_extras, 0)));
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
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      grid-auto-rows: min-content;
      align-content: center;
      gap: var(--_space-1) var(--_space-3);
    }
    .row > .cell--name {
      grid-column: 2 / 4;
      grid-row: 1;
    }
    .row > .cell--menu {
      grid-column: 4;
      grid-row: 1;
    }
    .row > .cell--check {
      grid-row: 1;
    }
    .row > .cell--text {
      grid-column: 2 / -1;
    }
    .row > .cell--role {
      grid-column: 2;
      grid-row: 2;
    }
    .row > .cell--status {
      grid-column: 3 / -1;
      grid-row: 2;
      justify-self: end;
      text-align: end;
    }
    .row > .cell--text:not(.cell--role)::before {
      content: attr(data-label) ' ';
      color: var(--_text-muted);
      font-size: var(--_font-size-s);
    }
    .row > .cell--text:not(.cell--role) > .text {
      display: inline;
    }
    .row:not(:has(.cell--check)) > .cell--name {
      grid-column: 1 / 4;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: var(--_border-width) solid Highlight;
      outline-offset: calc(var(--_border-width) * -1);
    }
  }
`;
