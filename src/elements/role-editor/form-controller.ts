import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { ConfirmController } from '../shared/confirm-dialog.js';
import { mistakesCount, toMistake } from '../shared/mistakes-summary.js';
import { draftOf, isSameRole, type WrittenRole } from './role-draft.js';
import { placeOf, type RoleFormView } from './role-form.js';
import type { RoleWriter } from './role-writer.js';

export interface FormParts {
  readonly team: TeamController;
  readonly writer: RoleWriter;
  readonly announcer: AnnouncerController;
  readonly confirm: ConfirmController;
}

/** The one role that is being written: from opening the form to the answer; and where the keyboard goes. */
export class FormController implements ReactiveController {
  role: WrittenRole | undefined;
  /** Sentences by field; about the whole under the empty string. */
  errors: Readonly<Record<string, string>> = {};
  isSaving = false;
  readonly #host: LitElement;
  readonly #parts: FormParts;
  #started: WrittenRole | undefined;
  #openerId = '';
  #focus: (() => HTMLElement | null) | undefined;

  constructor(host: LitElement, parts: FormParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** @param openerId - Of the button, which gets the keyboard back. */
  open(openerId: string, role: WrittenRole): void {
    this.#openerId = openerId;
    this.#started = role;
    this.#become(role, {}, () => this.#find('form-title'));
  }

  readonly change: RoleFormView['onChange'] = (change, tell) => {
    if (!this.role) return;
    const before = this.role;
    const after = change(before);
    this.#become(after, this.errors);
    const told = tell?.(before, after);
    if (told) this.#parts.announcer.say(told);
  };

  /** Asks first where something was changed; while it is being saved, that is waited for. */
  readonly cancel = async (): Promise<void> => {
    const { role } = this;
    if (!role || this.isSaving) return;
    const { leaveTitle: title, leaveText: text, leave, stay } = this.#parts.team.m.roleEditor;
    const question = { title, text, confirm: leave, cancel: stay, isDangerous: true };
    if (isSameRole(role, this.#started ?? role) || (await this.#parts.confirm.ask(question))) this.#close();
  };

  #close(): void {
    this.#become(undefined, {}, () => this.#find(this.#openerId) ?? this.#find('create'));
  }

  readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { role } = this;
    if (!role || this.isSaving) return;
    const errors = this.#mistakes(role);
    const { team, writer, announcer } = this.#parts;
    if (Object.keys(errors).length > 0) {
      announcer.say(mistakesCount(team, errors));
      return this.#become(role, errors, () => this.#mistaken);
    }
    this.isSaving = true;
    this.#become(role, {});
    const locale = team.client?.me?.tenant.locale ?? 'en';
    const draft = draftOf(role, this.#started ?? role, locale);
    const outcome = await writer.save(draft, role.before).finally(() => (this.isSaving = false));
    if (outcome.status === 'failed') return this.#showFailure(this.role ?? role, outcome.failure);
    if (outcome.status === 'done') announcer.say(team.m.roleEditor.saved({ name: role.name.trim() }));
    this.#close();
  };

  hostUpdated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    const say = (text: string): void => queueMicrotask(() => this.#parts.announcer.say(text)); // it draws anew
    if (focus) toMistake(focus(), this.errors, say);
  }

  #mistakes(role: WrittenRole): Record<string, string> {
    const { roleEditor: words } = this.#parts.team.m;
    return {
      ...(role.name.trim() ? {} : { name: words.nameMissing }),
      ...(role.rights.size > 0 ? {} : { grants: words.noRight }),
    };
  }

  /** After a clash the next press puts this one in the place of the other's, which the sentence says. */
  #showFailure(role: WrittenRole, failure: Failure): void {
    const { team } = this.#parts;
    const isClash = failure.code === 'conflict';
    const stored = team.client?.me?.tenant.customRoles?.find(({ id }) => id === role.before?.id);
    const sentence = isClash ? team.m.roleEditor.changed : team.failure(failure);
    const errors = { [failure.field === 'name' ? 'name' : '']: sentence };
    this.#become(isClash && stored ? { ...role, before: stored } : role, errors, () => this.#mistaken);
  }

  get #mistaken(): HTMLElement | null {
    const [field] = Object.keys(this.errors);
    const form = this.#host.renderRoot.querySelector('form');
    return field && form ? placeOf(form, field) : null;
  }

  #become(role: WrittenRole | undefined, errors: FormController['errors'], focus?: () => HTMLElement | null): void {
    this.role = role;
    this.errors = errors;
    this.#focus = focus;
    this.#host.requestUpdate();
  }

  #find(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }
}
