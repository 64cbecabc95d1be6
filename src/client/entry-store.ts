import type { MemberEntry } from '../domain/rules.js';

interface Stored {
  readonly entry: MemberEntry;
  /** The ticket of the newest answer about it. */
  readonly stamp: number;
}

/**
 * The rows a client knows, by id, with changes that are on their way laid over them. Answers that were asked for
 * before a newer one arrived are dropped, so a late answer never overwrites a newer one.
 */
export class EntryStore {
  readonly #stored = new Map<string, Stored>();
  readonly #pending = new Map<
    string,
    { readonly ticket: number; readonly apply: (entry: MemberEntry) => MemberEntry }[]
  >();
  readonly #lastWrite = new Map<string, number>();
  #tickets = 0;

  /** A number for a request that starts now. */
  ticket(): number {
    return ++this.#tickets;
  }

  /** The row as it should be shown: what is stored, with pending changes over it. */
  get(id: string): MemberEntry | undefined {
    const stored = this.#stored.get(id)?.entry;
    return stored && (this.#pending.get(id) ?? []).reduce((entry, change) => change.apply(entry), stored);
  }

  /** Whether a change of this row is on its way. */
  isPending(id: string): boolean {
    return (this.#pending.get(id)?.length ?? 0) > 0;
  }

  /** Takes in a row that was read by a request with this ticket. */
  read(entry: MemberEntry, ticket: number): void {
    const id = entry.member.id;
    if ((this.#stored.get(id)?.stamp ?? 0) <= ticket) this.#stored.set(id, { entry, stamp: ticket });
  }

  /** Lays a change over a row until its write is answered. */
  begin(id: string, ticket: number, apply: (entry: MemberEntry) => MemberEntry): void {
    this.#pending.set(id, [...(this.#pending.get(id) ?? []), { ticket, apply }]);
  }

  /**
   * Takes the change off again; with an `entry`, the write's answer becomes what is stored. It may come without
   * decisions: those known from before the write stand until the row is read again, unless they are `outdated` because
   * the page can decide by itself.
   */
  end(id: string, ticket: number, entry?: MemberEntry, decisions: 'kept' | 'outdated' = 'kept'): void {
    const rest = (this.#pending.get(id) ?? []).filter((change) => change.ticket !== ticket);
    if (rest.length > 0) this.#pending.set(id, rest);
    else this.#pending.delete(id);
    if (!entry || (this.#lastWrite.get(id) ?? 0) > ticket) return;
    this.#lastWrite.set(id, ticket);
    const can = decisions === 'kept' ? this.#stored.get(id)?.entry.can : undefined;
    this.#stored.set(id, { entry: { can, ...entry }, stamp: this.ticket() });
  }

  clear(): void {
    this.#stored.clear();
    this.#pending.clear();
    this.#lastWrite.clear();
  }
}
