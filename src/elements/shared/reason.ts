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
 * A `.button__name` that a sheet hides where there is room for an icon only (`clip-path`) is shown in the same way.
 *
 * The bubble stays while the control has the keyboard or the pointer is on one of them, and Escape puts it away and does nothing else.
 */
export class ReasonController implements ReactiveController {
  readonly #host: LitElement;
  #anchor: Element | undefined;
  /** Put away by Escape; shown again when keyboard or pointer come again. */
  #closed: Element | null | undefined;
  #key = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of TYPES) this.#host.renderRoot.addEventListener(type, this.#onEvent, true); // once, however often
    addEventListener('keydown', this.#onKey, true);
  }

  hostUpdated(): void {
    if (this.#anchor && !controlOf(this.#anchor)) this.#hide();
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey, true);
    this.#anchor = undefined;
  }

  /** Before anybody else hears of it, wherever the keyboard is: a dialog around it stays, and so does what was typed. */
  readonly #onKey = (event: KeyboardEvent): void => {
    this.#key = event.key;
    if (event.key !== 'Escape' || !this.#anchor) return;
    event.preventDefault();
    event.stopPropagation();
    this.#closed = this.#anchor;
    this.#hide();
  };

  readonly #onEvent = (event: Event): void => {
    const { type } = event;
    if (type === 'focusout') {
      this.#closed = undefined;
      if (!this.#anchor?.matches(':hover')) this.#hide();
      return;
    }
    if (type === 'pointerout') {
      const { relatedTarget, pointerType } = event as PointerEvent;
      if (pointerType === 'mouse' && !this.#host.renderRoot.contains(relatedTarget as Node | null)) this.#turn();
      return;
    }
    const target = innerTarget(event);
    const control = controlOf(target);
    if (type === 'click' && control) {
      this.#closed = undefined;
      if (control.ariaDisabled) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else return this.#hide();
    }
    if (type === 'focusin') {
      if (this.#key === 'Escape') this.#closed = control; // back from what was closed; the next one closes more
      if (!control) return;
    }
    if (!target.closest('.reason')) this.#turn(control);
  };

  /** To what is under the pointer, else to what has the keyboard. */
  #turn(pointed?: Element | null): void {
    const control = pointed ?? controlOf(this.#host.renderRoot.querySelector(':focus-visible'));
    if (control && [this.#anchor, this.#closed].includes(control)) return;
    this.#closed = undefined;
    this.#hide();
    const popover = this.#popover;
    if (!control || !popover) return;
    this.#anchor = control;
    popover.textContent = hiddenTextOf(control)?.textContent ?? '';
    popover.showPopover();
    place(popover, control);
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.reason');
  }

  #hide(): void {
    this.#anchor = undefined;
    this.#popover?.togglePopover(false);
  }
}

const TYPES = ['focusin', 'focusout', 'pointerover', 'pointerout', 'click'];

/** The first of what an event goes through that is the host's own: words of the page stand in a slot of a control. */
function innerTarget(event: Event): Element {
  return event.composedPath().find((one) => (one as Node).getRootNode() === event.currentTarget) as Element;
}

/** The control an event is about, if it has something to say that is not on the page already. */
function controlOf(element: Element | null): Element | null | undefined {
  const control = element?.closest('[aria-disabled="true"][aria-describedby], :has(> .button__name)');
  return control && hiddenTextOf(control) && control;
}

/** Why it is off, or else what it is called. */
function hiddenTextOf(control: Element): Element | null {
  const id = control.getAttribute('aria-describedby')?.split(' ')[0];
  const root = control.getRootNode() as Document | ShadowRoot;
  if (id) return root.querySelector(`.visually-hidden[id="${id}"]`);
  const name = control.querySelector('.button__name');
  return name && getComputedStyle(name).clipPath !== 'none' ? name : null;
}

/** The value of `aria-disabled`: there while there is a reason. */
export function isOff(reason: string | undefined): 'true' | typeof nothing {
  return reason ? 'true' : nothing;
}

/** The sentence the control is described by, for a screen reader. Nothing when there is no reason. */
export function reasonText(id: string, reason: string | undefined): TemplateResult | typeof nothing {
  return reason ? html`<span class="visually-hidden" id=${id}>${reason}</span>` : nothing;
}

/** Where reason or name is shown; the control itself says it to a screen reader, so this one is silent. */
export const reasonPopover = html`<div class="floating reason" popover="manual" aria-hidden="true"></div>`;
