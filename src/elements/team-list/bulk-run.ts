import type { LitElement, ReactiveController } from 'lit';
import { isAbortError, type BulkOperation } from '../../backend/index.js';
import { failureOf, IntentKey, type MemberList, type TeamController } from '../../client/index.js';
import type { Failure, MemberPatch } from '../../domain/rules.js';
import { ACTIONS } from '../member-detail/member-actions.js';
import { Draft } from '../member-detail/draft.js';
import { emit } from '../shared/emit.js';
import type { BulkAction } from './bulk-actions.js';

/** One person of a change of many, and why it did not happen for them. */
export interface Refused {
  readonly id: string;
  readonly failure: Failure;
}

export type BulkStep =
  | { readonly status: 'closed' }
  | { readonly status: 'gathering' | 'asking' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly done: number; readonly refused: readonly Refused[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Failures that the same attempt would meet again. */
const FINAL: readonly string[] = ['forbidden', 'wrongStatus', 'notFound', 'unsupported', 'invalid'];

/** A change of many people, from the question to what became of each. */
export class BulkRun implements ReactiveController {
  action: BulkAction = 'update';
  step: BulkStep = { status: 'closed' };
  ids: readonly string[] = [];
  /** Why the last change did not happen, by person; for their rows. */
  failures: ReadonlyMap<string, Failure> = new Map();
  /** What an update sets. */
  draft = new Draft();
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #list: MemberList;
  readonly #intent = new IntentKey();
  #work: AbortController | undefined;

  constructor(host: LitElement, team: TeamController, list: MemberList) {
    this.#host = host;
    this.#team = team;
    this.#list = list;
    host.addController(this);
  }

  /** Counts who is chosen, then asks. */
  async start(action: BulkAction): Promise<void> {
    this.action = action;
    this.draft = new Draft();
    this.failures = new Map();
    const work = this.#begin();
    try {
      this.ids = await this.#list.chosenIds(work.signal);
      if (!work.signal.aborted) this.#become({ status: 'asking' });
    } catch (error) {
      if (!work.signal.aborted && !isAbortError(error)) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** The one kind of the people chosen; the empty string when they are several, or not here. */
  get kind(): string {
    const kinds = new Set(this.ids.map((id) => this.#team.client?.entry(id)?.member.kind));
    const [kind] = kinds;
    return kinds.size === 1 ? (kind ?? '') : '';
  }

  /** Those whom the rules already keep as they are. */
  get refused(): Refused[] {
    const permission = this.action === 'update' ? 'member.update' : ACTIONS[this.action].permission;
    const { patch } = this.draft;
    const input = this.action === 'update' ? patch : undefined;
    return this.ids.flatMap((id): Refused[] => {
      const decision = this.#team.can(permission, { entry: this.#team.client?.entry(id), input });
      if (decision.allowed) return [];
      const code = decision.reason === 'wrongStatus' ? 'wrongStatus' : 'forbidden';
      return [
        { id, failure: { code, reason: decision.reason, ...(decision.params ? { params: decision.params } : {}) } },
      ];
    });
  }

  /** Those for whom another attempt may help. */
  get retryable(): readonly Refused[] {
    return this.step.status === 'done' ? this.step.refused.filter(({ failure }) => !FINAL.includes(failure.code)) : [];
  }

  /** Does it, for everyone the rules do not already refuse. */
  async run(): Promise<void> {
    const refused = this.refused;
    const stay = new Set(refused.map(({ id }) => id));
    await this.#change(
      this.ids.filter((id) => !stay.has(id)),
      refused,
    );
  }

  /** Again, for those it failed for. */
  async retry(): Promise<void> {
    if (this.step.status !== 'done') return;
    const again = this.retryable;
    await this.#change(
      again.map(({ id }) => id),
      this.step.refused.filter((item) => !again.includes(item)),
    );
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

  async #change(memberIds: readonly string[], refused: readonly Refused[]): Promise<void> {
    const { client } = this.#team;
    const { action } = this;
    const patch: MemberPatch = this.draft.patch;
    const request = { action, memberIds, ...(action === 'update' ? { patch } : {}) };
    if (!client || !emit(this.#host, 'bulk-request', request, { cancelable: true })) return this.close();
    const operations = memberIds.map((memberId): BulkOperation =>
      action === 'update' ? { op: action, memberId, patch } : { op: action, memberId },
    );
    const work = this.#begin();
    const total = operations.length;
    this.#become({ status: 'running', done: 0, total });
    try {
      const result = await client.bulk(operations, {
        idempotencyKey: this.#intent.for(operations),
        signal: work.signal,
        onProgress: (done) => this.#become({ status: 'running', done, total }),
      });
      this.#intent.done();
      const failed = result.items.flatMap((item) =>
        item.ok ? [] : [{ id: memberIds[item.index] ?? '', failure: item.failure }],
      );
      this.#finish(total - failed.length, [...failed, ...refused]);
      emit(this.#host, 'bulk-completed', { ...request, result });
    } catch (error) {
      this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** Who is done is not chosen any more; the others stay, for the next attempt. */
  #finish(done: number, refused: readonly Refused[]): void {
    this.#list.selection.setAll(false);
    for (const { id } of refused) this.#list.selection.toggle(id, true);
    this.failures = new Map(refused.map(({ id, failure }) => [id, failure]));
    this.#become({ status: 'done', done, refused });
  }

  #begin(): AbortController {
    this.#work?.abort();
    this.#work = new AbortController();
    this.#become({ status: 'gathering' });
    return this.#work;
  }

  #become(step: BulkStep): void {
    this.step = step;
    this.#host.requestUpdate();
  }
}
