import { expect } from 'chai';
import type { Member } from '../../../src/domain/index.js';
import {
  createMemoryRepository,
  isEngineFailure,
  type AuditEntry,
  type Mail,
  type Repository,
  type Session,
  type Transaction,
} from '../../../src/engine/index.js';
import { databases, type TestDatabase } from '../postgres.js';
import { crowd, NOW, TENANT_ID } from './crowd.js';

const seed = crowd(20);
const MINUTE_MS = 60_000;
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE_MS).toISOString();

const mail = (id: string, minutes: number, more: Partial<Mail> = {}): Mail => ({
  id,
  tenantId: TENANT_ID,
  to: 'a@example.com',
  locale: 'en',
  kind: 'invitation',
  values: { token: 'secret' },
  queuedAt: at(minutes),
  dueAt: at(minutes),
  state: 'queued',
  attempts: 0,
  ...more,
});

const session = (id: string, minutes: number, more: Partial<Session> = {}): Session => ({
  id,
  tenantId: TENANT_ID,
  memberId: 'odd-0',
  identityId: 'ada',
  createdAt: at(minutes),
  lastSeenAt: at(minutes),
  expiresAt: at(9000),
  ...more,
});

const entry = (id: string): AuditEntry => ({
  id,
  tenantId: TENANT_ID,
  at: at(0),
  action: 'member.update',
  before: { name: 'a\u0000b' },
  decision: { allowed: true },
});

/** Steps in a tenant; what each of them answers is compared. */
type Step = (repository: Repository) => Promise<unknown>;
const within =
  (work: (tx: Transaction) => Promise<unknown>, tenantId = TENANT_ID): Step =>
  (repository) =>
    repository.transaction(tenantId, work);

const member = (id: string): Member => {
  const found = seed.members?.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
const resets = { tenantId: TENANT_ID, expiresAt: at(60) };
const rule = { attempts: 3, blockMs: 10 * MINUTE_MS };

const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'keeps members as they are, with every character': [
    within((tx) =>
      tx.saveMember({ ...member('odd-3'), firstName: 'N\u0000l \uD800 \uFFFF0000', email: 'n\u0000l@x.example' }),
    ),
    within((tx) => tx.member('odd-3')),
    within((tx) => tx.memberByEmail('n\u0000l@x.example')),
    within((tx) => tx.memberByEmail('nl@x.example')),
    within((tx) => tx.member('odd\u00003')),
    within((tx) =>
      tx.members({ search: 'n\u0000l' }, { parts: [{ tenant: true }], actorId: '', now: NOW, roleOrder: [] }),
    ),
  ],
  'gives an address to one member who is not removed': [
    within(async (tx) => tx.saveMember({ ...member('odd-1'), email: member('odd-2').email })),
    within(async (tx) => {
      await tx.saveMember({ ...member('odd-2'), status: 'removed' });
      await tx.saveMember({ ...member('odd-1'), email: member('odd-2').email });
      return (await tx.memberByEmail(member('odd-2').email ?? ''))?.id;
    }),
    within((tx) => tx.saveMember(member('odd-2'))),
    within(async (tx) => {
      const back = await tx.member('odd-2');
      if (back) await tx.saveMember({ ...back, status: 'active' });
    }),
    within((tx) => tx.member('odd-2')),
  ],
  'follows roles and stores that change': [
    within(async (tx) => {
      const before = await tx.member('odd-4');
      if (before) await tx.saveMember({ ...before, roles: ['new', 'lead'], scopes: ['south'] });
      return [await tx.countWithRole('new'), await tx.countWithRole('lead')];
    }),
    within(async (tx) => {
      await tx.saveMember({ ...member('odd-4'), roles: ['other'], scopes: 'all' });
      return [await tx.countWithRole('new'), await tx.countWithRole('lead'), await tx.countWithRole('other')];
    }),
    within((tx) =>
      tx.members(
        { scopes: ['south'], roles: ['other'] },
        { parts: [{ scopes: 'all' }], actorId: '', now: NOW, roleOrder: [] },
      ),
    ),
  ],
  'undoes what a throw interrupts': [
    within(async (tx) => {
      await tx.saveMember({ ...member('odd-5'), firstName: 'Changed', roles: ['gone'] });
      await tx.saveMail(mail('undone', 0));
      await tx.audit(entry('undone'));
      throw new Error('interrupted');
    }),
    within(async (tx) => [await tx.member('odd-5'), await tx.countWithRole('gone'), await tx.auditEntries(5)]),
    (repository) => repository.mail('undone'),
  ],
  'keeps the order of the audit trail': [
    within(async (tx) => {
      for (const id of ['c', 'a', 'b']) await tx.audit(entry(id));
    }),
    within((tx) => tx.audit(entry('d'))),
    within((tx) => tx.auditEntries(3)),
    within((tx) => tx.auditEntries(100)),
  ],
  'finds an invitation by its newest secret': [
    within((tx) => tx.saveInvitation(invitation(), 'hash-1')),
    (repository) => repository.invitationBySecret('hash-1'),
    within((tx) => tx.saveInvitation({ ...invitation(), status: 'bounced' })),
    (repository) => repository.invitationBySecret('hash-1'),
    within((tx) => tx.saveInvitation(invitation(), 'hash-2')),
    (repository) => repository.invitationBySecret('hash-1'),
    (repository) => repository.invitationBySecret('hash-2'),
    within((tx) => tx.invitation('invited')),
    within((tx) => tx.invitation('invited'), 'elsewhere'),
    within(async (tx) => (await tx.openInvitationsBy('the-inviter')).length),
  ],
  'keeps a password that is not changed': [
    within((tx) => tx.saveIdentity(identity('ada'), 'first')),
    within((tx) => tx.saveIdentity({ ...identity('ada'), firstName: 'Augusta' })),
    within(async (tx) => [
      await tx.identity('ada'),
      await tx.passwordHash('ada'),
      await tx.identityByEmail('ada@example.com'),
    ]),
    within((tx) => tx.saveIdentity(identity('ada'), 'second')),
    within(
      async (tx) => [await tx.passwordHash('ada'), await tx.passwordHash('nobody'), await tx.identity('nobody')],
      'elsewhere',
    ),
  ],
  'ends sessions, and what was made from them': [
    within(async (tx) => {
      await tx.saveSession(session('s1', 1), 'h1');
      await tx.saveSession(session('s2', 2), 'h2');
      await tx.saveSession(session('e1', 3, { embed: { ceiling: [], origins: [], parentId: 's1' } }), 'h3');
      await tx.saveSession(session('s4', 4, { identityId: 'bo' }), 'h4');
      await tx.saveSession(session('unborn', 5));
    }),
    within((tx) => tx.sessionsOf('ada')),
    (repository) => repository.touchSession(TENANT_ID, 's2', at(77)),
    (repository) => repository.touchSession('elsewhere', 's1', at(78)),
    (repository) => repository.touchSession(TENANT_ID, 'unborn', at(79)),
    within((tx) => tx.saveSession(session('s1', 1, { device: 'Firefox' }))),
    within(async (tx) => [await tx.session('s1'), await tx.session('s2'), await tx.session('unborn')]),
    within(async (tx) => [await tx.session('s1'), await tx.sessionsOf('ada')], 'elsewhere'),
    (repository) => repository.sessionBySecret('h3'),
    within((tx) => tx.endSession('s1'), 'elsewhere'),
    (repository) => repository.sessionBySecret('h1'),
    within((tx) => tx.endSession('s1')),
    (repository) => repository.sessionBySecret('h1'),
    (repository) => repository.sessionBySecret('h3'),
    within((tx) => tx.saveSession(session('s1', 1))),
    within((tx) => tx.sessionsOf('ada')),
    within((tx) => tx.savePasswordReset({ ...resets, id: 'r0', identityId: 'ada' }, 'rh0')),
    within((tx) => tx.endSessions('ada')),
    within((tx) => tx.passwordReset('r0')),
    within(async (tx) => [await tx.sessionsOf('ada'), await tx.sessionsOf('bo')]),
    within((tx) => tx.saveSession(session('far', 1, { tenantId: 'elsewhere' }), 'hf'), 'elsewhere'),
    within((tx) => tx.saveSession(session('own', 1), 'ho')),
    within((tx) => tx.saveSession(session('s5', 1), 'h5')),
    within((tx) => tx.endAllSessions('ada', 'own')),
    within((tx) => tx.sessionsOf('ada')),
    within((tx) => tx.endAllSessions('ada')),
    within((tx) => tx.sessionsOf('ada')),
    within((tx) => tx.sessionsOf('ada'), 'elsewhere'),
  ],
  'lets a link to a new password work once, and the newest one only': [
    within((tx) => tx.savePasswordReset({ ...resets, id: 'r1', identityId: 'cy' }, 'rh1')),
    within((tx) => tx.savePasswordReset({ ...resets, id: 'r2', identityId: 'cy' }, 'rh2')),
    within((tx) => tx.savePasswordReset({ ...resets, id: 'r3', identityId: 'di' }, 'rh3')),
    (repository) => repository.passwordResetBySecret('rh1'),
    (repository) => repository.passwordResetBySecret('rh2'),
    within(async (tx) => [await tx.passwordReset('r1'), await tx.passwordReset('r2'), await tx.passwordReset('r3')]),
    within((tx) => tx.usePasswordReset('r2'), 'elsewhere'),
    within((tx) => tx.usePasswordReset('r2')),
    within((tx) => tx.usePasswordReset('r2')),
    (repository) => repository.passwordResetBySecret('rh2'),
    within((tx) => tx.endAllSessions('di')),
    within((tx) => tx.passwordReset('r3')),
  ],
  'keeps an answer under the key of its actor': [
    within((tx) => tx.answered('ada', 'key')),
    within((tx) => tx.answered('ada', 'key')),
    within((tx) => tx.remember('ada', 'key', { request: 'r', answer: { some: ['thing', null] } })),
    within(async (tx) => [
      await tx.answered('ada', 'key'),
      await tx.answered('bo', 'key'),
      await tx.answered('ada', 'k'),
    ]),
    within((tx) => tx.answered('ada', 'key'), 'elsewhere'),
  ],
  'reserves tries, blocks, and starts anew': [
    ...[0, 1, 2, 3, 4, 9.5, 12, 12, 13, 13, 30].map(
      (minutes): Step =>
        (repository) =>
          repository.reserveTry('k', rule, NOW + minutes * MINUTE_MS),
    ),
    (repository) => repository.blockedUntil('k', NOW + 14 * MINUTE_MS),
    (repository) => repository.reserveTry('once', { attempts: 1, blockMs: 1000 }, NOW),
    (repository) => repository.blockedUntil('once', NOW + 999),
    (repository) => repository.blockedUntil('once', NOW + 1000),
    (repository) => repository.reserveTry('once', { attempts: 1, blockMs: 1000 }, NOW + 1),
    (repository) => repository.forgetTries('once'),
    (repository) => repository.blockedUntil('once', NOW),
    (repository) => repository.reserveTry('once', rule, NOW + 2),
    (repository) => repository.reserveTry('x'.repeat(5000), rule, NOW),
    (repository) => repository.reserveTry(`${'x'.repeat(4999)}y`, rule, NOW),
    (repository) => repository.reserveTry('n\u0000l', rule, NOW),
  ],
  'counts uses in windows': [0, 1, 59, 60, 61, 200].map(
    (seconds): Step =>
      (repository) =>
        repository.countUse('k', MINUTE_MS, NOW + seconds * 1000),
  ),
  'lends each mail that is due, oldest first': [
    within(async (tx) => {
      await tx.saveMail(mail('m2', 2));
      await tx.saveMail(mail('m3', 3, { dueAt: at(30), invitationId: 'i1' }));
      await tx.saveMail(mail('m4', 4, { state: 'sent' }));
    }),
    within((tx) => tx.saveMail(mail('far', 5, { tenantId: 'elsewhere' })), 'elsewhere'),
    (repository) => repository.takeMails(1, NOW + 6 * MINUTE_MS, 2 * MINUTE_MS),
    (repository) => repository.takeMails(9, NOW + 6 * MINUTE_MS, 2 * MINUTE_MS),
    (repository) => repository.takeMails(9, NOW + 7 * MINUTE_MS, 2 * MINUTE_MS),
    (repository) => repository.mail('m2'),
    (repository) => repository.takeMails(9, NOW + 8 * MINUTE_MS, 2 * MINUTE_MS),
    within((tx) => tx.saveMail(mail('m2', 2, { state: 'sent', attempts: 1, values: {} }))),
    within((tx) => tx.cancelMails('i1')),
    within((tx) => tx.mail('m3')),
    (repository) => repository.mail('m2'),
    (repository) => repository.mail('none'),
    (repository) => repository.takeMails(9, NOW + 60 * MINUTE_MS, MINUTE_MS),
  ],
  'keeps a tenant and a contact': [
    within((tx) =>
      tx.saveTenant({ id: TENANT_ID, name: 'New', policy: 'p', locale: 'fr', settings: { a: 1 }, version: '2' }),
    ),
    within((tx) => tx.tenant()),
    within((tx) => tx.tenant(), 'nowhere'),
    within(async (tx) => {
      const [contact] = (await tx.contacts({ limit: 1 }, [{ tenant: true }])).items;
      if (contact) await tx.saveContact({ ...contact, memberId: 'odd-0' });
      return [contact?.id, await tx.contact(contact?.id ?? ''), (await tx.contacts({}, [{ tenant: true }])).total];
    }),
  ],
};

function invitation() {
  return {
    id: 'invited',
    tenantId: TENANT_ID,
    memberId: 'odd-1',
    email: 'i@example.com',
    method: 'link' as const,
    status: 'pending' as const,
    invitedBy: 'the-inviter',
    createdAt: at(0),
    expiresAt: at(100),
    deliveries: [],
  };
}

function identity(id: string) {
  return {
    id,
    email: `${id}@example.com`,
    emailVerified: true,
    locale: 'en',
    firstName: 'Ada',
    lastName: 'L',
    hasPassword: true,
  };
}

/** What a step comes to; a failure is an answer too. */
async function outcome(step: Step, repository: Repository): Promise<unknown> {
  try {
    return await step(repository);
  } catch (error) {
    if (isEngineFailure(error)) return error.toFailure();
    if (error instanceof Error && error.message === 'interrupted') return error.message;
    throw error;
  }
}

for (const { title, open } of databases) {
  describe(`Rows on ${title}`, () => {
    let sql: TestDatabase;
    before(async () => {
      sql = await open();
      await sql.repository.seed(seed);
    });
    after(() => sql.drop());

    const memory = createMemoryRepository(seed);
    for (const [sentence, steps] of Object.entries(STORIES)) {
      it(sentence, async () => {
        for (const [index, step] of steps.entries()) {
          const [found, expected] = [await outcome(step, sql.repository), await outcome(step, memory)];
          expect(found, `step ${index + 1}`).to.deep.equal(expected);
        }
      });
    }

    it('keeps outbox and trail in the order they came', async () => {
      const ids = async (repository: typeof memory | typeof sql.repository) => [
        (await repository.mails(TENANT_ID)).map(({ id }) => id),
        (await repository.auditLog(TENANT_ID)).map(({ id }) => id),
      ];
      expect(await ids(sql.repository)).to.deep.equal(await ids(memory));
    });

    it('imports all rows or none', async () => {
      const twins = ['twin-1', 'twin-2'].map((id) => ({ ...member('odd-0'), id, email: 'twin@example.com' }));
      const code = await outcome(
        (repository) => (repository as typeof sql.repository).seed({ members: twins }),
        sql.repository,
      );
      expect(code).to.include({ code: 'alreadyMember', field: 'email' });
      expect(await sql.repository.read(TENANT_ID, (tx) => tx.member('twin-1'))).to.equal(undefined);
    });
  });
}
