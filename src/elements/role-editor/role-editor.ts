import { defineElement } from '../shared/define.js';
import { RoleEditorElement } from './role-editor-element.js';

defineElement('role-editor', RoleEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'role-editor': RoleEditorElement;
  }
}
