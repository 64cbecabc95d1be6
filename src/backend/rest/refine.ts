import { PROFILE_FIELDS, sortKeySchema } from '../../domain/index.js';
import type { RouteName } from '../../wire/index.js';
import { BackendError, CONTRACT_VERSION, OPERATIONS, type Capabilities } from '../index.js';
import type { Asked } from './asked.js';
import { storedOf } from './failure.js';

/**
 * Refuses a server that speaks another version before anything else of its answer is read: that may look different.
 * @throws {BackendError} `unsupported`, field `contractVersion`.
 */
export function checkVersion({ route }: Asked, body: unknown): void {
  if (route !== 'capabilities') return;
  const { contractVersion } = (body ?? {}) as { readonly contractVersion?: unknown };
  if (typeof contractVersion !== 'number' || contractVersion === CONTRACT_VERSION) return;
  const params = { expected: String(CONTRACT_VERSION), found: String(contractVersion) };
  throw new BackendError({ code: 'unsupported', field: 'contractVersion', reason: 'otherContract', params });
}

type Refine = (value: never, asked: Asked) => unknown;

const REFINED: Partial<Record<RouteName, Refine>> = {
  capabilities: capabilitiesOf,
  getPolicy: (value: unknown) => structuredClone(value), // whoever reads it finds ordinary objects
  invite: (value: Results, asked) => resultsOf(value, asked, 'drafts'),
  provision: (value: Results, asked) => resultsOf(value, asked, 'drafts'),
  bulk: (value: Results, asked) => resultsOf(value, asked, 'operations'),
  authorize: ({ decisions }: { readonly decisions: readonly unknown[] }, asked) =>
    decisions.length === countOf(asked, 'checks') ? decisions.map((decision) => decision ?? undefined) : undefined,
};

/** An answer in the contract's own shape; `undefined` when it does not fit what was asked. */
export function refined(asked: Asked, value: unknown): unknown {
  const refine = REFINED[asked.route] as ((value: unknown, asked: Asked) => unknown) | undefined;
  return refine ? refine(value, asked) : value;
}

interface Results {
  readonly items: readonly { readonly index: number; readonly failure?: { readonly current?: unknown } }[];
}

function countOf({ body }: Asked, name: string): number {
  const list = body?.[name];
  return Array.isArray(list) ? list.length : 0;
}

/** One result for each that was sent, in the order they were sent in. */
function resultsOf({ items }: Results, asked: Asked, name: string): unknown {
  const isWhole = items.length === countOf(asked, name) && items.every((item, position) => item.index === position);
  if (!isWhole) return undefined;
  return {
    items: items.map((item) => {
      if (item.failure?.current === undefined) return item;
      const { current, ...failure } = item.failure;
      const stored = storedOf(current);
      return { ...item, failure: stored === undefined ? failure : { ...failure, current: stored } };
    }),
  };
}

/** What both sides know; the adapter itself tells of no changes, whatever the server could. */
function capabilitiesOf(sent: Capabilities): Capabilities {
  const { operations, members, profileFields, authorization, concurrency, idempotency, maxBulk } = sent;
  return {
    authorization,
    concurrency,
    idempotency,
    maxBulk,
    operations: known(OPERATIONS, operations),
    members: { ...members, sort: known(sortKeySchema.options, members.sort), filter: known(FILTERS, members.filter) },
    profileFields: known(PROFILE_FIELDS, profileFields),
    live: false,
  };
}

const FILTERS = ['roles', 'status', 'kinds', 'scopes', 'accountId'] as const;

const known = <T extends string>(names: readonly T[], sent: readonly string[]): T[] =>
  names.filter((name) => sent.includes(name));
