import { defineElement } from '../shared/define.js';
import { AccessGateElement } from './access-gate-element.js';

export type { AccessGateEventMap } from './access-gate-element.js';

defineElement('access-gate', AccessGateElement);

declare global {
  interface HTMLElementTagNameMap {
    'access-gate': AccessGateElement;
  }
}
