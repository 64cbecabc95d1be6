import { isActivity } from './abilities.js';
import { withFaults } from './faults.js';
import { BackendInMemory, type WhoCalls } from './memory-backend.js';
import { SessionsInMemory } from './memory-sessions.js';
import type { BrowserOptions } from './options.js';
import { SessionToken } from './session-token.js';
import type { MemoryBrowser, MemoryTeam } from './types.js';

/** A browser that looks at a team: both its sides share one token. */
export function memoryBrowser(team: MemoryTeam, options: BrowserOptions): MemoryBrowser {
  const token = new SessionToken(team, options);
  const whoCalls: WhoCalls = async (method) => (await token.presence(isActivity(method))).caller;
  const backend = new BackendInMemory(team, whoCalls, options);
  const sessions = new SessionsInMemory(team, token, options);
  const { faults } = options;
  return faults
    ? { backend: withFaults(backend, faults), sessions: withFaults(sessions, faults) }
    : { backend, sessions };
}
