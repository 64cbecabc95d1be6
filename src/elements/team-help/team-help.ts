import { defineElement } from '../shared/define.js';
import { TeamHelpElement } from './team-help-element.js';

defineElement('team-help', TeamHelpElement);

declare global {
  interface HTMLElementTagNameMap {
    'team-help': TeamHelpElement;
  }
}
