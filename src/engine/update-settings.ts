import { refuse, settingValueSchema, type Policy, type SettingValue, type Tenant } from '../domain/index.js';
import { forbidden, invalid } from './engine-failure.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, type Scene } from './scene.js';
import { nextVersion } from './version.js';
import { checkVersion, write } from './write.js';

/** The name of this write in the audit trail; the rights it asks for are those the settings name. */
const ACTION = 'settings.update';

type Settings = Readonly<Record<string, SettingValue>>;
type Setting = Policy['settings'][string];

/**
 * Writes settings of the tenant, each with the right its policy names (R093); what equals the default is not stored.
 * `ifVersion` is the tenant's.
 * @throws {EngineFailure} `forbidden` for a setting nobody writes here; `invalid` for none, unknown ones and wrong values.
 */
export async function updateSettings(
  engine: Engine,
  caller: Caller,
  settings: Settings,
  intent: Intent = {},
): Promise<Tenant> {
  return write(engine, caller, { action: ACTION, request: settings, intent }, async (scene) => {
    const entries = settingEntries(settings);
    // each setting names who writes it: nobody is asked about none, so there is nothing to write
    if (entries.length === 0) throw invalid('settings');
    for (const [id, value] of entries) checkSetting(scene, id, value, settings);
    checkVersion(scene.tenant, intent);
    const tenant = withSettings(scene, entries);
    await scene.tx.saveTenant(tenant);
    return { answer: tenant, before: scene.tenant.settings, after: tenant.settings };
  });
}

function settingEntries(settings: unknown): [string, unknown][] {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw invalid('settings');
  return Object.entries(settings).filter(([, value]) => value !== undefined);
}

function checkSetting(scene: Scene, id: string, value: unknown, settings: Settings): void {
  const field = `settings.${id}`;
  const setting = Object.hasOwn(scene.policy.settings, id) ? scene.policy.settings[id] : undefined;
  if (!setting) throw invalid(field);
  if (setting.write === undefined) throw forbidden(refuse('fieldNotEditable', 'readonly', { field }));
  permit(scene, setting.write, { input: settings, object: { tenantId: scene.tenant.id } });
  if (!fits(setting, value)) throw invalid(field);
}

function fits(setting: Setting, value: unknown): boolean {
  if (!settingValueSchema.safeParse(value).success) return false;
  if (setting.values) return setting.values.includes(value as SettingValue);
  return typeof value === (setting.type ?? typeof setting.default);
}

function withSettings({ policy, tenant }: Scene, entries: readonly [string, unknown][]): Tenant {
  const settings = { ...tenant.settings, ...Object.fromEntries(entries) } as Settings;
  const stored = Object.entries(settings).filter(([id, value]) => value !== policy.settings[id]?.default);
  return { ...tenant, settings: Object.fromEntries(stored), version: nextVersion(tenant.version) };
}
