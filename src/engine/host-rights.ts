import {
  can,
  visible,
  type InputFacts,
  type Member,
  type ObjectFacts,
  type PermissionId,
  type Refused,
  type Tenant,
  type VisiblePart,
} from '../domain/index.js';
import { EngineFailure, forbidden } from './engine-failure.js';
import type { Caller, Engine, Reader } from './ports.js';
import { look, permit, type Scene } from './scene.js';
import { isVisible } from './sight.js';
import { auditRefusal } from './write.js';

/** What a right is asked for: a thing of the host's, as the host loaded it, and what is to become of it. */
export interface HostFacts {
  readonly object?: ObjectFacts | undefined;
  readonly input?: InputFacts | undefined;
}

/** How a host's question came. */
export interface Asking {
  /** Whether something is to be changed: then a refusal leaves an audit entry, as that of a write of ours does. */
  readonly isWrite: boolean;
}

/** What of a host's things a member may see: for the query of a list. */
export interface HostReach {
  /** Joined: a row is seen when one of them lets it through; none lets nothing through. */
  readonly parts: readonly VisiblePart[];
  readonly actorId: string;
  /** Whether a thing lies within. */
  covers(object: ObjectFacts): boolean;
}

/**
 * Who is signed in, as they are stored at this moment.
 * @throws {EngineFailure} `unauthenticated` when their session or they themselves may not come in any more (R039).
 */
export function whoIs(engine: Engine, caller: Caller): Promise<{ readonly member: Member; readonly tenant: Tenant }> {
  return look(engine, caller, async ({ actor, tenant }) => ({ member: actor, tenant }));
}

/**
 * Refuses what the policy refuses on a host's thing. Without an `object` a right that reaches for one is refused.
 * @throws {EngineFailure} `forbidden` with the policy's reason.
 */
export function requireRight(
  engine: Engine,
  caller: Caller,
  action: PermissionId,
  { object, input, isWrite }: HostFacts & Asking,
): Promise<void> {
  return refusing(engine, caller, { action, object, isWrite }, async (scene) =>
    permit(scene, action, { object, input }),
  );
}

/**
 * Refuses who can see no such thing at all, and then says of a thing out of sight that it is not there: in this order
 * the answer tells the least.
 * @param actions - One of them is enough: the own orders, or those of the company.
 * @param object - `undefined`: there is none.
 * @throws {EngineFailure} `forbidden`, else `notFound`.
 */
export function requireSight(
  engine: Engine,
  caller: Caller,
  actions: readonly PermissionId[],
  { object, isWrite }: Pick<HostFacts, 'object'> & Asking,
): Promise<void> {
  const [action = ''] = actions;
  return refusing(engine, caller, { action, object, isWrite }, async (scene) => {
    const { policy, tenant, actor } = scene;
    const possible = possibleOf(scene, actions);
    const isSeen = object && possible.some((one) => can(policy, tenant, actor, one, { object }).allowed);
    if (!isSeen) throw new EngineFailure({ code: 'notFound' });
  });
}

/**
 * How far the view of a host's things goes, for the query of a list.
 * @param actions - What one or the other lets through is seen.
 * @throws {EngineFailure} `forbidden` for who has none of the rights.
 */
export function reachFor(engine: Engine, caller: Caller, actions: readonly PermissionId[]): Promise<HostReach> {
  return look(engine, caller, async (scene) => {
    const { policy, tenant, actor } = scene;
    const parts = possibleOf(scene, actions).flatMap((action) => visible(policy, tenant, actor, action));
    return { parts, actorId: actor.id, covers: (object) => isCovered(parts, scene, object) };
  });
}

function isCovered(parts: readonly VisiblePart[], { tenant, actor }: Scene<Reader>, object: ObjectFacts): boolean {
  if (object.tenantId !== undefined && object.tenantId !== tenant.id) return false;
  const { memberId = '', kind = '', accountId, scope, scopes = scope === undefined ? [] : [scope] } = object;
  return isVisible(parts, actor.id, { id: memberId, kind, scopes: scopes === 'all' ? scopes : [...scopes], accountId });
}

/** The rights the actor could use on something; `forbidden` when there is none. */
function possibleOf({ policy, tenant, actor }: Scene<Reader>, actions: readonly PermissionId[]): PermissionId[] {
  const refusals: Refused[] = [];
  const possible = actions.filter((action) => {
    const decision = can(policy, tenant, actor, action, { phase: 'probe' });
    if (!decision.allowed) refusals.push(decision);
    return decision.allowed;
  });
  if (possible.length === 0 && refusals[0]) throw forbidden(refusals[0]);
  return possible;
}

async function refusing(
  engine: Engine,
  caller: Caller,
  { action, object, isWrite }: Asking & Pick<HostFacts, 'object'> & { readonly action: PermissionId },
  work: (scene: Scene<Reader>) => Promise<void>,
): Promise<void> {
  try {
    await look(engine, caller, work);
  } catch (error) {
    const id = object?.['id'];
    const target = typeof id === 'string' ? { targetId: id } : {};
    if (isWrite) await auditRefusal(engine, caller, { action, ...target }, error);
    throw error;
  }
}
