import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import { canonicalDomain, type Failure, type InvitationDraft } from '../../domain/rules.js';
import type { InviteForm } from './invite-form.js';
import { InvitationSender, type Outcome } from './sender.js';

/** What a backend may ask for although the page did not know of it. */
const NAMES: readonly string[] = ['firstName', 'lastName'];

export interface SubmissionOptions {
  /** @returns False when the page takes it over. */
  readonly onRequest: (drafts: readonly InvitationDraft[]) => boolean;
  readonly onOutcome: (outcome: Outcome) => void;
  /** All that could be sent has been; `isWhole` when nothing is left in the form. */
  readonly onDone: (isWhole: boolean) => void;
}

/** Checks the form, sends it, and keeps what came of it. */
export class Submission implements ReactiveController {
  /** What is wrong, by field. */
  errors: Readonly<Record<string, string>> = {};
  /** What went wrong on the way; the form can be sent again as it is. */
  failure: Failure | undefined;
  isStopped = false;
  progress: { readonly done: number; readonly total: number } | undefined;
  /** Addresses that were invited. */
  sent: readonly string[] = [];
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #form: InviteForm;
  readonly #options: SubmissionOptions;
  readonly #sender = new InvitationSender();
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController, form: InviteForm, options: SubmissionOptions) {
    this.#host = host;
    this.#team = team;
    this.#form = form;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#call?.abort();
  }

  /** As before the first attempt. */
  clear(): void {
    this.#call?.abort();
    this.#become({ errors: {}, failure: undefined, isStopped: false, progress: undefined, sent: [] });
  }

  /** What is wrong with each of a group of fields, by its name within the group. */
  errorsOf(group: string): Record<string, string> {
    const own = Object.entries(this.errors).filter(([field]) => field.startsWith(`${group}.`));
    return Object.fromEntries(own.map(([field, text]) => [field.slice(group.length + 1), text]));
  }

  /** A person corrects a field: what was said about it is over. */
  forgive(field: string): void {
    const { [field]: _, ...errors } = this.errors;
    this.#become({ errors });
  }

  stop(): void {
    this.#call?.abort();
    this.#become({ isStopped: true, progress: undefined });
  }

  /**
   * Sends every address that can be sent.
   * @returns False when something has to be corrected first, and nothing was sent.
   */
  async submit(): Promise<boolean> {
    const { client } = this.#team;
    if (!client || this.progress) return false;
    if (!this.#form.shape.isForOne) this.#form.gatherTyped();
    this.#become({ errors: this.#mistakes(), failure: undefined, isStopped: false, sent: [] });
    const drafts = Object.keys(this.errors).length > 0 ? [] : this.#sendable();
    if (drafts.length === 0) return false;
    if (!this.#options.onRequest(drafts)) return true;
    const { signal } = (this.#call = new AbortController());
    this.#become({ progress: { done: 0, total: drafts.length } });
    const onOutcomes = (outcomes: readonly Outcome[]): void => this.#take(outcomes, drafts.length);
    const failure = await this.#sender.send(client, drafts, { signal, onOutcomes });
    if (signal.aborted) return true;
    this.#become({ failure, progress: undefined });
    const isWhole = !failure && this.#form.addresses.length === 0;
    this.#options.onDone(isWhole);
    return true;
  }

  #take(outcomes: readonly Outcome[], total: number): void {
    const isSurprise = outcomes.some((outcome) => !outcome.ok && outcome.failure.code === 'forbidden');
    if (isSurprise) void this.#team.client?.refresh(); // the page knew it otherwise
    for (const outcome of outcomes) {
      if (outcome.ok) {
        this.#form.accept(outcome.draft);
        this.#become({ sent: [...this.sent, outcome.draft.email] });
      } else {
        this.#refuse(outcome.draft, outcome.failure);
      }
      this.#options.onOutcome(outcome);
    }
    this.#become({ progress: { done: (this.progress?.done ?? 0) + outcomes.length, total } });
  }

  /** A refusal stands beside the field it belongs to, else beside the address. */
  #refuse(draft: InvitationDraft, failure: Failure): void {
    const { field = 'email' } = failure;
    const form = this.#form;
    if (NAMES.includes(field)) form.reveal(field);
    const isElsewhere = field !== 'email' && form.shape.has(field);
    if (isElsewhere || form.shape.isForOne) {
      this.#become({ errors: { ...this.errors, [isElsewhere ? field : 'email']: this.#team.failure(failure) } });
    }
    if (!isElsewhere) form.refuse(draft, failure);
  }

  /** What has to be corrected before anything can be sent. */
  #mistakes(): Record<string, string> {
    const { addresses, shape, values, asked, scopeChoice, chosenScopes, roles } = this.#form;
    const { inviteUser: words, rolePicker, common } = this.#team.m;
    const draft = this.#form.draftFor(addresses.find(({ email }) => email)?.email ?? '');
    const mistakes: Record<string, string> = {};
    const first = addresses[0];
    if (!first) mistakes['email'] = shape.emailDomain === undefined ? words.addressMissing : words.handleMissing;
    else if (addresses.every(({ email }) => !email)) mistakes['email'] = words.malformed;
    if (shape.emailDomain !== undefined && !values.isConfirmed) mistakes['confirm'] = words.confirmDomainRequired;
    if (shape.needs('firstName') && !draft.firstName) mistakes['firstName'] = words.firstNameMissing;
    if (shape.needs('lastName') && !draft.lastName) mistakes['lastName'] = words.lastNameMissing;
    if (shape.needs('roles') && roles.length === 0) mistakes['roles'] = rolePicker.required;
    for (const field of asked) {
      const value = this.#form.attributeValue(field).trim();
      if (value === '') mistakes[`attributes.${field.id}`] = this.#reasonOf(draft) || common.required;
      else if (field.type === 'emailDomain' && canonicalDomain(value) === undefined) {
        mistakes[`attributes.${field.id}`] = words.domainMalformed;
      }
    }
    if (scopeChoice !== 'none' && chosenScopes.length === 0) {
      mistakes['scopes'] = words.chooseScopes;
    }
    return mistakes;
  }

  /** The policy's own sentence for a field of the role that was left empty. */
  #reasonOf(draft: InvitationDraft): string {
    return this.#team.reason(this.#team.can('member.invite', { input: { ...draft }, phase: 'enforce' }));
  }

  /** Drafts for the good addresses; what the policy refuses is marked and stays. */
  #sendable(): InvitationDraft[] {
    const { kind } = this.#form.shape;
    return this.#form.addresses.flatMap(({ email }) => {
      if (email === undefined) return [];
      const draft = this.#form.draftFor(email);
      const decision = this.#team.can('member.invite', { input: { ...draft, ...(kind ? { kind } : {}) } });
      if (decision.allowed) return [draft];
      const { reason, params } = decision;
      this.#refuse(draft, { code: 'invalid', reason, ...(params ? { params } : {}) });
      return [];
    });
  }

  #become(part: Partial<Pick<Submission, 'errors' | 'failure' | 'isStopped' | 'progress' | 'sent'>>): void {
    Object.assign(this, part);
    this.#host.requestUpdate();
  }
}
