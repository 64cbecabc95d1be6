import type { BulkOperation } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import type { Failure, MemberEntry, MemberPatch, PermissionId } from '../../domain/rules.js';
import { ACTIONS } from '../member-detail/member-actions.js';
import type { BulkAction } from './bulk-actions.js';

/** One thing that is done to each of those chosen. */
export type BulkStep =
  { readonly op: 'update'; readonly patch: MemberPatch } | { readonly op: Exclude<BulkAction, 'update'> };

/** What is done to one person, in this order; or why nothing is. */
export interface RowPlan {
  readonly id: string;
  readonly steps: readonly BulkStep[];
  readonly failure?: RowFailure;
}

/** Why nothing, or no more, is done to one person, and what it was that was not. */
export type RowFailure = Failure & { readonly action?: PermissionId };

/** All that one pop-up asks for. */
export interface Maintenance {
  readonly patch: MemberPatch;
  /** Whether people may sign in afterwards; absent leaves it as it is. */
  readonly status?: 'active' | 'inactive' | undefined;
  readonly resend: boolean;
}

/** First what somebody may do, then whether they may sign in, at last the mail that speaks of it. */
export function stepsOf({ patch, status, resend }: Maintenance): BulkStep[] {
  return [
    ...(Object.keys(patch).length > 0 ? [{ op: 'update', patch } as const] : []),
    ...(status ? [{ op: status === 'active' ? 'reactivate' : 'deactivate' } as const] : []),
    ...(resend ? [{ op: 'resend' } as const] : []),
  ];
}

/**
 * What becomes of one person. Each is decided by itself (R091). A step that has nothing to do for them is left out
 * while there are others: who is inactive already stays so, who is in needs no invitation.
 */
export function planFor(team: TeamController, steps: readonly BulkStep[], id: string): RowPlan {
  const entry = team.client?.entry(id);
  const needed = steps.filter((step) => !isNeedless(step, entry));
  const own = needed.length > 0 ? needed : steps;
  for (const step of own) {
    const failure = refusalOf(team, step, entry);
    if (failure) return { id, steps: [], failure };
  }
  return { id, steps: own };
}

/** The operation that carries out a step for one person. */
export function operationOf(step: BulkStep, memberId: string): BulkOperation {
  return { ...step, memberId };
}

function isNeedless({ op }: BulkStep, entry: MemberEntry | undefined): boolean {
  const { status } = entry?.member ?? {};
  if (op === 'resend') return status !== undefined && status !== 'invited';
  return (op === 'deactivate' && status === 'inactive') || (op === 'reactivate' && status === 'active');
}

function refusalOf(team: TeamController, step: BulkStep, entry: MemberEntry | undefined): RowFailure | undefined {
  const decision = team.can(permissionFor(step), { entry, input: step.op === 'update' ? step.patch : undefined });
  if (decision.allowed) return undefined;
  const { reason, params } = decision;
  const code = reason === 'wrongStatus' ? 'wrongStatus' : 'forbidden';
  return { code, reason, action: permissionFor(step), ...(params ? { params } : {}) };
}

/** What somebody needs for a step. */
export function permissionFor(step: BulkStep): PermissionId {
  if (step.op !== 'update') return ACTIONS[step.op].permission;
  return Object.keys(step.patch).join() === 'options' ? 'member.options' : 'member.update';
}
