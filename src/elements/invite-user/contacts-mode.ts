import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { displayName, type Failure, type ProvisionDraft } from '../../domain/rules.js';
import { provisioning } from '../../localize/en/provisioning.js';
import { addEnglish } from '../../localize/index.js';
import { emit } from '../shared/emit.js';
import { ContactChoice } from './contact-choice.js';
import { ContactKeys } from './contact-keys.js';
import { ContactList } from './contact-list.js';
import { contactsCount } from './contacts-count.js';
import { contactsStyles } from './contacts.styles.js';
import { contactsView } from './contacts-view.js';
import { placementMistakes } from './form-mistakes.js';
import { sentNotice } from './form-parts.js';
import { placementOf } from './form-draft.js';
import { InviteForm } from './invite-form.js';
import type { ModeOptions, WayMode } from './mode.js';
import type { InvitationPrefill } from './prefill.js';
import { mayAddMany } from './sender.js';
import { Submission } from './submission.js';

addEnglish({ provisioning });

export const styles = [contactsStyles];

/** From people who are known already: nobody types an address, and each gets their access by mail (R073-R076, R080). */
export class ContactsMode implements WayMode, ReactiveController {
  readonly #host: LitElement;
  readonly #options: ModeOptions;
  readonly #form: InviteForm;
  readonly #list: ContactList;
  readonly #choice = new ContactChoice();
  readonly #keys: ContactKeys;
  readonly #submission: Submission<ProvisionDraft>;

  constructor(host: LitElement, options: ModeOptions) {
    this.#host = host;
    this.#options = options;
    const { team, way } = options;
    this.#form = new InviteForm(host, team, way);
    this.#keys = new ContactKeys(host);
    this.#list = new ContactList(host, team, () => this.#sayFound());
    this.#submission = new Submission<ProvisionDraft>(host, options, {
      call: (client, drafts, write) => client.provision(drafts, write),
      mistakes: () => this.#mistakes(),
      drafts: () => this.#sendable(),
      request: (drafts) => emit(host, 'provision-request', { drafts }, { cancelable: true }),
      accept: ({ contactId }, entry) => {
        this.#choice.forget(contactId);
        this.#list.leaveOut(contactId);
        emit(host, 'contact-provisioned', { entry });
        return displayName(entry.member);
      },
      refuse: (draft, failure) => {
        this.#refuse(draft, failure);
        emit(host, 'provision-failed', { draft, failure });
      },
      done: (failure) => this.#finish(failure),
    });
    host.addController(this);
  }

  get isDirty(): boolean {
    return this.#form.isDirty || this.#choice.size > 0;
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

  hostUpdate(): void {
    if (this.isShown) this.#list.ask({ kind: this.#form.shape.kind, accountId: this.#options.accountId() });
  }

  begin({ roles = [], options = {} }: InvitationPrefill): void {
    this.#submission.clear();
    this.#choice.clear();
    this.#list.reset();
    this.#form.reset({ roles, options });
  }

  clear(): void {
    this.begin({});
  }

  stop(): void {
    this.#submission.stop();
  }

  view(onCancel?: () => void): TemplateResult {
    const { team, accountId } = this.#options;
    const isMany = mayAddMany(team.client);
    return contactsView({
      form: this.#form,
      submission: this.#submission,
      team,
      list: this.#list,
      choice: this.#choice,
      keys: this.#keys,
      isMany,
      isOneCompany: accountId() !== '',
      choose: (contacts, isOn) => {
        for (const contact of contacts) this.#choice.set(contact, isOn, !isMany);
        this.#submission.forgive('contacts');
      },
      clearChoice: () => {
        this.#choice.clear();
        this.#host.requestUpdate();
      },
      sent: this.isSending ? nothing : this.sentNotice(),
      submit: () => void this.#submission.send(() => this.isShown),
      onCancel,
    });
  }

  sentNotice(): TemplateResult | typeof nothing {
    const { sent } = this.#submission;
    return sent.length > 0 ? sentNotice(this.#said, sent) : nothing;
  }

  /** What came of it, in words: how many were added, and how many were not and why. */
  get #said(): string {
    const { team } = this.#options;
    const { m, f } = team.localization;
    const { failed } = this.#choice;
    const done = this.#submission.sent.length;
    const failures = failed.flatMap((contact) => this.#choice.failureOf(contact) ?? []);
    const reasons = [...new Set(failures.map((failure) => team.failure(failure)))].join(' ');
    return [
      done > 0 && m.provisioning.provisioned({ count: done }, f),
      failed.length > 0 && m.provisioning.outcome({ done, failed: failed.length, reasons }, f),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #mistakes(): Record<string, string> {
    const { team } = this.#options;
    this.#choice.forgive();
    return {
      ...(this.#choice.size === 0 ? { contacts: team.m.provisioning.chooseContact } : {}),
      ...placementMistakes(this.#form, team, () => ''),
    };
  }

  /** A draft for everybody chosen; whom the policy refuses stays, with its reason. */
  #sendable(): ProvisionDraft[] {
    const { team, way } = this.#options;
    const { action, kind } = way();
    const { roles = [], ...placement } = placementOf(this.#form);
    return this.#choice.contacts.flatMap(({ id }) => {
      const draft: ProvisionDraft = { contactId: id, roles, ...placement };
      const decision = team.can(action, { input: { ...draft, ...(kind ? { kind } : {}) } });
      if (decision.allowed) return [draft];
      const { reason, params } = decision;
      this.#refuse(draft, { code: 'forbidden', reason, ...(params ? { params } : {}) });
      return [];
    });
  }

  /** A refusal of the role stands beside the role, any other beside the person. */
  #refuse({ contactId }: ProvisionDraft, failure: Failure): void {
    const { field = '' } = failure;
    if (field !== 'contactId' && this.#form.shows(field)) {
      this.#submission.blame(field, this.#options.team.failure(failure));
    } else this.#choice.refuse(contactId, failure);
  }

  #finish(failure: Failure | undefined): void {
    const { announcer, onDone } = this.#options;
    const said = this.#said;
    const isWhole = !failure && this.#choice.size === 0 && this.#submission.sent.length > 0;
    if (isWhole) {
      this.#form.reset();
      this.#list.reset();
    }
    onDone(isWhole);
    void this.#host.updateComplete.then(() => announcer.say(said));
  }

  #sayFound(): void {
    const { team, announcer } = this.#options;
    const { total, items, isFiltered } = this.#list;
    const people = contactsCount(team, total ?? items.length);
    if (isFiltered) announcer.say(team.m.provisioning.found({ people }));
  }
}
