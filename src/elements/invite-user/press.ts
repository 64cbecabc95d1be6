import type { LitElement, ReactiveController } from 'lit';

/**
 * Puts off what would move things while a pointer is down in the element: the press that ends the typing is meant for
 * what lies under it, and would miss it.
 */
export class PressController implements ReactiveController {
  readonly #host: LitElement;
  #isDown = false;
  #waiting: (() => void)[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Does the work now, or as soon as the click that is under way has been heard. */
  whenOver(work: () => void): void {
    if (this.#isDown) this.#waiting.push(work);
    else work();
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onDown, true);
    addEventListener('pointerup', this.#onUp, true);
    addEventListener('pointercancel', this.#onUp, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onDown, true);
    removeEventListener('pointerup', this.#onUp, true);
    removeEventListener('pointercancel', this.#onUp, true);
    this.#isDown = false;
    this.#waiting = [];
  }

  readonly #onDown = (): void => {
    this.#isDown = true;
  };

  /** `click` follows in the same task. */
  readonly #onUp = (): void => {
    if (!this.#isDown) return;
    this.#isDown = false;
    setTimeout(() => {
      for (const work of this.#waiting.splice(0)) work();
    });
  };
}
