import { expect } from 'chai';
import type { MemberQuery } from '../../../src/domain/index.js';
import type { ListView } from '../../../src/engine/index.js';
import type { SqlRepository } from '../../../src/server/sql/index.js';
import { generateMembers } from '../../../src/testing/demo/generate-members.js';
import { databases } from '../postgres.js';

const SMALL = 100;
/** 100,000 shows more, and takes its time: `ROSTERKIT_SCALE=100000`. */
const LARGE = Number(process.env['ROSTERKIT_SCALE'] ?? 20_000);
const NOW = Date.parse('2026-06-01T09:00:00.000Z');
const ROLES = ['lead', 'clerk', 'helper', 'guest'];
const VIEW: ListView = { parts: [{ tenant: true }], actorId: '', now: NOW, roleOrder: ROLES };
const REPEATS = 9;

const QUERIES: Readonly<Record<string, MemberQuery>> = {
  'by name': {},
  'by name, descending': { sort: { by: 'name', descending: true } },
  'by address': { sort: { by: 'email' } },
  'by creation': { sort: { by: 'createdAt', descending: true } },
  'by last sign-in': { sort: { by: 'lastSignInAt', descending: true } },
  'by role': { sort: { by: 'role' } },
  'by status': { sort: { by: 'status' } },
  'of one role': { roles: ['clerk'] },
  'that wait': { status: ['invited', 'sending', 'notSent', 'bounced', 'expired'] },
  'found rarely': { search: 'person-0007' },
};

for (const { title, open } of databases) {
  describe(`Lists of ${LARGE} on ${title}`, function () {
    this.timeout(600_000);

    it('are printed with their times, beside those of a small team', async () => {
      const { database, repository, drop } = await open();
      for (const [tenantId, count] of [
        ['small', SMALL],
        ['large', LARGE],
      ] as const) {
        const { members, invitations } = generateMembers(count, 5, { tenantId, roles: ROLES, now: NOW });
        for (let start = 0; start < count; start += 5000) {
          await repository.seed({ members: members.slice(start, start + 5000) });
        }
        await repository.seed({ invitations });
      }
      await database.query('VACUUM ANALYZE');
      const lines: string[] = [];
      for (const [name, query] of Object.entries(QUERIES)) {
        const small = await medianMs(repository, 'small', query);
        const large = await medianMs(repository, 'large', query);
        const deep = await medianMs(repository, 'large', await fromInside(repository, query));
        lines.push(
          `${name.padEnd(22)}${small.toFixed(1).padStart(8)}${large.toFixed(1).padStart(8)}${deep.toFixed(1).padStart(8)}`,
        );
      }
      await drop();
      console.log(
        `    ms of a page on ${title}: of ${SMALL}, of ${LARGE}, after ten pages of 500\n    ${lines.join('\n    ')}`,
      );
      expect(lines).to.have.lengthOf(Object.keys(QUERIES).length);
    });
  });
}

async function medianMs(repository: SqlRepository, tenantId: string, query: MemberQuery): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = performance.now();
    await repository.read(tenantId, (tx) => tx.members(query, VIEW));
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? Number.NaN;
}

/** Ten pages of 500 into the list, or as far as it goes. */
async function fromInside(repository: SqlRepository, query: MemberQuery): Promise<MemberQuery> {
  let cursor: string | undefined;
  for (let page = 0; page < 10; page += 1) {
    const at: MemberQuery = { ...query, limit: 500, ...(cursor === undefined ? {} : { cursor }) };
    const { nextCursor } = await repository.read('large', (tx) => tx.members(at, VIEW));
    if (nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return cursor === undefined ? query : { ...query, cursor };
}
