/** More rows than any list has. */
const MOST_ROWS = 2 ** 24;
/** Less than a screen shows, in CSS pixels. */
const NO_DIFFERENCE_PX = 0.01;

/**
 * How high each row of a long list is: as it was last drawn, or as high as the usual one where it never was. What rows
 * differ by is kept in a Fenwick tree, so that asking where a row begins takes no longer in a list of 100,000.
 */
export class RowHeights {
  #usual: number;
  readonly #known = new Map<number, number>();
  readonly #differences = new Map<number, number>();

  /** @param usual - In CSS pixels. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  get usual(): number {
    return this.#usual;
  }

  /** Where a row begins. */
  top(row: number): number {
    let px = row * this.#usual;
    for (let at = row; at > 0; at -= at & -at) px += this.#differences.get(at) ?? 0;
    return px;
  }

  /** The row at this height, among so many. */
  rowAt(px: number, count: number): number {
    let [first, last] = [0, Math.max(0, count - 1)];
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if (this.top(middle) <= px) first = middle;
      else last = middle - 1;
    }
    return first;
  }

  /** Returns whether that is news. */
  set(row: number, px: number): boolean {
    const difference = px - (this.#known.get(row) ?? this.#usual);
    if (Math.abs(difference) < NO_DIFFERENCE_PX) return false;
    this.#known.set(row, px);
    for (let at = row + 1; at <= MOST_ROWS; at += at & -at)
      this.#differences.set(at, (this.#differences.get(at) ?? 0) + difference);
    return true;
  }

  /** Another list, or rows of another shape: nothing is known of any but how high the usual one is. */
  forget(usual = this.#usual): void {
    this.#usual = usual;
    this.#known.clear();
    this.#differences.clear();
  }
}
