import type { Effect } from './grant.js';

/**
 * Why something is refused. The evaluator's own are listed; a policy adds its own, with a text in `texts`.
 * A reason is for programs; people read the policy's or the catalogue's sentence for it.
 */
export type Reason =
  | 'unknownAction'
  | 'otherTenant'
  | 'notActive'
  | 'missingData'
  | 'notGranted'
  | 'outOfScope'
  | 'someOutOfScope'
  | 'fieldNotEditable'
  | 'roleNotAssignable'
  | 'tooManyRoles'
  | 'optionAboveOwn'
  | 'wrongStatus'
  | (string & {});

export interface Allowed {
  readonly allowed: true;
}

export interface Refused {
  readonly allowed: false;
  readonly reason: Reason;
  readonly effect: Effect;
  /** Values for the reason's sentence, e.g. `{ domain: 'vinedesign.example' }`. */
  readonly params?: Readonly<Record<string, string>>;
}

export type Decision = Allowed | Refused;

export const ALLOWED: Allowed = Object.freeze({ allowed: true });

/** A refusal. */
export function refuse(reason: Reason, effect: Effect, params?: Record<string, string>): Refused {
  return params ? { allowed: false, reason, effect, params } : { allowed: false, reason, effect };
}
