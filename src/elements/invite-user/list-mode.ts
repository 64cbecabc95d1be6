import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { InvitationDraft } from '../../domain/rules.js';
import { inviteList } from '../../localize/en/invite-list.js';
import { addEnglish } from '../../localize/index.js';
import { delimiterFor, downloadText, writeCsv } from '../shared/csv.js';
import { emit } from '../shared/emit.js';
import { InviteForm } from './invite-form.js';
import { InviteList } from './invite-list.js';
import { listStyles } from './list.styles.js';
import { failedRows } from './list-report.js';
import { listView } from './list-view.js';
import type { ModeOptions, WayMode } from './mode.js';
import { readTextFile } from './read-text-file.js';
import { Submission } from './submission.js';

addEnglish({ inviteList });

export const styles = [listStyles];

/** Invitations from a list: read, looked through and corrected, sent in parts, with a result for each row. */
export class ListMode implements WayMode, ReactiveController {
  readonly #host: LitElement;
  readonly #options: ModeOptions;
  readonly #form: InviteForm;
  readonly #list: InviteList;
  readonly #submission: Submission<InvitationDraft>;
  /** What stands in the field for pasting. */
  #text = '';
  /** What was wrong with what was given. */
  #note = '';
  /** What came of the last sending. */
  #result = '';
  #areStoresAsked = false;

  constructor(host: LitElement, options: ModeOptions) {
    this.#host = host;
    this.#options = options;
    const { team, way } = options;
    this.#form = new InviteForm(host, team, way);
    this.#list = new InviteList(host, team, this.#form);
    this.#submission = new Submission<InvitationDraft>(host, options, {
      call: (client, drafts, write) => client.invite(drafts, write),
      mistakes: () => (this.#list.count('ready') === 0 ? { list: team.m.inviteList.noneReady } : {}),
      drafts: () => this.#sendable(),
      request: (drafts) => emit(host, 'invitation-request', { drafts }, { cancelable: true }),
      accept: (draft, entry) => {
        this.#list.settle(draft, { isSent: true });
        emit(host, 'invitation-created', { entry });
        return draft.email;
      },
      refuse: (draft, failure) => {
        this.#list.settle(draft, { isSent: false, failure });
        emit(host, 'invitation-failed', { draft, failure });
      },
      done: () => this.#finish(),
      result: '#list-result',
    });
    host.addController(this);
  }

  get isDirty(): boolean {
    return this.#text.trim() !== '' || this.#list.rows.some(({ isSent }) => !isSent);
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
    if (!this.isShown || this.#areStoresAsked || !this.#form.shape.has('scopes')) return;
    this.#areStoresAsked = true; // a list names them before a role is chosen
    this.#form.loadScopes();
  }

  begin(): void {
    this.clear();
  }

  clear(): void {
    this.#form.reset();
    this.#list.clear();
    this.#submission.clear();
    this.#text = '';
    this.#note = '';
    this.#result = '';
  }

  stop(): void {
    this.#submission.stop();
  }

  view(onCancel?: () => void): TemplateResult {
    const { team, useList } = this.#options;
    return listView({
      form: this.#form,
      submission: this.#submission,
      team,
      list: this.#list,
      text: this.#text,
      note: this.#note,
      result: this.#result,
      type: (text) => {
        this.#text = text;
        this.#note = '';
        this.#host.requestUpdate();
      },
      read: () => this.#read(this.#text),
      readFile: (file) => void this.#readFile(file),
      back: () => {
        this.clear();
        useList(false);
      },
      retry: () => {
        this.#list.forgive();
        this.#send();
      },
      download: () => this.#download(),
      submit: () => this.#send(),
      onCancel,
    });
  }

  sentNotice(): typeof nothing {
    return nothing; // each row says it
  }

  #send(): void {
    this.#result = '';
    void this.#submission.send(() => this.isShown);
  }

  #read(text: string): void {
    const { team, announcer } = this.#options;
    const { m, f } = team.localization;
    const count = this.#list.read(text);
    this.#note = count === 0 ? m.inviteList.nothingRead : '';
    if (count > 0) this.#text = '';
    this.#submission.forgive('list');
    announcer.say(count === 0 ? this.#note : m.inviteList.read({ count }, f));
    if (count > 0) void this.#host.updateComplete.then(() => this.#find('#list-title')?.focus());
  }

  async #readFile(file: File): Promise<void> {
    const text = await readTextFile(file);
    if (text !== undefined) this.#read(text);
    else {
      this.#note = this.#options.team.m.inviteList.tooLong;
      this.#options.announcer.say(this.#note);
    }
  }

  /** The rows that are ready; what the policy refuses is marked and stays. */
  #sendable(): InvitationDraft[] {
    const { team, way } = this.#options;
    const { action, kind } = way();
    return this.#list.drafts().filter((draft) => {
      const decision = team.can(action, { input: { ...draft, ...(kind ? { kind } : {}) } });
      if (decision.allowed) return true;
      const { reason, params } = decision;
      this.#list.settle(draft, {
        isSent: false,
        failure: { code: 'forbidden', reason, ...(params ? { params } : {}) },
      });
      return false;
    });
  }

  #finish(): void {
    const { team, onDone } = this.#options;
    const { m, f } = team.localization;
    const sent = this.#submission.sent.length;
    const left = this.#list.count('wrong');
    this.#list.look({ filter: left > 0 ? 'wrong' : '', page: 0 });
    const said = [sent > 0 && m.inviteUser.sent({ count: sent }, f), left > 0 && m.inviteList.left({ count: left }, f)];
    this.#result = said.filter(Boolean).join(' ');
    onDone(false);
  }

  #download(): void {
    const { team } = this.#options;
    const rows = failedRows(team, this.#list.checked);
    downloadText('invitations.csv', writeCsv(rows, delimiterFor(team.localization.f)));
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
