const GAP = 6;
const MARGIN = 8;

/**
 * Puts a shown popover beside its anchor: below, or above where there is more room; along the anchor's starting edge,
 * or its ending one (`align: 'end'`); never out of the window. Sets `style` from code, which a strict CSP allows.
 */
export function place(floating: HTMLElement, anchor: Element, align: 'start' | 'end' = 'start'): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const { innerHeight: windowHeight } = window;
  const windowWidth = document.documentElement.clientWidth;
  const isBelow = box.bottom + GAP + height <= windowHeight - MARGIN || box.top < windowHeight - box.bottom;
  const top = isBelow ? box.bottom + GAP : box.top - GAP - height;
  const isRightToLeft = getComputedStyle(floating).direction === 'rtl';
  const left = isRightToLeft === (align === 'start') ? box.right - width : box.left;
  floating.style.top = `${clamp(top, windowHeight - height)}px`;
  floating.style.left = `${clamp(left, windowWidth - width)}px`;
}

function clamp(value: number, room: number): number {
  return Math.max(MARGIN, Math.min(value, room - MARGIN));
}
