import { expect } from 'chai';
import { updateMember, type AuditEntry, type Engine, type Mail, type Repository } from '../../../src/engine/index.js';
import { createSqlRepository, type Database, type SqlRepository } from '../../../src/server/sql/index.js';
import { as, failureOf, newEngine, wholeSeed } from '../../engine/support.js';
import { winery } from '../../helpers/people.js';
import { postgres, type TestDatabase } from '../postgres.js';

const ROUNDS = 100;
const NOW = Date.parse('2026-06-01T09:00:00.000Z');
const OWNER_ROLE = 'adminOwner';
const TENANT_ID = winery.marguerite.tenantId;
const owners = ['race-1', 'race-2'].map((id) => ({
  ...winery.marguerite,
  id,
  email: `${id}@winery.example`,
  identityId: `id-${id}`,
}));

/** Only real connections get in each other's way: on PGlite none of these tests could fail. */
(postgres ? describe : describe.skip)('Writers at once, on PostgreSQL', () => {
  let opened: TestDatabase;
  /** Two server processes, as far as the database can tell. */
  let processes: readonly { readonly database: Database; readonly repository: SqlRepository }[];

  before(async () => {
    if (!postgres) return;
    opened = await postgres.open();
    await opened.repository.seed(wholeSeed());
    // nobody else is an owner here
    const others = Object.values(winery).map((member) => ({
      ...member,
      roles: member.roles.includes(OWNER_ROLE) ? ['standard'] : member.roles,
    }));
    await opened.repository.seed({ members: others });
    processes = [opened, await opened.another()];
  });
  after(() => opened?.drop());

  const engineOn = (repository: Repository): Engine => ({ ...newEngine(), repository });

  /** How many of the rounds, in which two owners take the role from each other at once, leave none. */
  async function roundsWithoutOwner(repositories: readonly Repository[], rounds: number): Promise<number> {
    let without = 0;
    for (let round = 0; round < rounds; round += 1) {
      await opened.repository.seed({ members: owners });
      await Promise.allSettled(
        owners.map((owner, index) =>
          updateMember(engineOn(nth(repositories, index)), as(owner), nth(owners, 1 - index).id, {
            roles: ['standard'],
          }),
        ),
      );
      const left = await opened.repository.read(TENANT_ID, (tx) => tx.countWithRole(OWNER_ROLE));
      if (left === 0) without += 1;
      if (left === 2) throw new Error('Neither of them could do it');
    }
    return without;
  }

  it('never leave a team without its last owner, and wait for each other without a deadlock', async () => {
    const states: string[] = [];
    const watched = processes.map(({ database }) =>
      createSqlRepository(changed(database, { onError: (state) => states.push(state) })),
    );
    expect(await roundsWithoutOwner(watched, ROUNDS)).to.equal(0);
    expect(states, 'errors of the database').to.deep.equal([]);
  });

  it('would leave it without one, were nothing locked', async () => {
    const naive = processes.map(({ database }) =>
      createSqlRepository(changed(database, { rewrite: (sql) => sql.replace('FOR UPDATE', '') })),
    );
    const without = await roundsWithoutOwner(naive, ROUNDS / 4);
    expect(without, `of ${ROUNDS / 4} rounds`).to.be.greaterThan(0);
  });

  it('let through no more tries than there are', async () => {
    for (let round = 0; round < 10; round += 1) {
      const tries = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          of(processes, index).reserveTry(`try-${round}`, { attempts: 5, blockMs: 60_000 }, NOW),
        ),
      );
      expect(tries.filter(({ isAllowed }) => isAllowed)).to.have.lengthOf(5);
    }
  });

  it('count every use once', async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, index) => of(processes, index).countUse('use', 60_000, NOW)),
    );
    const expected = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(counts.map(({ count }) => count).toSorted((a, b) => a - b)).to.deep.equal(expected);
  });

  it('have one effect with one idempotency key', async () => {
    await opened.repository.seed({ members: owners });
    const before = (await opened.repository.auditLog(TENANT_ID)).length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        updateMember(
          engineOn(of(processes, index)),
          as(nth(owners, 0)),
          'race-2',
          { firstName: 'Once' },
          { idempotencyKey: 'k' },
        ),
      ),
    );
    expect(new Set(answers.map(({ member }) => member.version)).size).to.equal(1);
    expect((await opened.repository.auditLog(TENANT_ID)).length - before).to.equal(1);
  });

  it('wait at an idempotency key even without the lock of the tenant', async () => {
    const write = async (repository: Repository, key: string): Promise<boolean> =>
      repository.transaction(TENANT_ID, async (tx) => {
        if (await tx.answered('race-1', key)) return false;
        await pause(5);
        await tx.remember('race-1', key, { request: '', answer: null });
        return true;
      });
    for (let round = 0; round < 20; round += 1) {
      const wrote = await Promise.all(
        Array.from({ length: 6 }, (_, index) => write(unlocked(of(processes, index, 'database')), `key-${round}`)),
      );
      expect(wrote.filter(Boolean)).to.have.lengthOf(1);
    }
  });

  it('send each mail once', async () => {
    const mails = Array.from({ length: 200 }, (_, index) => mailNumber(index));
    await opened.repository.transaction(TENANT_ID, async (tx) => {
      for (const mail of mails) await tx.saveMail(mail);
    });
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, index) => of(processes, index).takeMails(40, NOW, 60_000)),
    );
    const more = await opened.repository.takeMails(500, NOW, 60_000);
    const ids = [...taken.flat(), ...more].map(({ id }) => id).toSorted();
    expect(ids).to.deep.equal(mails.map(({ id }) => id).toSorted());
  });

  it('use a link to a new password once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = `reset-${round}`;
      const expiresAt = new Date(NOW).toISOString();
      await opened.repository.transaction(TENANT_ID, (tx) =>
        tx.savePasswordReset({ id, tenantId: TENANT_ID, identityId: 'x', expiresAt }, id),
      );
      const uses = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          unlocked(of(processes, index, 'database')).transaction(TENANT_ID, (tx) => tx.usePasswordReset(id)),
        ),
      );
      expect(uses.filter(Boolean)).to.have.lengthOf(1);
    }
  });

  it('keep the audit trail whole', async () => {
    const before = (await opened.repository.auditLog(TENANT_ID)).length;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        of(processes, index).transaction(TENANT_ID, (tx) => tx.audit(auditNumber(index))),
      ),
    );
    expect((await opened.repository.auditLog(TENANT_ID)).length - before).to.equal(40);
  });

  it('give an address to one of two members', async () => {
    for (let round = 0; round < 20; round += 1) {
      const email = `same-${round}@winery.example`;
      const [first, ...others] = await Promise.all(
        owners.map((owner, index) =>
          unlocked(of(processes, index, 'database'))
            .transaction(TENANT_ID, (tx) => tx.saveMember({ ...owner, id: `${owner.id}-${round}`, email }))
            .then(() => 'saved' as const)
            .catch(async (error: unknown) => (await failureOf(Promise.reject(error))).code),
        ),
      );
      expect([first, ...others]).to.have.members(['alreadyMember', 'saved']);
    }
  });

  it('of two tenants find the same login for one address', async () => {
    for (let round = 0; round < 20; round += 1) {
      const email = `login-${round}@example.com`;
      const join = (repository: Repository, tenantId: string, id: string): Promise<string> =>
        repository.transaction(tenantId, async (tx) => {
          const existing = await tx.identityByEmail(email);
          await pause(3);
          if (existing) return existing.id;
          const person = { firstName: 'A', lastName: 'B', emailVerified: true, hasPassword: false, locale: 'en' };
          await tx.saveIdentity({ id, email, ...person });
          return id;
        });
      const ids = await Promise.all(
        ['one', 'two'].map((tenantId, index) => join(of(processes, index), tenantId, `${tenantId}-${round}`)),
      );
      expect(ids[0]).to.equal(ids[1]);
    }
  });

  it('hold a session until they are over, and note when it was seen without waiting for each other', async () => {
    const at = new Date(NOW).toISOString();
    const session = {
      id: 's',
      tenantId: TENANT_ID,
      memberId: 'm',
      identityId: 'i',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: at,
    };
    await opened.repository.transaction(TENANT_ID, (tx) => tx.saveSession(session, 'h'));
    const order: string[] = [];
    const writing = opened.repository.transaction(TENANT_ID, async (tx) => {
      await tx.session('s');
      order.push('looked');
      await pause(150);
      order.push('written');
    });
    await waitFor(() => order.includes('looked'));
    await of(processes, 1).touchSession(TENANT_ID, 's', at);
    order.push('touched');
    await unlocked(of(processes, 1, 'database')).transaction(TENANT_ID, (tx) => tx.endSession('s'));
    order.push('ended');
    await writing;
    expect(order).to.deep.equal(['looked', 'touched', 'written', 'ended']);
  });

  it('see one moment while others write', async () => {
    const email = owners[0]?.email;
    await opened.repository.seed({ members: owners });
    await opened.repository.read(TENANT_ID, async (tx) => {
      const before = await tx.countMembers();
      await of(processes, 1).transaction(TENANT_ID, async (other) => {
        const owner = await other.member('race-1');
        if (owner) await other.saveMember({ ...owner, status: 'removed' });
      });
      expect(await tx.countMembers()).to.equal(before);
      expect((await tx.memberByEmail(email ?? ''))?.id).to.equal('race-1');
    });
  });
});

/** The repository without the lock of the tenant: what else holds writers off has to do alone. */
function unlocked(database: Database): Repository {
  const rewrite = (sql: string): string => (sql.includes('FROM tenants') ? sql.replace('FOR UPDATE', '') : sql);
  return createSqlRepository(changed(database, { rewrite }));
}

interface Change {
  readonly rewrite?: (sql: string) => string;
  /** Hears of the SQLSTATE of every error. */
  readonly onError?: (state: string) => void;
}

/** The database with other statements, to show that the tests can fail. */
function changed(database: Database, { rewrite = (sql) => sql, onError = () => {} }: Change): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((queryable) =>
        work({
          query: async (sql, values) => {
            try {
              return await queryable.query(rewrite(sql), values);
            } catch (error) {
              onError(String((error as { code?: unknown }).code));
              throw error;
            }
          },
        }),
      ),
  };
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no number ${index}`);
  return item;
}

function of(processes: readonly { repository: SqlRepository; database: Database }[], index: number): SqlRepository;
function of(
  processes: readonly { repository: SqlRepository; database: Database }[],
  index: number,
  what: 'database',
): Database;
function of(
  processes: readonly { repository: SqlRepository; database: Database }[],
  index: number,
  what: 'repository' | 'database' = 'repository',
): SqlRepository | Database {
  const one = processes[index % processes.length];
  if (!one) throw new Error('No process');
  return one[what];
}

function mailNumber(index: number): Mail {
  const at = new Date(NOW - index).toISOString();
  return {
    id: `mail-${index}`,
    tenantId: TENANT_ID,
    to: 'a@example.com',
    locale: 'en',
    kind: 'notice',
    values: {},
    queuedAt: at,
    dueAt: at,
    state: 'queued',
    attempts: 0,
  };
}

function auditNumber(index: number): AuditEntry {
  const at = new Date(NOW).toISOString();
  return { id: `entry-${index}`, tenantId: TENANT_ID, at, action: 'member.update', decision: { allowed: true } };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}

async function waitFor(isThere: () => boolean): Promise<void> {
  while (!isThere()) await pause(1);
}
