/** What every backend has, whatever else it can do. */
const METHODS = ['capabilities', 'me', 'listMembers', 'getMember'];

const said = new WeakSet<object>();

/** Says on the console, once for each, why what a page has set is no backend. Fetched only then. */
export function warnOfBackend(given: unknown): void {
  const isThing = (typeof given === 'object' && given !== null) || typeof given === 'function';
  if (isThing) {
    if (said.has(given)) return;
    said.add(given);
  }
  const of = isThing ? (given as Readonly<Record<string, unknown>>) : {};
  const missing = METHODS.filter((method) => typeof of[method] !== 'function').map((method) => `${method}()`);
  const all = typeof of['contractVersion'] === 'number' ? missing : ['contractVersion', ...missing];
  const what = typeof given === 'function' ? 'A function, which has to be called first, perhaps' : nameOf(given);
  console.warn(
    `Rosterkit: what was set as the backend of <team-provider> is none. ${what}: it lacks ${all.join(', ')}. ` +
      'A backend is what an adapter returns (rosterkit/backend/rest, rosterkit/backend/memory), or any TeamBackend.',
  );
}

function nameOf(given: unknown): string {
  if (given instanceof Promise) return 'A promise, which has to be awaited first';
  return typeof given === 'object' ? 'An object' : `A ${typeof given}`;
}
