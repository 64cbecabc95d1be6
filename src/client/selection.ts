/** Chosen rows as a flag plus exceptions: choosing all costs the same at any size. */
export class Selection {
  #all = false;
  #exceptions = new Set<string>();

  /** Whether everything the query matches is meant, but for the exceptions. */
  get isAll(): boolean {
    return this.#all;
  }

  has(id: string): boolean {
    return this.#all !== this.#exceptions.has(id);
  }

  toggle(id: string, chosen = !this.has(id)): void {
    if (chosen === this.#all) this.#exceptions.delete(id);
    else this.#exceptions.add(id);
  }

  setAll(chosen: boolean): void {
    this.#all = chosen;
    this.#exceptions.clear();
  }

  /** How many are chosen of `total` that match. */
  count(total: number): number {
    return this.#all ? Math.max(0, total - this.#exceptions.size) : this.#exceptions.size;
  }

  /** The chosen ids that are not "all but …"; empty when the flag is set. */
  get explicit(): readonly string[] {
    return this.#all ? [] : [...this.#exceptions];
  }

  /** Leaves out a row that is gone. */
  forget(id: string): void {
    this.#exceptions.delete(id);
  }
}
