import type { EarlierAnswer } from '../../engine/index.js';
import type { Queryable } from './database.js';

/** Whose key it is, and the key. */
export interface AnswerKey {
  readonly tenantId: string;
  readonly actorId: string;
  readonly key: string;
}

/**
 * What an earlier call with the key came to. An empty row is put there first: a second writer with the same key waits at
 * it until this one is over, and then finds the answer, or nothing when this one was undone.
 */
export async function answered(
  queryable: Queryable,
  { tenantId, actorId, key }: AnswerKey,
  now: number,
): Promise<EarlierAnswer | undefined> {
  await queryable.query(
    `INSERT INTO answers (tenant_id, actor_id, key, kept_ms) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id, actor_id, key) DO NOTHING`,
    [tenantId, actorId, key, now],
  );
  const { rows } = await queryable.query(
    'SELECT doc FROM answers WHERE tenant_id = $1 AND actor_id = $2 AND key = $3 FOR UPDATE',
    [tenantId, actorId, key],
  );
  const doc = rows[0]?.['doc'];
  return typeof doc === 'string' ? (JSON.parse(doc) as EarlierAnswer) : undefined;
}

/** Keeps an answer under its key. */
export async function remember(
  queryable: Queryable,
  { tenantId, actorId, key }: AnswerKey,
  earlier: EarlierAnswer,
  now: number,
): Promise<void> {
  await queryable.query(
    `INSERT INTO answers (tenant_id, actor_id, key, kept_ms, doc) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, actor_id, key) DO UPDATE SET kept_ms = EXCLUDED.kept_ms, doc = EXCLUDED.doc`,
    [tenantId, actorId, key, now, JSON.stringify(earlier)],
  );
}
