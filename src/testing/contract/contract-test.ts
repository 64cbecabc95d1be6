import type { Capabilities, Operation, TeamBackend } from '../../backend/index.js';

/** The demo tenants the suite asks about; every backend offers the first. */
export type ContractTenant = 'acme-winery' | 'pumpwerk' | 'velo-boreal';

/** The people the suite signs in as or acts on, by their address. */
export const PEOPLE = {
  marguerite: 'm.okonkwo@acme-winery.example',
  xiaoming: 'xiaoming@acme-winery.example',
  olafur: 'olafur@acme-winery.example',
  layla: 'layla@acme-winery.example',
  siobhan: 'siobhan@acme-winery.example',
  ananya: 'ananya@acme-winery.example',
  jeanBaptiste: 'jb@acme-winery.example',
  anh: 'anh@acme-winery.example',
  thora: 'thora@acme-winery.example',
  bo: 'bo@vinedesign.example',
  eleni: 'eleni@stafyli.example',
  kamal: 'kamal@acme-winery.example',
  joerg: 'joerg@pumpwerk.example',
  chloe: 'chloe@pumpwerk.example',
  soren: 'soren@nordhavn.example',
  freja: 'freja@nordhavn.example',
  genevieve: 'genevieve@velo-boreal.example',
  etienne: 'etienne@velo-boreal.example',
  noemie: 'noemie@velo-boreal.example',
  mamadou: 'mamadou@velo-boreal.example',
  anna: 'anna@studio-fleuve.example',
} as const;
export type ContractPerson = keyof typeof PEOPLE;

/** A mail the backend sent or is about to send. */
export interface ContractMail {
  /** The only recipient. */
  readonly to: string;
  readonly kind: 'invitation' | 'access' | 'notice' | 'passwordReset' | 'passwordChanged';
  /** Secrets in it, such as the token of the link; no answer of the backend may hold one. */
  readonly secrets: readonly string[];
}

/** One tenant of a backend under test, in the state of the demo seed of that name. */
export interface ContractContext {
  /** The backend as this person, signed in; for a person who cannot sign in, with a session that has ended. */
  backendFor(person: ContractPerson): TeamBackend | Promise<TeamBackend>;
  /** All mails since the last reset, where they can be seen; those that wait are sent first. */
  outbox?(): readonly ContractMail[] | Promise<readonly ContractMail[]>;
  /** Back to the seed. Called before each test. */
  reset(): void | Promise<void>;
}

/** A demand a backend may announce that it does not meet. */
export interface Condition {
  /** Its name in a report, e.g. `concurrency: version`. */
  readonly name: string;
  holds(capabilities: Capabilities, context: ContractContext): boolean;
}

/** One demand of the contract. */
export interface ContractTest {
  /** A sentence in the present tense. */
  readonly title: string;
  readonly group: string;
  readonly tenant: ContractTenant;
  /** Operations without which it says nothing. */
  readonly needs: readonly Operation[];
  /** Further capabilities without which it says nothing. */
  readonly conditions: readonly Condition[];
  /** Resolves when the backend does as it should; rejects with what it did instead. */
  run(context: ContractContext): Promise<void>;
}

type Body = (context: ContractContext) => Promise<void>;
type Need = Operation | Condition;

/** Makes tests of one group; `needs` are operations and conditions. */
export function group(
  name: string,
  tenant: ContractTenant = 'acme-winery',
): (title: string, needs: readonly Need[], run: Body) => ContractTest {
  return (title, needs, run) => ({
    title,
    group: name,
    tenant,
    needs: needs.filter((need) => typeof need === 'string'),
    conditions: needs.filter((need) => typeof need !== 'string'),
    run,
  });
}

const condition = (name: string, holds: Condition['holds']): Condition => ({ name, holds });

export const VERSIONS = condition('concurrency: version', ({ concurrency }) => concurrency === 'version');
export const KEYS = condition('idempotency: key', ({ idempotency }) => idempotency === 'key');
export const PAGES = condition('paging: cursor', ({ members }) => members.paging === 'cursor');
export const TOTALS = condition('total: exact', ({ members }) => members.total === 'exact');
export const SEARCH = condition('search: contains', ({ members }) => members.search === 'contains');
export const LIVE = condition('live', ({ live }) => live);
export const OUTBOX = condition('an outbox', (_, { outbox }) => outbox !== undefined);
export const POLICY = condition('authorization: policy', ({ authorization }) => authorization !== 'decisions');
export const DECISIONS = condition('authorization: decisions', ({ authorization }) => authorization !== 'policy');
export const ONLY_DECISIONS = condition(
  'authorization: decisions only',
  ({ authorization }) => authorization === 'decisions',
);
export const sortsBy = (key: Capabilities['members']['sort'][number]): Condition =>
  condition(`sort: ${key}`, ({ members }) => members.sort.includes(key));
export const filtersBy = (key: Capabilities['members']['filter'][number]): Condition =>
  condition(`filter: ${key}`, ({ members }) => members.filter.includes(key));
