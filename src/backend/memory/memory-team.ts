import {
  acceptInvitation,
  auditTrail,
  createMemoryEngine,
  createMemoryRepository,
  deliverMail,
  recordBounce,
  useOneTimePassword,
  type Accepted,
  type AuditEntry,
  type Engine,
  type MemoryClock,
  type MemoryEngine,
} from '../../engine/index.js';
import { loadPolicy, type Policy } from '../../domain/index.js';
import type { BackendChange } from '../index.js';
import { mapped } from './errors.js';
import { withFaults } from './faults.js';
import { listeners } from './listeners.js';
import { MemberBackendInMemory } from './member-backend.js';
import { memoryBrowser } from './memory-browser.js';
import type { BackendOptions, BrowserOptions, MailMode, MemoryBackendOptions, MemoryTeamOptions } from './options.js';
import { outboxMailer, type Outbox } from './outbox.js';
import { localStoragePersistence } from './persistence.js';
import { hasSecureContext, plainSecrets } from './plain-secrets.js';
import { plantSecrets, rowsOf } from './planting.js';
import type { TenantSeed } from './tenant-seed.js';
import type { Acceptance, FirstSignIn, MemoryBackend, MemoryBrowser, MemoryTeam } from './types.js';
import { overriding, watchedRepository } from './watched-repository.js';

/** Nothing here is worth a strong hash: the page holds it all. */
const PASSWORD_ROUNDS = 1000;

class TeamInMemory implements MemoryTeam {
  readonly policy: Policy;
  readonly tenantId: string;
  readonly engine: Engine;
  readonly #engine: MemoryEngine;
  readonly #seed: TenantSeed;
  readonly #mailer = outboxMailer();
  readonly #changes = listeners<BackendChange>();
  readonly #backendOptions: BackendOptions;
  readonly #ready: Promise<void>;
  #mail: MailMode;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MemoryTeamOptions) {
    const { clock, mail = 'automatic', backend = {} } = options;
    const persistence =
      typeof options.persistence === 'string' ? localStoragePersistence(options.persistence) : options.persistence;
    this.policy = loadPolicy(options.policy);
    this.#seed = { ...options.seed, tenant: { ...options.seed.tenant, policy: this.policy.id } };
    this.tenantId = this.#seed.tenant.id;
    this.#mail = mail;
    this.#backendOptions = backend;
    const isKept = persistence?.load() !== undefined;
    const engine = createMemoryEngine({
      policies: [this.policy],
      seed: rowsOf(this.#seed),
      clock,
      persistence,
      passwordRounds: PASSWORD_ROUNDS,
    });
    this.#engine = overriding(engine, {
      repository: watchedRepository(engine.repository, {
        changed: (change) => this.#changes.tell(change),
        mailed: () => this.#scheduleMail(),
      }),
      ...(hasSecureContext() ? {} : plainSecrets),
    });
    this.engine = this.#engine;
    const { secrets, hasher } = this.#engine;
    const isFound = isKept && !engine.repository.warning;
    const soil = { secrets, hasher, repository: engine.repository };
    this.#ready = isFound ? Promise.resolve() : plantSecrets(soil, this.#seed);
  }

  get clock(): MemoryClock {
    return this.#engine.clock;
  }

  get outbox(): Outbox {
    return this.#mailer.outbox;
  }

  get mail(): MailMode {
    return this.#mail;
  }

  set mail(mode: MailMode) {
    this.#mail = mode;
    this.#scheduleMail();
  }

  ready(): Promise<void> {
    return this.#ready;
  }

  backendFor(memberId: string, options: BackendOptions = {}): MemoryBackend {
    const merged = { ...this.#backendOptions, ...options };
    const backend: MemoryBackend = new MemberBackendInMemory(this, memberId, merged);
    return merged.faults ? withFaults(backend, merged.faults) : backend;
  }

  browser(options: BrowserOptions = {}): MemoryBrowser {
    return memoryBrowser(this, { ...this.#backendOptions, ...options });
  }

  async deliverMail(): Promise<void> {
    await this.#ready;
    this.#unscheduleMail();
    this.#mailer.isFailing = this.#mail === 'failing';
    const options = this.#mailer.isFailing ? { maxAttempts: 1 } : {};
    let tried = 0;
    do {
      const { sent, failed } = await deliverMail(this.#engine, this.#mailer, options);
      tried = sent + failed;
    } while (tried > 0);
  }

  async bounce(invitationId: string, reason = 'mailbox unknown'): Promise<boolean> {
    await this.deliverMail();
    const mails = await this.#engine.repository.mails(this.tenantId);
    const mail = mails.findLast((candidate) => candidate.invitationId === invitationId);
    return mail !== undefined && recordBounce(this.#engine, { mailId: mail.id, permanent: true, reason });
  }

  async acceptInvitation(acceptance: Acceptance): Promise<Accepted> {
    await this.#ready;
    return mapped(() => acceptInvitation(this.#engine, acceptance));
  }

  async useOneTimePassword(signIn: FirstSignIn): Promise<Accepted> {
    await this.#ready;
    return mapped(() => useOneTimePassword(this.#engine, signIn));
  }

  async audit(limit?: number): Promise<readonly AuditEntry[]> {
    await this.#ready;
    return auditTrail(this.#engine, this.tenantId, limit);
  }

  async reset(): Promise<void> {
    await this.#ready;
    this.#unscheduleMail();
    const repository = createMemoryRepository(rowsOf(this.#seed));
    const { secrets, hasher } = this.#engine;
    await plantSecrets({ secrets, hasher, repository }, this.#seed);
    await this.#engine.repository.restore(await repository.snapshot());
    this.#mailer.clear();
    this.#changes.tell({});
  }

  subscribe(listener: (change: BackendChange) => void): () => void {
    return this.#changes.add(listener);
  }

  /** A moment later, as a real sender would: the row shows *sending* until then. */
  #scheduleMail(): void {
    if (this.#mail === 'held' || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.deliverMail());
  }

  #unscheduleMail(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** A team that several backends share. */
export function memoryTeam(options: MemoryTeamOptions): MemoryTeam {
  return new TeamInMemory(options);
}

/** A backend in memory with one person signed in; `backend.team` is the world around it. */
export function memoryBackend({ actingAs, ...options }: MemoryBackendOptions): MemoryBackend {
  return new TeamInMemory({ ...options, backend: options }).backendFor(actingAs);
}
