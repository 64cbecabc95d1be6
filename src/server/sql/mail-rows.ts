import type { Mail } from '../../engine/index.js';
import type { Queryable, Row } from './database.js';
import { documentOf } from './document.js';

const COLUMNS = 'tenant_id, due_at, doc';

/** Queues a mail, or writes how it fared; its place in the outbox stays. */
export async function writeMail(queryable: Queryable, tenantId: string, mail: Mail): Promise<void> {
  const { dueAt, ...rest } = mail;
  await queryable.query(
    `INSERT INTO mails (id, tenant_id, position, invitation_id, state, queued_at, due_at, due_ms, doc)
    SELECT $1::text, $2::text, COALESCE(max(position), 0) + 1, $3::text, $4::text, $5::text, $6::text,
      $7::double precision, $8::text
    FROM mails WHERE tenant_id = $2
    ON CONFLICT (id) DO UPDATE SET invitation_id = EXCLUDED.invitation_id, state = EXCLUDED.state,
      due_at = EXCLUDED.due_at, due_ms = EXCLUDED.due_ms, doc = EXCLUDED.doc
    WHERE mails.tenant_id = EXCLUDED.tenant_id`,
    [
      mail.id,
      tenantId,
      mail.invitationId ?? null,
      mail.state,
      mail.queuedAt,
      dueAt,
      Date.parse(dueAt),
      JSON.stringify(rest),
    ],
  );
}

/** A mail by its id, of whatever tenant. */
export async function findMail(queryable: Queryable, id: string): Promise<Mail | undefined> {
  const { rows } = await queryable.query(`SELECT ${COLUMNS} FROM mails WHERE id = $1`, [id]);
  return rows.map(mailOf)[0];
}

/** Every mail of a tenant, oldest first. */
export async function mailsOf(queryable: Queryable, tenantId: string): Promise<readonly Mail[]> {
  const sql = `SELECT ${COLUMNS} FROM mails WHERE tenant_id = $1 ORDER BY tenant_id, position`;
  return (await queryable.query(sql, [tenantId])).rows.map(mailOf);
}

/** Takes back the queued mails of an invitation, and what they say with them. */
export async function cancelMails(queryable: Queryable, tenantId: string, invitationId: string): Promise<void> {
  const { rows } = await queryable.query(
    `SELECT ${COLUMNS} FROM mails WHERE tenant_id = $1 AND invitation_id = $2 AND state = 'queued' FOR UPDATE`,
    [tenantId, invitationId],
  );
  for (const row of rows) await writeMail(queryable, tenantId, { ...mailOf(row), values: {}, state: 'cancelled' });
}

/**
 * Takes queued mails that are due, oldest first, and puts them off. `SKIP LOCKED` lets several deliverers work side by
 * side; on a database without it the words can be left out: then they wait for each other, and take no mail twice either.
 */
export async function takeMails(
  queryable: Queryable,
  limit: number,
  now: number,
  leaseMs: number,
): Promise<readonly Mail[]> {
  const { rows } = await queryable.query(
    `SELECT id, ${COLUMNS} FROM mails WHERE state = 'queued' AND due_ms <= $1
    ORDER BY queued_at, tenant_id, position LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [now, limit],
  );
  if (rows.length === 0) return [];
  await queryable.query('UPDATE mails SET due_at = $1, due_ms = $2 WHERE id = ANY($3::text[])', [
    new Date(now + leaseMs).toISOString(),
    now + leaseMs,
    rows.map((row) => String(row['id'])),
  ]);
  return rows.map(mailOf);
}

function mailOf(row: Row): Mail {
  return { ...(documentOf(row) as Omit<Mail, 'dueAt'>), dueAt: String(row['due_at']) };
}
