import { defineElement } from '../shared/define.js';
import { MemberDetailElement } from './member-detail-element.js';

defineElement('member-detail', MemberDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'member-detail': MemberDetailElement;
  }
}
