/** Remembers where the keyboard was while something else needs it, down through the shadow roots. */
export class FocusKeeper {
  readonly #host: HTMLElement;
  #element: HTMLElement | undefined;

  /** @param host - What takes the keyboard meanwhile; once it is elsewhere, it is left there. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether the keyboard is inside the host or nowhere, so that moving it disturbs nobody. */
  get isFree(): boolean {
    const element = focusedElement();
    return element === undefined || element === document.body || isInside(element, this.#host);
  }

  /** Remembers the place, unless there is one already: what takes the keyboard later is not where it was. */
  remember(): void {
    if (this.#element?.isConnected) return;
    const element = focusedElement();
    this.#element = element === document.body ? undefined : element;
  }

  /** Gives the keyboard back to where it was, if that is still there and nobody has moved it since. */
  giveBack(): void {
    const element = this.#element;
    this.#element = undefined;
    if (element?.isConnected && this.isFree) element.focus();
  }
}

function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** Not by `:focus-within`, which forgets at once what has been hidden. */
function isInside(element: Element, host: Element): boolean {
  let node: Node | null = element;
  while (node && node !== host) node = node instanceof ShadowRoot ? node.host : node.parentNode;
  return node === host;
}
