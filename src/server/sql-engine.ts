import type { Policy } from '../domain/index.js';
import { randomIds, randomSecrets, type Clock, type Engine } from '../engine/index.js';
import { argon2Hasher } from './argon2-hasher.js';
import { createSqlRepository, type Database, type SqlRepository } from './sql/index.js';

/** An engine over a database. */
export interface SqlEngine extends Engine {
  readonly repository: SqlRepository;
}

export interface SqlEngineOptions {
  readonly policies: readonly Policy[];
  /** The time; the machine's unless given. */
  readonly clock?: Clock;
  /** How passwords are kept; argon2id unless given. */
  readonly hasher?: Engine['hasher'];
  /** Whether a password is known from a breach; without it nothing is looked up. */
  readonly isBreached?: Engine['isBreached'];
}

const machineClock: Clock = { now: () => Date.now() };

/**
 * An engine over a database whose migrations are done (`migrate`).
 * @param policies - Those the tenants name, read with `loadPolicy`.
 */
export async function createSqlEngine(database: Database, options: SqlEngineOptions): Promise<SqlEngine> {
  const { policies, clock = machineClock, isBreached } = options;
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    policy: (id) => byId.get(id),
    repository: createSqlRepository(database, { now: () => clock.now() }),
    clock,
    ids: randomIds,
    secrets: randomSecrets,
    hasher: options.hasher ?? (await argon2Hasher()),
    ...(isBreached ? { isBreached } : {}),
  };
}
