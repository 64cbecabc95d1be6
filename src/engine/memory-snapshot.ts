import {
  contactSchema,
  identitySchema,
  invitationSchema,
  memberSchema,
  scopeSchema,
  tenantSchema,
} from '../domain/index.js';
import type { Mail } from './mail.js';
import { MemoryStore, type Counter, type MemorySeed, type TenantRows } from './memory-store.js';
import type { Parser } from './parse.js';
import type { AuditEntry, EarlierAnswer, PasswordReset, Session } from './ports.js';

/** Why what was kept could not be read, or can no longer be kept. */
export interface PersistenceWarning {
  readonly code: 'corrupt' | 'otherVersion' | 'notSaved';
  /** For logs. */
  readonly message: string;
}

/** The shape of a snapshot; another number is another shape. What is only added may be missing, and keeps the number. */
const FORMAT = 1;

interface Snapshot extends Required<MemorySeed> {
  readonly format: number;
  readonly passwords: readonly [string, { readonly hash: string }][];
  readonly secrets: readonly [string, { tenantId: string; invitationId: string; hash: string }][];
  readonly mails: readonly Mail[];
  readonly audit: readonly AuditEntry[];
  readonly answers: readonly [tenantId: string, key: string, EarlierAnswer][];
  readonly sessions?: readonly (Session & { readonly hash: string })[];
  readonly passwordResets?: readonly (PasswordReset & { readonly hash: string })[];
  readonly tries?: readonly [key: string, Counter][];
  readonly uses?: readonly [key: string, Counter][];
}

/** A store as text. */
export function writeSnapshot(store: MemoryStore): string {
  const tenants = [...store.tenants];
  const all = <T>(read: (rows: TenantRows) => Iterable<T>): T[] => tenants.flatMap(([, rows]) => [...read(rows)]);
  const snapshot: Snapshot = {
    format: FORMAT,
    tenants: all((rows) => rows.tenant.values()),
    members: all((rows) => rows.members.values()),
    invitations: all((rows) => rows.invitations.values()),
    contacts: all((rows) => rows.contacts.values()),
    scopes: all((rows) => rows.scopes.values()),
    identities: [...store.identities.values()],
    passwords: store.passwords.entries(),
    secrets: store.secrets.entries(),
    mails: [...store.mails.values()],
    audit: all((rows) => rows.audit.values()),
    answers: tenants.flatMap(([id, rows]) =>
      rows.answers.entries().map(([key, earlier]) => [id, key, earlier] as const),
    ),
    sessions: [...store.sessions.values()],
    passwordResets: [...store.passwordResets.values()],
    tries: store.tries.entries(),
    uses: store.uses.entries(),
  };
  return JSON.stringify(snapshot);
}

/** A store from text, or why there is none. */
export function readSnapshot(text: string): MemoryStore | PersistenceWarning {
  try {
    const snapshot = JSON.parse(text) as Snapshot;
    if (snapshot.format !== FORMAT) return otherVersion(snapshot.format);
    return storeOf(snapshot);
  } catch (error) {
    // whatever is wrong with a text from outside, it is no snapshot
    return { code: 'corrupt', message: error instanceof Error ? error.message : String(error) };
  }
}

function otherVersion(format: unknown): PersistenceWarning {
  return { code: 'otherVersion', message: `The snapshot has format ${String(format)}, this is ${FORMAT}` };
}

function storeOf(snapshot: Snapshot): MemoryStore {
  const store = new MemoryStore();
  store.seed({
    tenants: rowsOf(tenantSchema, snapshot.tenants),
    members: rowsOf(memberSchema, snapshot.members),
    invitations: rowsOf(invitationSchema, snapshot.invitations),
    contacts: rowsOf(contactSchema, snapshot.contacts),
    scopes: rowsOf(scopeSchema, snapshot.scopes),
    identities: rowsOf(identitySchema, snapshot.identities),
  });
  for (const [id, password] of snapshot.passwords) store.passwords.set(id, password);
  for (const [id, secret] of snapshot.secrets) store.secrets.set(id, secret);
  for (const mail of snapshot.mails) store.mails.set(mail.id, mail);
  for (const entry of snapshot.audit) store.rowsOf(entry.tenantId).audit.set(entry.id, entry);
  for (const [tenantId, key, earlier] of snapshot.answers) store.rowsOf(tenantId).answers.set(key, earlier);
  takeSignIns(store, snapshot);
  store.journal.commit();
  return store;
}

/** Who is signed in, and what was tried: whoever guesses gains nothing by a reload. */
function takeSignIns(store: MemoryStore, snapshot: Snapshot): void {
  const { sessions = [], passwordResets = [], tries = [], uses = [] } = snapshot;
  for (const session of sessions) store.sessions.set(session.id, session);
  for (const reset of passwordResets) store.passwordResets.set(reset.id, reset);
  for (const [key, counter] of tries) store.tries.set(key, counter);
  for (const [key, counter] of uses) store.uses.set(key, counter);
}

function rowsOf<T>(schema: Parser<T>, rows: readonly unknown[]): T[] {
  return rows.map((row) => {
    const result = schema.safeParse(row);
    if (!result.success) throw new TypeError(`Not understood at ${result.error.issues[0]?.path.join('.')}`);
    return result.data;
  });
}
