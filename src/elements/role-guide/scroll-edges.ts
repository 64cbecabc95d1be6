import type { LitElement, ReactiveController } from 'lit';

/** Less than this is a rounding of the browser's, in pixels. */
const ROUNDING = 2;

/** Marks the frame of what scrolls sideways where there is more to see: `more-before`, `more-after`. */
export class ScrollEdges implements ReactiveController {
  readonly #host: LitElement;
  readonly #resizes = new ResizeObserver(() => this.#mark());
  #scroller: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector('.scroller') ?? undefined;
    if (scroller === this.#scroller) return this.#mark();
    this.hostDisconnected();
    this.#scroller = scroller;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#mark, { passive: true });
    for (const element of [scroller, ...scroller.children]) this.#resizes.observe(element);
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#mark);
    this.#resizes.disconnect();
    this.#scroller = undefined;
  }

  readonly #mark = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const before = Math.abs(scroller.scrollLeft); // negative from right to left
    const after = scroller.scrollWidth - scroller.clientWidth - before;
    scroller.parentElement?.classList.toggle('more-before', before > ROUNDING);
    scroller.parentElement?.classList.toggle('more-after', after > ROUNDING);
  };
}
