import type { Scope } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';
import { look } from './scene.js';
import { listedParts } from './sight.js';

/**
 * The stores, shops or companies whose names the caller may read: all for who sees the whole team (R118), else their
 * own, their own company included.
 */
export async function listScopes(engine: Engine, caller: Caller): Promise<readonly Scope[]> {
  return look(engine, caller, async (scene) => {
    const { actor, tx } = scene;
    const scopes = await tx.scopes();
    if (actor.scopes === 'all' || listedParts(scene).some((part) => 'tenant' in part)) return scopes;
    return scopes.filter(({ id }) => actor.scopes.includes(id) || id === actor.accountId);
  });
}
