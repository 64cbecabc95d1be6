import { defineElement } from '../shared/define.js';
import { MyProfileElement } from './my-profile-element.js';

export type { MyProfileEventMap } from './my-profile-element.js';

defineElement('my-profile', MyProfileElement);

declare global {
  interface HTMLElementTagNameMap {
    'my-profile': MyProfileElement;
  }
}
