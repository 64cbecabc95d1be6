import { defineElement } from '../shared/define.js';
import { TeamListElement } from './team-list-element.js';

export type { MemberEventMap } from '../member-detail/member-events.js';
export type { TeamListEventMap } from './team-list-events.js';

defineElement('team-list', TeamListElement);

declare global {
  interface HTMLElementTagNameMap {
    'team-list': TeamListElement;
  }
}
