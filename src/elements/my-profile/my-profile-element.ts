import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../backend/index.js';
import { TeamController } from '../../client/index.js';
import { displayName, type Failure, type ProfileField, type ProfilePatch } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { avatar } from '../shared/avatar.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { LatePart } from '../shared/late-part.js';
import { myProfileStyles } from './my-profile.styles.js';
import type { ProfileEditor } from './profile-editor.js';
import { ProfileSource } from './profile-source.js';

export interface MyProfileEventMap {
  /** Before it is saved. `preventDefault()` keeps the kit from saving it. */
  'profile-update-request': CustomEvent<{ readonly patch: ProfilePatch }>;
  /** After the backend accepted it. */
  'profile-updated': CustomEvent<{ readonly profile: Profile }>;
  /** After the backend refused it. */
  'profile-update-failed': CustomEvent<{ readonly patch: ProfilePatch; readonly failure: Failure }>;
  /** After the password was changed, and the other sessions ended. */
  'password-changed': CustomEvent<Readonly<Record<string, never>>>;
  /** After the backend refused that. */
  'password-change-failed': CustomEvent<{ readonly failure: Failure }>;
  /** After another of one's own sessions was ended. */
  'device-signed-out': CustomEvent<Readonly<Record<string, never>>>;
  /** After that failed. */
  'device-sign-out-failed': CustomEvent<{ readonly failure: Failure }>;
  /** Before signing out. `preventDefault()` leaves it to the page. */
  'sign-out-request': CustomEvent<Readonly<Record<string, never>>>;
  /** After somebody signed out here. */
  'signed-out': CustomEvent<Readonly<Record<string, never>>>;
  /** After signing out failed; a `<session-guard>` around hides the page all the same. */
  'sign-out-failed': CustomEvent<{ readonly failure: Failure }>;
}

declare global {
  interface HTMLElementEventMap extends MyProfileEventMap {}
}

/**
 * The signed-in person's own profile: to read, and after *Edit* to change. Role and e-mail are text; nobody else's
 * profile is reached from here. Where the provider has `sessions`, a part about security comes with it: to change the
 * password, to see one's devices and end their sessions, and to sign out.
 *
 * @tag my-profile
 * @summary Shows and changes one's own profile.
 * @fires {CustomEvent<{ patch: ProfilePatch }>} profile-update-request - Before saving; can be cancelled.
 * @fires {CustomEvent<{ profile: Profile }>} profile-updated - After it was saved.
 * @fires {CustomEvent<{ patch: ProfilePatch, failure: Failure }>} profile-update-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} password-changed - After the password was changed.
 * @fires {CustomEvent<{ failure: Failure }>} password-change-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} device-signed-out - After another of one's own sessions was ended.
 * @fires {CustomEvent<{ failure: Failure }>} device-sign-out-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} sign-out-request - Before signing out; can be cancelled.
 * @fires {CustomEvent<Record<string, never>>} signed-out - After signing out.
 * @fires {CustomEvent<{ failure: Failure }>} sign-out-failed - After that failed.
 * @csspart name - The person's name.
 * @csspart edit - The button that opens the form.
 * @csspart save - The button that saves.
 * @csspart security - Password, devices and signing out, where the provider has `sessions`.
 * @csspart change-password - The button that opens the form for it.
 * @csspart save-password - The button that changes the password.
 * @csspart cancel-password - The button that leaves it.
 * @csspart devices - The list of one's own sessions.
 * @csspart end-session - The button that ends one of them.
 * @csspart sign-out - The button that signs out.
 */
export class MyProfileElement extends LitElement {
  static override styles = [baseStyles, myProfileStyles];

  readonly #team = new TeamController(this);
  readonly #source = new ProfileSource(this, this.#team);
  readonly #roles = new OffersController(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #part = new LatePart(this, () => import('./profile-editor.js'));
  readonly #security = new LatePart(this, () => import('./account-security.js'));
  #editor: ProfileEditor | undefined;
  #missing: Failure | undefined;

  protected override willUpdate(): void {
    this.#roles.ask({});
    if (this.#team.client?.sessions) this.#security.load().catch(() => {}); // asked for again when drawn again
  }

  protected override render(): TemplateResult {
    const source = this.#source.state;
    return html`<div class="profile">
      ${
        source.status === 'failed'
          ? failureNotice(this.#team, source.failure, () => this.#source.retry())
          : source.status === 'loading'
            ? html`<p class="skeleton" role="status">
                <span class="visually-hidden">${this.#team.m.common.loading}</span>
              </p>`
            : this.#profile(source.profile)
      }
      ${liveRegion(this.#announcer)}
    </div>`;
  }

  #profile(profile: Profile): TemplateResult {
    const { identity, member } = profile;
    const name = displayName(identity) || this.#team.m.myProfile.noName;
    return html`<div class="head">
        ${avatar({ id: member.id, name, src: identity.avatarUrl })}
        <div>
          <h2 part="name" dir="auto">${name}</h2>
          ${this.#editor ? nothing : this.#edit(profile)}
        </div>
      </div>
      ${this.#editor?.render()} ${this.#facts(profile)} ${this.#security.now?.accountSecurity(this, this.#team)}`;
  }

  /** *Edit* beside the name; what can never be changed has no button. */
  #edit(profile: Profile): TemplateResult {
    const { m, state } = this.#team;
    const decision = this.#team.can('profile.update');
    const fields = state.status === 'ready' ? state.capabilities.profileFields : [];
    const open = (): void => void this.#open(profile, fields);
    if (this.#missing) return failureNotice(this.#team, this.#missing, open);
    if (decision.allowed && fields.length > 0) {
      return html`<button class="button button--small" part="edit" type="button" @click=${open}>
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
      this.#editor ??= new ProfileEditor(this, { team: this.#team, profile, fields, onClose });
    } catch {
      this.#missing = { code: 'network' }; // the form could not be fetched
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  /** Back to the text, as it is stored. */
  async #close(saved?: Profile): Promise<void> {
    this.#editor = undefined;
    this.requestUpdate();
    if (saved) this.#source.take(saved);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part="edit"]')?.focus();
    if (!saved) return;
    this.#announcer.say(this.#team.m.myProfile.saved);
    emit(this, 'profile-updated', { profile: saved });
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
              ${role?.description ? html`<p class="muted small">${text(role.description)}</p>` : nothing}`,
        )}
      </dd>
    </dl>`;
  }
}

function fact(label: string, value: string, none: string): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value ? html`<bdi>${value}</bdi>` : html`<span class="muted">${none}</span>`}</dd>`;
}
