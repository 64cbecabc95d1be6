import type { LitElement, ReactiveController } from 'lit';
import { RowHeights } from './row-heights.js';

/** Rows drawn above and below what can be seen. */
const OVERSCAN = 3;
/** Until rows have been measured, in CSS pixels. */
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
 * one spare slot. Rows are as high as what is in them, and measured once they are drawn; what is in sight stays where
 * it is when rows above turn out to be higher than it was thought. Until any could be measured, as in a page that is
 * hidden, rows stand one after the other as a browser puts them, so that none moves when the page is shown. The template
 * draws `slots` inside `.body` (relative) inside `.scroller`.
 */
export class RowWindow implements ReactiveController {
  /** How many rows fit into the view at least. */
  page = 1;
  /** Whether all rows are drawn that are here, as on paper. */
  isWhole = false;
  readonly #host: LitElement;
  readonly #options: RowWindowOptions;
  #first = 0;
  #size = Math.ceil(GUESSED_VIEW_PX / GUESSED_ROW_PX) + 2 * OVERSCAN;
  readonly #heights = new RowHeights(GUESSED_ROW_PX);
  #widthPx = 0;
  /** The row that has to be in sight once everything is measured, -1 for none. */
  #wanted = -1;
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
    if (this.isWhole) return Array.from({ length: count }, (_, row) => row);
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
    this.#wanted = row;
    this.#scrollToWanted();
    this.look();
  }

  /** Another list. */
  toTop(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
    this.#heights.forget();
    this.#wanted = -1;
    this.look();
  }

  /** After scrolling: redraws when other rows are in sight. */
  readonly look = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const highest = Math.max(0, this.#options.count() - this.#size);
    const first = Math.min(highest, Math.max(0, this.#topRow(scroller)[1] - OVERSCAN));
    if (first === this.#first) return;
    this.#first = first;
    this.#host.requestUpdate();
  };

  /** After a change of size: the rows' heights, and how many slots fill the view. */
  measure(): void {
    const scroller = this.#scroller;
    if (!scroller?.clientWidth || this.isWhole) return;
    if (scroller.clientWidth !== this.#widthPx) {
      this.#widthPx = scroller.clientWidth;
      const [top, row] = this.#topRow(scroller);
      this.#heights.forget();
      scroller.scrollTop = this.#heights.top(row) + top;
    }
    this.#fit();
    this.page = Math.max(1, Math.floor(this.#viewPx(scroller) / this.#heights.usual));
    const size = this.page + 2 + 2 * OVERSCAN;
    if (size > this.#size || size < this.#size / 2) {
      this.#size = size;
      this.#host.requestUpdate();
    }
    this.look();
  }

  hostUpdated(): void {
    this.#fit();
    for (const element of [this.#scroller, ...(this.#body?.children ?? [])]) {
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

  /** Measures the rows that are drawn, and puts each below the one before it. */
  #fit(): void {
    const [scroller, body] = [this.#scroller, this.#body];
    if (!scroller || !body) return;
    const drawn = this.slots.flatMap((row, slot) => {
      // not a box on the screen, which a page may have scaled; whole pixels, as a line between rows is one
      const px = row < 0 ? 0 : Math.ceil(parseFloat(getComputedStyle(body.children[slot]!).blockSize));
      return px > 0 ? [{ row, px }] : [];
    });
    const [inside, first] = this.#topRow(scroller);
    const mean = drawn.reduce((sum, { px }) => sum + px, 0) / drawn.length;
    // while the list is at its top, nothing in sight moves when the rows below it are thought to be higher
    if (scroller.scrollTop === 0 && Math.abs(mean - this.#heights.usual) >= 1) this.#heights.forget(mean);
    const isNews = drawn.map(({ row, px }) => this.#heights.set(row, px)).includes(true);
    if (drawn.length > 0) body.classList.add('body--placed');
    if (body.classList.contains('body--placed')) this.#place(body);
    const top = this.#heights.top(first) + inside;
    if (scroller.scrollTop > 0 && Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top;
    this.#scrollToWanted();
    if (!isNews) this.#wanted = -1;
  }

  /** Styles from code: a strict CSP forbids them in markup. */
  #place(body: HTMLElement): void {
    const slots = this.slots;
    body.style.blockSize = `${this.#heights.top(this.#options.count())}px`;
    slots.forEach((row, slot) => {
      const element = body.children[slot] as HTMLElement | undefined;
      if (element && row >= 0) element.style.insetBlockStart = `${this.#heights.top(row)}px`;
    });
    // slots stand in another order than their rows; who reads the page gets the rows' order
    const read = slots
      .flatMap((row, slot) => (body.children[slot]?.ariaHidden ? [] : [{ row, slot }]))
      .toSorted((a, b) => a.row - b.row);
    const ids = read.map(({ slot }) => `row-${slot}`).join(' ');
    if (body.getAttribute('aria-owns') !== ids) body.setAttribute('aria-owns', ids);
  }

  #scrollToWanted(): void {
    const scroller = this.#scroller;
    if (!scroller || this.#wanted < 0) return;
    const top = this.#heights.top(this.#wanted);
    const least = Math.min(top, this.#heights.top(this.#wanted + 1) - this.#viewPx(scroller));
    scroller.scrollTop = Math.max(least, Math.min(scroller.scrollTop, top));
  }

  /** How much of the first row in sight is above the view, and which one that is. */
  #topRow({ scrollTop }: HTMLElement): [insidePx: number, row: number] {
    const row = this.#heights.rowAt(scrollTop, this.#options.count());
    return [scrollTop - this.#heights.top(row), row];
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
