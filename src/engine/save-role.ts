import { refuse, roleDraftSchema, type Role, type RoleDraft } from '../domain/index.js';
import { checkRole, cleanNames, customRole, storeRole } from './custom-roles.js';
import { forbidden } from './engine-failure.js';
import { holdLimits } from './members.js';
import { parse } from './parse.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, permitAtAll, type Scene } from './scene.js';
import { present } from './values.js';
import { checkVersion, write } from './write.js';

const ACTION = 'role.write';

/**
 * Creates a custom role, or changes the one with `roleId`. `ifVersion` is the tenant's. Nobody changes the role they
 * hold, nor a role that holds more than they do (security.md Q2, PE-11).
 */
export async function saveRole(
  engine: Engine,
  caller: Caller,
  draft: RoleDraft,
  intent: Intent & { readonly roleId?: string | undefined } = {},
): Promise<Role> {
  const { roleId } = intent;
  return write(engine, caller, { action: ACTION, targetId: roleId, request: draft, intent }, async (scene) => {
    permitAtAll(scene, ACTION);
    const before = roleId === undefined ? undefined : customRole(scene, roleId);
    const parsed = present(parse(roleDraftSchema, draft));
    const values = { ...parsed, name: cleanNames(parsed.name) };
    if (before) permitChange(scene, before);
    permit(scene, ACTION, { input: values });
    checkRole(scene, values, before);
    checkVersion(scene.tenant, intent);
    if (!before) await holdLimits(scene, ACTION);
    const role: Role = { ...before, ...values, id: roleId ?? engine.ids.create() };
    await storeRole(scene, role);
    return { answer: role, targetId: role.id, before, after: role };
  });
}

function permitChange(scene: Scene, role: Role): void {
  permit(scene, ACTION, { input: { grants: role.grants } });
  if (scene.actor.roles.includes(role.id)) throw forbidden(refuse('ownPermissions', 'disable'));
}
