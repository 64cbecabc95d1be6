import type { Mail } from './mail.js';
import { readSnapshot, writeSnapshot, type PersistenceWarning } from './memory-snapshot.js';
import { MemoryStore, type MemorySeed } from './memory-store.js';
import { MemoryTransaction } from './memory-transaction.js';
import { reserve, use } from './memory-counters.js';
import type { AuditEntry, Reader, Repository, ReservedTry, Transaction, TryRule, UseCount } from './ports.js';

/** Where a page keeps the memory between reloads, e.g. one key of `localStorage`. */
export interface Persistence {
  load(): string | undefined;
  save(text: string): void;
}

/** The repository of a page and of tests: everything in memory, one transaction after the other. */
export interface MemoryRepository extends Repository {
  /** What could not be kept or read; the repository works on without it. */
  readonly warning: PersistenceWarning | undefined;
  /** Everything, as text for `restore`. */
  snapshot(): Promise<string>;
  /**
   * Takes a snapshot's state.
   * @returns The warning, and then nothing is changed, when it cannot be read.
   */
  restore(text: string): Promise<PersistenceWarning | undefined>;
  /** Adds or replaces rows, as a host's own import would. */
  seed(rows: Partial<MemorySeed>): Promise<void>;
  /** Every mail of a tenant, oldest first: the outbox that tests and demos read. */
  mails(tenantId: string): Promise<readonly Mail[]>;
  /** Every audit entry of a tenant, oldest first. */
  auditLog(tenantId: string): Promise<readonly AuditEntry[]>;
  /** Whose sessions were ended, in order; a host without sessions of its own may look here. */
  endedSessions(tenantId: string): Promise<readonly string[]>;
}

/** A memory with these rows, or with what `persistence` kept. */
export function createMemoryRepository(
  seed: MemorySeed = { tenants: [] },
  options: { readonly persistence?: Persistence | undefined } = {},
): MemoryRepository {
  return new QueuedMemory(seed, options.persistence);
}

class QueuedMemory implements MemoryRepository {
  #store = new MemoryStore();
  #last: Promise<unknown> = Promise.resolve();
  #warning: PersistenceWarning | undefined;
  readonly #persistence: Persistence | undefined;

  constructor(seed: MemorySeed, persistence: Persistence | undefined) {
    this.#persistence = persistence;
    const kept = this.#attempt(() => persistence?.load());
    if (kept !== undefined && this.#take(kept) === undefined) return;
    this.#store.seed(seed);
    this.#store.journal.commit();
  }

  get warning(): PersistenceWarning | undefined {
    return this.#warning;
  }

  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#alone(() => work(new MemoryTransaction(this.#store, tenantId)));
  }

  read<T>(tenantId: string, work: (tx: Reader) => Promise<T>): Promise<T> {
    return this.#alone(() => work(new MemoryTransaction(this.#store, tenantId)));
  }

  invitationBySecret(hash: string): Promise<{ readonly tenantId: string; readonly invitationId: string } | undefined> {
    return this.#alone(async () => this.#store.ownerOfSecret(hash));
  }

  sessionBySecret(hash: string): Promise<{ readonly tenantId: string; readonly sessionId: string } | undefined> {
    return this.#alone(async () => {
      const found = [...this.#store.sessions.values()].find((session) => session.hash === hash);
      return found && { tenantId: found.tenantId, sessionId: found.id };
    });
  }

  touchSession(tenantId: string, sessionId: string, at: string): Promise<void> {
    return this.#alone(async () => {
      const session = this.#store.sessions.get(sessionId);
      if (session?.tenantId === tenantId) this.#store.sessions.set(sessionId, { ...session, lastSeenAt: at });
    });
  }

  passwordResetBySecret(hash: string): Promise<{ readonly tenantId: string; readonly resetId: string } | undefined> {
    return this.#alone(async () => {
      const found = [...this.#store.passwordResets.values()].find((reset) => reset.hash === hash);
      return found && { tenantId: found.tenantId, resetId: found.id };
    });
  }

  reserveTry(key: string, rule: TryRule, now: number): Promise<ReservedTry> {
    return this.#alone(async () => reserve(this.#store.tries, key, rule, now));
  }

  forgetTries(key: string): Promise<void> {
    return this.#alone(async () => this.#store.tries.delete(key));
  }

  blockedUntil(key: string, now: number): Promise<number | undefined> {
    return this.#alone(async () => {
      const until = this.#store.tries.get(key)?.until;
      return until !== undefined && until > now ? until : undefined;
    });
  }

  countUse(key: string, windowMs: number, now: number): Promise<UseCount> {
    return this.#alone(async () => use(this.#store.uses, key, windowMs, now));
  }

  mail(id: string): Promise<Mail | undefined> {
    return this.#alone(async () => this.#store.mails.get(id));
  }

  takeMails(limit: number, now: number, leaseMs: number): Promise<readonly Mail[]> {
    return this.#alone(async () => {
      const { mails } = this.#store;
      const due = [...mails.values()].filter((mail) => mail.state === 'queued' && Date.parse(mail.dueAt) <= now);
      const taken = due.slice(0, limit);
      const dueAt = new Date(now + leaseMs).toISOString();
      for (const mail of taken) mails.set(mail.id, { ...mail, dueAt });
      return taken;
    });
  }

  snapshot(): Promise<string> {
    return this.#alone(async () => writeSnapshot(this.#store));
  }

  restore(text: string): Promise<PersistenceWarning | undefined> {
    return this.#alone(async () => {
      const warning = this.#take(text);
      if (!warning) this.#keep();
      return warning;
    });
  }

  seed(rows: Partial<MemorySeed>): Promise<void> {
    return this.#alone(async () => this.#store.seed(rows));
  }

  mails(tenantId: string): Promise<readonly Mail[]> {
    return this.#alone(async () => [...this.#store.mails.values()].filter((mail) => mail.tenantId === tenantId));
  }

  auditLog(tenantId: string): Promise<readonly AuditEntry[]> {
    return this.#alone(async () => [...this.#store.rowsOf(tenantId).audit.values()]);
  }

  endedSessions(tenantId: string): Promise<readonly string[]> {
    return this.#alone(async () =>
      [...this.#store.rowsOf(tenantId).endedSessions.values()].map(({ identityId }) => identityId),
    );
  }

  /** One after the other: nobody sees half a transaction, and the second of two writers sees what the first did. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(() => this.#undoneOnThrow(work));
    this.#last = run.catch(() => undefined); // who asked for it hears of it
    return run;
  }

  async #undoneOnThrow<T>(work: () => Promise<T>): Promise<T> {
    const { journal } = this.#store;
    try {
      const result = await work();
      if (!journal.isEmpty) this.#keep();
      journal.commit();
      return result;
    } catch (error) {
      journal.rollBack();
      throw error;
    }
  }

  #take(text: string): PersistenceWarning | undefined {
    const read = readSnapshot(text);
    if (read instanceof MemoryStore) {
      this.#store = read;
      return undefined;
    }
    this.#warning = read;
    return read;
  }

  #keep(): void {
    if (this.#persistence) this.#attempt(() => this.#persistence?.save(writeSnapshot(this.#store)));
  }

  /** A full or forbidden storage is no reason to stop. */
  #attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#warning = { code: 'notSaved', message: error instanceof Error ? error.message : String(error) };
      return undefined;
    }
  }
}
