import type { Scope } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

/**
 * The stores, shops or companies whose names the caller may read: all for who sees the whole team, else their own.
 */
export async function listScopes(engine: Engine, caller: Caller): Promise<readonly Scope[]> {
  void [engine, caller];
  throw new Error('not written yet');
}
