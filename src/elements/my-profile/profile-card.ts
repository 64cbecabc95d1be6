import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Profile } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import { displayName, type Failure, type ProfileField } from '../../domain/rules.js';
import { OffersController } from '../role-picker/offers-controller.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { avatar } from '../shared/avatar.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { LatePart } from '../shared/late-part.js';
import type * as accountSecurity from './account-security.js';
import { profileCardStyles } from './profile-card.styles.js';
import type * as profileEditor from './profile-editor.js';
import type { ProfileEditor } from './profile-editor.js';
import type { ProfileSource } from './profile-source.js';

export const styles = [profileCardStyles];

/**
 * What a profile shows once it has been read: who one is, the form after *Edit*, and security. A page with a list alone
 * never fetches it.
 */
export class ProfileCard {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #source: ProfileSource;
  readonly #announcer: AnnouncerController;
  readonly #roles: OffersController;
  readonly #part: LatePart<typeof profileEditor>;
  readonly #security: LatePart<typeof accountSecurity>;
  #editor: ProfileEditor | undefined;
  #missing: Failure | undefined;

  constructor(host: LitElement, team: TeamController, source: ProfileSource, announcer: AnnouncerController) {
    this.#host = host;
    this.#team = team;
    this.#source = source;
    this.#announcer = announcer;
    this.#roles = new OffersController(host, team);
    this.#part = new LatePart(host, () => import('./profile-editor.js'));
    this.#security = new LatePart(host, () => import('./account-security.js'));
  }

  /** Before the element is drawn: asks for what it will show. */
  prepare(): void {
    this.#roles.ask({});
    if (this.#team.client?.sessions) this.#security.load().catch(() => {}); // asked for again when drawn again
  }

  render(profile: Profile): TemplateResult {
    const { identity, member } = profile;
    const name = displayName(identity) || this.#team.m.myProfile.noName;
    return html`<div class="head">
        ${avatar({ id: member.id, name, src: identity.avatarUrl })}
        <div>
          <h2 part="name" dir="auto"><slot name="heading">${name}</slot></h2>
          ${this.#editor ? nothing : this.#edit(profile, name)}
        </div>
      </div>
      ${this.#editor?.render()} ${this.#facts(profile)} ${this.#security.now?.accountSecurity(this.#host, this.#team)}`;
  }

  /** *Edit* beside the name; what can never be changed has no button. */
  #edit(profile: Profile, name: string): TemplateResult {
    const { m, state } = this.#team;
    const decision = this.#team.can('profile.update');
    const fields = state.status === 'ready' ? state.capabilities.profileFields : [];
    const open = (): void => void this.#open(profile, fields);
    if (this.#missing) return failureNotice(this.#team, this.#missing, open);
    if (decision.allowed && fields.length > 0) {
      const whose = m.common.about({ what: m.common.edit, about: name });
      return html`<button class="button button--small" part="edit" type="button" aria-label=${whose} @click=${open}>
        ${icon('edit')}${m.common.edit}
      </button>`;
    }
    return html`<p class="muted small">
      ${decision.allowed || decision.effect === 'hide' ? m.myProfile.denied : this.#team.reason(decision)}
    </p>`;
  }

  async #open(profile: Profile, fields: readonly ProfileField[]): Promise<void> {
    this.#missing = undefined;
    try {
      const { ProfileEditor } = await this.#part.load();
      const onClose = (saved?: Profile): void => void this.#close(saved);
      const [team, announcer] = [this.#team, this.#announcer];
      this.#editor ??= new ProfileEditor(this.#host, { team, announcer, profile, fields, onClose });
    } catch {
      this.#missing = { code: 'network' }; // the form could not be fetched
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  /** Back to the text, as it is stored. */
  async #close(saved?: Profile): Promise<void> {
    this.#editor = undefined;
    this.#host.requestUpdate();
    if (saved) this.#source.take(saved);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[part="edit"]')?.focus();
    if (!saved) return;
    this.#announcer.say(this.#team.m.myProfile.saved);
    emit(this.#host, 'profile-updated', { profile: saved });
  }

  #facts({ identity, member }: Profile): TemplateResult {
    const { m, text } = this.#team.localization;
    const { common, myProfile } = m;
    const roles = member.roles.map((id) => ({ id, role: this.#roles.offers.find(({ role }) => role.id === id)?.role }));
    const isShown = this.#editor === undefined;
    return html`<dl>
      ${isShown ? fact(common.phone, identity.phone ?? member.phone ?? '', myProfile.nothing) : nothing}
      ${fact(common.email, identity.email ?? member.email ?? '', myProfile.nothing)}
      <dt>${this.#team.word('role', common.role)}</dt>
      <dd>
        ${roles.map(
          ({ id, role }) =>
            html`<div>${text(role?.name) || id}</div>
              ${role?.description ? html`<p class="muted small"><bdi>${text(role.description)}</bdi></p>` : nothing}`,
        )}
      </dd>
    </dl>`;
  }
}

function fact(label: string, value: string, none: string): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value ? html`<bdi>${value}</bdi>` : html`<span class="muted">${none}</span>`}</dd>`;
}
