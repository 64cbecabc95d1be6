import type { Database, SqlValue } from './database.js';

const DAY_MS = 86_400_000;
/** Each batch is a transaction of its own: what it locks is free again before anybody notices. */
const BATCH = 500;
const TRIES_KEPT_MS = 30 * DAY_MS;
const MAILS_KEPT_MS = 90 * DAY_MS;

/** How many rows were cleared away, by table. */
export type Pruned = Readonly<Record<'answers' | 'tries' | 'uses' | 'sessions' | 'passwordResets' | 'mails', number>>;

/** What of a table is old. */
interface Rule {
  readonly table: string;
  readonly key: readonly string[];
  /** About `old`, with one value. */
  readonly where: string;
  readonly value: SqlValue;
}

/**
 * What nobody will ask for again. The audit trail stays, and so do mails that wait, and those of an invitation that can
 * still be accepted: a report of the one that came back is looked up by its mail. Tries below a block are forgotten a
 * month after the last one: nobody gains more than a few guesses by it, and made-up addresses do not pile up.
 */
function rules(now: number): Readonly<Record<keyof Pruned, Rule>> {
  const at = new Date(now).toISOString();
  const mailed = new Date(now - MAILS_KEPT_MS).toISOString();
  return {
    answers: {
      table: 'answers',
      key: ['tenant_id', 'actor_id', 'key'],
      where: 'old.kept_ms < $1::double precision',
      value: now - DAY_MS,
    },
    tries: {
      table: 'tries',
      key: ['key'],
      where: `(old.until_ms <= $1::double precision
        OR old.until_ms IS NULL AND old.tried_ms < $1::double precision - ${TRIES_KEPT_MS})`,
      value: now,
    },
    uses: { table: 'uses', key: ['key'], where: 'old.resets_ms <= $1::double precision', value: now },
    sessions: { table: 'sessions', key: ['tenant_id', 'id'], where: 'old.expires_at <= $1', value: at },
    passwordResets: { table: 'password_resets', key: ['tenant_id', 'id'], where: 'old.expires_at <= $1', value: at },
    mails: {
      table: 'mails',
      key: ['id'],
      where: `old.state <> 'queued' AND old.queued_at < $1 AND NOT EXISTS (
        SELECT 1 FROM invitations i WHERE i.tenant_id = old.tenant_id AND i.id = old.invitation_id
        AND i.status IN ('pending', 'bounced') AND i.expires_ms > ${now})`,
      value: mailed,
    },
  };
}

/** Clears away old rows, a few at a time; rows that somebody holds are left for the next time. */
export async function prune(database: Database, now: number): Promise<Pruned> {
  const old = rules(now);
  return {
    answers: await clear(database, old.answers),
    tries: await clear(database, old.tries),
    uses: await clear(database, old.uses),
    sessions: await clear(database, old.sessions),
    passwordResets: await clear(database, old.passwordResets),
    mails: await clear(database, old.mails),
  };
}

async function clear(database: Database, { table, key, where, value }: Rule): Promise<number> {
  const same = key.map((column) => `${table}.${column} = gone.${column}`).join(' AND ');
  const sql = `WITH gone AS (
      SELECT ${key.map((column) => `old.${column}`).join(', ')} FROM ${table} old WHERE ${where}
      LIMIT ${BATCH} FOR UPDATE OF old SKIP LOCKED
    ) DELETE FROM ${table} USING gone WHERE ${same} RETURNING 1 AS one`;
  for (let total = 0; ;) {
    const cleared = (await database.query(sql, [value])).rows.length;
    total += cleared;
    if (cleared < BATCH) return total;
  }
}
