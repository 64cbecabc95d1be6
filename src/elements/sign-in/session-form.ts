import type { LitElement, ReactiveController } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { mistakesCount, toMistake } from '../shared/mistakes-summary.js';
import { sessionFailure } from './session-failure.js';

/** What is typed, by the field's id, which is the name the backend has for it. */
export type FormValues = Readonly<Record<string, string>>;

/** One try to send a form. */
export interface Attempt {
  /** What to say of the fields that must not be empty, by id; in the order of the form. */
  readonly required: FormValues;
  /** Read to a screen reader while it lasts. */
  readonly busy: string;
  /** Asks the backend, and does what follows unless the signal is aborted by then. */
  readonly call: (signal: AbortSignal) => Promise<void>;
  /** @returns True when the form need not show the failure. */
  readonly onFailure?: (failure: Failure) => boolean;
}

/** What somebody types into a form about their session, and how sending it goes: one call at a time, ended with the host. */
export class SessionForm implements ReactiveController {
  values: FormValues = {};
  errors: FormValues = {};
  failure: Failure | undefined;
  /** When it failed, in milliseconds since the Unix epoch: a time to wait counts from there. */
  failedAtMs = 0;
  isPasswordShown = false;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #announcer: AnnouncerController;
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController, announcer: AnnouncerController) {
    this.#host = host;
    this.#team = team;
    this.#announcer = announcer;
    host.addController(this);
  }

  get isBusy(): boolean {
    return this.#call !== undefined;
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Other contents; what went wrong is forgotten. */
  reset(values: FormValues = {}): void {
    this.values = values;
    this.errors = {};
    this.failure = undefined;
    this.isPasswordShown = false;
    this.#host.requestUpdate();
  }

  input(id: string, value: string): void {
    const { [id]: _, ...errors } = this.errors;
    this.errors = errors;
    this.values = { ...this.values, [id]: value };
    this.#host.requestUpdate();
  }

  /** What stands in the fields: a password manager may have filled them without a word. */
  take(form: HTMLFormElement): void {
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input:not([hidden])')];
    this.values = { ...this.values, ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])) };
  }

  togglePassword(): void {
    this.isPasswordShown = !this.isPasswordShown;
    this.#host.requestUpdate();
  }

  /** Gives up a call under way; it may have reached the backend all the same. */
  cancel(): void {
    this.#call?.abort();
    this.#call = undefined;
    this.#host.requestUpdate();
  }

  async send({ required, busy, call, onFailure }: Attempt): Promise<void> {
    if (this.#call) return;
    const missing = Object.entries(required).filter(([id]) => (this.values[id] ?? '').trim() === '');
    this.errors = Object.fromEntries(missing);
    this.failure = undefined;
    this.#host.requestUpdate();
    this.#announcer.say(mistakesCount(this.#team, this.errors));
    if (missing.length > 0) return this.focusFirst();
    const { signal } = (this.#call = new AbortController());
    this.isPasswordShown = false; // browsers remember what was sent from a field that shows it
    this.#announcer.say(busy);
    const said = this.#announcer.text;
    try {
      await call(signal);
    } catch (error) {
      if (!signal.aborted) await this.#fail(failureOf(error), onFailure);
    } finally {
      if (this.#call?.signal === signal) this.#call = undefined;
      if (!this.#call && this.#announcer.text === said) this.#announcer.text = '';
      this.#host.requestUpdate();
    }
  }

  /** To the first field with a mistake, else the first that must be filled in, else the password. */
  async focusFirst(): Promise<void> {
    await this.#host.updateComplete;
    const inputs = [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>('input:not([hidden])')];
    const target =
      inputs.find((input) => input.ariaInvalid === 'true') ??
      inputs.find((input) => input.ariaRequired === 'true' && input.value === '') ??
      inputs.find(({ id }) => id === 'password');
    toMistake(target ?? inputs[0], this.errors, (text) => this.#announcer.say(text));
  }

  /** What was typed stays; a refusal stands beside its field. */
  async #fail(failure: Failure, onFailure: Attempt['onFailure']): Promise<void> {
    this.#call = undefined;
    this.failedAtMs = this.#team.client?.now() ?? 0;
    if (onFailure?.(failure)) return;
    const { field } = failure;
    if (field !== undefined && Object.hasOwn(this.values, field)) {
      this.errors = { [field]: sessionFailure(this.#team, failure, this.failedAtMs) };
    } else {
      this.failure = failure;
    }
    this.#host.requestUpdate();
    if (field !== undefined || failure.code === 'unauthenticated') await this.focusFirst();
  }
}
