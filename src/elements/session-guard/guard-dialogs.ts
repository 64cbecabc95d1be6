import type { LitElement, ReactiveController } from 'lit';
import { FocusKeeper } from './focus-keeper.js';
import type { GuardState } from './session-state.js';

/** Opens and closes the warning and the panel of a guard as its state asks, and takes care of the keyboard. */
export class GuardDialogs implements ReactiveController {
  readonly #host: LitElement;
  readonly #state: () => GuardState;
  readonly #focus: FocusKeeper;
  #isFree = false;

  constructor(host: LitElement, state: () => GuardState) {
    this.#host = host;
    this.#state = state;
    this.#focus = new FocusKeeper(host);
    host.addController(this);
  }

  /** Before the content is hidden, and the keyboard lost with it. */
  hostUpdate(): void {
    if (this.#state().status !== 'open') this.#focus.remember();
    this.#isFree = this.#focus.isFree;
  }

  hostUpdated(): void {
    const { status } = this.#state();
    this.#showWarning(status === 'warned');
    this.#showPanel(status === 'ended' || status === 'changed');
    if (status === 'open') this.#focus.giveBack();
  }

  /** A browser may close a dialog without asking, e.g. at the second Escape. */
  readonly onClose = (): void => this.#host.requestUpdate();

  #dialog(name: string): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`dialog.${name}`);
  }

  #showWarning(isWanted: boolean): void {
    const dialog = this.#dialog('warning');
    if (dialog?.open && !isWanted) dialog.close();
    else if (isWanted && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.button--primary')?.focus(); // a key pressed in a hurry keeps the session
    }
  }

  /**
   * In its place on the page, which stays usable around it; unless a modal dialog of the hidden content still blocks the
   * page: then the panel goes above it, as a modal itself.
   */
  #showPanel(isWanted: boolean): void {
    const panel = this.#dialog('panel');
    if (!panel || panel.open === isWanted) return;
    if (!isWanted) return panel.close();
    panel.toggleAttribute('open', true); // show() would take the keyboard from elsewhere on the page
    const state = this.#state();
    if (state.status === 'ended' && state.cause === 'nobody') return; // a page that has just opened
    if (!this.#isFree || this.#focusTitle(panel)) return;
    panel.toggleAttribute('open', false);
    panel.showModal();
    this.#focusTitle(panel);
  }

  /** @returns Whether the title could take the keyboard. */
  #focusTitle(panel: HTMLElement): boolean {
    const title = panel.querySelector('h2');
    title?.focus();
    return title?.matches(':focus') ?? false;
  }
}
