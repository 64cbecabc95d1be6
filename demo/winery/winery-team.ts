import { isBackendError, type TeamBackend } from 'rosterkit/backend';
import { createMemoryClock, memoryTeam, type Mail, type MemoryTeam } from 'rosterkit/backend/memory';
import { shownStatusSchema, type MemberEntry, type Tenant } from 'rosterkit/domain';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery, generateMembers, withPeople } from 'rosterkit/testing';

const KEPT_AS = 'rosterkit-demo.winery';
const CLOCK_KEPT_AS = `${KEPT_AS}.clock`;
const MAILS_KEPT_AS = `${KEPT_AS}.mails`;
const EVERY_STATUS = shownStatusSchema.options;

/** What became of an attempt to join: who is in, or which sentence says why not. */
export type JoinOutcome =
  { readonly memberId: string } | { readonly problem: 'linkDead' | 'passwordWeak' | 'noBackend' };

/** The winery's server, as it were: the team in memory, and what only the house itself may see. */
export interface WineryTeam {
  readonly tenant: Tenant;
  /** The kit's own team, for what is not named here. */
  readonly memory: MemoryTeam;
  backendFor(memberId: string): TeamBackend;
  /** Milliseconds since the Unix epoch, as far as the clock has been moved. */
  now(): number;
  advance(byMs: number): void;
  /** The winery's own people and whoever was invited since; generated ones are left out. */
  people(): Promise<readonly MemberEntry[]>;
  /** Oldest first. */
  mails(): readonly Mail[];
  accept(token: string, password: string): Promise<JoinOutcome>;
  /** Forgets everything that was kept in this browser. */
  forget(): void;
  onChange(listener: () => void): void;
}

/**
 * Opens the winery as it was left in this browser.
 * @param people - So many generated ones besides; then nothing is kept.
 */
export async function openWinery(people: number): Promise<WineryTeam> {
  const isKept = people === 0;
  const clock = createMemoryClock();
  if (isKept) clock.advance(Number(localStorage.getItem(CLOCK_KEPT_AS) ?? 0));
  const plain = acmeWinery(clock.now());
  const seed = isKept ? plain : withPeople(plain, generateMembers(people, 1, { now: clock.now() }));
  const memory = memoryTeam({ seed, policy: commerce7, clock, ...(isKept ? { persistence: KEPT_AS } : {}) });
  await memory.ready();
  const earlier = isKept ? (JSON.parse(localStorage.getItem(MAILS_KEPT_AS) ?? '[]') as readonly Mail[]) : [];
  const mails = (): readonly Mail[] => [...earlier, ...memory.outbox.mails];
  if (isKept) {
    memory.outbox.subscribe(() => localStorage.setItem(MAILS_KEPT_AS, JSON.stringify(mails())));
  }
  const ownIds = plain.members.map(({ id }) => id);
  return {
    tenant: seed.tenant,
    memory,
    backendFor: (memberId) => memory.backendFor(memberId),
    now: () => clock.now(),
    advance: (byMs) => {
      clock.advance(byMs);
      if (isKept) localStorage.setItem(CLOCK_KEPT_AS, String(Math.round(clock.now() - Date.now())));
    },
    people: () => peopleOf(memory, ownIds),
    mails,
    accept: (token, password) => join(memory, token, password),
    forget: () => [KEPT_AS, CLOCK_KEPT_AS, MAILS_KEPT_AS].forEach((key) => localStorage.removeItem(key)),
    onChange: (listener) => {
      memory.subscribe(listener);
      memory.outbox.subscribe(listener);
    },
  };
}

/** Looks through the eyes of whoever may see the list: the newest rows, and the winery's own people. */
async function peopleOf(memory: MemoryTeam, ownIds: readonly string[]): Promise<readonly MemberEntry[]> {
  for (const id of ownIds) {
    const eyes = memory.backendFor(id);
    try {
      const newest = await eyes.listMembers({
        status: [...EVERY_STATUS],
        sort: { by: 'createdAt', descending: true },
        limit: 30,
      });
      const own = await Promise.all(ownIds.map((ownId) => eyes.getMember(ownId)));
      const added = newest.items.filter(({ member }) => !isGenerated(member.id) && !ownIds.includes(member.id));
      return [...own, ...added];
    } catch (error) {
      if (!isBackendError(error)) throw error; // this one may not see the list; the next one may
    }
  }
  return [];
}

function isGenerated(memberId: string): boolean {
  return memberId.startsWith('person-');
}

async function join(memory: MemoryTeam, token: string, password: string): Promise<JoinOutcome> {
  try {
    const { entry } = await memory.acceptInvitation({ token, password });
    return { memberId: entry.member.id };
  } catch (error) {
    if (!isBackendError(error)) throw error;
    if (error.code === 'invitationInvalid') return { problem: 'linkDead' };
    return { problem: error.field === 'password' ? 'passwordWeak' : 'noBackend' };
  }
}
