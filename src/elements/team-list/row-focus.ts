import type { LitElement, ReactiveController } from 'lit';
import type { RowWindow } from './row-window.js';

export interface RowFocusOptions {
  readonly window: RowWindow;
  /** How many rows the keyboard can reach. */
  readonly count: () => number;
  readonly idAt: (row: number) => string | undefined;
  readonly indexOf: (id: string) => number;
  /** Reads on until the list is complete; called again after every page while the keyboard waits at the end. */
  readonly readOn: () => boolean;
  /** Enter on a row. */
  readonly open: (row: number) => void;
  /** Space on a row; with Shift, up to the row chosen last. */
  readonly toggle: (row: number, isRange: boolean) => void;
  /** Shift+F10 or the menu key. */
  readonly openMenu: (row: number) => void;
}

const CONTROLS = ':enabled,a[href]';

/**
 * The keyboard in the rows, after the WAI-ARIA grid with focusable rows (the row keys of the APG's treegrid): one row
 * is in the tab order. Up, Down, Page Up, Page Down, Home and End move between rows, Left and Right between a row and
 * its controls, F2 into them and out; the same control keeps the keyboard from row to row. Inside a row, Home and End
 * lead to its first and last control, with Ctrl to the first and last row.
 */
export class RowFocus implements ReactiveController {
  /** The row in the tab order. */
  row = 0;
  readonly #host: LitElement;
  readonly #options: RowFocusOptions;
  #id: string | undefined;
  /** 0 is the row itself, then its controls. */
  #stop = 0;
  #isInside = false;
  #isBoundForEnd = false;
  #hasMoved = false;

  constructor(host: LitElement, options: RowFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The row that must keep its slot; -1 while the keyboard is elsewhere. */
  get pinned(): number {
    return this.#isInside ? this.row : -1;
  }

  /** Puts the keyboard into a row. */
  focus(row = this.row, stop = 0): void {
    this.#stop = stop;
    this.#isInside = true;
    this.#moveTo(row);
  }

  /** Another list: starts at its first row. */
  reset(): void {
    this.row = 0;
    this.#id = undefined;
    this.#isBoundForEnd = false;
  }

  hostUpdate(): void {
    const { count, idAt, indexOf, readOn } = this.#options;
    if (this.#isBoundForEnd) {
      this.#isBoundForEnd = readOn();
      this.row = count() - 1;
      queueMicrotask(() => this.#options.window.reveal(this.row));
    } else if (this.#id !== undefined && idAt(this.row) !== this.#id) {
      const found = indexOf(this.#id); // rows came or went above it
      if (found >= 0) this.row = found;
    }
    this.row = Math.max(0, Math.min(this.row, count() - 1));
    this.#id = idAt(this.row);
  }

  /** The keyboard stays with its row: a slot that shows another row now gives it up. */
  hostUpdated(): void {
    if (!this.#isInside) return;
    const stops = this.#stops;
    const target = stops[Math.min(this.#stop, stops.length - 1)];
    if (!target)
      this.#isInside = false; // no row is left
    else if ((this.#host.renderRoot as ShadowRoot).activeElement !== target) target.focus({ preventScroll: true });
    if (this.#hasMoved) target?.scrollIntoView({ block: 'nearest' }); // the page, too, where the list is higher than that
    this.#hasMoved = false;
  }

  readonly onFocusin = (event: FocusEvent): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('.row');
    const row = Number(element?.getAttribute('aria-rowindex')) - 2;
    if (!element || row < 0) return;
    this.#isInside = true;
    if (row !== this.row) {
      this.row = row;
      this.#id = this.#options.idAt(row);
      this.#host.requestUpdate();
    }
    this.#stop = Math.max(0, this.#stops.indexOf(event.target as HTMLElement));
  };

  readonly onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget as Element | null;
    this.#isInside = Boolean(next?.closest('.body'));
    if (!this.#isInside) this.#isBoundForEnd = false;
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    const isOnRow = (event.target as Element).classList.contains('row');
    const isEdge = key === 'Home' || key === 'End';
    const isAcross = isEdge && !isOnRow && !ctrlKey;
    const target = isAcross ? undefined : this.#target(key);
    this.#isBoundForEnd = key === 'End' && !isAcross;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) this.#options.openMenu(this.row);
    else if (altKey || metaKey || (ctrlKey && target === undefined)) return;
    else if (target !== undefined) {
      if (shiftKey && Math.abs(target - this.row) === 1) this.#options.toggle(target, true);
      this.#moveTo(target);
    } else if (isAcross) this.#moveInto(key === 'Home' ? 1 : this.#stops.length);
    else if (key === 'F2') this.#moveInto(isOnRow ? 1 : 0);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') this.#moveAcross(key);
    else if (isOnRow && key === 'Enter') this.#options.open(this.row);
    else if (isOnRow && key === ' ') this.#options.toggle(this.row, shiftKey);
    else return;
    event.preventDefault();
  };

  #target(key: string): number | undefined {
    const { window, count } = this.#options;
    const last = count() - 1;
    const to = {
      ArrowDown: this.row + 1,
      ArrowUp: this.row - 1,
      PageDown: this.row + window.page,
      PageUp: this.row - window.page,
      Home: 0,
      End: last,
    }[key];
    return to === undefined ? undefined : Math.max(0, Math.min(to, last));
  }

  #moveTo(row: number): void {
    this.#hasMoved = true;
    this.row = row;
    this.#id = this.#options.idAt(row);
    this.#options.window.reveal(row);
    this.#host.requestUpdate();
  }

  #moveAcross(key: string): void {
    const isForward = (key === 'ArrowRight') === (getComputedStyle(this.#host).direction !== 'rtl');
    this.#moveInto(this.#stop + (isForward ? 1 : -1));
  }

  #moveInto(stop: number): void {
    this.#stop = Math.max(0, Math.min(stop, this.#stops.length - 1));
    this.#host.requestUpdate();
  }

  get #stops(): HTMLElement[] {
    const element = this.#options.window.elementOf(this.row);
    return element ? [element, ...element.querySelectorAll<HTMLElement>(CONTROLS)] : [];
  }
}
