import type { TeamBackend } from '../../backend/index.js';
import type { MemberEntry, MemberQuery, ShownStatus } from '../../domain/index.js';
import { ContractBroken, demand, same } from './assert.js';
import { PEOPLE, type ContractContext, type ContractPerson, type ContractTenant } from './contract-test.js';

const EVERY_STATUS: readonly ShownStatus[] = [
  'sending',
  'notSent',
  'invited',
  'bounced',
  'expired',
  'active',
  'inactive',
  'removed',
];

const CHIEFS: Readonly<Record<ContractTenant, ContractPerson>> = {
  'acme-winery': 'marguerite',
  pumpwerk: 'joerg',
  'velo-boreal': 'genevieve',
};

/** All rows of a query, page by page. */
export async function allRows(backend: TeamBackend, query: MemberQuery = {}): Promise<MemberEntry[]> {
  const rows: MemberEntry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 200; page += 1) {
    const answer = await backend.listMembers(cursor === undefined ? query : { ...query, cursor });
    demand(Array.isArray(answer?.items), 'listMembers: the answer has no items');
    rows.push(...answer.items);
    if (answer.nextCursor === undefined) return rows;
    cursor = answer.nextCursor;
  }
  throw new ContractBroken('listMembers: the pages do not end');
}

/** Everybody the signed-in person may see, removed ones included where the backend filters by status. */
export async function everybody(backend: TeamBackend): Promise<MemberEntry[]> {
  const { members } = await backend.capabilities();
  return allRows(backend, members.filter.includes('status') ? { status: [...EVERY_STATUS] } : {});
}

/** A person's row; with several of one address, the one that is not removed. */
export async function rowOf(backend: TeamBackend, person: ContractPerson | (string & {})): Promise<MemberEntry> {
  const email = Object.hasOwn(PEOPLE, person) ? PEOPLE[person as ContractPerson] : person;
  const rows = (await everybody(backend)).filter(({ member }) => member.email === email);
  const row = rows.find(({ member }) => member.status !== 'removed') ?? rows[0];
  if (!row) throw new ContractBroken(`nobody has the address ${email}`);
  return row;
}

export async function idOf(backend: TeamBackend, person: ContractPerson | (string & {})): Promise<string> {
  return (await rowOf(backend, person)).member.id;
}

export function emailsOf(rows: readonly MemberEntry[]): string[] {
  return rows.map(({ member }) => member.email ?? member.id);
}

/** Does something and demands that nobody's row is another one afterwards. */
export async function leavesAllAsItWas(
  context: ContractContext,
  work: () => Promise<unknown>,
  tenant: ContractTenant = 'acme-winery',
): Promise<void> {
  const chief = await context.backendFor(CHIEFS[tenant]);
  const before = await storedRows(chief);
  await work();
  same(await storedRows(chief), before, 'rows after a refused write');
}

/** Rows without what is only said to the one who asks, and without what mail on its way does by itself. */
async function storedRows(backend: TeamBackend): Promise<unknown[]> {
  const rows = await everybody(backend);
  return rows.map(({ member, invitation }) => ({ member, invitation: { ...invitation, deliveries: undefined } }));
}

/** A method that `needs` promised. */
export function method<K extends keyof TeamBackend>(backend: TeamBackend, name: K): NonNullable<TeamBackend[K]> {
  const found = backend[name];
  if (typeof found !== 'function') throw new ContractBroken(`${name} is announced and missing`);
  return found.bind(backend) as NonNullable<TeamBackend[K]>;
}
