import { css } from 'lit';

export const appSwitcherStyles = css`
  :host {
    display: inline-block;
  }
  :host([closed]) {
    display: none;
  }
  .button {
    max-inline-size: 100%;
  }
  .menu__item {
    grid-template-columns: var(--_icon-size) minmax(0, 1fr);
    color: inherit;
    text-decoration: none;
  }
`;
