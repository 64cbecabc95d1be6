import '../role-picker/role-picker.js';
import { defineElement } from '../shared/define.js';
import { InviteUserElement } from './invite-user-element.js';

export type { InviteUserEventMap } from './invite-user-element.js';

defineElement('invite-user', InviteUserElement);

declare global {
  interface HTMLElementTagNameMap {
    'invite-user': InviteUserElement;
  }
}
