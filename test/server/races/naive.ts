import type { Repository, ReservedTry } from '../../../src/engine/index.js';
import type { Database, Queryable } from '../../../src/server/index.js';

const LOCKS = / ?FOR (?:UPDATE|KEY SHARE)(?: SKIP LOCKED)?/g;

/** Indexes that alone would save a writer who looks first and then writes; the trail's key would make two of them collide. */
export const UNIQUE_INDEXES_AWAY = [
  'DROP INDEX members_email',
  'DROP INDEX identities_email',
  'ALTER TABLE audit_log DROP CONSTRAINT audit_log_pkey',
];

/** The database without a lock. */
export function withoutLocks(database: Database): Database {
  return {
    ...unlocked(database),
    transaction: (work) => database.transaction((one) => work(unlocked(one))),
    read: database.read,
    close: database.close,
  };
}

function unlocked({ query }: Queryable): Queryable {
  return {
    query: async (sql, values) =>
      /^INSERT INTO answers[^]*DO NOTHING$/.test(sql) ? { rows: [] } : query(sql.replaceAll(LOCKS, ''), values),
  };
}

/** Tries as they would be counted by who looks first and then writes. */
export function countedNaively({ query }: Queryable): Repository['reserveTry'] {
  return async (key, { attempts, blockMs }, now): Promise<ReservedTry> => {
    const [row] = (await query('SELECT count, until_ms FROM tries WHERE key = $1', [key])).rows;
    const until = Number(row?.['until_ms'] ?? 0);
    if (until > now) return { isAllowed: false, blockedUntil: until };
    const count = Number(row?.['count'] ?? 0) + 1;
    await query(
      `INSERT INTO tries (key, count, until_ms, is_refused) VALUES ($1, $2, $3, FALSE)
      ON CONFLICT (key) DO UPDATE SET count = EXCLUDED.count, until_ms = EXCLUDED.until_ms`,
      [key, count, count >= attempts ? now + blockMs : null],
    );
    return { isAllowed: true };
  };
}
