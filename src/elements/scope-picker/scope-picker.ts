import { defineElement } from '../shared/define.js';
import { ScopePickerElement } from './scope-picker-element.js';

defineElement('scope-picker', ScopePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'scope-picker': ScopePickerElement;
  }
}
