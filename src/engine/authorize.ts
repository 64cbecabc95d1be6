import type { Decision, ObjectFacts, PermissionId } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

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

/** The decisions on host and kit permissions, one per question; a member out of sight is `outOfScope`. */
export async function authorize(
  engine: Engine,
  caller: Caller,
  questions: readonly Question[],
): Promise<readonly Decision[]> {
  void [engine, caller, questions];
  throw new Error('not written yet');
}
