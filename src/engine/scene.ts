import { can, type DecisionContext, type Member, type MemberFacts, type Policy, type Tenant } from '../domain/index.js';
import { EngineFailure, forbidden } from './engine-failure.js';
import type { Caller, Engine, Reader, Transaction } from './ports.js';
import { isLive, sessionRules } from './session-rules.js';

/** One tenant at one moment, nobody signed in. */
export interface Stage<R extends Reader = Transaction> {
  readonly engine: Engine;
  readonly tx: R;
  readonly policy: Policy;
  readonly tenant: Tenant;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The same moment, ISO 8601, UTC. */
  readonly at: string;
}

/** The signed-in member; with a ceiling when a token made for a partner's page stands for them. */
export type Actor = Member & Pick<MemberFacts, 'ceiling'>;

/** One tenant at one moment, as the signed-in member. */
export interface Scene<R extends Reader = Transaction> extends Stage<R> {
  readonly actor: Actor;
}

/** Loads the tenant and its policy; `undefined` when there is no such tenant. */
export async function openStage<R extends Reader>(engine: Engine, tx: R): Promise<Stage<R> | undefined> {
  const tenant = await tx.tenant();
  if (!tenant) return undefined;
  const policy = engine.policy(tenant.policy);
  if (!policy) throw new Error(`Tenant ${tenant.id} names the policy ${tenant.policy}, which is not there`);
  const now = engine.clock.now();
  return { engine, tx, policy, tenant, now, at: new Date(now).toISOString() };
}

/**
 * Loads who asks, as stored: what a page says of its own rights is never looked at.
 * @throws {EngineFailure} `unauthenticated`; with the reason `notActive` for a member who may not come in (R039).
 */
export async function openScene<R extends Reader>(engine: Engine, tx: R, caller: Caller): Promise<Scene<R>> {
  const stage = await openStage(engine, tx);
  const actor = stage && (await tx.member(caller.memberId));
  if (!stage || !actor) throw new EngineFailure({ code: 'unauthenticated' });
  if (actor.status !== 'active') throw new EngineFailure({ code: 'unauthenticated', reason: 'notActive' });
  return { ...stage, actor: { ...actor, ...(await ceilingOf(stage, caller)) } };
}

/**
 * The session is looked up in the same unit of work: one that is ended meanwhile writes nothing more (SE-05).
 * @throws {EngineFailure} `unauthenticated` when it was ended or is over.
 */
async function ceilingOf(
  { tx, policy, now }: Stage<Reader>,
  { sessionId, memberId }: Caller,
): Promise<Pick<Actor, 'ceiling'>> {
  if (sessionId === undefined) return {};
  const session = await tx.session(sessionId);
  if (session?.memberId !== memberId || !isLive(session, sessionRules(policy), now)) {
    throw new EngineFailure({ code: 'unauthenticated' });
  }
  return session.embed ? { ceiling: session.embed.ceiling } : {};
}

/** Looks at a tenant as the caller, and writes nothing. */
export function look<T>(engine: Engine, caller: Caller, work: (scene: Scene<Reader>) => Promise<T>): Promise<T> {
  return engine.repository.read(caller.tenantId, async (tx) => work(await openScene(engine, tx, caller)));
}

/** Refuses what the policy refuses. */
export function permit(scene: Scene<Reader>, action: string, context: DecisionContext = {}): void {
  const decision = can(scene.policy, scene.tenant, scene.actor, action, context);
  if (!decision.allowed) throw forbidden(decision);
}

/**
 * Refuses who could never do it, before anything is loaded: the answer tells nothing of what is there, and who does
 * have the right gets `notFound` for what is out of sight.
 */
export function permitAtAll(scene: Scene<Reader>, action: string): void {
  permit(scene, action, { phase: 'probe' });
}
