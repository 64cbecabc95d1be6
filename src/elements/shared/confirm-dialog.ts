import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** What is asked before something happens that people may not mean. */
export interface Question {
  /** Names the person: "Remove Ada Lovelace?" */
  readonly title: string;
  /** What will follow from it. */
  readonly text: string | TemplateResult;
  /** The word on the button that does it: "Remove". */
  readonly confirm: string;
  readonly cancel: string;
  readonly isDangerous?: boolean;
  /**
   * Does it, while the dialog stays open.
   * @returns The sentence to show when it failed; nothing when it is done.
   */
  readonly run?: () => Promise<string | undefined>;
  /** Where the keyboard goes when the opener is gone, e.g. with the removed row. */
  readonly fallbackFocus?: () => HTMLElement | null | undefined;
}

/** Asks before a change, in a modal `<dialog>`: `await ask(question)`. Draw `confirmDialog` once in `render`. */
export class ConfirmController implements ReactiveController {
  question: Question | undefined;
  isBusy = false;
  failure: string | undefined;
  readonly #host: LitElement;
  #opener: HTMLElement | null = null;
  #answer: (isConfirmed: boolean) => void = () => {};

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns True after the person confirmed and `run`, if there is one, succeeded. */
  ask(question: Question): Promise<boolean> {
    this.#finish(false);
    this.#opener = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.question = question;
    this.failure = undefined;
    this.#host.requestUpdate();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (this.question && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#finish(false);
  }

  /** @internal */
  async confirm(): Promise<void> {
    const { question } = this;
    if (!question || this.isBusy) return;
    this.isBusy = true;
    this.#host.requestUpdate();
    this.failure = undefined;
    try {
      const failure = await question.run?.();
      if (this.question !== question) return;
      this.failure = failure;
      if (!failure) this.#finish(true);
    } finally {
      if (this.question === question) this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** @internal */
  readonly onCancel = (event: Event): void => {
    event.preventDefault();
    if (!this.isBusy) this.#finish(false);
  };

  /** A browser may close it without asking, e.g. at the second Escape. @internal */
  readonly onClose = (): void => {
    if (!this.question || this.#dialog?.open) return;
    if (this.isBusy) this.#host.requestUpdate();
    else this.#finish(false);
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.confirm');
  }

  #finish(isConfirmed: boolean): void {
    const { question } = this;
    if (!question) return;
    this.question = undefined;
    this.isBusy = false;
    this.#dialog?.close();
    this.#host.requestUpdate();
    const target = this.#opener?.isConnected ? this.#opener : question.fallbackFocus?.();
    target?.focus();
    this.#answer(isConfirmed);
  }
}

/** The dialog; empty while nothing is asked. */
export function confirmDialog(controller: ConfirmController): TemplateResult {
  const { question, isBusy, failure } = controller;
  return html`<dialog
    class="dialog confirm"
    part="question"
    role=${question?.isDangerous ? 'alertdialog' : nothing}
    aria-labelledby="confirm-title"
    aria-describedby="confirm-text"
    @cancel=${controller.onCancel}
    @close=${controller.onClose}
  >
    ${
      question
        ? html`<div class="stack">
            <h2 id="confirm-title">${question.title}</h2>
            <div>
              <div class="muted" id="confirm-text">${question.text}</div>
              <div role="alert">
                ${failure ? html`<p class="notice notice--danger dialog__failure">${icon('warning')}<span>${failure}</span></p>` : nothing}
              </div>
            </div>
            <div class="dialog__actions">
              <button
                class="button"
                type="button"
                aria-disabled=${isBusy ? 'true' : nothing}
                @click=${controller.onCancel}
              >
                ${question.cancel}
              </button>
              <button
                class="button ${question.isDangerous ? 'button--danger' : 'button--primary'}"
                type="button"
                aria-busy=${isBusy ? 'true' : nothing}
                @click=${() => controller.confirm()}
              >
                ${question.confirm}
              </button>
            </div>
          </div>`
        : nothing
    }
  </dialog>`;
}
