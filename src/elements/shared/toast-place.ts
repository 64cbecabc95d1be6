import { tagName } from './tags.js';

const GAP = 8;

/** The modal dialog something stands in, also through shadow roots: nothing outside of it can be reached. */
export function modalAround(inner: Node | null): HTMLDialogElement | undefined {
  for (let node = inner; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return undefined;
}

/** What has the keyboard, down through the shadow roots. */
export function focusedIn(page: Document): HTMLElement | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Lifts the toasts above a bar for many people that they would lie on. Styles from code: a strict CSP allows them. */
export function keepClear(toasts: HTMLElement, page: HTMLElement): void {
  toasts.style.setProperty('--_lift', '0px');
  const box = toasts.getBoundingClientRect();
  const bars = [...page.querySelectorAll(tagName('team-list'))].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('[part~="bulk-bar"]') ?? []),
  ]);
  const tops = bars
    .map((bar) => bar.getBoundingClientRect())
    .filter((bar) => bar.height > 0 && bar.top < box.bottom && bar.bottom > box.top)
    .filter((bar) => bar.left < box.right && bar.right > box.left)
    .map(({ top }) => top);
  if (tops.length > 0) toasts.style.setProperty('--_lift', `${box.bottom - Math.min(...tops) + GAP}px`);
}
