import { defineElement } from '../shared/define.js';
import { RoleGuideElement } from './role-guide-element.js';

defineElement('role-guide', RoleGuideElement);

declare global {
  interface HTMLElementTagNameMap {
    'role-guide': RoleGuideElement;
  }
}
