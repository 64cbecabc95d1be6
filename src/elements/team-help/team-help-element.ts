import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import { helpFor, type System } from '../../domain/rules.js';
import { teamHelp } from '../../localize/en/team-help.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles } from '../../styles/index.js';
import { failureNotice } from '../shared/failure-notice.js';
import { skeleton } from '../shared/skeleton.js';
import { teamHelpStyles } from './team-help.styles.js';

addEnglish({ teamHelp });

type HelpEntry = NonNullable<System['help']>[number];

/** What a policy may lead to; an address of another kind is shown as text. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * Whom to turn to and where to read on: the help the system has for this person, as links to pages, mailboxes and
 * telephones, or as a sentence. A slot by an entry's id takes a page's own way in its place, such as a button that
 * opens a chat. Nothing is shown where there is no help.
 *
 * @tag team-help
 * @summary The system's help for the person who is signed in.
 * @attr closed - There is no help. Set by the element, to be read by style sheets.
 * @slot - By the id of an entry, e.g. `slot="storesMissing.chat"`: in place of that entry.
 * @csspart list - The list of entries.
 * @csspart notice - What went wrong before anything could be shown.
 * @cssprop [--rosterkit-team-help-gap=0.5rem] - The space between entries.
 */
export class TeamHelpElement extends LitElement {
  static override styles = [baseStyles, teamHelpStyles];

  /** Only help about this: the entry of this id, and those below it (`storesMissing` has `storesMissing.call`). */
  @property() topic = '';

  /** What it is called for who cannot see it; "Help" unless given. */
  @property() label = '';

  readonly #team = new TeamController(this);

  protected override updated(): void {
    this.toggleAttribute('closed', this.#team.state.status === 'ready' && this.#entries.length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, client, m } = this.#team;
    if (state.status === 'loading') return skeleton(m.common.loading, 'line', 'line');
    if (state.status === 'failed') return failureNotice(this.#team, state.failure, () => void client?.connect());
    const entries = this.#entries;
    if (entries.length === 0) return nothing;
    return html`<nav aria-label=${this.label || m.teamHelp.title}>
      <ul class="list" part="list">
        ${entries.map((entry) => html`<li><slot name=${entry.id}>${this.#content(entry)}</slot></li>`)}
      </ul>
    </nav>`;
  }

  get #entries(): readonly HelpEntry[] {
    const { client, state } = this.#team;
    if (state.status !== 'ready' || !client?.system) return [];
    const { topic } = this;
    return helpFor(client.system, state.me.member).filter(
      ({ id }) => topic === '' || id === topic || id.startsWith(`${topic}.`),
    );
  }

  #content({ href, label }: HelpEntry): TemplateResult {
    const text = html`<bdi>${this.#team.localization.text(label)}</bdi>`;
    return href !== undefined && isSafe(href) ? html`<a href=${href}>${text}</a>` : text;
  }
}

function isSafe(href: string): boolean {
  return URL.canParse(href) && SCHEMES.has(new URL(href).protocol);
}
