import { expect } from 'chai';
import type { Failure, Member, Policy } from '../../src/domain/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import {
  createMemoryClock,
  createMemoryEngine,
  deliverMail,
  isEngineFailure,
  type AuditEntry,
  type Caller,
  type Mail,
  type MemoryEngine,
  type MemorySeed,
} from '../../src/engine/index.js';
import * as people from '../helpers/people.js';

const START = Date.parse('2026-08-24T09:00:00.000Z');
export const DAY_MS = 86_400_000;
export const PASSWORD = 'correct horse battery staple';

const SEEDS = {
  winery: { tenants: [people.wineryTenant], members: Object.values(people.winery) },
  portal: { tenants: [people.portalTenant], members: Object.values(people.portal), scopes: people.portalStores },
  pumpwerk: {
    tenants: [people.pumpwerkTenant],
    members: Object.values(people.pumpwerk),
    scopes: people.pumpwerkAccounts,
    contacts: Object.values(people.pumpwerkContacts),
  },
  velo: { tenants: [people.veloTenant], members: Object.values(people.velo), scopes: people.veloShops },
} satisfies Record<string, MemorySeed>;

export type TenantName = keyof typeof SEEDS;
const TENANTS: readonly TenantName[] = ['winery', 'portal', 'pumpwerk', 'velo'];

/** All four demo tenants in one memory, or the rows given; the time stands still. */
export function newEngine(seed: MemorySeed = wholeSeed(), ...policies: Policy[]): MemoryEngine {
  return createMemoryEngine({
    policies: [commerce7, paymentsPortal, b2bCommerce, retailEcom, ...policies],
    seed,
    clock: createMemoryClock(START),
    passwordRounds: 1,
  });
}

export function wholeSeed(): MemorySeed {
  const all: MemorySeed[] = TENANTS.map((name) => SEEDS[name]);
  return {
    tenants: all.flatMap((seed) => seed.tenants),
    members: all.flatMap((seed) => seed.members ?? []),
    scopes: all.flatMap((seed) => seed.scopes ?? []),
    contacts: all.flatMap((seed) => seed.contacts ?? []),
  };
}

/** The person, signed in. */
export function as({ id, tenantId }: Pick<Member, 'id' | 'tenantId'>): Caller {
  return { memberId: id, tenantId };
}

/** The failure a call is rejected with; no failure, or another error, fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (isEngineFailure(error)) return error.toFailure();
    throw error;
  }
  throw new Error('It was not refused');
}

export interface State {
  readonly rows: Record<string, unknown>;
  readonly mails: readonly Mail[];
  readonly audit: readonly AuditEntry[];
}

export async function stateOf(engine: MemoryEngine): Promise<State> {
  // tries and uses are counted whatever comes of a call
  const { mails, audit, tries: _tries, uses: _uses, ...rows } = JSON.parse(await engine.repository.snapshot());
  return { rows, mails, audit };
}

/**
 * A refusal is more than a code: no row changed, no mail, and one audit entry when it is about rights (security.md 3).
 * @param entries - How many audit entries it leaves.
 */
export async function refusal(
  engine: MemoryEngine,
  call: () => Promise<unknown>,
  expected: Failure,
  entries: 0 | 1 = 1,
): Promise<Failure> {
  const before = await stateOf(engine);
  const failure = await failureOf(call());
  const after = await stateOf(engine);
  expect(failure).to.include(expected);
  expect(after.rows, 'rows').to.deep.equal(before.rows);
  expect(after.mails, 'mails').to.deep.equal(before.mails);
  const added = after.audit.slice(before.audit.length);
  expect(added.length, 'audit entries').to.equal(entries);
  for (const entry of added) expect(entry.decision.allowed).to.equal(false);
  return failure;
}

/** What a call added to audit trail and outbox. */
export async function effectsOf<T>(
  engine: MemoryEngine,
  call: () => Promise<T>,
): Promise<{ readonly answer: T; readonly mails: readonly Mail[]; readonly audit: readonly AuditEntry[] }> {
  const before = await stateOf(engine);
  const answer = await call();
  const after = await stateOf(engine);
  return {
    answer,
    mails: after.mails.slice(before.mails.length),
    audit: after.audit.slice(before.audit.length),
  };
}

export async function stored(engine: MemoryEngine, member: Pick<Member, 'id' | 'tenantId'>): Promise<Member> {
  const found = await engine.repository.read(member.tenantId, (tx) => tx.member(member.id));
  if (!found) throw new Error(`${member.id} is not there`);
  return found;
}

/** The newest mail to an address, as it waits in the outbox. */
export async function mailTo(engine: MemoryEngine, tenantId: string, address: string): Promise<Mail> {
  const mail = (await engine.repository.mails(tenantId)).findLast(
    ({ to, kind }) => to === address && kind !== 'notice',
  );
  if (!mail) throw new Error(`No mail to ${address}`);
  return mail;
}

export async function tokenFor(engine: MemoryEngine, tenantId: string, address: string): Promise<string> {
  const { values } = await mailTo(engine, tenantId, address);
  return values['token'] ?? values['oneTimePassword'] ?? '';
}

/** Sends everything that waits. */
export async function deliverAll(engine: MemoryEngine): Promise<void> {
  await deliverMail(engine, { send: async () => {} }, { limit: 10_000 });
}
