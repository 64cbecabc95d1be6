import type { Contact, Identity, Invitation, Member, Scope, Tenant } from '../domain/index.js';
import type { AuditEntry, Repository } from './ports.js';
import type { Mail } from './mail.js';

/** Where a page keeps the memory between reloads, e.g. one key of `localStorage`. */
export interface Persistence {
  load(): string | undefined;
  save(text: string): void;
}

/** What a memory begins with. */
export interface MemorySeed {
  readonly tenants: readonly Tenant[];
  readonly members?: readonly Member[];
  readonly invitations?: readonly Invitation[];
  readonly contacts?: readonly Contact[];
  readonly scopes?: readonly Scope[];
  readonly identities?: readonly Identity[];
}

/** Why what was kept could not be read, or can no longer be kept. */
export interface PersistenceWarning {
  readonly code: 'corrupt' | 'otherVersion' | 'notSaved';
  readonly message: string;
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
  /** When sessions of an identity were ended, in order; a host without sessions of its own may look here. */
  endedSessions(tenantId: string): Promise<readonly string[]>;
}

/** A memory with these rows, or with what `persistence` kept. */
export function createMemoryRepository(
  seed: MemorySeed = { tenants: [] },
  options: { readonly persistence?: Persistence | undefined } = {},
): MemoryRepository {
  void [seed, options];
  throw new Error('not written yet');
}
