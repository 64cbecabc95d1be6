import type { Policy } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';
import { look } from './scene.js';

/** The policy of the caller's tenant, where a page may have it. */
export async function getPolicy(engine: Engine, caller: Caller): Promise<Policy> {
  return look(engine, caller, async ({ policy }) => policy);
}
