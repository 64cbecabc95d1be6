import type { TeamClient } from '../../client/index.js';
import { canonicalEmail } from '../../domain/rules.js';
import type { KnownPeople } from './list-check.js';

/** How many pages are read at most; of a longer team the backend tells when the list is sent. */
const MOST_PAGES = 10;
const PAGE = 500;

/** Who is in the team or invited already, as far as the list can be read; nobody where it cannot. */
export async function knownPeople(client: TeamClient, signal: AbortSignal): Promise<KnownPeople> {
  const known = new Map<string, 'alreadyMember' | 'alreadyInvited'>();
  if (client.state.status !== 'ready' || !client.can('member.list').allowed) return known;
  const limit = Math.max(1, Math.min(PAGE, client.state.capabilities.members.maxPageSize));
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, nextCursor } = await client.listMembers({ limit, ...(cursor ? { cursor } : {}) }, signal);
    for (const { member } of items) {
      const email = canonicalEmail(member.email);
      if (email) known.set(email, member.status === 'invited' ? 'alreadyInvited' : 'alreadyMember');
    }
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return known;
}
