import { allInside } from './widgets.js';

/** What Tab stops at in a widget, in its order. */
export function tabStops(host: Element): HTMLElement[] {
  return allInside(host, 'input:not([hidden]), button, select, textarea').filter(({ tabIndex }) => tabIndex >= 0);
}

export function nameOf(control: HTMLElement): string {
  return control.id || control.getAttribute('part') || (control.closest('label') ?? control).textContent.trim();
}

/**
 * The same for the eye: line by line, each from its beginning. What begins inside another lies on its end, and is read
 * after it.
 */
export function readingOrder(host: Element, direction: 'ltr' | 'rtl'): string[] {
  const start = ({ left, right }: DOMRect): number => (direction === 'ltr' ? left : -right);
  return tabStops(host)
    .map((control) => ({ name: nameOf(control), box: control.getBoundingClientRect() }))
    .toSorted(({ box: one }, { box: other }) => {
      const isSameLine = one.top < other.bottom && other.top < one.bottom;
      return isSameLine ? start(one) - start(other) : one.top - other.top;
    })
    .map(({ name }) => name);
}
