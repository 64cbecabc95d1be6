import { addEnglish } from '../../localize/index.js';
import { memberDetail as english } from '../../localize/en/member-detail.js';
import type { LitElement } from 'lit';
import { isAbortError } from '../../backend/index.js';
import { failureOf, newIntentKey, type TeamController } from '../../client/index.js';
import type { Failure, MemberEntry } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { ConfirmController } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { resultTeller } from '../shared/toasts.js';
import { actionLabel, ACTIONS, type MemberAction } from './member-actions.js';
import { EVENTS } from './member-events.js';
import { nameOf } from './member-words.js';
import { undoAction } from './undo.js';

addEnglish({ memberDetail: english });

export interface ActionRunnerParts {
  readonly team: TeamController;
  readonly confirm: ConfirmController;
  readonly announcer: AnnouncerController;
  /** Shows what went wrong with an action that asked nothing. */
  readonly onFailure: (sentence: string) => void;
  /** Where the keyboard goes when the person is gone from the page. */
  readonly fallbackFocus: () => HTMLElement | null | undefined;
}

/** Carries out what a menu offers for one person: tells the page, asks first where it hurts, says what came of it. */
export class ActionRunner {
  readonly #host: LitElement;
  readonly #parts: ActionRunnerParts;

  constructor(host: LitElement, parts: ActionRunnerParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** @returns Whether it has happened. */
  async run(action: MemberAction, entry: MemberEntry): Promise<boolean> {
    const { team, confirm, fallbackFocus, onFailure } = this.#parts;
    const [request] = EVENTS[action];
    if (!emit(this.#host, request, { entry }, { cancelable: true })) return false;
    const idempotencyKey = newIntentKey();
    const run = (): Promise<string | undefined> => this.#attempt(action, entry, idempotencyKey);
    if (!ACTIONS[action].isDangerous) {
      const sentence = await run();
      if (sentence) onFailure(sentence);
      return !sentence;
    }
    const label = actionLabel(team, action, entry.member.kind);
    const { memberDetail, common } = team.m;
    return confirm.ask({
      title: memberDetail.confirmTitle({ action: label, name: nameOf(team, entry.member) }),
      text: memberDetail.consequence[action as keyof typeof memberDetail.consequence],
      confirm: label,
      cancel: common.cancel,
      isDangerous: true,
      run,
      fallbackFocus,
    });
  }

  async #attempt(action: MemberAction, entry: MemberEntry, idempotencyKey: string): Promise<string | undefined> {
    const { team, announcer } = this.#parts;
    const { client } = team;
    const [, done, failed] = EVENTS[action];
    const tell = resultTeller(this.#host, team, announcer);
    try {
      const change = { op: action, memberId: entry.member.id };
      const changed = (await client?.change(change, { idempotencyKey })) ?? entry;
      emit(this.#host, done, { entry: changed });
      const text = team.m.memberDetail.outcome[action]({ name: nameOf(team, entry.member) });
      tell({ text, about: done, entry: changed, undo: client && undoAction(client, action, changed) });
      return undefined;
    } catch (error) {
      if (isAbortError(error)) return undefined;
      const failure: Failure = failureOf(error);
      emit(this.#host, failed, { entry, failure });
      return team.failure(failure);
    }
  }
}
