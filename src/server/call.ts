import type { Engine, Intent, Presence, SessionCaller } from '../engine/index.js';
import type { Credentials } from './credentials.js';
import type { ServerOptions } from './options.js';
import type { RateLimits } from './rate-limits.js';
import type { Outcome } from './respond.js';

/** One request, understood. */
export interface Call {
  readonly engine: Engine;
  readonly options: ServerOptions;
  readonly limits: RateLimits;
  readonly tenantId: string;
  readonly params: Readonly<Record<string, string>>;
  /** As the route's schema has it. */
  readonly query: unknown;
  /** As the route's schema has it. */
  readonly body: unknown;
  readonly intent: Intent;
  readonly credentials: Credentials | undefined;
  /** Who is signed in; absent on public routes. */
  readonly presence: Presence | undefined;
  /** Where the request came from, as far as it is known. */
  readonly address: string | undefined;
  /** "Firefox on Windows". */
  readonly device: string | undefined;
}

/** A call of somebody who is signed in. */
export interface SignedCall extends Call {
  readonly presence: Presence;
  readonly caller: SessionCaller;
}

export type Handler = (call: Call) => Promise<Outcome>;

/** A handler for who is signed in; nobody else gets so far. */
export function signed(work: (call: SignedCall) => Promise<Outcome>): Handler {
  return (call) => {
    if (!call.presence) throw new Error('A route for signed-in people was reached without anybody');
    return work({ ...call, presence: call.presence, caller: call.presence.caller });
  };
}
