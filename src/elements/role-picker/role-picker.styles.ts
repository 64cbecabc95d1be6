import { css } from 'lit';

export const rolePickerStyles = css`
  /* not the host: Chromium draws nothing of it once a field beside it in the same form goes */
  fieldset {
    container-type: inline-size;
    display: grid;
    gap: var(--_space-2);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-1);
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: hidden;
  }
  .panes--invalid {
    border-color: var(--_danger);
  }
  .list {
    --_edge: var(--_space-1);
    --_soft: var(--_surface);
    max-block-size: var(--rosterkit-role-picker-list-block-size, 20rem);
    padding: var(--_edge) var(--_edge) 0;
    overflow: auto;
    scroll-padding-block: var(--_edge) var(--_space-4);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-3);
    padding: calc(var(--_space-1) * 1.5) var(--_space-3);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_surface-sunken);
  }
  .row > input {
    margin-block-start: 0.15em;
  }
  .row__name {
    font-weight: var(--_font-weight-medium);
  }
  .row__line {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    line-height: 1.35;
  }
  .row__line:empty {
    display: none;
  }
  .row--chosen,
  .row--chosen:hover {
    background: var(--_accent-soft);
  }
  .row--refused {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .row:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .row > :focus-visible {
    outline: none;
  }
  .details {
    --_edge: var(--_space-4);
    --_soft: var(--_surface-sunken);
    max-block-size: var(--rosterkit-role-picker-details-block-size, 18rem); /* the end of the form is not far */
    padding: var(--_space-3) var(--_edge) 0;
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_soft);
    overflow: auto;
  }
  .details > * + :not(.end) {
    margin-block-start: var(--_space-3);
  }
  .details > p:only-child {
    padding-block-end: var(--_space-3);
    text-align: center;
    text-wrap: balance;
  }
  /* A sign at the lower edge that there is more: the end of what scrolls comes to lie on it. */
  .end,
  :is(.list, .details:has(.end))::after {
    display: block;
    block-size: var(--_space-4);
    margin-inline: calc(var(--_edge) * -1);
  }
  .end {
    position: relative;
    z-index: 1;
    background: var(--_soft);
  }
  :is(.list, .details:has(.end))::after {
    content: '▾';
    content: '▾' / '';
    position: sticky;
    inset-block-end: 0;
    margin-block-start: calc(var(--_space-4) * -1);
    background: linear-gradient(transparent, var(--_soft) 50%);
    color: var(--_text-muted);
    font-size: var(--_space-4);
    line-height: 1;
    overflow: hidden;
    text-align: center;
    pointer-events: none;
  }
  .details:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
    &::after,
    > .end {
      clip-path: inset(0 var(--_focus-width) var(--_focus-width)); /* they lie on the ring otherwise */
    }
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(calc(var(--_unit) * 52), 100%), 1fr));
    gap: var(--_space-3) var(--_space-4);
  }
  h4 {
    margin: 0 0 var(--_space-1);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-strong);
  }
  .rights {
    display: grid;
    gap: var(--_space-1);
    font-size: var(--_font-size-s);
  }
  /* what a role can is long: in little room it stands in lines */
  .rights--check {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-3);
  }
  .rights > li {
    display: flex;
    gap: var(--_space-2);
  }
  .rights .icon,
  p > .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.25em;
    color: var(--_text-muted);
  }
  .rights--close .icon {
    color: var(--_danger);
  }
  .rights--check .icon,
  p > .icon {
    color: var(--_success);
  }
  summary {
    min-block-size: var(--_target-size);
    cursor: pointer;
  }
  @container (inline-size >= 34rem) {
    .panes {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .list {
      max-block-size: var(--rosterkit-role-picker-block-size, 21rem);
    }
    .rights--check {
      display: grid;
    }
    .details:has(> p:only-child) {
      display: grid;
      align-content: center;
    }
    .details {
      block-size: var(--rosterkit-role-picker-block-size, 21rem); /* what is around stays while roles are read */
      max-block-size: none;
      border-block-start: 0;
      border-inline-start: var(--_border-width) solid var(--_border);
    }
  }
  @media (forced-colors: active) {
    .row--chosen {
      outline: var(--_border-width) solid Highlight;
      outline-offset: calc(var(--_border-width) * -1);
    }
    .row--refused {
      color: GrayText;
    }
    :is(.list, .details:has(.end))::after {
      background: Canvas; /* shades are not drawn */
    }
  }
`;
