import type { LitElement } from 'lit';
import { isAbortError } from '../../backend/index.js';
import { failureOf, IntentKey, type TeamController } from '../../client/index.js';
import type { Failure, MemberEntry } from '../../domain/rules.js';
import { emit } from '../shared/emit.js';
import { currentOf, rebase, type Clash } from './conflict.js';
import type { Draft, FieldPath } from './draft.js';

export type SaveOutcome =
  | { readonly status: 'saved'; readonly entry: MemberEntry }
  | { readonly status: 'conflict'; readonly entry: MemberEntry; readonly clashes: readonly Clash[] }
  /** Somebody has removed the person meanwhile. */
  | { readonly status: 'gone' }
  | { readonly status: 'failed'; readonly field: FieldPath; readonly failure: Failure }
  | { readonly status: 'cancelled' };

/** Saves a draft: only changed fields, only over the copy it was made from, once however often it is tried. */
export class MemberSaver {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #intent = new IntentKey();

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
  }

  async save(entry: MemberEntry, draft: Draft): Promise<SaveOutcome> {
    const { client } = this.#team;
    const { patch } = draft;
    const memberId = entry.member.id;
    if (!client || !emit(this.#host, 'member-update-request', { entry, patch }, { cancelable: true })) {
      return { status: 'cancelled' };
    }
    const ifVersion = entry.member.version;
    const idempotencyKey = this.#intent.for([memberId, patch, ifVersion]);
    try {
      const saved = await client.change({ op: 'update', memberId, patch, ifVersion }, { idempotencyKey });
      this.#intent.done();
      emit(this.#host, 'member-updated', { entry: saved });
      return { status: 'saved', entry: saved };
    } catch (error) {
      if (isAbortError(error)) return { status: 'cancelled' };
      const failure = failureOf(error);
      emit(this.#host, 'member-update-failed', { entry, failure });
      if (await this.#isGone(memberId, failure)) return { status: 'gone' };
      return failure.code === 'conflict' ? this.#conflict(entry, draft, failure) : failed(failure, draft);
    }
  }

  /** Whether it failed because the person is not in the team any more. */
  async #isGone(memberId: string, { code }: Failure): Promise<boolean> {
    if (code === 'notFound') return true;
    if (code !== 'wrongStatus') return false;
    try {
      return (await this.#team.client?.loadMember(memberId))?.member.status === 'removed';
    } catch (error) {
      return failureOf(error).code === 'notFound';
    }
  }

  /** Somebody was faster: their copy becomes the one the draft lies over. */
  async #conflict(entry: MemberEntry, draft: Draft, failure: Failure): Promise<SaveOutcome> {
    let newer = currentOf(failure, entry);
    try {
      newer = await this.#team.client?.loadMember(entry.member.id);
    } catch (error) {
      if (!newer) return failed(failureOf(error), draft);
    }
    if (!newer) return failed(failure, draft);
    return { status: 'conflict', entry: newer, clashes: rebase(draft, newer.member) };
  }
}

/** The field a failure belongs to, where the backend says so or only one was changed. */
function failed(failure: Failure, { changed }: Draft): SaveOutcome {
  const named = failure.field ?? failure.params?.['field'];
  const isDecided = failure.code === 'forbidden' || failure.code === 'invalid';
  const field = changed.find((path) => path === named || path.startsWith(`${named}.`)) ?? '';
  return { status: 'failed', field: field || (isDecided && changed.length === 1 ? (changed[0] ?? '') : ''), failure };
}
