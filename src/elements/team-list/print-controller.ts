import type { LitElement, ReactiveController } from 'lit';
import type { RowWindow } from './row-window.js';

const EVENTS = ['beforeprint', 'afterprint'];
const watched = new WeakSet<RowWindow>();

/** Draws all rows that are here while the page goes on paper. Can be called again. */
export function printWhole(host: LitElement, window: RowWindow): void {
  if (watched.has(window)) return;
  watched.add(window);
  host.addController(new PrintController(host, window));
}

class PrintController implements ReactiveController {
  readonly #host: LitElement;
  readonly #window: RowWindow;

  constructor(host: LitElement, window: RowWindow) {
    this.#host = host;
    this.#window = window;
  }

  hostConnected(): void {
    for (const type of EVENTS) addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) removeEventListener(type, this.#onPrint);
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#window.isWhole = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
