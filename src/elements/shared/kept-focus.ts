import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the keyboard inside an element when a redraw takes away what had it: a row that is gone, a button that has
 * done its work, a dialog whose opener went meanwhile. Browsers would begin at the top of the page.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  #had: Element | null = null;

  /** @param places - Where the keyboard goes then: selectors, of which the first that finds something to be seen counts. */
  constructor(host: LitElement, places: readonly string[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#active;
  }

  hostUpdated(): void {
    const had = this.#had;
    // whoever knows better where the keyboard belongs has put it there by the next frame
    if (had) requestAnimationFrame(() => this.#keep(had));
  }

  #keep(had: Element): void {
    const isThere = had.isConnected && had.checkVisibility({ visibilityProperty: true });
    const active = this.#active;
    // what is hidden may count as active until the browser looks again
    const isElsewhere = active === null ? document.activeElement !== document.body : active !== had;
    if (isThere || isElsewhere || !this.#host.isConnected) return;
    const place = this.#places
      .map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector))
      .find((element) => element?.checkVisibility());
    if (!place) return;
    if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1; // a box, not a control
    place.focus();
  }

  get #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }
}
