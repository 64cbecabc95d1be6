import { BackendError, CONTRACT_VERSION } from '../backend/index.js';

/** What every backend has, whatever else it can do. */
const METHODS = ['capabilities', 'me', 'listMembers', 'getMember'];

const said = new WeakSet<object>();

/**
 * Why what a page has set cannot be its backend: as a failure for whoever looks at the page, and, once for each, on the
 * console for whoever makes it. Fetched only then.
 */
export function refusalOf(given: unknown): BackendError {
  const isThing = (typeof given === 'object' && given !== null) || typeof given === 'function';
  const of = isThing ? (given as Readonly<Record<string, unknown>>) : {};
  const { contractVersion } = of;
  const missing = METHODS.filter((method) => typeof of[method] !== 'function').map((method) => `${method}()`);
  const all = typeof contractVersion === 'number' ? missing : ['contractVersion', ...missing];
  const message =
    all.length > 0
      ? whatLacks(given, all)
      : `The backend speaks contract ${String(contractVersion)}; this kit speaks ${CONTRACT_VERSION}.`;
  if (!isThing || !said.has(given)) console.warn(`Rosterkit: ${message}`);
  if (isThing) said.add(given);
  if (all.length > 0) return new BackendError({ code: 'unsupported', reason: 'noBackend', message });
  const params = { backend: String(contractVersion), page: String(CONTRACT_VERSION) };
  return new BackendError({
    code: 'unsupported',
    field: 'contractVersion',
    reason: 'otherContract',
    params,
    message,
  });
}

function whatLacks(given: unknown, all: readonly string[]): string {
  const what = typeof given === 'function' ? 'A function, which has to be called first, perhaps' : nameOf(given);
  return (
    `what was set as the backend of <team-provider> is none. ${what}: it lacks ${all.join(', ')}. ` +
    'A backend is what an adapter returns (rosterkit/backend/rest, rosterkit/backend/memory), or any TeamBackend.'
  );
}

function nameOf(given: unknown): string {
  if (given instanceof Promise) return 'A promise, which has to be awaited first';
  return typeof given === 'object' ? 'An object' : `A ${typeof given}`;
}
