import { BackendError } from '../../src/backend/index.js';
import type { MemberEntry, MemberQuery } from '../../src/domain/index.js';
import { failingAs, type Planted } from './planted.js';

const LISTS = 'lists of members';
const PAGES = 'pages';
const ONE = 'one member';
const WHO = 'who, where and what';
const CALLS = 'calls';

let lastRow: MemberEntry | undefined;

const leavingOut = (query: MemberQuery, field: keyof MemberQuery): MemberQuery =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== field));

export const FAULTS_IN_READS: readonly Planted[] = [
  {
    fault: 'searches with an eye on upper case',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        const text = ({ member }: MemberEntry): string => `${member.firstName} ${member.lastName} ${member.email}`;
        return { ...page, items: page.items.filter((row) => text(row).includes(query.search ?? '')) };
      },
    }),
    caughtBy: [LISTS],
  },
  {
    fault: 'repeats a row on the next page',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        const items = query.cursor && lastRow ? [lastRow, ...page.items] : page.items;
        lastRow = page.items.at(-1);
        return { ...page, items };
      },
    }),
    caughtBy: [PAGES],
  },
  {
    fault: 'loses a row between two pages',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        return query.cursor ? { ...page, items: page.items.slice(1) } : page;
      },
    }),
    caughtBy: [PAGES],
  },
  {
    fault: 'gives more rows than asked for',
    plant: (honest) => ({
      listMembers: (query, options) => honest.listMembers(leavingOut(query, 'limit'), options),
    }),
    caughtBy: [PAGES],
  },
  {
    fault: 'counts the page as the whole',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        return { ...page, total: page.items.length };
      },
    }),
    caughtBy: [LISTS],
  },
  {
    fault: 'lists those who left unasked',
    plant: (honest) => ({
      listMembers: (query, options) =>
        honest.listMembers(
          query.status ? query : { ...query, status: ['active', 'inactive', 'invited', 'removed'] },
          options,
        ),
    }),
    caughtBy: [LISTS],
  },
  {
    fault: 'ignores the filter by role',
    plant: (honest) => ({
      listMembers: (query, options) => honest.listMembers(leavingOut(query, 'roles'), options),
    }),
    caughtBy: [LISTS],
  },
  {
    fault: 'sorts one way only',
    plant: (honest) => ({
      listMembers: ({ sort, ...query }, options) =>
        honest.listMembers(sort ? { ...query, sort: { by: sort.by } } : query, options),
    }),
    caughtBy: [LISTS],
  },
  {
    fault: 'tells somebody out of sight from nobody',
    plant: (honest, as) => ({
      getMember: (id, options) =>
        failingAs(honest.getMember(id, options), async (error) => {
          const everybody = await as('marguerite').listMembers({});
          const isThere = everybody.items.some(({ member }) => member.id === id);
          return isThere ? new BackendError({ code: 'forbidden', reason: 'outOfScope' }) : error;
        }),
    }),
    caughtBy: [ONE],
  },
  {
    fault: 'gives its stored rows away',
    plant: (honest) => {
      const kept = new Map<string, MemberEntry>();
      return {
        getMember: async (id, options) => {
          const row = kept.get(id) ?? (await honest.getMember(id, options));
          kept.set(id, row);
          return row;
        },
      };
    },
    caughtBy: [ONE],
  },
  {
    fault: 'lists the secret of an invitation',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        const items = page.items.map((row) =>
          row.invitation ? { ...row, invitation: { ...row.invitation, token: 'abc' } } : row,
        );
        return { ...page, items };
      },
    }),
    caughtBy: [WHO],
  },
  {
    fault: 'fails with errors of its own',
    plant: (honest) => ({
      getMember: (...args) => failingAs(honest.getMember(...args), () => new TypeError('x is undefined')),
    }),
    caughtBy: [ONE, CALLS],
  },
  {
    fault: 'announces what it lacks',
    plant: () => ({ restoreMember: undefined as never }),
    caughtBy: [WHO],
  },
  {
    fault: 'never tells of changes',
    plant: () => ({ subscribe: () => () => {} }),
    caughtBy: [CALLS],
  },
  {
    fault: 'goes on telling when nobody listens any more',
    plant: (honest) => ({
      subscribe: (listener) => {
        honest.subscribe?.(listener);
        return () => {};
      },
    }),
    caughtBy: [CALLS],
  },
];
