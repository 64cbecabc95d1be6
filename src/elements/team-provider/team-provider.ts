import { define } from '../shared/define.js';
import { TeamProviderElement } from './team-provider-element.js';

define('team-provider', TeamProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'team-provider': TeamProviderElement;
  }
}
