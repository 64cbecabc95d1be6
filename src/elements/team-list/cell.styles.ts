import { css } from 'lit';

/** What is in a row: the name first, what belongs to it smaller and muted, then role, stores, state and dates. */
export const cellStyles = css`
  .cell {
    min-inline-size: 0;
  }
  .cell--check {
    display: grid;
    place-items: center;
    align-self: stretch;
    min-inline-size: var(--_target-size);
    font-size: var(--_font-size-m); /* a box in the head is as large as those below it */
  }
  .cell--name[role='gridcell'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_space-2);
  }
  .who {
    display: flex;
    flex-wrap: wrap; /* what belongs to a name of several lines stands below them, not somewhere beside */
    grid-column: 2;
    align-items: center;
    column-gap: var(--_space-2);
  }
  .extra {
    grid-area: 1 / 3 / 3;
  }
  .cell--name > .avatar {
    margin-inline-end: var(--_space-1);
  }
  .cell--name:has(> .sub:not(:empty)) > .avatar {
    grid-row: 1 / 3;
  }
  .name,
  .text,
  .sub,
  .fix {
    overflow-wrap: anywhere;
  }
  .name,
  .text,
  .sub {
    text-align: -webkit-match-parent; /* texts run their own way, from the edge of the list's */
    text-align: match-parent;
    unicode-bidi: isolate;
  }
  .name {
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_font-weight-strong);
  }
  .marks {
    padding: 0 0.5em;
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    white-space: nowrap;
  }
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
    grid-area: 2 / 2;
  }
  .address,
  .cell--name > .sub:not(.sub--owner) {
    unicode-bidi: isolate;
    direction: ltr;
  }
  .sub--owner {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-2);
  }
  .lock {
    display: flex;
    color: var(--_text-muted);
  }
  .cell--status {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: var(--_space-2);
  }
  .cell--status > :not(.fix, .fix ~ .sub) {
    grid-column: 1 / -1;
    justify-self: start;
    max-inline-size: 100%;
    white-space: normal;
  }
  .menu-button {
    color: var(--_text);
  }
  .menu-button::before {
    content: '⋯';
    font-size: 1.25em;
    font-weight: var(--_font-weight-strong);
    line-height: 1;
  }
`;
