import { focusedIn, stepAside } from './focus-moves.js';
import { place } from './place.js';

/** Puts a shown popover beside its anchor, or where it lies on nothing that has the keyboard; unless it is just pressed. */
export function placeAside(floating: HTMLElement, anchor: Element): void {
  const focused = focusedIn(document);
  if (floating.matches(':active') || floating.contains(focused)) return;
  place(floating, anchor);
  const step = stepAside(floating, focused);
  if (step !== 0) floating.style.top = `${Number.parseFloat(floating.style.top) + step}px`;
}
