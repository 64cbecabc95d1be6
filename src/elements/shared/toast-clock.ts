const TICK_MS = 250;
/** How long a result stands, at least: for the eye to find it, and for its words. */
const BASE_MS = 6000;
const PER_LETTER_MS = 60;
/** …and one that can be undone: deciding takes longer than reading. */
const UNDO_MS = 20_000;

export interface ToastClockOptions {
  /** Whether time stands still: somebody is at it, or the page is not looked at. */
  readonly isPaused: () => boolean;
  readonly onEnd: (id: number) => void;
  readonly onTick: () => void;
}

/** How long a result stands, in milliseconds. */
export function timeFor(text: string, canUndo: boolean): number {
  return Math.max(BASE_MS + text.length * PER_LETTER_MS, canUndo ? UNDO_MS : 0);
}

/** How long each toast has still to stand. */
export class ToastClock {
  readonly #options: ToastClockOptions;
  readonly #left = new Map<number, number>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;

  constructor(options: ToastClockOptions) {
    this.#options = options;
  }

  /** @param leftMs - See `timeFor`; `Infinity` for one that stands until it is put away. */
  start(id: number, leftMs: number): void {
    this.#left.set(id, leftMs);
    this.#run();
  }

  /** It is gone. */
  forget(id: number): void {
    this.#left.delete(id);
    if (this.#left.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    if (this.#timer !== undefined) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  #tick(): void {
    const now = performance.now();
    const passed = this.#options.isPaused() ? 0 : now - this.#last;
    this.#last = now;
    for (const [id, left] of this.#left) {
      this.#left.set(id, left - passed);
      if (left - passed <= 0) this.#options.onEnd(id);
    }
    this.#options.onTick();
  }
}
