import { css } from 'lit';

export const appSwitcherStyles = css`
  :host {
    display: inline-block;
  }
  :host([closed]) {
    display: none;
  }
  .skeleton--button {
    inline-size: calc(var(--_unit) * 40);
    max-inline-size: 100%;
  }
  .button {
    max-inline-size: 100%;
  }
  /* as wide as the button, in one line with its edges; the hairline is drawn outside of a menu */
  .menu {
    min-inline-size: calc(var(--_opener-size) - 2 * var(--_border-width));
    margin-inline: calc(-1 * var(--_border-width)) var(--_border-width);
  }
  .menu__item {
    padding-inline: var(--_space-2);
    column-gap: var(--_space-2);
    grid-template-columns: var(--_icon-size) minmax(0, 1fr);
    color: inherit;
    text-decoration: none;
  }
`;
