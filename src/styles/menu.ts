import { css } from 'lit';

/** The menu of a row, on top of `.floating`; brought along by what opens one. */
export const menuStyles = css`
  .menu {
    min-inline-size: 24ch;
    max-inline-size: min(40ch, 90vi);
    max-block-size: 80vb;
    padding: var(--_space-1);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .menu__item {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu:has(.icon) > .menu__item {
    grid-template-columns: var(--_icon-size) minmax(0, 1fr); /* labels in one line, also of an item without a drawing */
  }
  .menu__item > .icon {
    color: var(--_text-muted);
  }
  .menu__label {
    grid-column: 2;
  }
  .menu__reason {
    grid-column: 2;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    line-height: 1.3;
  }
  .menu__item:hover,
  .menu__item:focus-visible {
    background: var(--_hover);
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .menu__item--danger,
  .menu__item--danger > .icon {
    color: var(--_danger);
  }
  .menu__item[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .menu__item--apart {
    position: relative;
    margin-block-start: calc(var(--_space-2) + var(--_border-width));
  }
  .menu__item--apart::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(var(--_space-1) * -1 - var(--_border-width));
    border-block-start: var(--_border-width) solid var(--_border);
  }
  @media (forced-colors: active) {
    .menu__item:focus-visible {
      outline-color: Highlight;
    }
  }
`;
