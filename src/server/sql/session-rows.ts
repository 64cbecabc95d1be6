import type { PasswordReset, Session } from '../../engine/index.js';
import type { Queryable, Row } from './database.js';
import { documentOf, documents } from './document.js';
import { upsert } from './upsert.js';

/**
 * A session of the tenant.
 * @param isHeld - Until the end of the transaction it cannot be ended. `FOR KEY SHARE` holds off a DELETE and nothing
 *   else: two requests of one session may both write when it was last seen, which under `FOR SHARE` would be a deadlock.
 */
export async function findSession(
  queryable: Queryable,
  tenantId: string,
  id: string,
  isHeld: boolean,
): Promise<Session | undefined> {
  const sql = `SELECT last_seen_at, doc FROM sessions WHERE tenant_id = $1 AND id = $2 ${isHeld ? 'FOR KEY SHARE' : ''}`;
  return (await queryable.query(sql, [tenantId, id])).rows.map(sessionOf)[0];
}

/** The sessions of a person in the tenant, newest first. */
export async function sessionsOf(
  queryable: Queryable,
  tenantId: string,
  identityId: string,
): Promise<readonly Session[]> {
  const sql = `SELECT last_seen_at, doc FROM sessions WHERE tenant_id = $1 AND identity_id = $2
    ORDER BY created_at DESC, id DESC`;
  return (await queryable.query(sql, [tenantId, identityId])).rows.map(sessionOf);
}

/** With a hash it is new; without one only what is there is changed, and one that was ended stays so. */
export async function writeSession(
  queryable: Queryable,
  tenantId: string,
  session: Session,
  secretHash?: string,
): Promise<void> {
  const { lastSeenAt, ...rest } = session;
  const doc = JSON.stringify(rest);
  if (secretHash === undefined) {
    const sql = 'UPDATE sessions SET last_seen_at = $3, expires_at = $4, doc = $5 WHERE tenant_id = $1 AND id = $2';
    await queryable.query(sql, [tenantId, session.id, lastSeenAt, session.expiresAt, doc]);
    return;
  }
  const row = {
    tenant_id: tenantId,
    id: session.id,
    identity_id: session.identityId,
    parent_id: session.embed?.parentId ?? null,
    created_at: session.createdAt,
    last_seen_at: lastSeenAt,
    expires_at: session.expiresAt,
    secret_hash: secretHash,
    doc,
  };
  await upsert(queryable, { table: 'sessions', key: ['tenant_id', 'id'] }, [row]);
}

/** Notes that the owner of a session did something; nothing when it was ended. */
export async function touchSession(queryable: Queryable, tenantId: string, id: string, at: string): Promise<void> {
  const sql = 'UPDATE sessions SET last_seen_at = $3 WHERE tenant_id = $1 AND id = $2';
  await queryable.query(sql, [tenantId, id, at]);
}

/** Ends one session and the tokens made from it. */
export async function endSession(queryable: Queryable, tenantId: string, id: string): Promise<void> {
  await queryable.query('DELETE FROM sessions WHERE tenant_id = $1 AND (id = $2 OR parent_id = $2)', [tenantId, id]);
}

/** Ends the person's sessions in the tenant, and the links to a new password. */
export async function endSessions(queryable: Queryable, tenantId: string, identityId: string): Promise<void> {
  await queryable.query('DELETE FROM sessions WHERE tenant_id = $1 AND identity_id = $2', [tenantId, identityId]);
  await dropResets(queryable, tenantId, identityId);
}

/** Ends the person's sessions in every tenant but for one, and the links to a new password. */
export async function endAllSessions(queryable: Queryable, identityId: string, exceptId?: string): Promise<void> {
  const sql = 'DELETE FROM sessions WHERE identity_id = $1';
  await (exceptId === undefined
    ? queryable.query(sql, [identityId])
    : queryable.query(`${sql} AND id <> $2`, [identityId, exceptId]));
  await queryable.query('DELETE FROM password_resets WHERE identity_id = $1', [identityId]);
}

/** A link to a new password. */
export async function findReset(
  queryable: Queryable,
  tenantId: string,
  id: string,
): Promise<PasswordReset | undefined> {
  const sql = 'SELECT doc FROM password_resets WHERE tenant_id = $1 AND id = $2';
  return documents<PasswordReset>((await queryable.query(sql, [tenantId, id])).rows)[0];
}

/** A new one replaces the person's earlier ones. */
export async function writeReset(
  queryable: Queryable,
  tenantId: string,
  reset: PasswordReset,
  secretHash: string,
): Promise<void> {
  await dropResets(queryable, tenantId, reset.identityId);
  const row = {
    tenant_id: tenantId,
    id: reset.id,
    identity_id: reset.identityId,
    expires_at: reset.expiresAt,
    secret_hash: secretHash,
    doc: JSON.stringify(reset),
  };
  await upsert(queryable, { table: 'password_resets', key: ['tenant_id', 'id'] }, [row]);
}

/** Takes it away; of two at once, one finds it. */
export async function useReset(queryable: Queryable, tenantId: string, id: string): Promise<boolean> {
  const sql = 'DELETE FROM password_resets WHERE tenant_id = $1 AND id = $2 RETURNING id';
  return (await queryable.query(sql, [tenantId, id])).rows.length > 0;
}

async function dropResets(queryable: Queryable, tenantId: string, identityId: string): Promise<void> {
  const sql = 'DELETE FROM password_resets WHERE tenant_id = $1 AND identity_id = $2';
  await queryable.query(sql, [tenantId, identityId]);
}

/** When it was last seen changes with every request: it has a column of its own. */
function sessionOf(row: Row): Session {
  return { ...(documentOf(row) as Omit<Session, 'lastSeenAt'>), lastSeenAt: String(row['last_seen_at']) };
}
