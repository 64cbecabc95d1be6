import { until } from './until.js';

/** Where a page shows its results: in the provider, or in the modal dialog that is open. */
export function toastRoot(within: ParentNode = document): ShadowRoot | undefined {
  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (element.getAttribute('exportparts')?.includes('toast-undo')) return element.shadowRoot ?? undefined;
    const found = element.shadowRoot && toastRoot(element.shadowRoot);
    if (found) return found;
  }
  return undefined;
}

/** The results that are shown, the oldest first. */
export function toasts(): HTMLElement[] {
  return [...(toastRoot()?.querySelectorAll<HTMLElement>('.toasts:popover-open .toast') ?? [])];
}

/** What the results say. */
export function toastTexts(): string[] {
  return toasts().map((toast) => toast.querySelector('p')!.textContent.trim());
}

/** Waits for a result that says this. */
export async function toastWith(text: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined => toasts().find((toast) => toast.textContent?.includes(text));
  await until(find, `a result with "${text}"; there are ${toastTexts().join(', ')}`);
  return find()!;
}

/** Its button that takes it back. */
export function undoOf(toast: HTMLElement): HTMLButtonElement | null {
  return toast.querySelector<HTMLButtonElement>('[part="toast-undo"]');
}

/** What is read to a screen reader. */
export function toldText(): string {
  return toastRoot()?.querySelector('[role="status"]')?.textContent?.trim() ?? '';
}
