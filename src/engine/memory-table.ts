/** What has to be done backwards when a transaction fails. */
export class Journal {
  #undo: (() => void)[] = [];

  get isEmpty(): boolean {
    return this.#undo.length === 0;
  }

  note(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Keeps what was written. */
  commit(): void {
    this.#undo = [];
  }

  /** Takes back what was written, newest first. */
  rollBack(): void {
    const steps = this.#undo;
    this.#undo = [];
    for (const step of steps.toReversed()) step();
  }
}

type OnChange<T> = (before: T | undefined, after: T | undefined) => void;

/** Rows by id. Every write can be taken back; rows are copies that nobody can change. */
export class Table<T extends object> {
  readonly #rows = new Map<string, T>();
  readonly #journal: Journal;
  readonly #onChange: OnChange<T>;

  constructor(journal: Journal, onChange: OnChange<T> = () => {}) {
    this.#journal = journal;
    this.#onChange = onChange;
  }

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  set(id: string, row: T): void {
    const before = this.#rows.get(id);
    this.#journal.note(() => this.#put(id, this.#rows.get(id), before));
    this.#put(id, before, frozen(row));
  }

  delete(id: string): void {
    const before = this.#rows.get(id);
    if (!before) return;
    this.#journal.note(() => this.#put(id, undefined, before));
    this.#put(id, before, undefined);
  }

  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  entries(): [string, T][] {
    return [...this.#rows];
  }

  #put(id: string, before: T | undefined, after: T | undefined): void {
    if (after) this.#rows.set(id, after);
    else this.#rows.delete(id);
    this.#onChange(before, after);
  }
}

/** A deep copy that nobody can change. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frozen(inner)]));
  return Object.freeze(copy) as T;
}
