import type { TeamController } from '../../client/index.js';
import type { Failure, SessionState } from '../../domain/rules.js';

/** Whether a call that failed so may have reached the backend all the same. */
export function isUncertain(failure: Failure | undefined): boolean {
  return failure?.code === 'network' || failure?.code === 'timeout';
}

/**
 * Asks who is signed in after a call that was given up, or whose answer was lost: it may have arrived (NF-01).
 * @returns The session, if it is another person's than before; nothing when the call has changed nothing.
 */
export async function sessionAfter({ client }: TeamController): Promise<SessionState | undefined> {
  const before = client?.me?.member.id;
  await client?.refresh();
  if (!client?.me || client.me.member.id === before) return undefined;
  try {
    return await client.sessions?.session();
  } catch {
    return undefined; // gone again, or out of reach: nothing to tell
  }
}
