import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendError, CONTRACT_VERSION, type SessionBackend, type TeamBackend } from '../../backend/index.js';
import { TeamClient, teamContext } from '../../client/index.js';
import { CATALOGUE_CHANGED, createLocalization, loadCatalogue, type Localization } from '../../localize/index.js';

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

  /** BCP 47; the page's language when absent. One the kit does not know is shown in English. */
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
  #ownDir: string | undefined;
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
    if (this.#client) void this.#client.connect();
    else this.#patience = setTimeout(() => this.#use(this.backend ?? absentBackend), PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(CATALOGUE_CHANGED, this.#speak);
    clearTimeout(this.#patience);
    this.#client?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('backend') || changed.has('sessions') || changed.has('now')) && this.backend)
      this.#use(this.backend);
    else if (changed.has('backend') && changed.get('backend')) this.#use(absentBackend);
    if (changed.has('locale') || !this.hasUpdated) void this.#speak();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #use(backend: TeamBackend): void {
    clearTimeout(this.#patience);
    this.#client?.disconnect();
    this.#client = new TeamClient(backend, {
      ...(this.#localization ? { localization: this.#localization } : {}),
      ...(this.now ? { now: this.now } : {}),
      ...(this.sessions ? { sessions: this.sessions } : {}),
    });
    this.#context.setValue(this.#client);
    void this.#client.connect();
  }

  /** The language may arrive late; only the one asked for last is taken. */
  readonly #speak = async (): Promise<void> => {
    const wanted = this.#language;
    const messages = await loadCatalogue(wanted);
    if (wanted !== this.#language) return;
    this.#localization = createLocalization(wanted, messages);
    if (this.#client) this.#client.localization = this.#localization;
    // A language of its own brings its direction and pronunciation along, unless the page has said otherwise.
    const isUnsaid = !this.hasAttribute('dir') || this.dir === this.#ownDir;
    if (this.locale) {
      if (isUnsaid) this.dir = this.#ownDir = this.#localization.direction;
      this.lang = this.#localization.locale;
    } else if (this.#ownDir) {
      if (isUnsaid) this.removeAttribute('dir');
      this.removeAttribute('lang');
    }
  };

  get #language(): string {
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
