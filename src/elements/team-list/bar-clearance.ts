import { meet } from '../shared/focus-moves.js';

const GAP = 8;

/**
 * Scrolls on the page where the bar for those who are chosen would lie on what has the keyboard (WCAG 2.4.11). Margins
 * for scrolling do so before anybody sees it, but WebKit heeds none in a scroller inside of the page.
 */
export function keepClearOfBar(root: ShadowRoot): void {
  root.addEventListener('focusin', ({ target }) => {
    const element = target as Element;
    // the engine scrolls first
    requestAnimationFrame(() => {
      const bar = root.querySelector('.bulk:not(.bulk--idle)');
      if (!bar || bar.contains(element)) return;
      const [one, other] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
      if (meet(one, other)) scrollBy(0, one.bottom - other.top + GAP);
    });
  });
}
