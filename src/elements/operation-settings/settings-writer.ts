import type { LitElement, ReactiveController } from 'lit';
import { isAbortError } from '../../backend/index.js';
import { failureOf, IntentKey, type TeamController } from '../../client/index.js';
import type { Failure, SettingValue } from '../../domain/rules.js';
import { emit } from '../shared/emit.js';
import './setting-events.js';

/** What the page knew when the server says no is out of date. */
const OUTDATED: readonly string[] = ['conflict', 'forbidden'];

/** Writes settings, each at once: the new value shows until the backend has answered, and goes back when it says no. */
export class SettingsWriter implements ReactiveController {
  /** What is wrong, by setting. */
  errors: Readonly<Record<string, string>> = {};
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #intents = new Map<string, IntentKey>();
  readonly #pending = new Map<string, SettingValue>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  /** What is on its way goes on: a page that is left has been told to do it. */
  hostDisconnected(): void {
    this.errors = {};
  }

  /** The value on its way, else the stored one. */
  valueOf({ id, value }: { readonly id: string; readonly value: SettingValue }): SettingValue {
    return this.#pending.get(id) ?? value;
  }

  isSaving(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Says what is wrong with a setting; the empty string when nothing is any more. */
  complain(id: string, sentence: string): void {
    const { [id]: _, ...others } = this.errors;
    this.errors = sentence ? { ...others, [id]: sentence } : others;
    this.#host.requestUpdate();
  }

  /**
   * One after the other, each over the version that the one before has left.
   * @returns True when it is written.
   */
  save(id: string, value: SettingValue): Promise<boolean> {
    this.complain(id, '');
    if (!emit(this.#host, 'settings-update-request', { settings: { [id]: value } }, { cancelable: true })) {
      return Promise.resolve(false);
    }
    this.#pending.set(id, value);
    this.#host.requestUpdate();
    const saving = this.#last.then(() => this.#write(id, value));
    this.#last = saving;
    return saving;
  }

  async #write(id: string, value: SettingValue): Promise<boolean> {
    const { client } = this.#team;
    const settings = { [id]: value };
    if (!client) return false;
    const ifVersion = client.me?.tenant.version;
    const intent = this.#intents.get(id) ?? new IntentKey();
    this.#intents.set(id, intent);
    try {
      const idempotencyKey = intent.for([settings, ifVersion]);
      await client.updateSettings(settings, { ifVersion, idempotencyKey });
      intent.done();
      emit(this.#host, 'settings-updated', { settings });
      return true;
    } catch (error) {
      if (isAbortError(error)) return false;
      await this.#fail(settings, id, failureOf(error));
      return false;
    } finally {
      if (this.#pending.get(id) === value) this.#pending.delete(id);
      this.#host.requestUpdate();
    }
  }

  async #fail(settings: Readonly<Record<string, SettingValue>>, id: string, failure: Failure): Promise<void> {
    const sentence = failure.code === 'conflict' ? this.#team.m.common.conflict : this.#team.failure(failure);
    if (OUTDATED.includes(failure.code)) await this.#team.client?.refresh();
    this.complain(id, sentence);
    emit(this.#host, 'settings-update-failed', { settings, failure });
  }
}
