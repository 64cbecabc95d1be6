import type { CallOptions } from '../backend/index.js';
import { shownStatus, type MemberEntry } from '../domain/rules.js';
import type { ClientState } from './client-state.js';

/** What of a client is needed here. */
interface RowReader {
  readonly now: () => number;
  readonly state: ClientState;
  entry(memberId: string): MemberEntry | undefined;
  loadMember(memberId: string, options: CallOptions): Promise<MemberEntry>;
}

/** When a row whose mail is on its way is looked at again, in milliseconds after it was written. */
const LOOKS_MS = [1500, 5000, 15_000];

/** Rows that say *sending* are read again a few times, in the background, until they say what became of it. */
export function followMails(client: RowReader, entries: readonly MemberEntry[]): void {
  const ids = entries.filter((entry) => isOnItsWay(client, entry)).map(({ member }) => member.id);
  if (ids.length === 0) return;
  for (const afterMs of LOOKS_MS) setTimeout(() => void lookAgain(client, ids), afterMs);
}

function isOnItsWay({ now }: RowReader, { member, invitation }: MemberEntry): boolean {
  return shownStatus(member, invitation, now()) === 'sending';
}

async function lookAgain(client: RowReader, ids: readonly string[]): Promise<void> {
  if (client.state.status !== 'ready') return;
  const waiting = ids.flatMap((id) => client.entry(id) ?? []).filter((entry) => isOnItsWay(client, entry));
  // a row that cannot be read shows what it showed
  await Promise.allSettled(waiting.map(({ member }) => client.loadMember(member.id, { isBackground: true })));
}
