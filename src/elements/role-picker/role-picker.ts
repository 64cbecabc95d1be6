import { defineElement } from '../shared/define.js';
import { RolePickerElement } from './role-picker-element.js';

defineElement('role-picker', RolePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'role-picker': RolePickerElement;
  }
}
