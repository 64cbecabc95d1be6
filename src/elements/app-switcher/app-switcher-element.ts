import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { ApplicationOffer } from '../../domain/rules.js';
import { appSwitcher } from '../../localize/en/app-switcher.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles, menuStyles } from '../../styles/index.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { MenuController, menuPopover, type MenuItem } from '../shared/menu.js';
import { skeleton } from '../shared/skeleton.js';
import { appSwitcherStyles } from './app-switcher.styles.js';

addEnglish({ appSwitcher });

export interface AppSwitcherEventMap {
  /** An application was chosen. `preventDefault()` keeps the browser from going there, for a page that routes itself. */
  'app-switch-request': CustomEvent<{ readonly application: string; readonly url: string | undefined }>;
}

/**
 * A menu of the applications the person may open. There is none for who may open fewer than two, and an application
 * is gone from it as soon as the backend says that the right is.
 *
 * @tag app-switcher
 * @summary Leads from one application to another.
 * @attr closed - There is nothing to switch to. Set by the switcher, to be read by style sheets.
 * @fires {CustomEvent<{ application: string, url: string | undefined }>} app-switch-request - Before the browser goes there; may be cancelled.
 * @csspart button - The button that opens the menu.
 * @csspart menu - The applications.
 * @csspart notice - What went wrong before anything could be shown.
 */
export class AppSwitcherElement extends LitElement {
  static override styles = [baseStyles, menuStyles, appSwitcherStyles];

  /** The id of the application this page belongs to. */
  @property() current = '';

  /** Where applications are, by id; the policy's addresses are used for those not named. */
  @property({ attribute: false }) urls: Readonly<Record<string, string>> = {};

  readonly #team = new TeamController(this);
  readonly #menu = new MenuController(this);

  protected override updated(): void {
    this.toggleAttribute('closed', this.#team.state.status === 'ready' && this.#open.length < 2);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, client, localization } = this.#team;
    const { text, m } = localization;
    if (state.status === 'loading') return skeleton(m.common.loading, 'button');
    if (state.status === 'failed') return failureNotice(this.#team, state.failure, () => void client?.connect());
    const open = this.#open;
    if (open.length < 2) return nothing;
    const words = m.appSwitcher;
    const here = open.find(({ id }) => id === this.current);
    const name = here ? text(here.label) : words.title;
    return html`<button
        class="button"
        part="button"
        type="button"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label=${here ? words.switchFrom({ name }) : nothing}
        @click=${this.#toggle}
      >
        <span class="truncate" title=${name}>${name}</span>${icon('down')}
      </button>
      ${menuPopover(this.#menu)}`;
  }

  get #open(): readonly ApplicationOffer[] {
    const { client, state } = this.#team;
    return state.status === 'ready' ? (client?.applications() ?? []).filter(({ decision }) => decision.allowed) : [];
  }

  readonly #toggle = (event: Event): void => {
    const items = this.#open.map((application) => this.#item(application));
    const { title } = this.#team.m.appSwitcher;
    const button = event.currentTarget as HTMLElement;
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu');
    menu?.style.setProperty('--_opener-size', `${button.getBoundingClientRect().width}px`);
    this.#menu.open(button, title, items, (id, chosen) => this.#choose(id, chosen));
  };

  #item({ id, label }: ApplicationOffer): MenuItem {
    const isHere = id === this.current;
    return {
      id,
      label: this.#team.localization.text(label),
      href: this.#url(id),
      isCurrent: isHere,
      ...(isHere ? { icon: 'check' } : {}),
    };
  }

  #url(id: string): string | undefined {
    const own = Object.hasOwn(this.urls, id) ? this.urls[id] : undefined;
    return own ?? this.#open.find((application) => application.id === id)?.url;
  }

  /** A press that opens another tab or window is the browser's own affair. */
  #choose(application: string, chosen: Event): void {
    if (chosen instanceof MouseEvent && (chosen.ctrlKey || chosen.metaKey || chosen.shiftKey)) return;
    if (application === this.current) chosen.preventDefault();
    else if (!emit(this, 'app-switch-request', { application, url: this.#url(application) }, { cancelable: true }))
      chosen.preventDefault();
  }
}

declare global {
  interface GlobalEventHandlersEventMap extends AppSwitcherEventMap {}
}
