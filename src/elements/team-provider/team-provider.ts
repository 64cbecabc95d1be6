import { defineElement } from '../shared/define.js';
import { TeamProviderElement } from './team-provider-element.js';

export type { ToastEventMap } from '../shared/toasts.js';

defineElement('team-provider', TeamProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'team-provider': TeamProviderElement;
  }
}
