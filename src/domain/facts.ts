import { canonicalEmail } from './email.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { TenantFacts } from './tenant.js';

/** A thing of the host's that a right is asked for: an invoice, an order, a store; or a directory contact. */
export interface ObjectFacts {
  readonly tenantId?: string | undefined;
  /** The stores it belongs to; `'@tenant'` for what belongs to the whole business. */
  readonly scope?: string | undefined;
  readonly scopes?: 'all' | readonly string[] | undefined;
  readonly accountId?: string | undefined;
  /** The member whose it is; of a contact, the member it became. */
  readonly memberId?: string | undefined;
  readonly kind?: string | undefined;
  readonly [field: string]: unknown;
}

/** Proposed values, as a form or a request carries them. */
export interface InputFacts {
  readonly [field: string]: unknown;
}

/** What a decision may look at besides the signed-in member. */
export interface DecisionContext {
  readonly target?: MemberFacts | undefined;
  readonly object?: ObjectFacts | undefined;
  readonly input?: InputFacts | undefined;
  /**
   * `probe`: could this happen? What is not known yet does not refuse. `enforce` (the default): everything is there,
   * loaded by who asks, and what is missing refuses.
   */
  readonly phase?: 'probe' | 'enforce' | undefined;
}

/** Everything one decision is made from. */
export interface Facts extends DecisionContext {
  readonly policy: Policy;
  readonly tenant: TenantFacts;
  readonly actor: MemberFacts;
  readonly action: string;
  readonly probing: boolean;
}

/** The value at a dotted path, own properties only; `undefined` when there is none. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A tenant's setting, else the policy's default for it. */
export function settingOf(policy: Policy, tenant: TenantFacts, id: string): unknown {
  const value = valueAt(tenant.settings, [id]);
  return value ?? valueAt(policy.settings, [id, 'default']);
}

/** Something is there: not nothing, not the empty string, not an empty list. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Equality of proposed and stored values; lists are sets here. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.every((item) => b.includes(item)) && b.every((item) => a.includes(item));
  }
  return a === b || (!isPresent(a) && !isPresent(b) && !Array.isArray(a) && !Array.isArray(b));
}

/** The same, as a field is stored: an address in its canonical form. */
export function isSameField(field: string, a: unknown, b: unknown): boolean {
  return isSame(a, b) || (field === 'email' && isPresent(b) && canonicalEmail(a) === b);
}
