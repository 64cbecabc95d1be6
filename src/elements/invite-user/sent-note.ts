import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { onFocusMoves } from '../shared/focus-moves.js';
import { icon } from '../shared/icons.js';
import { placeAside } from '../shared/place-aside.js';
import { ResultKeys } from '../shared/result-keys.js';

/** What was sent, beside the button, until the person does something else or closes it; the page does not move. Reached by F8. */
export class SentNote implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #keys: ResultKeys;
  #stop: (() => void) | undefined;
  #button: HTMLElement | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    this.#keys = new ResultKeys({
      root: host.renderRoot as ShadowRoot,
      result: '.sent',
      target: () => this.#popover?.querySelector('button') ?? null,
      onEscape: () => this.#popover?.hidePopover(),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Lies on nothing that the keyboard goes to while it is shown. */
  show(button: HTMLElement | null): void {
    const popover = this.#popover;
    if (!button || !popover) return;
    this.#button = button;
    popover.showPopover();
    const put = (): void => placeAside(popover, button);
    put();
    this.#stop?.();
    const end = onFocusMoves(put);
    this.#keys.listen();
    this.#stop = () => {
      end();
      this.#keys.stop();
    };
  }

  render(notice: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="floating sent" popover @beforetoggle=${this.#onBefore} @toggle=${this.#onToggle}>
      ${notice} ${notice === nothing ? nothing : this.#closeButton()}
    </div>`;
  }

  #closeButton(): TemplateResult {
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${this.#team.m.common.close}
      aria-keyshortcuts="F8"
      @click=${() => this.#popover?.hidePopover()}
    >
      ${icon('close')}
    </button>`;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.sent');
  }

  /** The keyboard would be nowhere once the note is gone that has it. */
  readonly #onBefore = ({ newState, currentTarget }: ToggleEvent): void => {
    const hasFocus = (currentTarget as HTMLElement).matches(':focus-within');
    if (newState === 'closed' && hasFocus) this.#keys.leave(this.#button);
  };

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed') this.#stop?.();
  };
}
