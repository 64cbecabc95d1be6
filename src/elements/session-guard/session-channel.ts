/** Why a session is over: its time ran out, the person signed out, or the server says so for reasons of its own. */
export type EndCause = 'time' | 'signOut' | 'server';

/** What tabs tell each other about the session they share. Times left, not times of a clock; nothing secret. */
export type SessionMessage =
  | { readonly type: 'time'; readonly memberId: string; readonly remainingMs: number }
  | { readonly type: 'ended'; readonly memberId: string; readonly cause: EndCause };

const CAUSES: readonly unknown[] = ['time', 'signOut', 'server'] satisfies readonly EndCause[];

/**
 * The line between the tabs of one tenant in one browser. Where there is none (a sandboxed frame has no origin to share,
 * and refuses by throwing) a tab is alone and asks the server as before.
 */
export class SessionChannel {
  readonly tenantId: string;
  readonly #line: BroadcastChannel | undefined;

  constructor(tenantId: string, onMessage: (message: SessionMessage) => void = () => {}) {
    this.tenantId = tenantId;
    this.#line = openLine(`rosterkit:session:${tenantId}`);
    this.#line?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (message) onMessage(message);
    });
  }

  post(message: SessionMessage): void {
    this.#line?.postMessage(message);
  }

  close(): void {
    this.#line?.close();
  }
}

/** Tells the guards of this page and of the other tabs that somebody signed out here. */
export function tellSignedOut(tenantId: string, memberId: string): void {
  const channel = new SessionChannel(tenantId);
  channel.post({ type: 'ended', memberId, cause: 'signOut' });
  channel.close();
}

function openLine(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** Another version of the kit may be in the other tab: what is not understood is not heard. */
function readMessage(data: unknown): SessionMessage | undefined {
  const { type, memberId, remainingMs, cause } = (data ?? {}) as Record<string, unknown>;
  if (typeof memberId !== 'string') return undefined;
  if (type === 'time' && Number.isFinite(remainingMs)) return { type, memberId, remainingMs: remainingMs as number };
  return type === 'ended' && CAUSES.includes(cause) ? { type, memberId, cause: cause as EndCause } : undefined;
}
