import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { place } from './place.js';

/**
 * What is disabled says why, to everybody. The control stays in the tab order, `aria-disabled` and described:
 *
 *     <button class="button" aria-disabled=${isOff(reason)} aria-describedby="remove-reason" @click=${…}>…</button>
 *     ${reasonText('remove-reason', reason)}   …and once in the template: ${reasonPopover}
 *
 * `new ReasonController(this)` then keeps every click from reaching the control's own listener and shows the reason
 * beside it on focus, under the pointer and after a tap. A control whose reason stands on the page is left alone.
 */
export class ReasonController implements ReactiveController {
  readonly #host: LitElement;
  #anchor: Element | undefined;
  #key = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    for (const type of SHOWING) root.addEventListener(type, this.#onShow, true);
    for (const type of HIDING) root.addEventListener(type, this.#onHide, true);
    addEventListener('keydown', this.#onKey, true);
  }

  hostUpdated(): void {
    if (this.#anchor && !gateOf(this.#anchor)) this.#hide();
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    for (const type of SHOWING) root.removeEventListener(type, this.#onShow, true);
    for (const type of HIDING) root.removeEventListener(type, this.#onHide, true);
    removeEventListener('keydown', this.#onKey, true);
    this.#anchor = undefined;
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    this.#key = key;
  };

  readonly #onShow = (event: Event): void => {
    const target = innerTarget(event);
    const gate = gateOf(target);
    if (event.type === 'click' && gate) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'focusin' && this.#key === 'Escape') return; // back from what was closed; the next one closes more
    if (gate) this.#show(gate);
    else if (event.type !== 'focusin' && !target.closest('.reason')) this.#hide();
  };

  readonly #onHide = (event: Event): void => {
    if (!this.#anchor) return;
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.preventDefault(); // a dialog around it stays
    } else if (event.type === 'pointerout') {
      const { relatedTarget, pointerType } = event as PointerEvent;
      if (pointerType !== 'mouse' || this.#host.renderRoot.contains(relatedTarget as Node | null)) return;
    }
    this.#hide();
  };

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.reason');
  }

  #show(gate: Element): void {
    const popover = this.#popover;
    const text = descriptionOf(gate)?.textContent?.trim();
    if (!popover || !text || this.#anchor === gate) return;
    this.#hide();
    this.#anchor = gate;
    popover.textContent = text;
    popover.showPopover();
    place(popover, gate);
  }

  #hide(): void {
    this.#anchor = undefined;
    const popover = this.#popover;
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }
}

const SHOWING = ['focusin', 'pointerover', 'click'] as const;
const HIDING = ['focusout', 'pointerout', 'keydown'] as const;

/** The first of what an event goes through that is the host's own: words of the page stand in a slot of a control. */
function innerTarget(event: Event): Element {
  return event.composedPath().find((one) => (one as Node).getRootNode() === event.currentTarget) as Element;
}

/** The switched-off control an event is about, if its reason is not on the page already. */
function gateOf(element: Element): Element | null {
  const control = element.closest('[aria-disabled="true"][aria-describedby]');
  return control && descriptionOf(control) ? control : null;
}

function descriptionOf(control: Element): Element | null {
  const id = control.getAttribute('aria-describedby')?.split(' ')[0];
  const root = control.getRootNode() as Document | ShadowRoot;
  return id ? root.querySelector(`.visually-hidden#${CSS.escape(id)}`) : null;
}

/** The value of `aria-disabled`: there while there is a reason. */
export function isOff(reason: string | undefined): 'true' | typeof nothing {
  return reason ? 'true' : nothing;
}

/** The sentence the control is described by, for a screen reader. Nothing when there is no reason. */
export function reasonText(id: string, reason: string | undefined): TemplateResult | typeof nothing {
  return reason ? html`<span class="visually-hidden" id=${id}>${reason}</span>` : nothing;
}

/** Where the reason is shown; the description above says it to a screen reader, so this one is silent. */
export const reasonPopover = html`<div class="floating reason" popover="manual" aria-hidden="true"></div>`;
