/** How content acts that pointer and keyboard cannot reach: by a label elsewhere, an access key, a script. */
const ACTS = ['click', 'dblclick', 'auxclick', 'keydown', 'submit'] as const;

/** Keeps what happens inside an element's own content from acting while `isHeld`; what is said in its place is left alone. */
export function heldBack(element: HTMLElement, isHeld: () => boolean): void {
  for (const type of ACTS) {
    element.addEventListener(
      type,
      (event) => {
        if (!isHeld() || !(event.target instanceof Element) || isSaidInstead(element, event.target)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}

function isSaidInstead(element: Element, target: Element): boolean {
  if (target === element) return true;
  return [...element.children].some((child) => child.slot === 'denied' && child.contains(target));
}
