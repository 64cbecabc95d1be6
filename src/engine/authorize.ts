import {
  can,
  refuse,
  startsFrom,
  type Decision,
  type Member,
  type ObjectFacts,
  type PermissionId,
} from '../domain/index.js';
import { MAX_BULK } from './each.js';
import { invalid, isEngineFailure } from './engine-failure.js';
import type { Caller, Engine, Reader } from './ports.js';
import { look, type Scene } from './scene.js';
import { memberInSight } from './sight.js';

/** A question to the engine's own judgement. */
export interface Question {
  readonly action: PermissionId;
  /** The member acted on. */
  readonly memberId?: string | undefined;
  /** A thing of the host's, loaded by the host: an order, an invoice. */
  readonly object?: ObjectFacts | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** `probe` (the default): could it happen? `enforce`: everything is there, and what is missing refuses. */
  readonly phase?: 'probe' | 'enforce' | undefined;
}

/**
 * The decisions on host and kit permissions, one per question; a member out of sight, or not there, is `outOfScope`.
 * @throws {EngineFailure} `invalid`, field `questions`, when they are no list or more than 1000.
 */
export async function authorize(
  engine: Engine,
  caller: Caller,
  questions: readonly Question[],
): Promise<readonly Decision[]> {
  if (!Array.isArray(questions) || questions.length > MAX_BULK) throw invalid('questions');
  return look(engine, caller, async (scene) => {
    const decisions: Decision[] = [];
    for (const question of questions) decisions.push(await answer(scene, question));
    return decisions;
  });
}

async function answer(scene: Scene<Reader>, question: Question): Promise<Decision> {
  const { action, memberId, object, input, phase = 'probe' } = question;
  const target = memberId === undefined ? undefined : await seen(scene, memberId);
  if (memberId !== undefined && !target) return refuse('outOfScope', 'hide');
  const decision = can(scene.policy, scene.tenant, scene.actor, action, { target, object, input, phase });
  if (!decision.allowed || !target || action === 'member.view') return decision;
  return startsFrom(action, target.status) ? decision : refuse('wrongStatus', 'hide');
}

async function seen(scene: Scene<Reader>, memberId: string): Promise<Member | undefined> {
  try {
    return await memberInSight(scene, memberId);
  } catch (error) {
    if (isEngineFailure(error)) return undefined;
    throw error;
  }
}
