/**
 * Which rows are here, in which order, and how many there are in all. A row that is taken out keeps its place, and
 * stands there again when it is put back.
 */
export class RowOrder {
  /** Every row that came, in order, with those taken out. */
  #places = new Set<string>();
  readonly #out = new Set<string>();
  /** What is left of the places; made anew when it is asked for, so that many changes cost as much as one. */
  #shown: readonly string[] | undefined;
  #total: number | undefined;

  /** The ids of the rows, in order. */
  get ids(): readonly string[] {
    return (this.#shown ??= [...this.#places].filter((id) => !this.#out.has(id)));
  }

  /** How many rows are here. */
  get length(): number {
    return this.#places.size - this.#out.size;
  }

  /** How many there are in all, as far as anybody has told; at least those that are here. */
  get total(): number {
    return Math.max(this.#total ?? 0, this.length);
  }

  has(id: string): boolean {
    return this.#places.has(id) && !this.#out.has(id);
  }

  /** @returns -1 when the row is not here. */
  indexOf(id: string): number {
    return this.has(id) ? this.ids.indexOf(id) : -1;
  }

  /**
   * The next page. A row that moved between two pages stays where it was shown first.
   * @param total - How many there are in all; unknown when absent.
   */
  append(ids: readonly string[], total: number | undefined): void {
    for (const id of ids) {
      this.#places.add(id);
      this.#out.delete(id);
    }
    this.#total = total;
    this.#shown = undefined;
  }

  /** A row that is new in the list, before all others. */
  prepend(id: string): void {
    if (this.has(id)) return;
    this.#out.delete(id);
    this.#places.delete(id);
    this.#places = new Set([id, ...this.#places]);
    this.#count(1);
  }

  /** Takes a row out; it keeps its place. */
  drop(id: string): void {
    if (!this.has(id)) return;
    this.#out.add(id);
    this.#count(-1);
  }

  /** Puts a row that was taken out where it stood. */
  putBack(id: string): void {
    if (this.#out.delete(id)) this.#count(1);
  }

  /** Forgets everything, also what was taken out. */
  clear(): void {
    this.#places.clear();
    this.#out.clear();
    this.#shown = undefined;
    this.#total = undefined;
  }

  #count(by: number): void {
    this.#shown = undefined;
    if (this.#total !== undefined) this.#total += by;
  }
}
