import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { InvitationDraft } from '../../domain/rules.js';
import { gather } from './addresses.js';
import { sentNotice } from './form-parts.js';
import { invitationSubmission } from './invitation-work.js';
import { InviteForm } from './invite-form.js';
import { inviteView } from './invite-view.js';
import type { ModeOptions, WayMode } from './mode.js';
import type { InvitationPrefill } from './prefill.js';
import { PressController } from './press.js';
import { mayAddMany } from './sender.js';
import type { Submission } from './submission.js';

/** By e-mail: addresses are typed or pasted, and each gets an invitation. */
export class InvitationMode implements WayMode {
  readonly #host: LitElement;
  readonly #options: ModeOptions;
  readonly #form: InviteForm;
  readonly #press: PressController;
  readonly #submission: Submission<InvitationDraft>;
  #note = '';

  constructor(host: LitElement, options: ModeOptions) {
    this.#host = host;
    this.#options = options;
    const { team, announcer, way } = options;
    this.#form = new InviteForm(host, team, way);
    this.#press = new PressController(host);
    this.#submission = invitationSubmission(host, {
      team,
      announcer,
      form: this.#form,
      onDone: (isWhole) => this.#finish(isWhole),
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

  begin(prefill: InvitationPrefill): void {
    const { email = [], roles = [], firstName = '', lastName = '', options = {}, attributes = {}, scopes } = prefill;
    const { emailDomain, isForOne } = this.#form.shape;
    const addresses = [email].flat();
    this.#submission.clear();
    this.#note = '';
    this.#form.reset({
      roles,
      firstName,
      lastName,
      options,
      attributes,
      ...(scopes ? { scopes } : {}),
      ...(isForOne
        ? { typed: (addresses[0] ?? '').replace(emailDomain ? `@${emailDomain}` : '', '') }
        : gather([], addresses.join('\n'))),
    });
  }

  clear(): void {
    this.#form.reset();
    this.#submission.clear();
    this.#note = '';
  }

  stop(): void {
    this.#submission.stop();
  }

  view(onCancel?: () => void): TemplateResult {
    return inviteView({
      form: this.#form,
      submission: this.#submission,
      team: this.#options.team,
      note: this.#note,
      say: (note) => this.#say(note),
      gather: (text) => this.#press.whenOver(() => this.#gather(text)),
      useList: mayAddMany(this.#options.team.client) ? () => this.#options.useList(true) : undefined,
      submit: () => this.#submit(),
      onCancel,
    });
  }

  sentNotice(): TemplateResult | typeof nothing {
    const { sent } = this.#submission;
    const { m, f } = this.#options.team.localization;
    return sent.length > 0 ? sentNotice(m.inviteUser.sent({ count: sent.length }, f), sent) : nothing;
  }

  #submit(): void {
    this.#note = '';
    void this.#submission.send(() => this.isShown);
  }

  #finish(isWhole: boolean): void {
    const { team, announcer, onDone } = this.#options;
    const { m, f } = team.localization;
    const { sent } = this.#submission;
    const left = this.#form.addresses.length;
    const said = [
      sent.length > 0 && m.inviteUser.sent({ count: sent.length }, f),
      // why nothing goes through at all is an alert of its own
      left > 0 && !this.#submission.failure && m.inviteUser.notSent({ count: left }, f),
    ];
    if (isWhole) this.#form.reset();
    onDone(isWhole);
    void this.#host.updateComplete.then(() => announcer.say(said.filter(Boolean).join(' ')));
  }

  #gather(text = this.#form.values.typed): void {
    if (text.trim() === '') return;
    const { team, announcer } = this.#options;
    const { added, duplicates, addresses } = this.#form.gatherTyped(text);
    const { m, f } = team.localization;
    const wrong = addresses.filter(({ email }) => !email).length;
    const { inviteUser: words } = m;
    this.#note = duplicates > 0 ? words.duplicates({ count: duplicates }, f) : '';
    const said = [
      added > 0 && words.added({ count: addresses.length }, f),
      wrong > 0 && words.notValid({ count: wrong }, f),
    ];
    announcer.say([f.list(said.filter((one) => typeof one === 'string')), this.#note].filter(Boolean).join('. '));
  }

  #say(note: string): void {
    if (note === this.#note) return;
    this.#note = note;
    this.#host.requestUpdate();
  }
}
