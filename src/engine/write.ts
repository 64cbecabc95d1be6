import { refuse, startsFrom, type Member, type Refused } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure, isEngineFailure } from './engine-failure.js';
import { earlierAnswer, rememberAnswer, type WriteCall } from './idempotency.js';
import type { Caller, Engine, Intent, Transaction } from './ports.js';
import { look, openScene, openStage, permitAtAll, type Scene } from './scene.js';
import { memberInSight } from './sight.js';

/** What a write came to. */
export interface Written<T> {
  readonly answer: T;
  readonly targetId?: string;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
}

/**
 * The way every write goes: one transaction, the actor loaded in it, an answer given before found again, the work, one
 * audit entry. A refusal undoes everything and leaves one entry of its own.
 */
export async function write<T>(
  engine: Engine,
  caller: Caller,
  call: WriteCall,
  work: (scene: Scene) => Promise<Written<T>>,
): Promise<T> {
  try {
    return await engine.repository.transaction(caller.tenantId, async (tx) => {
      const scene = await openScene(engine, tx, caller);
      const earlier = await earlierAnswer(scene, call);
      if (earlier) return earlier.answer as T;
      const { answer, ...changes } = await work(scene);
      await writeAudit(scene, { action: call.action, actorId: scene.actor.id, ...changes });
      await rememberAnswer(scene, call, answer);
      return answer;
    });
  } catch (error) {
    await auditRefusal(engine, caller, call, error);
    throw error;
  }
}

/** Asks for a right before a call that is several writes; a refusal is written down as that of a write is. */
export async function permitBefore(engine: Engine, caller: Caller, action: string): Promise<void> {
  try {
    await look(engine, caller, async (scene) => permitAtAll(scene, action));
  } catch (error) {
    await auditRefusal(engine, caller, { action }, error);
    throw error;
  }
}

/**
 * The member a write is about, in the order that tells the least: who could never do it learns nothing of the target,
 * and what is out of sight is not there.
 */
export async function loadTarget(scene: Scene, action: string, memberId: string): Promise<Member> {
  permitAtAll(scene, action);
  return memberInSight(scene, memberId);
}

/** @throws {EngineFailure} `wrongStatus`, then `conflict` with the stored copy. */
export function checkState(action: string, target: Member, intent: Intent): void {
  if (!startsFrom(action, target.status)) throw new EngineFailure({ code: 'wrongStatus', reason: 'wrongStatus' });
  checkVersion(target, intent);
}

/** @throws {EngineFailure} `conflict` with the stored copy. */
export function checkVersion(stored: { readonly version?: string | undefined }, { ifVersion }: Intent): void {
  if (ifVersion !== undefined && ifVersion !== stored.version) {
    throw new EngineFailure({ code: 'conflict', current: stored });
  }
}

/** What a failure says about rights; `undefined` for mistakes and collisions, which are nobody's trespass. */
function refusalIn({ code, reason, effect, params }: EngineFailure): Refused | undefined {
  if (code === 'forbidden') return refuse(reason ?? 'notGranted', effect ?? 'disable', params && { ...params });
  if (code === 'notFound') return refuse('notFound', 'hide');
  if (code === 'wrongStatus') return refuse('wrongStatus', 'disable');
  return code === 'unauthenticated' && reason !== undefined ? refuse(reason, 'hide') : undefined;
}

type Refusable = Pick<WriteCall, 'action' | 'targetId'>;

/** One entry, in a transaction of its own: the one of the write is undone. Nothing for what is no refusal. */
export async function auditRefusal(engine: Engine, caller: Caller, call: Refusable, error: unknown): Promise<void> {
  const decision = isEngineFailure(error) ? refusalIn(error) : undefined;
  if (!decision) return;
  const { action, targetId } = call;
  await engine.repository.transaction(caller.tenantId, async (tx: Transaction) => {
    const stage = await openStage(engine, tx);
    if (stage) await writeAudit(stage, { action, actorId: caller.memberId, targetId, decision });
  });
}
