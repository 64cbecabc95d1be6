const GAP = 8;

/** What has the keyboard, down through the shadow roots. */
export function focusedIn(page: Document): HTMLElement | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/**
 * Calls back whenever the keyboard may have moved. Where it moves inside one shadow root, the page hears of no focus,
 * but of the key that moved it.
 * @returns Ends it.
 */
export function onFocusMoves(callback: () => void): () => void {
  for (const type of MOVES) addEventListener(type, callback, true);
  return () => {
    for (const type of MOVES) removeEventListener(type, callback, true);
  };
}

const MOVES = ['focusin', 'keyup', 'pointerup'] as const;

export function meet(one: DOMRect, other: DOMRect): boolean {
  return (
    one.height > 0 &&
    other.height > 0 &&
    one.top < other.bottom &&
    one.bottom > other.top &&
    one.left < other.right &&
    one.right > other.left
  );
}

/**
 * How far down (up, where negative) something that floats has to go so that it lies on nothing that has the keyboard
 * (WCAG 2.4.11). Stays where it is when there is no room, as for what is about as high as the window.
 */
export function stepAside(floating: Element, focused: Element | null): number {
  if (!focused || focused === document.body) return 0;
  const [box, other] = [floating.getBoundingClientRect(), focused.getBoundingClientRect()];
  if (!meet(box, other)) return 0;
  const up = box.bottom - other.top + GAP;
  if (up <= box.top) return -up;
  const down = other.bottom - box.top + GAP;
  return box.bottom + down <= innerHeight ? down : 0;
}
