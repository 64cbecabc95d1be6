import type { LitElement, ReactiveController } from 'lit';

/** Rows drawn above and below what can be seen. */
const OVERSCAN = 3;
/** Until the first row has been measured, in CSS pixels. */
const GUESSED_ROW_PX = 56;
const GUESSED_VIEW_PX = 480;

export interface RowWindowOptions {
  /** How many rows there are, those still on their way included. */
  readonly count: () => number;
  /** The row that keeps its slot wherever the list is scrolled, because the keyboard is in it; -1 for none. */
  readonly pinned: () => number;
}

/**
 * Draws a long list with a few recycled slots: row `i` lives in slot `i mod size`, so that scrolling rewrites only the
 * rows that came into sight. A pinned row stays in its slot while it is out of sight; the row it displaces lives in
 * one spare slot. The template draws `slots` inside `.body` (relative) inside `.scroller`.
 */
export class RowWindow implements ReactiveController {
  /** How many rows fit into the view at least. */
  page = 1;
  readonly #host: LitElement;
  readonly #options: RowWindowOptions;
  #first = 0;
  #size = Math.ceil(GUESSED_VIEW_PX / GUESSED_ROW_PX) + 2 * OVERSCAN;
  #rowPx = GUESSED_ROW_PX;
  #order = '';
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.measure()));
  readonly #observed = new Set<Element>();

  constructor(host: LitElement, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The row of each slot, -1 for an unused one. */
  get slots(): number[] {
    const count = this.#options.count();
    const pinned = this.#options.pinned();
    const first = Math.max(0, Math.min(this.#first, count - this.#size));
    const isPinnedOutside = pinned >= 0 && pinned < count && (pinned < first || pinned >= first + this.#size);
    const inside = (slot: number): number => {
      const row = first + ((((slot - first) % this.#size) + this.#size) % this.#size);
      return row < count ? row : -1;
    };
    const slots = Array.from({ length: this.#size }, (_, slot) => inside(slot));
    const spare = isPinnedOutside ? inside(pinned % this.#size) : -1;
    if (isPinnedOutside) slots[pinned % this.#size] = pinned;
    return [...slots, spare];
  }

  /** The last row that is drawn for being in or near the view. */
  get last(): number {
    return Math.min(this.#options.count(), this.#first + this.#size) - 1;
  }

  /** The drawn element of a row. */
  elementOf(row: number): HTMLElement | undefined {
    const slot = this.slots.indexOf(row);
    return slot < 0 ? undefined : (this.#body?.children[slot] as HTMLElement | undefined);
  }

  /** Brings a row into view with the least scrolling. */
  reveal(row: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const top = row * this.#rowPx;
    const view = this.#viewPx(scroller);
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.#rowPx > scroller.scrollTop + view) scroller.scrollTop = top + this.#rowPx - view;
    this.look();
  }

  toTop(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
    this.look();
  }

  /** After scrolling: redraws when other rows are in sight. */
  readonly look = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const highest = Math.max(0, this.#options.count() - this.#size);
    const first = Math.min(highest, Math.max(0, Math.floor(scroller.scrollTop / this.#rowPx) - OVERSCAN));
    if (first === this.#first) return;
    this.#first = first;
    this.#host.requestUpdate();
  };

  /** After a change of size: the rows' height, and how many slots fill the view. */
  measure(): void {
    const scroller = this.#scroller;
    const rowPx = (this.#body?.firstElementChild as HTMLElement | null)?.offsetHeight;
    if (!scroller || !rowPx) return;
    if (rowPx !== this.#rowPx) {
      const top = scroller.scrollTop / this.#rowPx;
      this.#rowPx = rowPx;
      this.#order = '';
      this.#place();
      scroller.scrollTop = top * rowPx;
    }
    this.page = Math.max(1, Math.floor(this.#viewPx(scroller) / rowPx));
    const size = this.page + 2 + 2 * OVERSCAN;
    if (size > this.#size || size < this.#size / 2) {
      this.#size = size;
      this.#host.requestUpdate();
    }
    this.look();
  }

  hostUpdated(): void {
    this.#place();
    for (const element of [this.#scroller, this.#body?.firstElementChild]) {
      if (!element || this.#observed.has(element)) continue;
      this.#observed.add(element);
      this.#resizes.observe(element);
      queueMicrotask(() => this.measure());
    }
    for (const element of this.#observed) if (!element.isConnected) this.#forget(element);
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    this.#observed.clear();
  }

  /** Styles from code: a strict CSP forbids them in markup. */
  #place(): void {
    const body = this.#body;
    if (!body) return;
    const slots = this.slots;
    const order = `${this.#options.count()}:${slots.join()}`;
    if (order === this.#order && body.style.blockSize) return;
    this.#order = order;
    body.style.blockSize = `${this.#options.count() * this.#rowPx}px`;
    slots.forEach((row, slot) => {
      const element = body.children[slot] as HTMLElement | undefined;
      if (element && row >= 0) element.style.translate = `0 ${row * this.#rowPx}px`;
    });
    // slots stand in another order than their rows; who reads the page gets the rows' order
    const read = slots
      .flatMap((row, slot) => (body.children[slot]?.ariaHidden ? [] : [{ row, slot }]))
      .toSorted((a, b) => a.row - b.row);
    body.setAttribute('aria-owns', read.map(({ slot }) => `row-${slot}`).join(' '));
  }

  #forget(element: Element): void {
    this.#resizes.unobserve(element);
    this.#observed.delete(element);
  }

  #viewPx(scroller: HTMLElement): number {
    return scroller.clientHeight - (scroller.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0);
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  get #body(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.body');
  }
}
