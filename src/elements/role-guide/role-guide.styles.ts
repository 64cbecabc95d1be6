import { css } from 'lit';

export const guideStyles = css`
  .guide {
    container-type: inline-size;
  }
  .skeleton--field {
    display: none; /* the choice of one role, in little room */
  }
  .skeleton--rows {
    block-size: var(--rosterkit-role-guide-max-block-size, 85vb);
  }
  .frame {
    position: relative;
    min-inline-size: 0;
  }
  /* more to see at an edge */
  .frame::before,
  .frame::after {
    content: '';
    position: absolute;
    inset-block: var(--_border-width);
    z-index: 4;
    inline-size: var(--_space-5);
    pointer-events: none;
    visibility: hidden;
  }
  .frame::before {
    inset-inline-start: calc(18ch + var(--_space-3) * 2); /* beside the permissions, which stay */
  }
  .frame::after {
    inset-inline-end: var(--_border-width);
    border-start-end-radius: var(--_radius-l);
    border-end-end-radius: var(--_radius-l);
  }
  .frame::before,
  .frame:dir(rtl)::after {
    background: linear-gradient(to right, var(--_shade), transparent);
  }
  .frame::after,
  .frame:dir(rtl)::before {
    background: linear-gradient(to left, var(--_shade), transparent);
  }
  .more-before::before,
  .more-after::after {
    visibility: visible;
  }
  .scroller {
    position: relative; /* what is only heard does not widen the page */
    max-block-size: var(--rosterkit-role-guide-max-block-size, 85vb);
    overflow: auto;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_font-size-s);
  }
  caption {
    padding: var(--_space-3) var(--_space-4);
    font-size: var(--_font-size-l);
    font-weight: var(--_font-weight-strong);
    text-align: start;
  }
  th,
  td {
    padding: var(--_space-2);
    border-block-start: var(--_border-width) solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-inline-size: 8ch;
    background: var(--_surface-sunken);
    font-weight: var(--_font-weight-strong);
  }
  tr > th:first-child:not([colspan]) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 18ch;
    padding-inline-start: var(--_space-4);
    background: var(--_surface);
    font-weight: var(--_font-weight-medium);
  }
  thead tr > th:first-child:not([colspan]) {
    z-index: 3;
    background: var(--_surface-sunken);
  }
  .group > th {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-weight: var(--_font-weight-strong);
  }
  .group span {
    position: sticky;
    inset-inline-start: var(--_space-4);
  }
  .former {
    display: block;
    color: var(--_text-muted);
    font-weight: var(--_font-weight);
  }
  .sign {
    display: inline-flex;
    align-items: start;
    gap: var(--_space-1);
  }
  .sign > .icon,
  dt > .icon {
    margin-block-start: calc((1lh - var(--_icon-size)) / 2);
  }
  sup {
    font-size: 0.8em;
    line-height: 0;
  }
  td.no {
    color: var(--_text-muted);
  }
  td.yes .icon {
    color: var(--_success);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-5);
    margin-block-start: var(--_space-2);
    font-size: var(--_font-size-s);
  }
  .legend > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-2);
  }
  dt {
    display: inline-flex;
    gap: var(--_space-1);
    font-weight: var(--_font-weight-medium);
  }
  dd {
    color: var(--_text-muted);
  }
  ol {
    margin: var(--_space-2) 0 0;
    padding-inline-start: var(--_space-5);
    font-size: var(--_font-size-s);
  }
  .one-role {
    display: none;
  }
  @container (inline-size < 40rem) {
    .skeleton--field {
      display: block;
      block-size: calc(var(--_unit) * 24);
    }
    .one-role {
      display: grid;
      gap: var(--_space-1);
    }
    :is(thead th, td):not(:first-child, .shown),
    :is(.legend > div, .notes, .notes li):not(.shown) {
      display: none;
    }
    tr > th:first-child:not([colspan]) {
      inline-size: 55%;
      min-inline-size: 0;
    }
  }
  @media print {
    .tools,
    .one-role.one-role {
      display: none;
    }
    .scroller.scroller {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    :is(thead th, td):not(:first-child, .shown, #none) {
      display: table-cell;
    }
    .legend > div:not(.shown, #none) {
      display: flex;
    }
    .notes li:not(.shown, #none) {
      display: list-item;
    }
    .notes:not(.shown, #none) {
      display: block;
    }
    .frame::before,
    .frame::after {
      display: none;
    }
    table {
      table-layout: fixed;
      overflow-wrap: anywhere;
    }
    table * {
      position: static;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    tr > th:first-child:not([colspan]) {
      position: static;
      inline-size: 22%;
      min-inline-size: 0;
    }
    thead th {
      min-inline-size: 0;
    }
  }
`;
