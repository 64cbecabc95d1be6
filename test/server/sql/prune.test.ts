import { expect } from 'chai';
import type { Mail, Session } from '../../../src/engine/index.js';
import { startPruneLoop } from '../../../src/server/prune-loop.js';
import { databases, type TestDatabase } from '../postgres.js';
import { crowd, NOW, TENANT_ID } from './crowd.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOTHING = { answers: 0, tries: 0, uses: 0, sessions: 0, passwordResets: 0, mails: 0 };
const daysAgo = (days: number): string => new Date(NOW - days * DAY_MS).toISOString();

for (const { title, open } of databases) {
  describe(`Old rows on ${title}`, function () {
    this.timeout(60_000);
    let opened: TestDatabase;

    before(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      await opened.repository.forget(TENANT_ID);
      for (const table of ['tries', 'uses']) await opened.database.query(`DELETE FROM ${table}`);
      await opened.repository.seed(crowd(1));
    });
    after(() => opened.drop());

    const idsIn = async (table: string): Promise<string[]> => {
      const column = ['tries', 'uses', 'answers'].includes(table) ? 'key' : 'id';
      const { rows } = await opened.database.query(`SELECT ${column} AS id FROM ${table} ORDER BY ${column}`);
      return rows.map(({ id }) => String(id));
    };

    it('of answers go after a day', async () => {
      await opened.repository.transaction(TENANT_ID, (tx) =>
        tx.remember('someone', 'kept', { request: '', answer: null }),
      );
      const now = Date.now();
      expect(await opened.repository.prune(now + DAY_MS - MINUTE_MS)).to.deep.equal(NOTHING);
      expect(await opened.repository.prune(now + DAY_MS + MINUTE_MS)).to.deep.equal({ ...NOTHING, answers: 1 });
      expect(await idsIn('answers')).to.deep.equal([]);
    });

    it('of tries go when the block is over, those before a block after a month', async () => {
      const { repository } = opened;
      await repository.reserveTry('blocked', { attempts: 1, blockMs: MINUTE_MS }, NOW);
      await repository.reserveTry('over', { attempts: 1, blockMs: MINUTE_MS }, NOW - MINUTE_MS);
      await repository.reserveTry('lately', { attempts: 5, blockMs: MINUTE_MS }, NOW - 29 * DAY_MS);
      await repository.reserveTry('long ago', { attempts: 5, blockMs: MINUTE_MS }, NOW - 31 * DAY_MS);
      expect(await repository.prune(NOW)).to.deep.equal({ ...NOTHING, tries: 2 });
      expect(await idsIn('tries')).to.deep.equal(['blocked', 'lately']);
    });

    it('of tries are young as long as there are new ones', async () => {
      const rule = { attempts: 5, blockMs: MINUTE_MS };
      await opened.repository.reserveTry('again', rule, NOW - 31 * DAY_MS);
      await opened.repository.reserveTry('again', rule, NOW);
      expect(await opened.repository.prune(NOW)).to.deep.equal(NOTHING);
    });

    it('of uses go with their window', async () => {
      await opened.repository.countUse('over', MINUTE_MS, NOW - MINUTE_MS);
      await opened.repository.countUse('running', MINUTE_MS, NOW);
      expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, uses: 1 });
      expect(await idsIn('uses')).to.deep.equal(['running']);
    });

    it('of sessions go at their end, whatever was done last', async () => {
      await opened.repository.transaction(TENANT_ID, async (tx) => {
        await tx.saveSession(session('over', daysAgo(0)), 'a');
        await tx.saveSession(session('running', daysAgo(-1)), 'b');
        await tx.saveSession(session('prolonged', daysAgo(1)), 'c');
        await tx.saveSession(session('prolonged', daysAgo(-1)));
      });
      expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, sessions: 1 });
      expect(await idsIn('sessions')).to.deep.equal(['prolonged', 'running']);
    });

    it('of links to a new password go with their time', async () => {
      await opened.repository.transaction(TENANT_ID, async (tx) => {
        for (const [id, days] of [
          ['over', 1],
          ['running', -1],
        ] as const) {
          await tx.savePasswordReset({ id, tenantId: TENANT_ID, identityId: id, expiresAt: daysAgo(days) }, id);
        }
      });
      expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, passwordResets: 1 });
      expect(await idsIn('password_resets')).to.deep.equal(['running']);
    });

    it('of mails go after 90 days, but for those that wait and those of open invitations', async () => {
      const [member] = crowd(1).members ?? [];
      const pending = { id: 'open', tenantId: TENANT_ID, memberId: member?.id ?? '', email: 'a@example.com' };
      const invitation = {
        ...pending,
        method: 'link',
        invitedBy: 'x',
        createdAt: daysAgo(95),
        deliveries: [],
      } as const;
      await opened.repository.transaction(TENANT_ID, async (tx) => {
        await tx.saveInvitation({ ...invitation, status: 'pending', expiresAt: daysAgo(-5) });
        await tx.saveInvitation({ ...invitation, id: 'done', status: 'accepted', expiresAt: daysAgo(-5) });
        await tx.saveInvitation({ ...invitation, id: 'past', status: 'pending', expiresAt: daysAgo(5) });
        for (const state of ['queued', 'sent', 'failed', 'cancelled'] as const) {
          await tx.saveMail(mail(`old ${state}`, { state }));
        }
        await tx.saveMail(mail('young', { queuedAt: daysAgo(89) }));
        for (const invitationId of ['open', 'done', 'past']) await tx.saveMail(mail(invitationId, { invitationId }));
      });
      expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, mails: 5 });
      expect(await idsIn('mails')).to.deep.equal(['old queued', 'open', 'young']);
    });

    it('are all cleared away, however many they are', async () => {
      const sql = 'INSERT INTO uses (key, count, resets_ms) SELECT n::text, 1, $1 FROM generate_series(1, 1200) n';
      await opened.database.query(sql, [NOW]);
      expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, uses: 1200 });
    });

    if (title === 'PostgreSQL') {
      it('that somebody holds are left for the next time', async () => {
        await opened.repository.transaction(TENANT_ID, (tx) => tx.saveSession(session('held', daysAgo(1)), 'h'));
        await opened.repository.transaction(TENANT_ID, async (tx) => {
          await tx.session('held');
          expect(await opened.repository.prune(NOW)).to.deep.equal(NOTHING);
        });
        expect(await opened.repository.prune(NOW)).to.deep.equal({ ...NOTHING, sessions: 1 });
      });

      it('are cleared away by two processes at once', async () => {
        const other = await opened.another();
        const sql = 'INSERT INTO uses (key, count, resets_ms) SELECT n::text, 1, $1 FROM generate_series(1, 3000) n';
        await opened.database.query(sql, [NOW]);
        const both = await Promise.all([opened.repository.prune(NOW), other.repository.prune(NOW)]);
        expect(both.map(({ uses }) => uses).reduce((a, b) => a + b)).to.equal(3000);
      });
    }
  });
}

describe('startPruneLoop', () => {
  it('goes on after a round that failed, and ends when it is stopped', async () => {
    const times: number[] = [];
    const errors: unknown[] = [];
    const broken = new Error('no database');
    const enough = new Promise<void>((resolve) => {
      const prune = async (now: number): Promise<typeof NOTHING> => {
        times.push(now);
        if (times.length === 1) throw broken;
        resolve();
        return NOTHING;
      };
      const loop = startPruneLoop({ prune }, { everyMs: 1, clock: { now: () => NOW }, onError: (e) => errors.push(e) });
      after(() => loop.stop());
    });
    await enough;
    expect(errors).to.deep.equal([broken]);
    expect(times.slice(0, 2)).to.deep.equal([NOW, NOW]);
  });

  it('lets the round under way end, and starts no other', async () => {
    let isOver = false;
    let begun = (): void => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const prune = async (): Promise<typeof NOTHING> => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 20));
      isOver = true;
      return NOTHING;
    };
    const loop = startPruneLoop({ prune }, { everyMs: 1 });
    await beginning;
    await loop.stop();
    expect(isOver).to.equal(true);
  });
});

function session(id: string, expiresAt: string): Session {
  const at = daysAgo(2);
  return { id, tenantId: TENANT_ID, memberId: 'm', identityId: 'i', createdAt: at, lastSeenAt: at, expiresAt };
}

function mail(id: string, rest: Partial<Mail>): Mail {
  const at = daysAgo(91);
  const values = { id, tenantId: TENANT_ID, to: 'a@example.com', locale: 'en', kind: 'notice', values: {} } as const;
  return { ...values, queuedAt: at, dueAt: at, state: 'sent', attempts: 1, ...rest };
}
