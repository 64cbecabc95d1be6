import { BackendError, type Check } from '../backend/index.js';
import { refuse, type Decision, type PermissionId } from '../domain/rules.js';
import type { Question } from './decisions.js';
import type { TeamClient } from './team-client.js';

/** How many checks one call carries at most; a server takes no more. */
const MOST_CHECKS = 1000;

interface Waiting {
  readonly check: Check;
  readonly answer: Promise<Decision>;
  readonly resolve: (decision: Decision) => void;
  readonly reject: (error: unknown) => void;
}

/** Checks gathered for the next call, by what they say: the same question of two gates is asked once. */
const gathered = new WeakMap<TeamClient, Map<string, Waiting>>();

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
  return ask(client, {
    action,
    ...(memberId === undefined ? {} : { memberId }),
    ...(object === undefined ? {} : { object }),
    ...(input === undefined ? {} : { input }),
  });
}

function ask(client: TeamClient, check: Check): Promise<Decision> {
  let batch = gathered.get(client);
  if (!batch) {
    gathered.set(client, (batch = new Map()));
    queueMicrotask(() => void send(client));
  }
  const key = JSON.stringify(check);
  let waiting = batch.get(key);
  if (!waiting) batch.set(key, (waiting = waitingFor(check)));
  return waiting.answer;
}

function waitingFor(check: Check): Waiting {
  const { promise: answer, resolve, reject } = withResolvers<Decision>();
  return { check, answer, resolve, reject };
}

async function send(client: TeamClient): Promise<void> {
  const all = [...(gathered.get(client)?.values() ?? [])];
  gathered.delete(client);
  for (let from = 0; from < all.length; from += MOST_CHECKS) {
    const part = all.slice(from, from + MOST_CHECKS);
    try {
      const answers = await authorize(
        client,
        part.map(({ check }) => check),
      );
      part.forEach(({ resolve }, index) => resolve(answers[index] ?? refuse('missingData', 'hide')));
    } catch (error) {
      for (const { reject } of part) reject(error);
    }
  }
}

async function authorize(
  { backend }: TeamClient,
  checks: readonly Check[],
): Promise<readonly (Decision | undefined)[]> {
  const answers = (await backend.authorize?.(checks)) ?? [];
  if (!Array.isArray(answers)) throw new BackendError({ code: 'server', message: 'Not a list of decisions.' });
  return answers;
}

/** `Promise.withResolvers`, which not every browser has. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
