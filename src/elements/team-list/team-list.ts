import { defineElement } from '../shared/define.js';
import { TeamListElement } from './team-list-element.js';

defineElement('team-list', TeamListElement);

declare global {
  interface HTMLElementTagNameMap {
    'team-list': TeamListElement;
  }
}
