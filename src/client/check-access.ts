import type { Check } from '../backend/index.js';
import { refuse, type Decision, type PermissionId } from '../domain/rules.js';
import type { Question } from './decisions.js';
import type { TeamClient } from './team-client.js';

/** Checks gathered for the next call, by what they say: the same question of two gates is asked once. */
interface Batch {
  readonly checks: Map<string, Check>;
  readonly answers: Promise<readonly Decision[]>;
}

const gathered = new WeakMap<TeamClient, Batch>();

/**
 * Whether the page can tell at once, without asking the backend: it has the policy, or the question is about nothing in
 * particular and came with `me()`.
 */
export function isKnownHere({ state }: TeamClient, { entry, object, input }: Question): boolean {
  if (state.status !== 'ready' || state.rules) return true;
  return object === undefined && input === undefined && (entry === undefined || entry.can !== undefined);
}

/**
 * Whether something may be done, also where the page has no policy: there the backend is asked, once for all checks of
 * one microtask. What it does not say is refused.
 * @throws {BackendError} What went wrong on the way; take it for a no.
 */
export async function checkAccess(
  client: TeamClient,
  action: PermissionId,
  question: Question = {},
): Promise<Decision> {
  if (isKnownHere(client, question)) return client.can(action, question);
  const { entry, object, input } = question;
  const memberId = entry?.member.id;
  const check: Check = {
    action,
    ...(memberId === undefined ? {} : { memberId }),
    ...(object === undefined ? {} : { object }),
    ...(input === undefined ? {} : { input }),
  };
  const key = JSON.stringify(check);
  const batch = batchFor(client);
  batch.checks.set(key, check); // one that is there keeps its place
  const answers = batch.answers;
  const place = [...batch.checks.keys()].indexOf(key);
  return (await answers)[place] ?? refuse('missingData', 'hide');
}

function batchFor(client: TeamClient): Batch {
  const waiting = gathered.get(client);
  if (waiting) return waiting;
  const checks = new Map<string, Check>();
  const batch: Batch = { checks, answers: Promise.resolve().then(() => send(client, checks)) };
  gathered.set(client, batch);
  return batch;
}

function send(client: TeamClient, checks: ReadonlyMap<string, Check>): Promise<readonly Decision[]> {
  gathered.delete(client);
  return client.authorize([...checks.values()]);
}
