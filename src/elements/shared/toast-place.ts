import { meet, stepAside } from './focus-moves.js';
import { tagName } from './tags.js';

const GAP = 8;

/** The modal dialog something stands in, also through shadow roots: nothing outside of it can be reached. */
export function modalAround(inner: Node | null): HTMLDialogElement | undefined {
  for (let node = inner; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return undefined;
}

/**
 * Puts the toasts where they lie on nothing that is worked in. Styles from code: a strict CSP allows them.
 * @param focused - What has the keyboard, or had it before it came to the toasts.
 */
export function keepClear(toasts: HTMLElement, page: HTMLElement, focused: Element | null): void {
  const setLift = (px: number): void => toasts.style.setProperty('--_lift', `${px}px`);
  setLift(0);
  toasts.style.removeProperty('--_aside');
  const modal = modalAround(toasts);
  if (modal) keepClearOfDialog(toasts, modal);
  const lift = modal ? 0 : liftOverBars(toasts, page);
  if (lift > 0) setLift(lift);
  const step = stepAside(toasts, focused);
  if (step !== 0) setLift(lift - step);
}

/** How much higher they have to lie to be above a bar for many people. */
function liftOverBars(toasts: HTMLElement, page: HTMLElement): number {
  const box = toasts.getBoundingClientRect();
  const bars = [...page.querySelectorAll(tagName('team-list'))].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('[part~="bulk-bar"]') ?? []),
  ]);
  const tops = bars
    .map((bar) => bar.getBoundingClientRect())
    .filter((bar) => meet(bar, box))
    .map(({ top }) => top);
  return tops.length > 0 ? box.bottom - Math.min(...tops) + GAP : 0;
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
