import type { Role } from '../domain/index.js';
import { customRole, storeRole } from './custom-roles.js';
import { EngineFailure } from './engine-failure.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, permitAtAll } from './scene.js';
import { checkVersion, write } from './write.js';

const ACTION = 'role.write';

/**
 * Takes a custom role that nobody has any more out of use. `ifVersion` is the tenant's.
 * @throws {EngineFailure} `wrongStatus` with the reason `roleInUse` and `params.count` while somebody has it.
 */
export async function archiveRole(engine: Engine, caller: Caller, roleId: string, intent: Intent = {}): Promise<Role> {
  const call = { action: ACTION, targetId: roleId, request: { archived: true }, intent };
  return write(engine, caller, call, async (scene) => {
    permitAtAll(scene, ACTION);
    const before = customRole(scene, roleId);
    permit(scene, ACTION, { input: { grants: before.grants } });
    checkVersion(scene.tenant, intent);
    const count = await scene.tx.countWithRole(roleId);
    if (count > 0) {
      throw new EngineFailure({ code: 'wrongStatus', reason: 'roleInUse', params: { count: String(count) } });
    }
    const role: Role = { ...before, archived: true };
    await storeRole(scene, role);
    return { answer: role, targetId: roleId, before, after: role };
  });
}
