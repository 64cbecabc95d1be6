import { defineElement } from '../shared/define.js';
import { OperationSettingsElement } from './operation-settings-element.js';

export type { OperationSettingsEventMap } from './setting-events.js';

defineElement('operation-settings', OperationSettingsElement);

declare global {
  interface HTMLElementTagNameMap {
    'operation-settings': OperationSettingsElement;
  }
}
