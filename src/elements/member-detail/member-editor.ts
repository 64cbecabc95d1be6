import type { LitElement, ReactiveController } from 'lit';
import { isAbortError } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, MemberEntry, Scope } from '../../domain/rules.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { defineScopePicker } from '../scope-picker/late.js';
import type { Clash } from './conflict.js';
import { fieldId, type DetailView } from './detail-view.js';
import { Draft, type FieldPath } from './draft.js';
import { mistakesOf } from './member-mistakes.js';
import { MemberSaver, type SaveOutcome } from './member-saver.js';
import { settleOptions } from './options-part.js';
import { chosenOffer } from './role-part.js';
import { settleScopes } from './scopes-part.js';

/** One person as stored, what is typed over them, and what came of saving it. */
export class MemberEditor implements ReactiveController {
  entry: MemberEntry | undefined;
  /** Why there is nobody to show, or not all of somebody. */
  failure: Failure | undefined;
  /** Sentences by field; the empty name is the whole form. */
  errors: Readonly<Record<FieldPath, string>> = {};
  /** What somebody else changed at the same time; `undefined` when nobody did. */
  clashes: readonly Clash[] | undefined;
  /** What came of the saving under way, once it is known. */
  saving: Promise<SaveOutcome> | undefined;
  /** Whether somebody removed the person while something was typed; that stands there still, and cannot be saved. */
  isGone = false;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #saver: MemberSaver;
  readonly #offers: OffersController;
  readonly #onTrouble: (path: FieldPath) => void;
  #scopes: readonly Scope[] = [];
  #draft = new Draft();
  /** Switches that are off only because the chosen role would give more than the actor has. */
  #forced: readonly string[] = [];
  #memberId = '';
  #request: AbortController | undefined;

  /** @param onTrouble - Told which field the keyboard is about to be sent to. */
  constructor(host: LitElement, team: TeamController, onTrouble: (path: FieldPath) => void) {
    this.#host = host;
    this.#team = team;
    this.#onTrouble = onTrouble;
    this.#saver = new MemberSaver(host, team);
    this.#offers = new OffersController(host, team);
    host.addController(this);
  }

  get isSaving(): boolean {
    return this.saving !== undefined;
  }

  get hasChanges(): boolean {
    return this.#draft.changed.length > 0;
  }

  /** Whether leaving would lose something that could be saved. */
  get isDirty(): boolean {
    return this.hasChanges && !this.isGone;
  }

  view(entry: MemberEntry): DetailView {
    return {
      team: this.#team,
      entry,
      draft: this.#draft,
      offers: this.#offers.offers,
      scopes: this.#scopes,
      errors: this.errors,
      onInput: (path, value) => {
        this.#draft.set(path, value);
        if (path === 'roles') this.#settle(this.view(entry));
        const { [path]: _, '': __, ...rest } = this.errors;
        this.#become({ errors: rest });
      },
    };
  }

  hostUpdate(): void {
    if (this.entry) this.#offers.ask({ entry: this.entry });
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  /** Reads a person; what is typed over the same one stays. */
  async load(memberId = this.#memberId): Promise<void> {
    const { client, state } = this.#team;
    this.#request?.abort();
    if (memberId !== this.#memberId) {
      this.#memberId = memberId;
      this.entry = undefined;
      this.reset();
    }
    this.#become({ failure: state.status === 'failed' ? state.failure : undefined });
    if (!client || state.status !== 'ready' || !memberId) return;
    const request = (this.#request = new AbortController());
    this.takeIn();
    try {
      const hasScopes = client.system?.scopeTypes.length !== 0;
      const [read, scopes] = await Promise.allSettled([
        client.loadMember(memberId, { signal: request.signal }),
        hasScopes ? client.listScopes(request.signal) : [],
      ]);
      if (request.signal.aborted) return;
      for (const outcome of [read, scopes]) if (outcome.status === 'rejected') throw outcome.reason;
      if (scopes.status === 'fulfilled') this.#scopes = scopes.value;
      this.takeIn();
      if (hasScopes) await defineScopePicker();
    } catch (error) {
      if (!request.signal.aborted && !isAbortError(error)) this.#become({ failure: failureOf(error) });
    }
  }

  /** Takes the row as the client knows it now, unless something is typed over it. */
  takeIn(): void {
    const entry = this.#team.client?.entry(this.#memberId);
    if (!entry || this.isSaving || this.hasChanges) return;
    this.#draft.base = entry.member;
    this.#become({ entry, failure: this.entry && this.failure });
  }

  /** Back to what is stored. */
  reset(): void {
    this.#draft = new Draft(this.entry?.member);
    this.#forced = [];
    this.#become({ clashes: undefined, errors: {}, isGone: false });
  }

  /** What is stored, in place of what was typed. */
  showStored(): void {
    this.entry = undefined;
    this.reset();
    void this.load();
  }

  /** Says something about the whole form. */
  complain(sentence: string): void {
    this.#become({ errors: { '': sentence } });
  }

  /** @returns True when it is saved. */
  async save(): Promise<boolean> {
    const { entry } = this;
    if (!entry || this.isSaving || !this.isDirty) return false;
    const errors = mistakesOf(this.view(entry), entry);
    this.#become({ errors });
    if (Object.keys(errors).length === 0) {
      const saving = this.#saver.save(entry, this.#draft);
      this.#become({ saving });
      const outcome = await saving;
      this.#become({ saving: undefined });
      this.#take(outcome);
      if (outcome.status === 'saved') return true;
    }
    void this.#focusTrouble();
    return false;
  }

  #take(outcome: SaveOutcome): void {
    if (outcome.status === 'saved') {
      this.entry = outcome.entry;
      this.reset();
    } else if (outcome.status === 'conflict') {
      this.#become({ entry: outcome.entry, clashes: outcome.clashes });
    } else if (outcome.status === 'gone') {
      this.#become({ isGone: true });
    } else if (outcome.status === 'failed') {
      this.#become({ errors: { [outcome.field]: this.#team.failure(outcome.failure) } });
    }
  }

  /** What hangs on the role follows it. */
  #settle(view: DetailView): void {
    this.#forced = settleOptions(this.#draft, chosenOffer(view), this.#forced);
    settleScopes(view);
  }

  /** The keyboard goes to what has to be looked at. */
  async #focusTrouble(): Promise<void> {
    const [path] = Object.keys(this.errors);
    if (path) this.#onTrouble(path);
    await this.#host.updateComplete;
    if (this.isGone) return this.#host.renderRoot.querySelector<HTMLElement>('#gone')?.focus();
    const id = this.clashes && path === undefined ? 'conflict' : fieldId(path ?? '');
    if (id) this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  #become(
    change: Partial<Pick<MemberEditor, 'entry' | 'failure' | 'errors' | 'clashes' | 'saving' | 'isGone'>> & {
      readonly failure?: Failure | undefined;
    },
  ): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
