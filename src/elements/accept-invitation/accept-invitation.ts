import { defineElement } from '../shared/define.js';
import { AcceptInvitationElement } from './accept-invitation-element.js';

export type { AcceptInvitationEventMap } from './accept-invitation-element.js';

defineElement('accept-invitation', AcceptInvitationElement);

declare global {
  interface HTMLElementTagNameMap {
    'accept-invitation': AcceptInvitationElement;
  }
}
