import type { TeamBackend } from '../../src/backend/index.js';
import {
  createMemoryClock,
  memoryTeam,
  type BackendOptions,
  type MemoryTeam,
  type TenantSeed,
} from '../../src/backend/memory/index.js';
import type { Policy } from '../../src/domain/index.js';
import { b2bCommerce, commerce7, retailEcom } from '../../src/policies/index.js';
import {
  acmeWinery,
  PEOPLE,
  pumpwerk,
  veloBoreal,
  type ContractContext,
  type ContractFactory,
  type ContractMail,
  type ContractPerson,
  type ContractTenant,
} from '../../src/testing/index.js';

const NOW = Date.parse('2026-06-01T09:00:00.000Z');

const TENANTS: Readonly<Record<ContractTenant, readonly [TenantSeed, Policy]>> = {
  'acme-winery': [acmeWinery(NOW), commerce7],
  pumpwerk: [pumpwerk(NOW), b2bCommerce],
  'velo-boreal': [veloBoreal(NOW), retailEcom],
};

/** Changes a backend under test; it may ask for another person's. */
export type Wrap = (backend: TeamBackend, as: (person: ContractPerson) => TeamBackend) => TeamBackend;

/** The memory adapter as a backend under test. */
export function memoryFactory(options: BackendOptions = {}, wrap: Wrap = (backend) => backend): ContractFactory {
  const contexts = new Map<ContractTenant, ContractContext>();
  return (tenant) => {
    const context = contexts.get(tenant) ?? contextOf(tenant, options, wrap);
    contexts.set(tenant, context);
    return context;
  };
}

function contextOf(tenant: ContractTenant, options: BackendOptions, wrap: Wrap): ContractContext {
  const [seed, policy] = TENANTS[tenant];
  const team = memoryTeam({ seed, policy, mail: 'held', clock: createMemoryClock(NOW), backend: options });
  const honest = (person: ContractPerson): TeamBackend => {
    const member = seed.members.find(({ email }) => email === PEOPLE[person]);
    if (!member) throw new Error(`${person} is not in ${tenant}`);
    return team.backendFor(member.id);
  };
  return {
    backendFor: (person) => wrap(honest(person), honest),
    outbox: () => mailsOf(team),
    reset: () => team.reset(),
  };
}

async function mailsOf(team: MemoryTeam): Promise<ContractMail[]> {
  await team.deliverMail();
  return team.outbox.mails.map(({ to, kind, values }) => ({
    to,
    kind,
    secrets: [values['token'], values['oneTimePassword']].filter((secret) => secret !== undefined),
  }));
}
