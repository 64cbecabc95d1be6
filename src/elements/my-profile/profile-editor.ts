import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Profile } from '../../backend/index.js';
import { failureOf, IntentKey, type TeamController } from '../../client/index.js';
import type { Failure, ProfileField, ProfilePatch } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { mistakesCount, toMistake } from '../shared/mistakes-summary.js';
import { profileEditorStyles } from './my-profile.styles.js';
import { mistakesIn, patchOf, valuesOf, type ProfileValues } from './profile-draft.js';
import { profileForm } from './profile-form.js';
import { soundProfile } from './sound-profile.js';

export const styles = [profileEditorStyles];

export interface ProfileEditorOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  readonly fields: readonly ProfileField[];
  /** The copy the form is opened from; a newer one is a conflict, not overwritten. */
  readonly profile: Profile;
  /** The form is left; with what was saved, if anything was. */
  readonly onClose: (saved?: Profile) => void;
}

/** The form from *Edit* to *Save* or *Cancel*: fetched when somebody edits. */
export class ProfileEditor implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ProfileEditorOptions;
  readonly #intent = new IntentKey();
  #base: Profile;
  #values: ProfileValues;
  #errors: Readonly<Record<string, string>> = {};
  #failure: Failure | undefined;
  #call: AbortController | undefined;

  constructor(host: LitElement, options: ProfileEditorOptions) {
    this.#host = host;
    this.#options = options;
    this.#base = options.profile;
    this.#values = valuesOf(options.profile.identity);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#call?.abort();
  }

  render(): TemplateResult {
    const { team, fields } = this.#options;
    return profileForm({
      team,
      fields,
      values: this.#values,
      errors: this.#errors,
      failure: this.#failure,
      isSaving: this.#call !== undefined,
      onInput: (field, value) => this.#input(field, value),
      onSave: () => void this.#save(),
      onCancel: () => this.#close(),
    });
  }

  #close(saved?: Profile): void {
    this.#call?.abort();
    this.#host.removeController(this);
    this.#options.onClose(saved);
  }

  #input(field: ProfileField, value: string): void {
    const { [field]: _, ...errors } = this.#errors;
    this.#errors = errors;
    this.#values = { ...this.#values, [field]: value };
    this.#host.requestUpdate();
  }

  async #save(): Promise<void> {
    const { team, fields } = this.#options;
    if (!team.client || this.#call) return;
    this.#failure = undefined;
    this.#errors = mistakesIn(this.#values, fields, team.m);
    if (Object.keys(this.#errors).length > 0) return this.#focusMistake();
    const patch = patchOf(valuesOf(this.#base.identity), this.#values, fields);
    if (Object.keys(patch).length === 0) return this.#close();
    if (!emit(this.#host, 'profile-update-request', { patch }, { cancelable: true })) return;
    const { signal } = (this.#call = new AbortController());
    this.#host.requestUpdate();
    try {
      const request = { signal, ifVersion: this.#base.member.version, idempotencyKey: this.#intent.for(patch) };
      const profile = soundProfile(await team.client.updateProfile(patch, request));
      if (!signal.aborted) this.#close(profile);
    } catch (error) {
      if (!signal.aborted) this.#fail(patch, failureOf(error));
    }
  }

  /** What was typed stays; a refusal stands beside its field. */
  #fail(patch: ProfilePatch, failure: Failure): void {
    const { team, fields } = this.#options;
    const { field, code } = failure;
    this.#call = undefined;
    if (field && (fields as readonly string[]).includes(field)) {
      this.#errors = { [field]: team.failure(failure) };
      void this.#focusMistake();
    } else {
      this.#failure = failure;
    }
    this.#host.requestUpdate();
    if (code === 'conflict') void this.#rebase();
    emit(this.#host, 'profile-update-failed', { patch, failure });
  }

  /** Someone else was first: the next attempt starts from what is stored now, with what was typed. */
  async #rebase(): Promise<void> {
    try {
      this.#base = soundProfile(await this.#options.team.client?.loadProfile());
    } catch (error) {
      this.#failure = failureOf(error);
      this.#host.requestUpdate();
    }
  }

  async #focusMistake(): Promise<void> {
    const { team, announcer } = this.#options;
    announcer.say(mistakesCount(team, this.#errors));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    toMistake(field, this.#errors, (text) => announcer.say(text));
  }
}
