import { css } from 'lit';

/** People on paper: all of them, one below the other, and nothing that is there to be pressed. After all other sheets. */
export const printStyles = css`
  @media print {
    .toolbar,
    .dock,
    .fix,
    [name='toolbar'],
    .cell.cell--check,
    .cell.cell--menu,
    .row.row--loading {
      display: none;
    }
    .top {
      padding-block-end: var(--_space-3);
    }
    .scroller {
      max-block-size: none;
      overflow: visible;
      animation: none;
    }
    .body {
      block-size: auto !important; /* as high as the rows are on paper; the window of rows has set what it measured */
      contain: none;
    }
    .body > .row {
      position: static;
      break-inside: avoid;
    }
    .heads,
    .row {
      grid-template-columns: var(--_print-columns);
    }
    .row.row {
      outline: none;
      background: none;
    }
    .head__sort > .icon {
      visibility: hidden;
    }
    @container (inline-size < 44rem) {
      .heads.heads {
        display: none;
      }
      .row {
        grid-template-columns: minmax(0, 1fr);
      }
      .row > .cell.cell {
        grid-area: auto / 1;
      }
    }
  }
`;
