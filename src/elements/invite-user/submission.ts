import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure, MemberEntry } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { toMistake } from '../shared/mistakes-summary.js';
import type { ModeOptions } from './mode.js';
import { DraftSender, type Outcome, type SendCall } from './sender.js';

/** Where the keyboard goes when something has to be corrected. */
const MISTAKES =
  '[aria-invalid="true"], .contacts--invalid input, .token--bad > button, .choices--invalid, #roles[data-wrong], .notice--danger button';

/** What a form sends, and what it does with each answer. */
export interface Work<D> {
  readonly call: SendCall<D>;
  /** What has to be corrected before anything can be sent, by field. */
  mistakes(): Readonly<Record<string, string>>;
  /** What can be sent; what the policy refuses is marked and stays. */
  drafts(): readonly D[];
  /** @returns False when the page takes it over. */
  request(drafts: readonly D[]): boolean;
  /** This one was added. @returns What it is called afterwards. */
  accept(draft: D, entry: MemberEntry): string;
  /** This one was not, and stays in the form with the reason. */
  refuse(draft: D, failure: Failure): void;
  /** All that could be sent has been. */
  done(failure: Failure | undefined): void;
  /** The place, if there is one, that sums up what came of it: there the keyboard goes first. */
  readonly result?: string;
}

/** Checks a form, sends it, and keeps what came of it. */
export class Submission<D> implements ReactiveController {
  /** What is wrong, by field. */
  errors: Readonly<Record<string, string>> = {};
  /** What went wrong on the way; the form can be sent again as it is. */
  failure: Failure | undefined;
  isStopped = false;
  progress: { readonly done: number; readonly total: number } | undefined;
  /** Who was added, by address or name. */
  sent: readonly string[] = [];
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #announcer: AnnouncerController;
  readonly #work: Work<D>;
  readonly #sender: DraftSender<D>;
  #call: AbortController | undefined;

  constructor(host: LitElement, { team, announcer }: Pick<ModeOptions, 'team' | 'announcer'>, work: Work<D>) {
    this.#host = host;
    this.#team = team;
    this.#announcer = announcer;
    this.#work = work;
    this.#sender = new DraftSender(work.call);
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

  /** Something is wrong with a field. */
  blame(field: string, sentence: string): void {
    this.#become({ errors: { ...this.errors, [field]: sentence } });
  }

  /** Something is wrong that belongs to no field. */
  fail(failure: Failure): void {
    this.#become({ failure });
  }

  /** A person corrects a field: what was said about it is over. */
  forgive(field: string): void {
    const { [field]: _, ...errors } = this.errors;
    this.#become({ errors });
  }

  /** The button that was pressed is gone then, so the keyboard goes to the one that sends again. */
  stop(): void {
    this.#call?.abort();
    this.#become({ isStopped: true, progress: undefined });
    this.#announcer.say(this.#team.m.inviteUser.stopped);
    this.#find('#send')?.focus();
  }

  /** Sends what can be sent; the keyboard goes to what can be done about it. */
  async send(isShown: () => boolean): Promise<void> {
    if (this.progress) return;
    const sending = this.#submit();
    await this.#host.updateComplete;
    if (this.progress) this.#find('#send')?.focus(); // fields are off now, and what is off keeps no keyboard
    await sending;
    await this.#host.updateComplete;
    if (!isShown()) return;
    const { result } = this.#work;
    const target =
      (result && this.#find(result)) ||
      this.#find('.summary') ||
      this.#find(MISTAKES) ||
      this.#find('form .notice--success');
    toMistake(target, this.errors, (sentence) => this.#announcer.say(sentence));
  }

  async #submit(): Promise<void> {
    const { client } = this.#team;
    if (!client || this.progress) return;
    this.#become({ errors: this.#work.mistakes(), failure: undefined, isStopped: false, sent: [] });
    const drafts = Object.keys(this.errors).length > 0 ? [] : this.#work.drafts();
    if (drafts.length === 0 || !this.#work.request(drafts)) return;
    const { signal } = (this.#call = new AbortController());
    this.#become({ progress: { done: 0, total: drafts.length } });
    const onOutcomes = (outcomes: readonly Outcome<D>[]): void => this.#take(outcomes, drafts.length);
    const failure = await this.#sender.send(client, drafts, { signal, onOutcomes });
    if (signal.aborted) return;
    this.#become({ failure: failure ?? this.failure, progress: undefined });
    this.#work.done(failure);
  }

  #take(outcomes: readonly Outcome<D>[], total: number): void {
    const isSurprise = outcomes.some((outcome) => !outcome.ok && outcome.failure.code === 'forbidden');
    if (isSurprise) void this.#team.client?.refresh(); // the page knew it otherwise
    for (const outcome of outcomes) {
      if (outcome.ok) this.#become({ sent: [...this.sent, this.#work.accept(outcome.draft, outcome.value)] });
      else this.#work.refuse(outcome.draft, outcome.failure);
    }
    this.#become({ progress: { done: (this.progress?.done ?? 0) + outcomes.length, total } });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #become(part: Partial<Pick<Submission<D>, 'errors' | 'failure' | 'isStopped' | 'progress' | 'sent'>>): void {
    Object.assign(this, part);
    this.#host.requestUpdate();
  }
}
