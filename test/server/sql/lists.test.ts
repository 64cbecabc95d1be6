import { expect } from 'chai';
import fc from 'fast-check';
import {
  SHOWN_STATUSES,
  type ContactQuery,
  type MemberQuery,
  type Page,
  type VisiblePart,
} from '../../../src/domain/index.js';
import { sortKeySchema } from '../../../src/domain/query.js';
import { createMemoryRepository, isEngineFailure, type ListView, type Reader } from '../../../src/engine/index.js';
import { databases, type TestDatabase } from '../postgres.js';
import { crowd, NOW, ROLES, STORES, TENANT_ID } from './crowd.js';

const QUERIES = 150;
const SEED = 20_260_601;

const SEARCHES = [
  'maria', 'JÜRGEN', 'jurgen', 'thor', 'þór', 'Євген', '小明', 'حداد', '%', '_', '\\', "'", '100%', 'o’neil', "o'neil",
  'zoe adams', 'adams zoe', '@crowd.example', 'person-001', 'person-001 maria', '😀', 'ﷺ', '-', '!', 'nobody-at-all',
  'Zero\u0000Byte', '\uD83D', '나', 'カ', 'か', ' ', 'odd_1%',
]; // prettier-ignore

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const someOf = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values]);

const kinds = fc.option(someOf(['staff', 'contact']), { nil: undefined, freq: 1 });

const part: fc.Arbitrary<VisiblePart> = kinds.chain((some) => {
  const limited = some ? { kinds: some } : {};
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ tenant: true as const, ...limited }) },
    fc
      .record({ scopes: fc.oneof(fc.constant('all' as const), someOf([...STORES, '@tenant'])) })
      .map((one) => ({ ...one, ...limited })),
    fc.integer({ min: 0, max: 5 }).map((at) => ({ accountId: `company-${at}`, ...limited })),
    fc.constant({ self: true as const, ...limited }),
  );
});

const parts = fc.oneof(
  { weight: 4, arbitrary: fc.constant<VisiblePart[]>([{ tenant: true }]) },
  { weight: 3, arbitrary: fc.array(part, { maxLength: 3 }) },
);

const memberCase = fc.record({
  query: fc.record({
    search: optional(fc.constantFrom(...SEARCHES)),
    roles: optional(someOf([...ROLES, 'extra', 'forgotten'])),
    status: optional(someOf(SHOWN_STATUSES)),
    kinds: optional(someOf(['staff', 'contact'])),
    scopes: optional(someOf(STORES)),
    accountId: fc.option(fc.constantFrom('company-0', 'company-3', 'nowhere'), { nil: undefined, freq: 1 }),
    sort: optional(fc.record({ by: fc.constantFrom(...sortKeySchema.options), descending: fc.boolean() })),
    limit: fc.constantFrom(37, 100, 500),
  }),
  view: fc.record({
    parts,
    actorId: fc.constantFrom('person-0003', 'odd-2'),
    now: fc.constant(NOW),
    roleOrder: fc.constantFrom(ROLES, ROLES.toReversed(), ['helper', 'lead', 'helper'], []),
  }),
});

const contactCase = fc.record({
  query: fc.record({
    search: optional(fc.constantFrom(...SEARCHES, 'agard', 'beta_works', '株式')),
    kind: optional(fc.constantFrom('contact', 'employee')),
    accountId: optional(fc.constantFrom('company-0', 'company-2')),
    type: optional(fc.constantFrom('customer' as const, 'prospect' as const)),
    limit: fc.constantFrom(11, 100),
  }),
  parts,
});

/** The query as the engine passes it on: what is absent is not there. */
function present<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never;
}

/** Every page of a list, one after the other. */
async function pagesOf<T>(load: (cursor: string | undefined) => Promise<Page<T>>): Promise<unknown[]> {
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const { items, total, nextCursor } = await load(cursor);
    pages.push({ items, total, isLast: nextCursor === undefined });
    cursor = nextCursor;
  } while (cursor !== undefined);
  return pages;
}

const seed = crowd();
const memory = createMemoryRepository(seed);

for (const { title, open } of databases) {
  describe(`Lists on ${title}`, () => {
    let sql: TestDatabase;
    before(async () => {
      sql = await open();
      await sql.repository.seed(seed);
    });
    after(() => sql.drop());

    const ofBoth = async <T>(work: (tx: Reader) => Promise<T>): Promise<[T, T]> => [
      await sql.repository.read(TENANT_ID, work),
      await memory.read(TENANT_ID, work),
    ];

    it('gives the pages of members that the memory gives, whatever is asked', async () => {
      for (const { query, view } of fc.sample(memberCase, { numRuns: QUERIES, seed: SEED })) {
        const [found, expected] = await ofBoth((tx) =>
          pagesOf((cursor) => tx.members(present({ ...query, cursor }) as MemberQuery, view as ListView)),
        );
        expect(found, JSON.stringify({ query, view })).to.deep.equal(expected);
      }
    });

    it('gives the pages of contacts that the memory gives', async () => {
      for (const { query, parts: some } of fc.sample(contactCase, { numRuns: QUERIES, seed: SEED })) {
        const [found, expected] = await ofBoth((tx) =>
          pagesOf((cursor) => tx.contacts(present({ ...query, cursor }) as ContactQuery, some)),
        );
        expect(found, JSON.stringify({ query, some })).to.deep.equal(expected);
      }
    });

    it('lists nobody of another tenant', async () => {
      const view: ListView = { parts: [{ tenant: true }], actorId: '', now: NOW, roleOrder: ROLES };
      const page = await sql.repository.read('elsewhere', (tx) => tx.members({}, view));
      expect(page).to.deep.equal({ items: [], total: 0 });
    });

    it('refuses cursors it did not give out for the list', async () => {
      const view: ListView = { parts: [{ tenant: true }], actorId: '', now: NOW, roleOrder: ROLES };
      await sql.repository.read(TENANT_ID, async (tx) => {
        const { nextCursor = '' } = await tx.members({ limit: 3 }, view);
        const forged = Buffer.from('["name",0,"a"]').toString('base64url');
        for (const cursor of ['', 'x', '%', forged, nextCursor.slice(2), Buffer.from('null').toString('base64url')]) {
          expect(await codeOf(tx.members({ cursor }, view)), cursor).to.equal('invalid cursor');
        }
        expect(await codeOf(tx.members({ cursor: nextCursor, sort: { by: 'email' } }, view))).to.equal(
          'invalid cursor',
        );
        expect(await codeOf(tx.contacts({ cursor: nextCursor }, view.parts))).to.equal('invalid cursor');
      });
    });

    it('goes on where a page ended, though its last member has gone', async () => {
      const view: ListView = { parts: [{ tenant: true }], actorId: '', now: NOW, roleOrder: ROLES };
      const page = (query: MemberQuery) => sql.repository.read(TENANT_ID, (tx) => tx.members(query, view));
      const whole = await page({ limit: 20 });
      const first = await page({ limit: 10 });
      const gone = first.items.at(-1)?.member;
      if (!gone || first.nextCursor === undefined) throw new Error('There is no second page');
      await sql.repository.seed({ members: [{ ...gone, status: 'removed' }] });
      const next = await page({ limit: 10, cursor: first.nextCursor });
      await sql.repository.seed({ members: [gone] });
      expect(next.items).to.deep.equal(whole.items.slice(10));
    });

    it('counts as the memory does', async () => {
      const policy = { settings: {} } as never;
      const invariants = [
        { where: { in: ['lead', '$member.roles'] as const }, reason: '' },
        { where: { eq: ['$member.owner', true] as const }, reason: '' },
        {
          where: { all: [{ eq: ['$member.kind', 'staff'] as const }, { in: ['extra', '$member.roles'] as const }] },
          reason: '',
        },
        { where: { not: { in: ['lead', '$member.roles'] as const } }, reason: '' },
        {
          where: { any: [{ in: ['lead', '$member.roles'] as const }, { eq: ['$member.owner', true] as const }] },
          reason: '',
        },
      ];
      const [found, expected] = await ofBoth(async (tx) => ({
        all: await tx.countMembers(),
        ofKinds: [
          await tx.countMembers(['staff']),
          await tx.countMembers([]),
          await tx.countMembers(['contact', 'none']),
        ],
        withRole: [await tx.countWithRole('lead'), await tx.countWithRole('extra'), await tx.countWithRole('none')],
        invariants: await inTurn(invariants, (one) => tx.countInvariant(policy, one)),
        active: (await tx.activeWithRoles(['guest', 'extra'])).map(({ id }) => id).toSorted(),
        open: (await tx.openInvitationsBy('person-0004')).map(({ id }) => id).toSorted(),
        scopes: await tx.scopes(),
      }));
      expect(found).to.deep.equal(expected);
      expect(
        found.invariants.every((count) => count > 0),
        'each invariant counts somebody',
      ).to.equal(true);
    });
  });
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (isEngineFailure(error)) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'none';
}

async function inTurn<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
