import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** One of several views of the same thing; `content` is drawn also while it is hidden, so that nothing typed is lost. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: unknown;
}

/** How far the arrow keys go, where text runs from left to right. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Tabs after the ARIA Authoring Practices: one stop of the Tab key, arrows (mirrored where text runs from right to
 * left), Home and End choose. `tabs.render([…])` once in the template; wants `tabStyles`.
 */
export class TabsController implements ReactiveController {
  readonly #host: LitElement;
  #chosen = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Brings a tab forward, e.g. the one with a mistake in it. */
  choose(id: string): void {
    this.#chosen = id;
    this.#host.requestUpdate();
  }

  /** @param label - What the tabs are about, for a screen reader. */
  render(tabs: readonly Tab[], label: string): TemplateResult {
    const chosen = tabs.some(({ id }) => id === this.#chosen) ? this.#chosen : tabs[0]?.id;
    return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${this.#onKey}>
        ${tabs.map(
          ({ id, label: name }) =>
            html`<button
              class="tab"
              type="button"
              role="tab"
              id="tab-${id}"
              aria-controls="panel-${id}"
              aria-selected=${id === chosen ? 'true' : 'false'}
              tabindex=${id === chosen ? 0 : -1}
              @click=${() => this.choose(id)}
            >
              ${name}
            </button>`,
        )}
      </div>
      ${tabs.map(
        ({ id, content }) =>
          html`<div
            class="stack"
            role="tabpanel"
            id="panel-${id}"
            aria-labelledby="tab-${id}"
            tabindex="0"
            ?hidden=${id !== chosen}
          >
            ${content}
          </div>`,
      )}`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const buttons = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const step = (STEPS[event.key] ?? 0) * (getComputedStyle(list).direction === 'rtl' ? -1 : 1);
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : undefined;
    if (at < 0 || (step === 0 && edge === undefined)) return;
    event.preventDefault();
    const next = buttons[edge ?? (at + step + buttons.length) % buttons.length];
    next?.click();
    next?.focus();
  };
}
