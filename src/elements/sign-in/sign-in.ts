import { defineElement } from '../shared/define.js';
import { SignInElement } from './sign-in-element.js';

export type { SignInEventMap } from './sign-in-element.js';

defineElement('sign-in', SignInElement);

declare global {
  interface HTMLElementTagNameMap {
    'sign-in': SignInElement;
  }
}
