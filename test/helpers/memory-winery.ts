import { BackendError, isAbortError, type BackendChange } from '../../src/backend/index.js';
import {
  createMemoryClock,
  memoryTeam,
  type MemoryTeam,
  type MemoryTeamOptions,
} from '../../src/backend/memory/index.js';
import { shownStatus, type MemberEntry } from '../../src/domain/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { acmeWinery } from '../../src/testing/index.js';

export const NOW = Date.parse('2026-06-01T09:00:00.000Z');

/** The winery in memory, at a clock that stands still. */
export function winery(options: Partial<MemoryTeamOptions> = {}): MemoryTeam {
  return memoryTeam({ seed: acmeWinery(NOW), policy: commerce7, clock: createMemoryClock(NOW), ...options });
}

export async function invite(team: MemoryTeam, email = 'new@acme-winery.example'): Promise<MemberEntry> {
  const { items } = await team.backendFor('marguerite').invite([{ email, roles: ['basic'] }]);
  const [item] = items;
  if (!item?.ok) throw new Error(`not invited: ${JSON.stringify(item)}`);
  return item.value;
}

export async function statusIn(team: MemoryTeam, memberId: string): Promise<string> {
  const { member, invitation } = await team.backendFor('marguerite').getMember(memberId);
  return shownStatus(member, invitation, team.clock.now());
}

/** Resolves with the next change that is told. */
export function nextChange(team: MemoryTeam): Promise<BackendChange> {
  return new Promise((resolve) => {
    const end = team.subscribe((change) => {
      end();
      resolve(change);
    });
  });
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (error instanceof BackendError) return error.code;
    return isAbortError(error) ? 'aborted' : String(error);
  }
}
