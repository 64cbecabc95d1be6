import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendError, CONTRACT_VERSION, type SessionBackend, type TeamBackend } from '../../backend/index.js';
import { TeamClient, teamContext } from '../../client/index.js';
import { CATALOGUE_CHANGED, createLocalization, findCatalogue, type Localization } from '../../localize/index.js';

/** How long a provider waits for its backend before its widgets say that it has none, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Connects the widgets inside it to a backend, as the person signed in there. Draws nothing itself but the
 * results of changes, at the edge of the window.
 * Several providers on a page, with different backends and languages, do not touch each other.
 *
 * @tag team-provider
 * @summary The backend, language, theme, contrast and density of the widgets inside it.
 * @slot - The widgets, anywhere inside.
 * @fires {CustomEvent<ToastRequest>} toast-request - Before a result is shown as a toast; cancelable.
 * @csspart toasts - Where results of changes are shown, at the edge of the window.
 * @csspart toast - One result.
 * @csspart toast-undo - The button that takes it back.
 * @csspart toast-close - The button that puts it away.
 */
export class TeamProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host([contrast='more']) {
      --rosterkit-contrast: 50%;
    }
    :host([density='compact']) {
      --rosterkit-density: -1;
    }
  `;

  /** The adapter to talk through. Another one starts the widgets anew. */
  @property({ attribute: false }) backend: TeamBackend | undefined;

  /** For a host without a sign-in of its own: who signs in and out, behind the same backend. */
  @property({ attribute: false }) sessions: SessionBackend | undefined;

  /** BCP 47; the page's language when absent, followed as it changes. One the kit does not know is shown in English. */
  @property() locale = '';

  /** `light` or `dark`; the page's own `color-scheme` when absent. */
  @property({ reflect: true }) theme: 'light' | 'dark' | '' = '';

  /** Results of changes, for a while, with a way to undo them: `off` shows none, `stay` until they are dismissed. */
  @property() toasts: 'off' | 'stay' | '' = '';

  /** The clock to tell expired invitations by, in milliseconds since the Unix epoch; the page's when absent. */
  @property({ attribute: false }) now: (() => number) | undefined;

  readonly #context = new ContextProvider(this, { context: teamContext });
  #client: TeamClient | undefined;
  #localization: Localization | undefined;
  #language: Promise<void> | undefined;
  #ownDir: string | undefined;
  #hasOwnLang = false;
  #page: MutationObserver | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** The live view the widgets share; for pages that ask `client.can(…)` themselves. */
  get client(): TeamClient | undefined {
    return this.#client;
  }

  /** Asks anew who is signed in, what they may do, and for the lists. */
  async refresh(): Promise<void> {
    await this.#client?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(CATALOGUE_CHANGED, this.#speak);
    this.requestUpdate('locale'); // the page's language may be another one by now
    if (this.#client) void this.#client.connect();
    else this.#patience = setTimeout(() => this.#use(this.backend ?? absentBackend), PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(CATALOGUE_CHANGED, this.#speak);
    this.#page?.disconnect();
    clearTimeout(this.#patience);
    this.#client?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#language = this.#speak();
    if ((changed.has('backend') || changed.has('sessions') || changed.has('now')) && this.backend)
      this.#use(this.backend);
    else if (changed.has('backend') && changed.get('backend')) this.#use(absentBackend);
    if (!changed.has('locale')) return;
    this.#page?.disconnect();
    if (this.locale || !this.isConnected) return;
    this.#page ??= new MutationObserver(this.#speak);
    this.#page.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #use(backend: TeamBackend): void {
    clearTimeout(this.#patience);
    this.#client?.disconnect();
    this.#client = new TeamClient(backend, {
      ...(this.#localization ? { localization: this.#localization } : {}),
      language: this.#language,
      ...(this.now ? { now: this.now } : {}),
      ...(this.sessions ? { sessions: this.sessions } : {}),
    });
    this.#context.setValue(this.#client);
    void this.#client.connect();
  }

  /** The language may arrive late; only the one asked for last is taken. */
  readonly #speak = async (): Promise<void> => {
    const wanted = this.#wanted;
    const { locale, messages, word } = await findCatalogue(wanted);
    if (wanted !== this.#wanted) return;
    const { direction } = (this.#localization = createLocalization(locale, messages, word));
    if (this.#client) this.#client.localization = this.#localization;
    // A language of its own brings its direction and pronunciation along, unless the page has said otherwise.
    if (!this.hasAttribute('dir') || this.dir === this.#ownDir) {
      const isOwn = this.locale || (direction === 'rtl' && !this.parentElement?.closest('[dir]'));
      this.#ownDir = isOwn ? direction : '';
      this.#mark('dir', this.#ownDir);
    }
    const isOwn = this.locale || locale !== wanted;
    if (isOwn || this.#hasOwnLang) this.#mark('lang', isOwn ? this.#localization.locale : '');
    this.#hasOwnLang = Boolean(isOwn);
  };

  #mark(name: string, value: string): void {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

  get #wanted(): string {
    return this.locale || document.documentElement.lang || 'en';
  }
}

/** Stands in for the backend nobody has set, and says so. */
const absent = (): Promise<never> => Promise.reject(new BackendError({ code: 'unsupported', reason: 'noBackend' }));
const absentBackend: TeamBackend = {
  contractVersion: CONTRACT_VERSION,
  capabilities: absent,
  me: absent,
  listMembers: absent,
  getMember: absent,
};
