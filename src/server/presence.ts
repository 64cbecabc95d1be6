import { authenticate, EngineFailure, type Engine, type Presence } from '../engine/index.js';
import { BACKGROUND_HEADER } from '../wire/index.js';
import type { Credentials } from './credentials.js';

interface Arriving {
  readonly engine: Engine;
  readonly tenantId: string;
  readonly credentials: Credentials | undefined;
  /** Whether the request is nothing that a person does. */
  readonly isPassive?: boolean;
}

/**
 * Who is signed in to a tenant, by what their request brought along.
 * @throws {EngineFailure} `unauthenticated`.
 */
export async function presentIn(request: Request, arriving: Arriving): Promise<Presence> {
  const { engine, tenantId, credentials, isPassive = false } = arriving;
  if (!credentials) throw new EngineFailure({ code: 'unauthenticated' });
  return authenticate(engine, {
    tenantId,
    token: credentials.token,
    origin: request.headers.get('origin') ?? undefined,
    isActivity: !isPassive && !request.headers.has(BACKGROUND_HEADER),
  });
}
