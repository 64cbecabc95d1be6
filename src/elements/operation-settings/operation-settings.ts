import { defineElement } from '../shared/define.js';
import { OperationSettingsElement } from './operation-settings-element.js';

defineElement('operation-settings', OperationSettingsElement);

declare global {
  interface HTMLElementTagNameMap {
    'operation-settings': OperationSettingsElement;
  }
}
