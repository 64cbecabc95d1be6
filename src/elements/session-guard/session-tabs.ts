import type { KnownSession } from './known-session.js';
import { SessionChannel, type EndCause, type SessionMessage } from './session-channel.js';

/** The other tabs of the same tenant: what they are told of the session, and what they say. */
export class SessionTabs {
  readonly #known: KnownSession;
  readonly #onMessage: (message: SessionMessage) => void;
  #channel: SessionChannel | undefined;

  constructor(known: KnownSession, onMessage: (message: SessionMessage) => void) {
    this.#known = known;
    this.#onMessage = onMessage;
  }

  /** Talks with the tabs of this tenant from now on, and with no others. */
  join(tenantId: string): void {
    if (this.#channel?.tenantId === tenantId) return;
    this.leave();
    this.#channel = new SessionChannel(tenantId, this.#onMessage);
  }

  leave(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** How much is left, as far as this page knows. */
  tellTime(): void {
    const { memberId, leftMs } = this.#known;
    if (memberId !== undefined) this.#channel?.post({ type: 'time', memberId, remainingMs: leftMs });
  }

  tellEnd(cause: EndCause): void {
    const { memberId } = this.#known;
    if (memberId !== undefined) this.#channel?.post({ type: 'ended', memberId, cause });
  }
}
