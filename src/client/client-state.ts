import { CONTRACT_VERSION, type Capabilities, type Me, type TeamBackend } from '../backend/index.js';
import { BackendError, isBackendError } from '../backend/index.js';
import type { Failure, Policy } from '../domain/rules.js';
import type { PolicyRules } from './policy-rules.js';

/** What a client knows once the backend has answered. */
export interface Ready {
  readonly status: 'ready';
  readonly me: Me;
  readonly capabilities: Capabilities;
  /** Where the page may have the policy; else the backend's decisions stand alone. */
  readonly policy?: Policy;
  readonly rules?: PolicyRules;
}

/** How far a client has come. The exclusive states are a union, so that no widget shows two at once. */
export type ClientState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly failure: Failure } | Ready;

/**
 * Asks a backend for everything a page needs before its first row.
 * @throws {BackendError} `unsupported` for a backend of another contract version, `invalid` with field `policy` for a
 *   document that is not sound.
 */
export async function introduce(backend: TeamBackend, signal: AbortSignal): Promise<Ready> {
  const given: Partial<TeamBackend> | undefined = backend; // a page may have set anything
  const isWhole = given?.capabilities && given.me && given.listMembers && given.getMember;
  if (!isWhole || given.contractVersion !== CONTRACT_VERSION) {
    const { refusalOf } = await import('./no-backend.js');
    throw refusalOf(backend);
  }
  const [capabilities, me] = await Promise.all([backend.capabilities({ signal }), backend.me({ signal })]);
  const base = { status: 'ready', me: checked(me), capabilities } as const;
  if (capabilities.authorization === 'decisions' || !backend.getPolicy) {
    const { withoutPolicy } = await import('./without-policy.js');
    return { ...base, me: withoutPolicy(base.me) };
  }
  const [{ readPolicy }, document] = await Promise.all([import('./policy-rules.js'), backend.getPolicy({ signal })]);
  const rules = readPolicy(document);
  return { ...base, rules, policy: rules.policy };
}

/** Data for people, or what an adapter threw that it should not have, as one failure. */
export function failureOf(error: unknown): Failure {
  if (isBackendError(error)) return error.toFailure();
  return { code: 'server', message: error instanceof Error ? error.message : String(error) };
}

/** An answer without a member and a tenant is nonsense; nothing is drawn from it. */
function checked(me: Me): Me {
  if (typeof me?.member?.id === 'string' && typeof me.tenant?.id === 'string') return me;
  throw new BackendError({ code: 'server', message: 'The backend did not say who is signed in.' });
}
