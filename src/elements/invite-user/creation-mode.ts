import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { displayName, parseEmail, type CreationDraft, type Failure } from '../../domain/rules.js';
import { provisioning } from '../../localize/en/provisioning.js';
import { addEnglish } from '../../localize/index.js';
import { emit } from '../shared/emit.js';
import { placementMistakes } from './form-mistakes.js';
import { formFoot, personField, placementFields, sentNotice } from './form-parts.js';
import { nameFields } from './further-fields.js';
import { placementOf } from './form-draft.js';
import { InviteForm } from './invite-form.js';
import type { ModeOptions, WayMode } from './mode.js';
import type { InvitationPrefill } from './prefill.js';
import { Submission } from './submission.js';
import type { InviteView } from './view-model.js';

addEnglish({ provisioning });

/** At once, without an invitation: whoever is created can start, and no mail is sent (R132, R134). */
export class CreationMode implements WayMode {
  readonly #options: ModeOptions;
  readonly #form: InviteForm;
  readonly #submission: Submission<CreationDraft>;

  constructor(host: LitElement, options: ModeOptions) {
    this.#options = options;
    const { team, way, onDone } = options;
    const form = (this.#form = new InviteForm(host, team, way));
    this.#submission = new Submission<CreationDraft>(host, options, {
      call: async (client, [draft], write) => {
        const value = await client.createMember(draft!, write);
        return { items: [{ index: 0, ok: true, value }] };
      },
      mistakes: () => this.#mistakes(),
      drafts: () => this.#sendable(),
      request: ([draft]) => emit(host, 'member-create-request', { draft: draft! }, { cancelable: true }),
      accept: (_draft, entry) => {
        form.reset();
        emit(host, 'member-created', { entry });
        return displayName(entry.member);
      },
      refuse: (draft, failure) => {
        this.#refuse(failure);
        emit(host, 'member-create-failed', { draft, failure });
      },
      done: () => {
        if (this.#submission.sent.length === 0) return;
        onDone(true);
        options.announcer.say(this.#sentence);
      },
    });
  }

  get isDirty(): boolean {
    return this.#form.isDirty;
  }

  get isSending(): boolean {
    return this.#submission.progress !== undefined;
  }

  get isShown(): boolean {
    return this.#form.isShown;
  }

  set isShown(isShown: boolean) {
    this.#form.isShown = isShown;
  }

  begin({ email = '', roles = [], firstName = '', lastName = '', scopes }: InvitationPrefill): void {
    this.#submission.clear();
    const typed = [email].flat()[0] ?? '';
    this.#form.reset({ typed, roles, firstName, lastName, ...(scopes ? { scopes } : {}) });
  }

  clear(): void {
    this.begin({});
  }

  stop(): void {
    this.#submission.stop();
  }

  view(onCancel?: () => void): TemplateResult {
    const view: InviteView = {
      form: this.#form,
      submission: this.#submission,
      team: this.#options.team,
      submit: () => void this.#submission.send(() => this.isShown),
      onCancel,
    };
    const { team } = this.#options;
    const { form } = view;
    const isReady = form.roleOffers.state.status === 'ready';
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      view.submit();
    };
    return html`<form novalidate @submit=${onSubmit} aria-busy=${this.isSending ? 'true' : 'false'}>
      ${this.isSending ? nothing : this.sentNotice()}
      <fieldset class="stack" ?disabled=${this.isSending}>
        ${nameFields(view)} ${placementFields(view)} ${reachFields(view)}
      </fieldset>
      ${formFoot(view, isReady ? team.word('save', team.m.common.save) : undefined)}
    </form>`;
  }

  sentNotice(): TemplateResult | typeof nothing {
    const { sent } = this.#submission;
    return sent.length > 0 ? sentNotice(this.#sentence, sent) : nothing;
  }

  get #sentence(): string {
    return this.#options.team.m.provisioning.created;
  }

  #mistakes(): Record<string, string> {
    const { team } = this.#options;
    const mistakes = placementMistakes(this.#form, team, () => '');
    const { typed } = this.#form.values;
    if (this.#form.shape.has('email') && typed.trim() !== '' && !parseEmail(typed).ok) {
      mistakes['email'] = team.m.inviteUser.malformed;
    }
    return mistakes;
  }

  #sendable(): CreationDraft[] {
    const { team, way } = this.#options;
    const { kind } = way();
    const draft = this.#draft();
    const decision = team.can(way().action, { input: { ...draft, ...(kind ? { kind } : {}) } });
    if (decision.allowed) return [draft];
    const { reason, params } = decision;
    this.#refuse({ code: 'forbidden', reason, ...(params ? { params } : {}) });
    return [];
  }

  #draft(): CreationDraft {
    const { values, shape } = this.#form;
    const { roles = [], scopes } = placementOf(this.#form);
    const email = parseEmail(values.typed);
    const phone = values.phone.trim();
    return {
      firstName: values.firstName.trim(),
      lastName: values.lastName.trim(),
      roles,
      ...(scopes ? { scopes } : {}),
      ...(shape.has('email') && email.ok ? { email: email.email } : {}),
      ...(shape.has('phone') && phone ? { phone } : {}),
    };
  }

  /** A refusal stands beside the field it belongs to, else below the form. */
  #refuse(failure: Failure): void {
    const { field = '' } = failure;
    if (this.#form.shows(field)) this.#submission.blame(field, this.#options.team.failure(failure));
    else this.#submission.fail(failure);
  }
}

/** How the person can be reached; nobody has to be. */
function reachFields(view: InviteView): TemplateResult {
  const { form } = view;
  const { typed, phone } = form.values;
  return html`<div class="pair">
    ${
      form.shape.has('email')
        ? personField(view, 'email', {
            value: typed,
            inputMode: 'email',
            onInput: (value) => form.change({ typed: value }),
          })
        : nothing
    }
    ${
      form.shape.has('phone')
        ? personField(view, 'phone', {
            value: phone,
            inputMode: 'tel',
            onInput: (value) => form.change({ phone: value }),
          })
        : nothing
    }
  </div>`;
}
