import { adoptStyles, render, type CSSResultOrNative, type LitElement } from 'lit';
import type { TeamClient } from '../../client/index.js';
import { addEnglish, createLocalization, type Localization } from '../../localize/index.js';
import { toasts as english } from '../../localize/en/toasts.js';
import { baseStyles } from '../../styles/index.js';
import { focusedIn, onFocusMoves } from './focus-moves.js';
import { ResultKeys } from './result-keys.js';
import { toastStyles } from './toast.styles.js';
import { timeFor, ToastClock } from './toast-clock.js';
import { keepClear, modalAround } from './toast-place.js';
import { toastsView, type Toast } from './toast-view.js';

addEnglish({ toasts: english });

/** Results shown at once; an older one makes room. */
const MOST = 3;
/** A live region has to be there for a moment before its text, else the text is not read. */
const BEFORE_SAYING_MS = 150;

/** The provider as toasts see it. */
export type ToastHost = LitElement & { readonly toasts: string; readonly client: TeamClient | undefined };

const regions = new WeakMap<ToastHost, ToastRegion>();

/** The one place of a provider where results are shown; made with the first one. */
export function toastRegionOf(provider: ToastHost): ToastRegion {
  let region = regions.get(provider);
  if (!region) regions.set(provider, (region = new ToastRegion(provider)));
  return region;
}

/**
 * Results of changes at the edge of the window, above everything else, for as long as somebody needs to read them; with
 * a way back where there is one. Stands in the provider, or in the modal dialog that the change came from or that was
 * opened since, as nothing outside of that can be seen or reached. F8 brings the keyboard here, Escape puts the result away and the keyboard back.
 */
export class ToastRegion {
  readonly #provider: ToastHost;
  readonly #box = document.createElement('div');
  readonly #root = this.#box.attachShadow({ mode: 'open' });
  readonly #clock = new ToastClock({
    isPaused: () => this.#list?.matches(':hover') === true || this.#focused !== null || document.hidden,
    onEnd: (id) => this.#dismiss(id),
    onTick: () => this.#look(),
  });
  readonly #keys = new ResultKeys({
    root: this.#root,
    result: '.toast',
    target: () => this.#buttonOf(this.#toasts.at(-1)?.id ?? 0),
    onEscape: (toast) => this.#dismiss(this.#idOf(toast)),
  });
  #toasts: readonly Toast[] = [];
  #endFocus: (() => void) | undefined;
  #said = '';
  #count = 0;
  #client: TeamClient | undefined;
  #person: string | undefined;

  constructor(provider: ToastHost) {
    this.#provider = provider;
    this.#box.setAttribute('exportparts', 'toasts, toast, toast-undo, toast-close');
    adoptStyles(this.#root, ([baseStyles, toastStyles] as unknown[]).flat(9) as CSSResultOrNative[]);
  }

  /** Shows one more, and says it. @param near - What it came from. */
  show({ text, undo }: Pick<Toast, 'text' | 'undo'>, near: Element): void {
    const { client } = this.#provider;
    this.#client = client;
    this.#person = client?.me?.member.id;
    this.#stand(modalAround(near) ?? this.#provider.renderRoot);
    const toast: Toast = { id: ++this.#count, text, undo, isFailure: false, isBusy: false };
    const older = this.#toasts.filter(({ id }) => id !== this.#idOf(this.#focused)).slice(0, 1);
    const spare = this.#toasts.length >= MOST ? (older[0] ?? this.#toasts[0]) : undefined;
    if (spare) this.#clock.forget(spare.id);
    this.#become([...this.#toasts.filter((other) => other !== spare), toast]);
    this.#time(toast);
    this.#say(toast);
  }

  get #localization(): Localization {
    return this.#client?.localization ?? createLocalization('en');
  }

  get #list(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.toasts');
  }

  get #focused(): HTMLElement | null {
    return this.#root.activeElement as HTMLElement | null;
  }

  #idOf(element: Element | null): number {
    return Number(element?.closest<HTMLElement>('.toast')?.dataset['id'] ?? 0);
  }

  /** In the page or in a dialog; moved, it is out of the top layer and has to be put there again. */
  #stand(place: Element | DocumentFragment): void {
    if (this.#box.parentNode === place && this.#box.isConnected) return;
    this.#said = '';
    place.append(this.#box);
    if (place instanceof HTMLDialogElement) {
      const back = (): void => {
        if (this.#box.parentNode !== place) return;
        this.#stand(modalAround(place.parentNode) ?? this.#provider.renderRoot); // a question in a dialog leads back to it
      };
      place.addEventListener('close', back, { once: true });
    }
    this.#draw();
  }

  #become(toasts: readonly Toast[]): void {
    if (this.#toasts.length === 0 && toasts.length > 0) {
      this.#keys.listen();
      this.#endFocus = onFocusMoves(this.#onFocus);
      addEventListener('scroll', this.#onMove, true);
      addEventListener('resize', this.#onMove);
    } else if (toasts.length === 0) {
      this.#keys.stop();
      this.#endFocus?.();
      removeEventListener('scroll', this.#onMove, true);
      removeEventListener('resize', this.#onMove);
    }
    this.#toasts = toasts;
    this.#draw();
  }

  #change(id: number, change: Partial<Toast>): void {
    this.#become(this.#toasts.map((toast) => (toast.id === id ? { ...toast, ...change } : toast)));
  }

  #draw(): void {
    render(
      toastsView({
        localization: this.#localization,
        toasts: this.#toasts,
        said: this.#said,
        onUndo: (id) => void this.#undo(id),
        onDismiss: (id) => this.#dismiss(id),
      }),
      this.#root,
    );
    const list = this.#list;
    if (!list?.isConnected) return;
    if (this.#toasts.length === 0) {
      if (list.matches(':popover-open')) list.hidePopover();
    } else if (!list.matches(':popover-open')) list.showPopover();
    this.#onMove();
  }

  async #undo(id: number): Promise<void> {
    const toast = this.#toasts.find((other) => other.id === id);
    const undo = toast?.undo();
    if (!toast || !undo || toast.isBusy || this.#isForeign) return;
    this.#change(id, { isBusy: true });
    const outcome = await undo();
    if (!outcome) return this.#dismiss(id);
    const { text, isDone } = outcome;
    const next: Toast = { id, text, undo: () => undefined, isFailure: !isDone, isBusy: false };
    const hadKeyboard = this.#idOf(this.#focused) === id;
    if (!this.#toasts.some((other) => other.id === id)) return;
    this.#change(id, next);
    if (hadKeyboard) this.#buttonOf(id)?.focus();
    this.#time(next);
    this.#say(next);
  }

  #time({ id, text, undo, isFailure }: Toast): void {
    const isLasting = isFailure || this.#provider.toasts === 'stay';
    this.#clock.start(id, isLasting ? Infinity : timeFor(text, undo() !== undefined));
  }

  /** Once, after the region has been there for a moment. */
  #say({ text, undo }: Toast): void {
    const said = undo() ? `${text} ${this.#localization.m.toasts.undoKey}` : text;
    setTimeout(() => {
      this.#said = said === this.#said ? `${said}\u00A0` : said;
      this.#draw();
    }, BEFORE_SAYING_MS);
  }

  #dismiss(id: number): void {
    const at = this.#toasts.findIndex((toast) => toast.id === id);
    if (at < 0) return;
    const hadKeyboard = this.#idOf(this.#focused) === id;
    const rest = this.#toasts.filter((toast) => toast.id !== id);
    const next = rest[at] ?? rest[at - 1];
    if (hadKeyboard && next) this.#buttonOf(next.id)?.focus();
    else if (hadKeyboard) this.#keys.leave();
    this.#clock.forget(id);
    this.#become(rest);
  }

  #buttonOf(id: number): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-id="${id}"] button`);
  }

  /** Somebody else is signed in now: what another did is not theirs to undo, or to know. */
  get #isForeign(): boolean {
    const { client } = this.#provider;
    const person = client?.me?.member.id;
    return client !== this.#client || (person !== undefined && person !== this.#person);
  }

  /** From time to time: rights come and go, and so does the way back. */
  #look(): void {
    const isHere = this.#provider.isConnected;
    if (!this.#box.isConnected && isHere) this.#stand(this.#provider.renderRoot); // its dialog is gone
    if (this.#isForeign || !isHere) for (const { id } of this.#toasts) this.#dismiss(id);
    else {
      this.#onFocus();
      this.#draw();
    }
  }

  /**
   * A modal dialog takes the keyboard as it opens, and the results have to follow it. Also asked from time to time: where
   * the keyboard moves inside one shadow root, nobody outside is told.
   */
  readonly #onFocus = (): void => {
    const modal = modalAround(focusedIn(document) ?? document.body);
    if (modal && this.#provider.isConnected) this.#stand(modal);
    this.#onMove();
  };

  readonly #onMove = (): void => {
    const list = this.#list;
    if (!list || this.#toasts.length === 0 || list.matches(':active')) return; // a press is not to miss its button
    keepClear(list, this.#provider, this.#focused ? this.#keys.back : focusedIn(document));
  };
}
