const REGIONS = '[role="status"],[role="alert"],[role="log"],[aria-live]:not([aria-live="off"])';

const A_FRAME_MS = 16;

/** What a screen reader is told without being asked, sentence by sentence: every change of a live region. */
export class Announcements {
  readonly said: string[] = [];
  readonly #host: Element;
  readonly #texts = new Map<Element, string>();
  readonly #roots = new Set<Node>();
  // as browsers tell screen readers: what stands there when a frame is drawn, which not every engine does in a test
  readonly #observer = new MutationObserver(() => setTimeout(() => this.#look(), A_FRAME_MS));

  /** Listens from now on to an element, its shadow roots and those inside. */
  constructor(host: Element) {
    this.#host = host;
    this.#look(true);
  }

  stop(): void {
    this.#look();
    this.#observer.disconnect();
  }

  #look(isFirst = false): void {
    const regions = new Set<Element>();
    this.#collect(this.#host, regions);
    for (const region of regions) {
      // the same sentence twice in a row differs by a no-break space at its end, so that it is read again
      const text = (region.textContent ?? '').replaceAll(/[ \n]+/g, ' ').trimStart();
      const before = this.#texts.get(region);
      this.#texts.set(region, text);
      // a region that comes with its text is read only if it is an alert
      const isRead = before === undefined ? !isFirst && region.getAttribute('role') === 'alert' : before !== text;
      if (isRead && text.trim() !== '' && !isBehindDialog(region)) this.said.push(text.trim());
    }
  }

  #collect(node: Element | ShadowRoot, regions: Set<Element>): void {
    if (!this.#roots.has(node) && (node === this.#host || node instanceof ShadowRoot)) {
      this.#roots.add(node);
      this.#observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    for (const element of node.querySelectorAll('*')) {
      if (element.matches(REGIONS) && element.checkVisibility()) regions.add(element);
      if (element.shadowRoot) this.#collect(element.shadowRoot, regions);
    }
    if (node instanceof Element && node.shadowRoot) this.#collect(node.shadowRoot, regions);
  }
}

/** While a modal dialog is open beside it, a region is inert: nobody hears it. */
function isBehindDialog(element: Element): boolean {
  const root = element.getRootNode() as ShadowRoot;
  return root.querySelector('dialog:modal') !== null && !element.closest('dialog:modal');
}
