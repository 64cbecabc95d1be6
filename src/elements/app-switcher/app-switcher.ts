import { defineElement } from '../shared/define.js';
import { AppSwitcherElement } from './app-switcher-element.js';

export type { AppSwitcherEventMap } from './app-switcher-element.js';

defineElement('app-switcher', AppSwitcherElement);

declare global {
  interface HTMLElementTagNameMap {
    'app-switcher': AppSwitcherElement;
  }
}
