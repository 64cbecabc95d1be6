import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';
import { place } from './place.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly isDangerous?: boolean | undefined;
  /** A line above it keeps it apart from the items before. */
  readonly isApart?: boolean | undefined;
  /** Why it cannot be chosen now; it stays in the menu, with the sentence below it. */
  readonly reason?: string | undefined;
  /** Where it leads: it is a link, and a page may open it as one opens links. */
  readonly href?: string | undefined;
  /** It is where one is already. */
  readonly isCurrent?: boolean | undefined;
}

/** Told which item, and the press: `preventDefault()` keeps the browser from following a link. */
export type OnChoose = (id: string, event: Event) => void;

/**
 * One menu for all rows of a list: `open(button, label, items, onChoose)` from the click of any opener, which carries
 * `aria-haspopup="menu" aria-expanded="false"`. Draw `menuPopover` once in `render`. After the WAI-ARIA APG pattern
 * "menu button": arrows, Home, End, letters, Enter, Escape, Tab; the keyboard goes back to the opener.
 */
export class MenuController implements ReactiveController {
  items: readonly MenuItem[] = [];
  label = '';
  readonly #host: LitElement;
  #opener: HTMLElement | undefined;
  #onChoose: OnChoose = () => {};
  #isShown = false;
  #openedAt = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Opens it beside the button; a second time at the same button closes it. */
  open(opener: HTMLElement, label: string, items: readonly MenuItem[], onChoose: OnChoose): void {
    const isSame = opener === this.#opener;
    this.close();
    if (isSame || items.length === 0) return;
    this.#opener = opener;
    this.label = label;
    this.items = items;
    this.#onChoose = onChoose;
    this.#openedAt = placeOf(opener);
    opener.setAttribute('aria-expanded', 'true');
    addEventListener('pointerdown', this.#onOutside, true);
    addEventListener('scroll', this.#onScroll, true);
    addEventListener('resize', this.#onResize);
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#opener) return;
    this.#opener.setAttribute('aria-expanded', 'false');
    this.#opener = undefined;
    this.#isShown = false;
    removeEventListener('pointerdown', this.#onOutside, true);
    removeEventListener('scroll', this.#onScroll, true);
    removeEventListener('resize', this.#onResize);
    const popover = this.#popover;
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }

  hostUpdated(): void {
    const popover = this.#popover;
    if (this.#opener?.isConnected === false) this.close();
    if (!popover || !this.#opener || this.#isShown) return;
    this.#isShown = true;
    popover.showPopover();
    this.#onResize();
    this.#elements[0]?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.close();
  }

  /** @internal */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const elements = this.#elements;
    const at = elements.indexOf(event.target as HTMLElement);
    const last = elements.length - 1;
    if (event.key === 'Escape' || event.key === 'Tab') this.#closeToOpener();
    else if (event.key === 'ArrowDown') elements[at === last ? 0 : at + 1]?.focus();
    else if (event.key === 'ArrowUp') elements[at <= 0 ? last : at - 1]?.focus();
    else if (event.key === 'Home') elements[0]?.focus();
    else if (event.key === 'End') elements[last]?.focus();
    else if (event.key === ' ' && elements[at] instanceof HTMLAnchorElement) elements[at].click();
    else {
      if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey)
        this.#focusByLetter(event.key, at);
      return;
    }
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  };

  /**
   * The keyboard has gone elsewhere without a key pressed here: the page went on. A menu left open would hear no Escape,
   * and would take the next press of its button for the one that closes it.
   * @internal
   */
  readonly onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && relatedTarget !== this.#opener && !this.#popover?.contains(relatedTarget as Node))
      this.close();
  };

  /** @internal */
  choose(item: MenuItem, event: Event): void {
    if (item.reason) return;
    const choose = this.#onChoose;
    this.#closeToOpener();
    choose(item.id, event);
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #elements(): HTMLElement[] {
    return [...(this.#popover?.querySelectorAll<HTMLElement>('.menu__item') ?? [])];
  }

  #focusByLetter(letter: string, at: number): void {
    const starts = (item: MenuItem): boolean => item.label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
    const order = this.items.map((_, i) => (at + 1 + i) % this.items.length);
    const found = order.find((i) => starts(this.items[i]!));
    if (found !== undefined) this.#elements[found]?.focus();
  }

  #closeToOpener(): void {
    const opener = this.#opener;
    this.close();
    opener?.focus();
  }

  /** A phone's keyboard going away resizes the window too, so that is no reason to close. */
  readonly #onResize = (): void => {
    if (this.#popover && this.#opener) place(this.#popover, this.#opener, 'end');
  };

  /** A page that scrolls to the opener tells so only after a quick press has opened the menu: it moves nothing any more. */
  readonly #onScroll = (event: Event): void => {
    if (this.#opener && placeOf(this.#opener) !== this.#openedAt) this.#onOutside(event);
  };

  /** What happens outside closes it; a press on the opener is left to the opener's click. */
  readonly #onOutside = (event: Event): void => {
    const path = event.composedPath();
    const isInside = path.some((node) => node === this.#popover || node === this.#opener);
    if (!isInside) this.close();
  };
}

/** A browser that gives no focus to a pressed button would give it to what the menu stands in, and so close the menu. */
const keepFocus = (event: Event): void => event.preventDefault();

function placeOf(element: Element): string {
  const { x, y } = element.getBoundingClientRect();
  return `${x} ${y}`;
}

/** The menu itself; closed it is not displayed. */
export function menuPopover(menu: MenuController): TemplateResult {
  return html`<div
    class="floating menu"
    part="menu"
    popover="manual"
    role="menu"
    aria-label=${menu.label}
    @keydown=${menu.onKeydown}
    @focusout=${menu.onFocusout}
    @mousedown=${keepFocus}
  >
    ${menu.items.map((item) => menuItem(menu, item))}
  </div>`;
}

/** A reason is part of the item's name, so that it is read with it. */
function menuItem(menu: MenuController, item: MenuItem): TemplateResult {
  const { label, reason, href, isCurrent } = item;
  const name = `menu__item${item.isDangerous ? ' menu__item--danger' : ''}${item.isApart ? ' menu__item--apart' : ''}`;
  const content = html`${item.icon ? icon(item.icon) : nothing}<span class="menu__label">${label}</span>
    ${reason ? html`<span class="menu__reason">${reason}</span>` : nothing}`;
  const choose = (event: Event): void => menu.choose(item, event);
  if (href !== undefined && !reason) {
    return html`<a
      class=${name}
      role="menuitem"
      tabindex="-1"
      href=${href}
      aria-current=${isCurrent ? 'true' : nothing}
      @click=${choose}
      >${content}</a
    >`;
  }
  return html`<button
    class=${name}
    type="button"
    role="menuitem"
    tabindex="-1"
    aria-current=${isCurrent ? 'true' : nothing}
    aria-disabled=${reason ? 'true' : nothing}
    @click=${choose}
  >
    ${content}
  </button>`;
}
