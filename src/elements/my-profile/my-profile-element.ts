import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Profile } from '../../backend/index.js';
import { failureOf, IntentKey, TeamController } from '../../client/index.js';
import { displayName, type Failure, type ProfileField, type ProfilePatch } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { avatar } from '../shared/avatar.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { myProfileStyles } from './my-profile.styles.js';
import { mistakesIn, patchOf, valuesOf, type ProfileValues } from './profile-draft.js';
import { profileForm } from './profile-form.js';
import { ProfileSource, soundProfile } from './profile-source.js';

export interface MyProfileEventMap {
  /** Before it is saved. `preventDefault()` keeps the kit from saving it. */
  'profile-update-request': CustomEvent<{ readonly patch: ProfilePatch }>;
  /** After the backend accepted it. */
  'profile-updated': CustomEvent<{ readonly profile: Profile }>;
  /** After the backend refused it. */
  'profile-update-failed': CustomEvent<{ readonly patch: ProfilePatch; readonly failure: Failure }>;
}

declare global {
  interface HTMLElementEventMap extends MyProfileEventMap {}
}

/**
 * The signed-in person's own profile: to read, and after *Edit* to change. Role and e-mail are text; nobody else's
 * profile is reached from here.
 *
 * @tag my-profile
 * @summary Shows and changes one's own profile.
 * @fires {CustomEvent<{ patch: ProfilePatch }>} profile-update-request - Before saving; can be cancelled.
 * @fires {CustomEvent<{ profile: Profile }>} profile-updated - After it was saved.
 * @fires {CustomEvent<{ patch: ProfilePatch, failure: Failure }>} profile-update-failed - After it was not.
 * @csspart name - The person's name.
 * @csspart edit - The button that opens the form.
 * @csspart save - The button that saves.
 */
export class MyProfileElement extends LitElement {
  static override styles = [baseStyles, myProfileStyles];

  @state() private values: ProfileValues | undefined;
  @state() private errors: Readonly<Record<string, string>> = {};
  @state() private failure: Failure | undefined;
  @state() private isSaving = false;

  readonly #team = new TeamController(this);
  readonly #source = new ProfileSource(this, this.#team);
  readonly #roles = new OffersController(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #intent = new IntentKey();
  /** The copy the form was opened from; a newer one is a conflict, not overwritten. */
  #base: Profile | undefined;
  #call: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#call?.abort();
  }

  protected override willUpdate(): void {
    this.#roles.ask({});
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
    const { m } = this.#team;
    const name = displayName(identity) || m.myProfile.noName;
    const { values } = this;
    return html`<div class="head">
        ${avatar({ id: member.id, name, src: identity.avatarUrl })}
        <div>
          <h2 part="name" dir="auto">${name}</h2>
          ${values ? nothing : this.#edit(profile)}
        </div>
      </div>
      ${
        values
          ? profileForm({
              team: this.#team,
              values,
              fields: this.#fields,
              errors: this.errors,
              failure: this.failure,
              isSaving: this.isSaving,
              onInput: (field, value) => this.#input(field, value),
              onSave: () => void this.#save(),
              onCancel: () => void this.#close(),
            })
          : nothing
      }
      ${this.#facts(profile)}`;
  }

  /** *Edit* under the name; what can never be changed has no button. */
  #edit(profile: Profile): TemplateResult {
    const decision = this.#team.can('profile.update');
    const { m } = this.#team;
    if (decision.allowed && this.#fields.length > 0) {
      return html`<button
        class="button button--small"
        part="edit"
        type="button"
        @click=${() => void this.#open(profile)}
      >
        ${icon('edit')}${m.common.edit}
      </button>`;
    }
    return html`<p class="muted small">
      ${decision.allowed || decision.effect === 'hide' ? m.myProfile.denied : this.#team.reason(decision)}
    </p>`;
  }

  #facts({ identity, member }: Profile): TemplateResult {
    const { m, text } = this.#team.localization;
    const { common, myProfile } = m;
    const roles = member.roles.map((id) => ({ id, role: this.#roles.offers.find(({ role }) => role.id === id)?.role }));
    const isShown = this.values === undefined;
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

  get #fields(): readonly ProfileField[] {
    const known = this.#team.client?.state;
    return known?.status === 'ready' ? known.capabilities.profileFields : (this.#lastFields ?? []);
  }

  #lastFields: readonly ProfileField[] | undefined;

  async #open(profile: Profile): Promise<void> {
    this.#base = profile;
    this.#lastFields = this.#fields;
    this.values = valuesOf(profile.identity);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  /** Back to the text, as it is stored. */
  async #close(): Promise<void> {
    this.#call?.abort();
    this.values = undefined;
    this.errors = {};
    this.failure = undefined;
    this.isSaving = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part="edit"]')?.focus();
  }

  #input(field: ProfileField, value: string): void {
    const { [field]: _, ...errors } = this.errors;
    this.errors = errors;
    if (this.values) this.values = { ...this.values, [field]: value };
  }

  async #save(): Promise<void> {
    const { values } = this;
    const { client } = this.#team;
    if (!values || !client || !this.#base || this.isSaving) return;
    this.failure = undefined;
    this.errors = mistakesIn(values, this.#fields, this.#team.m);
    if (Object.keys(this.errors).length > 0) return this.#focusMistake();
    const patch = patchOf(valuesOf(this.#base.identity), values, this.#fields);
    if (Object.keys(patch).length === 0) return this.#close();
    if (!emit(this, 'profile-update-request', { patch }, { cancelable: true })) return;
    const { signal } = (this.#call = new AbortController());
    this.isSaving = true;
    try {
      const request = { signal, ifVersion: this.#base.member.version, idempotencyKey: this.#intent.for(patch) };
      const profile = soundProfile(await client.updateProfile(patch, request));
      if (signal.aborted) return;
      this.#intent.done();
      this.#source.take(profile);
      await this.#close();
      this.#announcer.say(this.#team.m.myProfile.saved);
      emit(this, 'profile-updated', { profile });
    } catch (error) {
      if (!signal.aborted) this.#fail(patch, failureOf(error));
    } finally {
      if (this.#call?.signal === signal) this.isSaving = false;
    }
  }

  /** What was typed stays; a refusal stands beside its field. */
  #fail(patch: ProfilePatch, failure: Failure): void {
    const { field } = failure;
    if (field && (this.#fields as readonly string[]).includes(field)) {
      this.errors = { [field]: this.#team.failure(failure) };
      void this.#focusMistake();
    } else {
      this.failure = failure;
    }
    if (failure.code === 'conflict') void this.#rebase();
    emit(this, 'profile-update-failed', { patch, failure });
  }

  /** Someone else was first: the next attempt starts from what is stored now, with what was typed. */
  async #rebase(): Promise<void> {
    try {
      this.#base = soundProfile(await this.#team.client?.loadProfile());
    } catch (error) {
      this.failure = failureOf(error);
    }
  }

  async #focusMistake(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

function fact(label: string, value: string, none: string): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value ? html`<bdi>${value}</bdi>` : html`<span class="muted">${none}</span>`}</dd>`;
}
