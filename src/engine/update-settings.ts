import type { SettingValue, Tenant } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Writes settings of the tenant, each with the right its policy names (R093). `ifVersion` is the tenant's. */
export async function updateSettings(
  engine: Engine,
  caller: Caller,
  settings: Readonly<Record<string, SettingValue>>,
  intent: Intent = {},
): Promise<Tenant> {
  void [engine, caller, settings, intent];
  throw new Error('not written yet');
}
