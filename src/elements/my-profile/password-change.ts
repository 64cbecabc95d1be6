import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { SessionForm } from '../sign-in/session-form.js';

export interface PasswordChangeOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  /** The other sessions are over. */
  readonly onChanged: () => void;
}

/** From *Change password* to the new one, or *Cancel*. */
export class PasswordChange implements ReactiveController {
  isOpen = false;
  /** It was changed just now, which is said until the form is opened again. */
  isDone = false;
  readonly form: SessionForm;
  readonly #host: LitElement;
  readonly #options: PasswordChangeOptions;
  #memberId: string | undefined;

  constructor(host: LitElement, options: PasswordChangeOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new SessionForm(host, options.team, options.announcer);
    host.addController(this);
  }

  /** What one person typed is not there for the next; for the same one it is, also after signing in again. */
  hostUpdate(): void {
    const memberId = this.#options.team.client?.me?.member.id;
    if (memberId === undefined || memberId === this.#memberId) return;
    if (this.#memberId !== undefined) this.#forget();
    this.#memberId = memberId;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  async open(): Promise<void> {
    this.#forget();
    this.isOpen = true;
    await this.#focus('#current');
  }

  async close(): Promise<void> {
    this.form.cancel();
    this.#forget();
    await this.#focus('[part="change-password"]');
  }

  async save(form: HTMLFormElement): Promise<void> {
    const { team } = this.#options;
    const { signIn, common } = team.m;
    this.form.take(form);
    await this.form.send({
      required: { current: signIn.passwordMissing, password: signIn.newPasswordMissing },
      busy: common.saving,
      call: (signal) => this.#change(signal),
      onFailure: (failure) => this.#refuse(failure),
    });
  }

  async #change(signal: AbortSignal): Promise<void> {
    const { current = '', password = '' } = this.form.values;
    await this.#options.team.client?.sessions?.changePassword({ current, password }, { signal });
    if (signal.aborted) return;
    await this.close();
    this.isDone = true;
    this.#options.announcer.say(this.#options.team.m.security.changed);
    this.#options.onChanged();
    emit(this.#host, 'password-changed', {});
  }

  /** @returns True for what can be wrong with the current password: that it is another. */
  #refuse(failure: Failure): boolean {
    emit(this.#host, 'password-change-failed', { failure });
    if (failure.code !== 'invalid' || failure.field !== 'current') return false;
    this.form.errors = { current: this.#options.team.m.security.wrongPassword };
    this.#host.requestUpdate();
    void this.form.focusFirst();
    return true;
  }

  #forget(): void {
    this.isOpen = this.isDone = false;
    this.form.reset();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
