import { createHash } from 'node:crypto';
import type { ReservedTry, TryRule, UseCount } from '../../engine/index.js';
import type { Queryable } from './database.js';

const LONGEST_KEY = 200;

/**
 * Reserves one try; see `Repository.reserveTry`. One statement: of many at once, each sees what the one before it wrote.
 */
export async function reserveTry(
  queryable: Queryable,
  key: string,
  { attempts, blockMs }: TryRule,
  now: number,
): Promise<ReservedTry> {
  const isBlocked = 'tries.until_ms > $2::double precision';
  const next = 'CASE WHEN tries.until_ms IS NULL THEN tries.count + 1 ELSE 1 END'; // a block that is over starts anew
  const { rows } = await queryable.query(
    `INSERT INTO tries (key, count, until_ms, is_refused, tried_ms)
    VALUES ($1, 1, CASE WHEN 1 >= $3::double precision THEN $4::double precision END, FALSE, $2::double precision)
    ON CONFLICT (key) DO UPDATE SET
      is_refused = COALESCE(${isBlocked}, FALSE),
      tried_ms = EXCLUDED.tried_ms,
      count = CASE WHEN ${isBlocked} THEN tries.count ELSE ${next} END,
      until_ms = CASE WHEN ${isBlocked} THEN tries.until_ms
        WHEN ${next} >= $3::double precision THEN $4::double precision END
    RETURNING until_ms, is_refused`,
    [shortKey(key), now, attempts, now + blockMs],
  );
  const until = rows[0]?.['until_ms'];
  return {
    isAllowed: rows[0]?.['is_refused'] === false,
    ...(typeof until === 'number' ? { blockedUntil: until } : {}),
  };
}

/** Forgets the tries under a key. */
export async function forgetTries(queryable: Queryable, key: string): Promise<void> {
  await queryable.query('DELETE FROM tries WHERE key = $1', [shortKey(key)]);
}

/** Until when a key is blocked. */
export async function blockedUntil(queryable: Queryable, key: string, now: number): Promise<number | undefined> {
  const sql = 'SELECT until_ms FROM tries WHERE key = $1 AND until_ms > $2';
  const { rows } = await queryable.query(sql, [shortKey(key), now]);
  const until = rows[0]?.['until_ms'];
  return typeof until === 'number' ? until : undefined;
}

/** Counts one use; see `Repository.countUse`. One statement, as above. */
export async function countUse(queryable: Queryable, key: string, windowMs: number, now: number): Promise<UseCount> {
  const isSameWindow = 'uses.resets_ms > $2::double precision';
  const { rows } = await queryable.query(
    `INSERT INTO uses (key, count, resets_ms) VALUES ($1, 1, $3)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN ${isSameWindow} THEN uses.count + 1 ELSE 1 END,
      resets_ms = CASE WHEN ${isSameWindow} THEN uses.resets_ms ELSE EXCLUDED.resets_ms END
    RETURNING count, resets_ms`,
    [shortKey(key), now, now + windowMs],
  );
  return { count: Number(rows[0]?.['count']), resetsAt: Number(rows[0]?.['resets_ms']) };
}

/** Index entries have a limit, what people type has none. */
function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
