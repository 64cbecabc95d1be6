import type { LitElement, ReactiveController } from 'lit';
import { isAbortError } from '../../backend/index.js';
import { failureOf, type MemberList, type TeamController } from '../../client/index.js';
import type { Failure, ItemResult, MemberEntry } from '../../domain/rules.js';
import { Draft } from '../member-detail/draft.js';
import { emit } from '../shared/emit.js';
import type { BulkAction } from './bulk-actions.js';
import { planFor, stepsOf, type BulkStep, type RowPlan } from './bulk-plan.js';
import { BulkWork, type RowResult } from './bulk-work.js';

export type BulkState =
  | { readonly status: 'closed' }
  | { readonly status: 'gathering' | 'asking' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly results: readonly RowResult[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Failures that the same attempt would meet again. */
const FINAL: readonly string[] = ['forbidden', 'wrongStatus', 'notFound', 'unsupported', 'invalid'];

/** A change of many people, from the question to what became of each. */
export class BulkRun implements ReactiveController {
  action: BulkAction = 'update';
  state: BulkState = { status: 'closed' };
  ids: readonly string[] = [];
  /** Why the last change did not happen, by person; for their rows. */
  failures: ReadonlyMap<string, Failure> = new Map();
  /** Role and switches that an update sets. */
  draft = new Draft();
  status: 'active' | 'inactive' | undefined;
  isResending = false;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #list: MemberList;
  readonly #onChoice: () => void;
  #doing = new BulkWork();
  #work: AbortController | undefined;

  /** @param onChoice - Told when others are chosen than before. */
  constructor(host: LitElement, team: TeamController, list: MemberList, onChoice: () => void) {
    this.#host = host;
    this.#team = team;
    this.#list = list;
    this.#onChoice = onChoice;
    host.addController(this);
  }

  /** Counts who is chosen, then asks. */
  async start(action: BulkAction): Promise<void> {
    this.action = action;
    this.draft = new Draft();
    this.status = undefined;
    this.isResending = false;
    this.failures = new Map();
    this.#doing = new BulkWork();
    const work = this.#begin();
    try {
      this.ids = await this.#list.chosenIds(work.signal);
      if (!work.signal.aborted) this.#become({ status: 'asking' });
    } catch (error) {
      if (!work.signal.aborted && !isAbortError(error)) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** What somebody chooses in the pop-up. */
  wish(wish: { readonly status?: 'active' | 'inactive' | undefined; readonly isResending?: boolean }): void {
    Object.assign(this, wish);
    this.#host.requestUpdate();
  }

  /** The one kind of the people chosen; the empty string when they are several, or not here. */
  get kind(): string {
    return this.#common((entry) => entry.member.kind) ?? '';
  }

  /** The one role all of them have, if there is one. */
  get role(): string | undefined {
    return this.#common(({ member }) => (member.roles.length === 1 ? member.roles[0] : undefined));
  }

  /** What is done to each. */
  get steps(): readonly BulkStep[] {
    const { action, draft, status, isResending } = this;
    if (action !== 'update') return [{ op: action }];
    return stepsOf({ patch: draft.patch, status, resend: isResending });
  }

  /** What becomes of each; those whom the rules keep as they are say why. */
  get plans(): readonly RowPlan[] {
    const { steps } = this;
    return this.ids.map((id) => planFor(this.#team, steps, id));
  }

  /** Those for whom another attempt may help. */
  get retryable(): readonly RowResult[] {
    return this.state.status === 'done'
      ? this.state.results.filter(({ failure }) => failure && !FINAL.includes(failure.code))
      : [];
  }

  /** Does it, for everyone the rules do not already refuse. */
  async run(): Promise<void> {
    await this.#change(this.plans);
  }

  /** Goes on for those it failed for, from where it failed. */
  async retry(): Promise<void> {
    if (this.state.status !== 'done') return;
    const again = new Set(this.retryable);
    await this.#change(this.state.results.map((row) => (again.has(row) ? { id: row.id, steps: row.steps } : row)));
  }

  /** No further ones; who is done stays done. */
  stop(): void {
    this.#work?.abort();
  }

  close(): void {
    this.stop();
    this.#become({ status: 'closed' });
  }

  hostDisconnected(): void {
    this.close();
  }

  /** @param rows - Those with steps to do and no failure are worked through, the others stay as they are. */
  async #change(rows: readonly RowResult[]): Promise<void> {
    const { client } = this.#team;
    const plans = rows.filter(({ steps, failure }) => steps.length > 0 && !failure);
    const request = this.#request(plans.map(({ id }) => id));
    if (!client || !emit(this.#host, 'bulk-request', request, { cancelable: true })) return this.close();
    const work = this.#begin();
    const total = plans.length;
    this.#become({ status: 'running', done: 0, total });
    const worked = await this.#doing.run(client, plans, {
      signal: work.signal,
      onProgress: (done) => this.state.status === 'running' && this.#become({ status: 'running', done, total }),
    });
    const byId = new Map(worked.map((row) => [row.id, row]));
    this.#finish(rows.map((row) => byId.get(row.id) ?? row));
    emit(this.#host, 'bulk-completed', { ...request, result: { items: worked.map(itemOf) } });
  }

  #request(memberIds: readonly string[]): HTMLElementEventMap['bulk-request']['detail'] {
    const { action, status, isResending, draft } = this;
    if (action !== 'update') return { action, memberIds };
    return {
      action,
      memberIds,
      patch: draft.patch,
      ...(status ? { status } : {}),
      ...(isResending ? { resend: true } : {}),
    };
  }

  /** Who is done is not chosen any more; the others stay, for the next attempt. */
  #finish(results: readonly RowResult[]): void {
    const failed = results.flatMap(({ id, failure }) => (failure ? [[id, failure] as const] : []));
    this.#list.selection.setAll(false);
    for (const [id] of failed) this.#list.selection.toggle(id, true);
    this.failures = new Map(failed);
    if (this.state.status === 'running') this.#become({ status: 'done', results });
    this.#onChoice();
  }

  #common<T>(read: (entry: MemberEntry) => T): T | undefined {
    const values = new Set(
      this.ids.map((id) => {
        const entry = this.#team.client?.entry(id);
        return entry && read(entry);
      }),
    );
    const [value] = values;
    return values.size === 1 ? value : undefined;
  }

  #begin(): AbortController {
    this.#work?.abort();
    this.#work = new AbortController();
    this.#become({ status: 'gathering' });
    return this.#work;
  }

  #become(state: BulkState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function itemOf({ failure, entry }: RowResult, index: number): ItemResult<MemberEntry> {
  const { action: _, ...told } = failure ?? { code: 'server' as const, action: undefined };
  if (failure || !entry) return { index, ok: false, failure: told };
  return { index, ok: true, value: entry };
}
