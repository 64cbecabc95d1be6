import { focusedIn } from './focus-moves.js';
import { modalAround } from './toast-place.js';

export interface ToastKeysOptions {
  readonly root: ShadowRoot;
  /** The button the key goes to: of the newest result. */
  readonly target: () => HTMLElement | null;
  readonly onEscape: (from: Element) => void;
}

const BEFORE_MOVES = ['keydown', 'pointerdown', 'focusout'] as const;

/** The keyboard's way to the results and back: F8, Escape. Listens to the page while there is something to go to. */
export class ToastKeys {
  readonly #options: ToastKeysOptions;
  #back: HTMLElement | null = null;

  constructor(options: ToastKeysOptions) {
    this.#options = options;
    options.root.addEventListener('keydown', (event) => this.#onEscape(event as KeyboardEvent));
  }

  /** Where the keyboard came from. */
  get back(): HTMLElement | null {
    return this.#back;
  }

  listen(): void {
    this.#remember();
    document.addEventListener('keydown', this.#onKeydown);
    for (const type of BEFORE_MOVES) document.addEventListener(type, this.#remember, true);
  }

  stop(): void {
    document.removeEventListener('keydown', this.#onKeydown);
    for (const type of BEFORE_MOVES) document.removeEventListener(type, this.#remember, true);
  }

  /** Back to where the keyboard came from; where that is no more, into the dialog that is open. */
  leave(): void {
    this.#back?.focus();
    if (this.#back && focusedIn(document) === this.#back) return;
    const dialog = modalAround(this.#options.root.host);
    if (!dialog) return;
    dialog.tabIndex = -1;
    dialog.focus();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { root, target } = this.#options;
    const button = event.key === 'F8' && !event.defaultPrevented && root.isConnected ? target() : null;
    if (!button) return;
    event.preventDefault();
    button.focus();
  };

  /** Asked before the keyboard moves: where it moves inside one shadow root, nobody outside is told. */
  readonly #remember = (): void => {
    const from = focusedIn(document);
    if (from && from !== document.body && from.getRootNode() !== this.#options.root) this.#back = from;
  };

  #onEscape(event: KeyboardEvent): void {
    const toast = event.key === 'Escape' && (event.target as Element).closest('.toast');
    if (!toast) return;
    event.preventDefault(); // a dialog around it stays
    event.stopPropagation();
    this.#options.onEscape(toast);
  }
}
