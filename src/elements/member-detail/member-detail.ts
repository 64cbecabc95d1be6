import { defineElement } from '../shared/define.js';
import { MemberDetailElement } from './member-detail-element.js';

export type { MemberEventMap } from './member-events.js';

defineElement('member-detail', MemberDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'member-detail': MemberDetailElement;
  }
}
