import { focusedIn } from './toast-place.js';

export interface ToastKeysOptions {
  readonly root: ShadowRoot;
  /** The button the key goes to: of the newest result. */
  readonly target: () => HTMLElement | null;
  readonly onEscape: (from: Element) => void;
}

/** The keyboard's way to the results and back: F8, Escape. Listens to the page while there is something to go to. */
export class ToastKeys {
  readonly #options: ToastKeysOptions;
  #back: HTMLElement | null = null;

  constructor(options: ToastKeysOptions) {
    this.#options = options;
    options.root.addEventListener('keydown', (event) => this.#onEscape(event as KeyboardEvent));
  }

  listen(): void {
    document.addEventListener('keydown', this.#onKeydown);
    document.addEventListener('focusout', this.#onFocusout);
  }

  stop(): void {
    document.removeEventListener('keydown', this.#onKeydown);
    document.removeEventListener('focusout', this.#onFocusout);
  }

  /** Back to where the keyboard came from. */
  leave(): void {
    if (this.#back?.isConnected) this.#back.focus();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { root, target } = this.#options;
    const button = event.key === 'F8' && !event.defaultPrevented && root.isConnected ? target() : null;
    if (!button) return;
    event.preventDefault();
    const from = focusedIn(document);
    button.focus();
    if (from?.getRootNode() !== root) this.#back = from;
  };

  readonly #onFocusout = (event: FocusEvent): void => {
    const from = event.composedPath()[0];
    if (from instanceof HTMLElement && from.getRootNode() !== this.#options.root) this.#back = from;
  };

  #onEscape(event: KeyboardEvent): void {
    const toast = event.key === 'Escape' && (event.target as Element).closest('.toast');
    if (!toast) return;
    event.preventDefault(); // a dialog around it stays
    event.stopPropagation();
    this.#options.onEscape(toast);
  }
}
