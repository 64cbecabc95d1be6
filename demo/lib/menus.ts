/** Tells the styles at which edges of the menus there is more than is seen; now, and whenever that may be otherwise. */
export function hintAtMore(): void {
  for (const menu of document.querySelectorAll('nav')) {
    const hidden = menu.scrollWidth - menu.clientWidth;
    const before = Math.abs(menu.scrollLeft); // from right to left it counts below zero
    menu.classList.toggle('has-more', hidden > 1);
    menu.classList.toggle('more-before', hidden > 1 && before > 1);
    menu.classList.toggle('more-after', hidden > 1 && hidden - before > 1);
  }
}

/** A browser is content with a part of a link that has the keyboard. */
function showWhole({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && target.closest('nav')) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

addEventListener('resize', hintAtMore);
addEventListener('focusin', showWhole);
// a scroll does not bubble
document.addEventListener('scroll', hintAtMore, { capture: true, passive: true });
