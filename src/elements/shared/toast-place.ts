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

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.height > 0 &&
  other.height > 0 &&
  one.top < other.bottom &&
  one.bottom > other.top &&
  one.left < other.right &&
  one.right > other.left;

/** Puts the toasts where they lie on nothing that is worked in. Styles from code: a strict CSP allows them. */
export function keepClear(toasts: HTMLElement, page: HTMLElement): void {
  toasts.style.setProperty('--_lift', '0px');
  toasts.style.removeProperty('--_aside');
  const modal = modalAround(toasts);
  if (modal) keepClearOfDialog(toasts, modal);
  else keepClearOfBars(toasts, page);
}

/** Above a bar for many people. */
function keepClearOfBars(toasts: HTMLElement, page: HTMLElement): void {
  const box = toasts.getBoundingClientRect();
  const bars = [...page.querySelectorAll(tagName('team-list'))].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('[part~="bulk-bar"]') ?? []),
  ]);
  const tops = bars
    .map((bar) => bar.getBoundingClientRect())
    .filter((bar) => meet(bar, box))
    .map(({ top }) => top);
  if (tops.length > 0) toasts.style.setProperty('--_lift', `${box.bottom - Math.min(...tops) + GAP}px`);
}

/** At the other side of the window; where a dialog of the kit leaves no room there either, below it. */
function keepClearOfDialog(toasts: HTMLElement, dialog: HTMLDialogElement): void {
  const doMeet = (): boolean => meet(toasts.getBoundingClientRect(), dialog.getBoundingClientRect());
  if (!doMeet()) return;
  toasts.style.setProperty('--_aside', 'var(--_space-5) auto');
  if (!doMeet()) return;
  toasts.style.removeProperty('--_aside');
  if (dialog.getRootNode() instanceof ShadowRoot && dialog.matches('.dialog, .panel')) makeRoom(toasts, dialog);
}

/** The dialog ends above the toasts, and stays there when they are gone: its buttons are not to move under a pointer. */
function makeRoom(toasts: HTMLElement, dialog: HTMLDialogElement): void {
  const room = innerHeight - toasts.getBoundingClientRect().top + GAP;
  dialog.style.marginBlockEnd = `${room}px`;
  const { top, bottom } = dialog.getBoundingClientRect();
  if (top < GAP || bottom > innerHeight - room) {
    dialog.style.maxBlockSize = `calc(100dvb - ${room + Math.max(top, GAP)}px)`;
    dialog.style.minBlockSize = '0';
  }
  const close = (): void => {
    for (const name of ['margin-block-end', 'max-block-size', 'min-block-size']) dialog.style.removeProperty(name);
  };
  dialog.addEventListener('close', close, { once: true });
}
