import { defineElement } from '../shared/define.js';
import { RoleEditorElement } from './role-editor-element.js';

export type { RoleEditorEventMap } from './role-editor-events.js';

defineElement('role-editor', RoleEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'role-editor': RoleEditorElement;
  }
}
