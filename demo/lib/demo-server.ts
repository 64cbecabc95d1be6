import { restBackend, restSessions, tokenInMemory } from 'rosterkit/backend/rest';
import type { SessionBackend, TeamBackend } from 'rosterkit/backend';
import type { MemberEntry } from 'rosterkit/domain';

/** A mail as the server keeps it; the letter itself is in the outbox. */
export interface DemoMail {
  readonly kind: string;
  readonly to: string;
  readonly state: string;
}

/** A tenant of the demo's server, and the doors that only the demo has. */
export interface DemoServer {
  readonly tenantId: string;
  /** As whoever is signed in here. */
  readonly backend: TeamBackend;
  readonly sessions: SessionBackend;
  /** As anyone else, past the widgets, with a session of their own. */
  backendFor(memberId: string): Promise<TeamBackend>;
  /** One click: signs in as somebody, without a password. */
  enter(memberId: string): Promise<void>;
  people(): Promise<readonly MemberEntry[]>;
  /** Milliseconds since the Unix epoch, by the server's clock. */
  now(): Promise<number>;
  advance(ms: number): Promise<void>;
  /** Oldest first; those that wait leave first. */
  mails(): Promise<readonly DemoMail[]>;
  audit(): Promise<readonly unknown[]>;
  reset(): Promise<void>;
}

/** @param rules - `decisions` for the same server, keeping its policy to itself. */
export function demoServer(tenantId: string, rules = ''): DemoServer {
  const baseUrl = new URL(`${rules === 'decisions' ? '/decisions' : ''}/tenants/${tenantId}`, location.href).href;
  const knock = (...asked: Asked): Promise<Answer> => knockAt(tenantId, ...asked);
  return {
    tenantId,
    backend: restBackend({ baseUrl }),
    sessions: restSessions({ baseUrl }),
    backendFor: async (memberId) => {
      const { token, keepToken } = tokenInMemory();
      const answer = await knock('POST', 'sign-in', { memberId, transport: 'bearer' });
      keepToken(typeof answer['token'] === 'string' ? answer['token'] : 'nobody-is-signed-in-here');
      return restBackend({ baseUrl, token });
    },
    enter: async (memberId) => void (await knock('POST', 'sign-in', { memberId })),
    people: async () => (await knock('GET', 'people')) as unknown as readonly MemberEntry[],
    now: async () => Number((await knock('GET', 'clock'))['now']),
    advance: async (advanceMs) => void (await knock('POST', 'clock', { advanceMs })),
    mails: async () => (await knock('GET', 'mails')) as unknown as readonly DemoMail[],
    audit: async () => (await knock('GET', 'audit')) as unknown as readonly unknown[],
    reset: async () => void (await knock('POST', 'reset')),
  };
}

type Answer = Readonly<Record<string, unknown>>;
type Asked = readonly [method: 'GET' | 'POST', door: string, body?: object];

async function knockAt(tenantId: string, ...[method, door, body]: Asked): Promise<Answer> {
  const answer = await fetch(`/demo/${tenantId}/${door}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  if (answer.status >= 500) throw new Error(`The demo's door ${door} is stuck.`);
  return (await answer.json()) as Answer;
}
