import type { Failure, SettingValue } from '../../domain/rules.js';

export interface SettingsChange {
  /** The new values, by the setting's id. */
  readonly settings: Readonly<Record<string, SettingValue>>;
}

export interface OperationSettingsEventMap {
  /** Before a setting is written. `preventDefault()` keeps the kit from writing it. */
  'settings-update-request': CustomEvent<SettingsChange>;
  /** After the backend has written it. */
  'settings-updated': CustomEvent<SettingsChange>;
  /** When it has not; the old value stands. */
  'settings-update-failed': CustomEvent<SettingsChange & { readonly failure: Failure }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends OperationSettingsEventMap {}
}
