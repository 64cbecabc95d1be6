// Plain SQL of PostgreSQL 15. What behaves differently elsewhere:
// - CockroachDB runs SERIALIZABLE by default, so 40001 is common (it is retried); FOR KEY SHARE and SKIP LOCKED need
//   version 22.2 or later, `COLLATE "C"` a version that knows the name.
// - YugabyteDB commits each CREATE of a migration by itself: one that breaks off has to be cleaned up by hand. Indexes
//   have to be ranges: `yb_use_hash_splitting_by_default = off`, or the pages of a list are sorted anew each time.
// - Citus: distribute by `tenant_id` (`tenants` by `id`), with `identities`, `tries` and `uses` as reference tables and
//   `mails` on the coordinator: `takeMails` locks rows of many tenants, and FOR UPDATE does not go across shards. Looking
//   for the hash of a secret, and `endAllSessions`, ask every shard.
// - `prune` wants SKIP LOCKED too; where there is none, it waits for who holds an old row.
import {
  EngineFailure,
  type AuditEntry,
  type Mail,
  type MemorySeed,
  type Reader,
  type Repository,
  type ReservedTry,
  type Transaction,
  type TryRule,
  type UseCount,
} from '../../engine/index.js';
import { allAuditEntries } from './audit-rows.js';
import { blockedUntil, countUse, forgetTries, reserveTry } from './counters.js';
import type { Database, Queryable } from './database.js';
import { forgetTenant } from './forget-tenant.js';
import { findMail, mailsOf, takeMails } from './mail-rows.js';
import { prune, type Pruned } from './prune.js';
import { violates } from './retry.js';
import { writeSeed } from './seed.js';
import { touchSession } from './session-rows.js';
import { SqlReader } from './sql-reader.js';
import { SqlTransaction } from './sql-transaction.js';

/** The repository of a server: everything in a database. */
export interface SqlRepository extends Repository {
  /** Adds or replaces rows, as a host's own import would; all of them or, when one cannot be written, none. */
  seed(rows: Partial<MemorySeed>): Promise<void>;
  /** Takes a tenant out with everything of it; logins stay, they may belong to other tenants too. */
  forget(tenantId: string): Promise<void>;
  /** Every mail of a tenant, oldest first. */
  mails(tenantId: string): Promise<readonly Mail[]>;
  /** Every audit entry of a tenant, oldest first. */
  auditLog(tenantId: string): Promise<readonly AuditEntry[]>;
  /**
   * Clears away what nobody will ask for again: answers older than a day; tries and uses whose block or window is over,
   * tries below a block a month after the last one; sessions and links to a new password that are over; after 90 days,
   * mails that do not wait and belong to no open invitation. Any number of processes may do it at once.
   * @param now - Milliseconds since the Unix epoch.
   */
  prune(now: number): Promise<Pruned>;
}

export interface SqlRepositoryOptions {
  /** Milliseconds since the Unix epoch: from when answers are kept; default: the real time. */
  readonly now?: (() => number) | undefined;
}

/** A repository on a database whose tables are up to date (`migrate`). */
export function createSqlRepository(database: Database, { now = Date.now }: SqlRepositoryOptions = {}): SqlRepository {
  return new StoredInSql(database, now);
}

class StoredInSql implements SqlRepository {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * The tenant's row is locked before anything else: writers of one tenant come one after the other, so what one of them
   * counts stays true until it is over, and none of them can wait for another crosswise.
   */
  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#write(async (queryable) => {
      await queryable.query('SELECT id FROM tenants WHERE id = $1 FOR UPDATE', [tenantId]);
      return work(new SqlTransaction(queryable, tenantId, this.#now()));
    });
  }

  read<T>(tenantId: string, work: (tx: Reader) => Promise<T>): Promise<T> {
    return this.#database.read((queryable) => work(new SqlReader(queryable, tenantId)));
  }

  async invitationBySecret(hash: string): Promise<{ tenantId: string; invitationId: string } | undefined> {
    const found = await this.#ownerOf(hash, 'invitations');
    return found && { tenantId: found.tenantId, invitationId: found.id };
  }

  async sessionBySecret(hash: string): Promise<{ tenantId: string; sessionId: string } | undefined> {
    const found = await this.#ownerOf(hash, 'sessions');
    return found && { tenantId: found.tenantId, sessionId: found.id };
  }

  touchSession(tenantId: string, sessionId: string, at: string): Promise<void> {
    return touchSession(this.#database, tenantId, sessionId, at);
  }

  async passwordResetBySecret(hash: string): Promise<{ tenantId: string; resetId: string } | undefined> {
    const found = await this.#ownerOf(hash, 'password_resets');
    return found && { tenantId: found.tenantId, resetId: found.id };
  }

  reserveTry(key: string, rule: TryRule, now: number): Promise<ReservedTry> {
    return reserveTry(this.#database, key, rule, now);
  }

  forgetTries(key: string): Promise<void> {
    return forgetTries(this.#database, key);
  }

  blockedUntil(key: string, now: number): Promise<number | undefined> {
    return blockedUntil(this.#database, key, now);
  }

  countUse(key: string, windowMs: number, now: number): Promise<UseCount> {
    return countUse(this.#database, key, windowMs, now);
  }

  mail(id: string): Promise<Mail | undefined> {
    return findMail(this.#database, id);
  }

  takeMails(limit: number, now: number, leaseMs: number): Promise<readonly Mail[]> {
    return this.#database.transaction((queryable) => takeMails(queryable, limit, now, leaseMs));
  }

  seed(rows: Partial<MemorySeed>): Promise<void> {
    return this.#write((queryable) => writeSeed(queryable, rows));
  }

  forget(tenantId: string): Promise<void> {
    return this.#write((queryable) => forgetTenant(queryable, tenantId));
  }

  mails(tenantId: string): Promise<readonly Mail[]> {
    return mailsOf(this.#database, tenantId);
  }

  auditLog(tenantId: string): Promise<readonly AuditEntry[]> {
    return allAuditEntries(this.#database, tenantId);
  }

  prune(now: number): Promise<Pruned> {
    return prune(this.#database, now);
  }

  async #write<T>(work: (queryable: Queryable) => Promise<T>): Promise<T> {
    try {
      return await this.#database.transaction(work);
    } catch (error) {
      if (!violates(error, 'members_email')) throw error;
      throw new EngineFailure({ code: 'alreadyMember', field: 'email' });
    }
  }

  async #ownerOf(
    hash: string,
    table: 'invitations' | 'sessions' | 'password_resets',
  ): Promise<{ readonly tenantId: string; readonly id: string } | undefined> {
    const sql = `SELECT tenant_id, id FROM ${table} WHERE secret_hash = $1 ORDER BY tenant_id, id LIMIT 1`;
    const [row] = (await this.#database.query(sql, [hash])).rows;
    return row && { tenantId: String(row['tenant_id']), id: String(row['id']) };
  }
}
