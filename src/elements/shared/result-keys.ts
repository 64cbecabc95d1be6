import { focusedIn } from './focus-moves.js';
import { modalAround } from './toast-place.js';

export interface ResultKeysOptions {
  readonly root: ShadowRoot;
  /** Fits each result in the root. */
  readonly result: string;
  /** The button the key goes to: of the newest result. */
  readonly target: () => HTMLElement | null;
  readonly onEscape: (result: Element) => void;
}

const BEFORE_MOVES = ['keydown', 'pointerdown', 'focusout'] as const;

/** The keyboard's way to results and back: F8, Escape. Listens to the page while there is something to go to. */
export class ResultKeys {
  readonly #options: ResultKeysOptions;
  #back: HTMLElement | null = null;

  constructor(options: ResultKeysOptions) {
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

  /** Back to where the keyboard came from; where that is no more, to what is given, else into the dialog that is open. */
  leave(otherwise?: HTMLElement): void {
    this.#back?.focus();
    if (this.#back && focusedIn(document) === this.#back) return;
    if (otherwise) return otherwise.focus();
    const dialog = modalAround(this.#options.root.host);
    if (!dialog) return;
    dialog.tabIndex = -1;
    dialog.focus();
  }

  /** Where the keyboard is there already, the key goes on to results of another place. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { root, target } = this.#options;
    const button = event.key === 'F8' && !event.defaultPrevented && root.isConnected ? target() : null;
    if (!button || button === focusedIn(document)) return;
    event.preventDefault();
    button.focus();
  };

  /** Asked before the keyboard moves: where it moves inside one shadow root, nobody outside is told. */
  readonly #remember = (): void => {
    const from = focusedIn(document);
    if (from && from !== document.body && !this.#resultAround(from)) this.#back = from;
  };

  #onEscape(event: KeyboardEvent): void {
    const result = event.key === 'Escape' && this.#resultAround(event.target as Element);
    if (!result) return;
    event.preventDefault(); // a dialog around it stays
    event.stopPropagation();
    this.#options.onEscape(result);
  }

  #resultAround(element: Element): Element | null {
    const { root, result } = this.#options;
    return element.getRootNode() === root ? element.closest(result) : null;
  }
}
