import { defineElement } from '../shared/define.js';
import { SessionGuardElement } from './session-guard-element.js';

export type { SessionGuardEventMap } from './guard-news.js';

defineElement('session-guard', SessionGuardElement);

declare global {
  interface HTMLElementTagNameMap {
    'session-guard': SessionGuardElement;
  }
}
