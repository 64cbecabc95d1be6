import {
  CONTRACT_VERSION,
  OPERATIONS,
  type BackendChange,
  type BulkOperation,
  type Capabilities,
  type Me,
  type TeamBackend,
} from '../../src/backend/index.js';
import type { BulkResult, Member, MemberEntry, MemberQuery, Page, Policy } from '../../src/domain/index.js';

export function memberNamed(id: string, rest: Partial<Member> = {}): Member {
  return {
    id,
    tenantId: 't',
    kind: 'person',
    firstName: id,
    roles: ['chief'],
    scopes: [],
    owner: false,
    options: {},
    attributes: {},
    status: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: '1',
    ...rest,
  };
}

export function entryNamed(id: string, rest: Partial<Member> = {}): MemberEntry {
  return { member: memberNamed(id, rest) };
}

/** Two roles and the rights the client's tests ask for. */
const smallPolicy: Policy = {
  id: 'small',
  version: 1,
  kinds: [{ id: 'person', label: { en: 'Person' } }],
  scopeTypes: [],
  applications: [],
  maxRoles: 1,
  settings: {},
  attributes: {},
  permissions: Object.fromEntries(
    ['member.list', 'member.invite', 'member.update', 'member.remove', 'member.deactivate', 'member.bulk'].map((id) => [
      id,
      { label: { en: id } },
    ]),
  ),
  everyone: [],
  roles: [
    { id: 'chief', name: { en: 'Chief' }, grants: ['*'] },
    { id: 'helper', name: { en: 'Helper' }, grants: ['member.list'] },
  ],
  editable: ['firstName', 'roles'],
  assignable: { chief: ['*'] },
  rules: [],
  invariants: [],
  provisioning: [
    { id: 'invite', by: 'member.invite', fields: ['email*', 'roles*'], credentials: 'link', result: 'invited' },
  ],
};

/** A promise that the test settles. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function held<T>(): Held<T> {
  let settle: Pick<Held<T>, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  return {
    promise,
    resolve: (value) => settle?.resolve(value),
    reject: (error) => settle?.reject(error),
  };
}

/** A backend whose answers the test gives, call by call: races cannot be had from one that answers in order. */
export class ScriptedBackend implements TeamBackend {
  contractVersion = CONTRACT_VERSION;
  capability: Capabilities = {
    operations: [...OPERATIONS],
    members: { search: 'contains', sort: ['name'], filter: [], paging: 'cursor', total: 'exact', maxPageSize: 100 },
    authorization: 'policy',
    concurrency: 'version',
    idempotency: 'key',
    maxBulk: 3,
    profileFields: [],
    live: true,
  };
  who: Me = { member: memberNamed('me'), tenant: { id: 't', name: 'T', policy: 'small', locale: 'en', settings: {} } };
  document: unknown = smallPolicy;
  readonly lists: (Held<Page<MemberEntry>> & {
    readonly query: MemberQuery;
    readonly signal: AbortSignal | undefined;
  })[] = [];
  readonly updates: Held<MemberEntry>[] = [];
  readonly bulks: (readonly BulkOperation[])[] = [];
  readonly reads: string[] = [];
  listener: ((change: BackendChange) => void) | undefined;
  bulkAnswer: (operations: readonly BulkOperation[]) => Promise<BulkResult<MemberEntry>> = async (operations) => ({
    items: operations.map(({ memberId }, index) => ({ index, ok: true, value: entryNamed(memberId) })),
  });

  capabilities = async (): Promise<Capabilities> => this.capability;
  me = async (): Promise<Me> => this.who;
  getPolicy = async (): Promise<Policy> => this.document as Policy;

  listMembers = (
    query: MemberQuery,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<Page<MemberEntry>> => {
    const answer = held<Page<MemberEntry>>();
    this.lists.push({ ...answer, query, signal });
    return answer.promise;
  };

  getMember = async (id: string): Promise<MemberEntry> => {
    this.reads.push(id);
    return entryNamed(id, { firstName: `${id} read again` });
  };

  updateMember = (): Promise<MemberEntry> => {
    const answer = held<MemberEntry>();
    this.updates.push(answer);
    return answer.promise;
  };

  bulk = (operations: readonly BulkOperation[]): Promise<BulkResult<MemberEntry>> => {
    this.bulks.push(operations);
    return this.bulkAnswer(operations);
  };

  subscribe = (listener: (change: BackendChange) => void): (() => void) => {
    this.listener = listener;
    return () => (this.listener = undefined);
  };
}
