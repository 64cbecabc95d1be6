import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** Says to a screen reader what sighted people see change: `say` the sentence, draw `liveRegion` once in `render`. */
export class AnnouncerController implements ReactiveController {
  text = '';
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Polite: after what is being read. The same sentence twice is read twice. */
  say(text: string): void {
    this.text = text && text === this.text ? `${text}\u00A0` : text;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.text = '';
  }
}

/** Always there, also while empty: a region that comes with its text is not read. */
export function liveRegion(announcer: AnnouncerController): TemplateResult {
  return html`<div class="visually-hidden" role="status">${announcer.text}</div>`;
}
