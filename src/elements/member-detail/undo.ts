import type { BulkOperation } from '../../backend/index.js';
import { failureOf, newIntentKey, type TeamClient } from '../../client/index.js';
import { displayName, isSame, type Member, type MemberEntry, type MemberPatch } from '../../domain/rules.js';
import { emit } from '../shared/emit.js';
import type { UndoOutcome } from '../shared/toast-view.js';
import type { Result } from '../shared/toasts.js';
import { ACTIONS, type MemberAction } from './member-actions.js';
import { EVENTS } from './member-events.js';

/** What takes an action back. A mail that was sent cannot be, nor a link that was withdrawn. */
const OPPOSITES: Partial<Record<MemberAction, MemberAction>> = {
  deactivate: 'reactivate',
  reactivate: 'deactivate',
  remove: 'restore',
  restore: 'remove',
};

/** The way back from an action, while the person signed in may go it. */
export function undoAction(client: TeamClient, action: MemberAction, after: MemberEntry): Result['undo'] {
  const opposite = OPPOSITES[action];
  if (!opposite) return undefined;
  const memberId = after.member.id;
  return (source) => {
    const entry = client.entry(memberId) ?? after;
    if (!client.can(ACTIONS[opposite].permission, { entry }).allowed) return undefined;
    return () => takeBack(client, source, entry, { op: opposite, memberId });
  };
}

/** The way back from a change: what was stored, over exactly the copy that came of it. */
export function undoUpdate(client: TeamClient, before: Member, after: MemberEntry): Result['undo'] {
  const patch = patchBack(before, after.member);
  if (!patch) return undefined;
  const { id: memberId, version: ifVersion } = after.member;
  return (source) => {
    const entry = client.entry(memberId) ?? after;
    const input = { ...patch };
    const { options, ...rest } = patch;
    const mayChange =
      Object.keys(rest).length === 0 || client.can('member.update', { entry, input, phase: 'enforce' }).allowed;
    const maySwitch = !options || client.can('member.options', { entry, input: { options } }).allowed;
    if (!mayChange || !maySwitch) return undefined;
    return () => takeBack(client, source, entry, { op: 'update', memberId, patch, ifVersion });
  };
}

/** Everything that differs, as it was; nothing where something cannot be put back. */
function patchBack(before: Member, after: Member): MemberPatch | undefined {
  if (before.email !== after.email) return undefined; // it has been mailed a link
  const patch: Record<string, unknown> = {};
  for (const field of ['firstName', 'lastName', 'phone'] as const) {
    if (!isSame(before[field], after[field])) patch[field] = before[field] ?? '';
  }
  for (const field of ['roles', 'scopes'] as const) {
    if (!isSame(before[field], after[field])) patch[field] = before[field];
  }
  const attributes = changed(before.attributes, after.attributes, '');
  const options = changed(before.options ?? {}, after.options ?? {}, undefined);
  if (Object.values(options).includes(undefined)) return undefined; // there is no taking away of a switch
  if (Object.keys(attributes).length > 0) patch['attributes'] = attributes;
  if (Object.keys(options).length > 0) patch['options'] = options;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function changed<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>, none: T | undefined) {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...keys].filter((key) => before[key] !== after[key]);
  return Object.fromEntries(differing.map((key) => [key, before[key] ?? none]));
}

/** Does it, and tells the page as if it had been chosen. The widget it came from may be gone. */
async function takeBack(
  client: TeamClient,
  source: HTMLElement,
  entry: MemberEntry,
  operation: BulkOperation,
): Promise<UndoOutcome | undefined> {
  const { op } = operation;
  const [, done, failed] = EVENTS[op];
  const { localization, system } = client;
  const { m } = localization;
  const name = displayName(entry.member) || m.common.unknown;
  const isMeant =
    op === 'update'
      ? emit(source, 'member-update-request', { entry, patch: operation.patch }, { cancelable: true })
      : emit(source, EVENTS[op][0], { entry }, { cancelable: true });
  if (!isMeant) return undefined;
  try {
    const after = await client.change(operation, { idempotencyKey: newIntentKey() });
    emit(source, done, { entry: after });
    return { text: op === 'update' ? m.toasts.undone({ name }) : m.memberDetail.outcome[op]({ name }), isDone: true };
  } catch (error) {
    const failure = failureOf(error);
    emit(source, failed, { entry, failure });
    return { text: localization.failure(failure, system?.texts), isDone: false };
  }
}
