import {
  invariantCounts,
  isBroken,
  isCustomRole,
  refuse,
  settingOf,
  type Member,
  type MemberEntry,
  type Policy,
} from '../domain/index.js';
import { EngineFailure, forbidden } from './engine-failure.js';
import type { Reader } from './ports.js';
import type { Actor, Scene, Stage } from './scene.js';
import { isVisible, listedParts } from './sight.js';
import { nextVersion } from './version.js';

/** A member with its newest invitation: a row. */
export async function entryOf(tx: Reader, member: Member): Promise<MemberEntry> {
  const invitation = member.invitationId === undefined ? undefined : await tx.invitation(member.invitationId);
  return { member, ...(invitation ? { invitation } : {}) };
}

/**
 * Stores a member with a new version, and looks whether the team still holds (R042).
 * @returns What was stored.
 */
export async function saveMember(stage: Stage, before: Member | undefined, after: Actor): Promise<Member> {
  const { ceiling: _, ...member } = after; // of the token they came with, not of the person
  const saved = { ...member, version: nextVersion(before?.version) };
  await stage.tx.saveMember(saved);
  await holdInvariants(stage, before, saved);
  return saved;
}

/** Asks only for the invariants whose count this write changes. */
async function holdInvariants(stage: Stage, before: Member | undefined, after: Member): Promise<void> {
  const { policy, tenant, tx } = stage;
  const counts = (invariant: Policy['invariants'][number], member: Member | undefined): boolean =>
    member !== undefined && invariantCounts(policy, tenant, invariant, member);
  for (const invariant of policy.invariants) {
    if (counts(invariant, before) === counts(invariant, after)) continue;
    const count = await tx.countInvariant(policy, invariant);
    if (isBroken(invariant, count)) throw forbidden(refuse(invariant.reason, 'disable'));
  }
}

/**
 * Refuses one more than the plan allows.
 * @param kind - Of the person that would be added; absent for custom roles.
 */
export async function holdLimits(stage: Stage, action: string, kind?: string): Promise<void> {
  const { policy, tenant, tx } = stage;
  for (const limit of policy.limits ?? []) {
    const counts = kind === undefined ? 'customRoles' : 'members';
    if (!limit.on.includes(action) || limit.counts !== counts) continue;
    if (kind !== undefined && limit.kinds && !limit.kinds.includes(kind)) continue;
    const most = Number(settingOf(policy, tenant, limit.setting));
    const count = counts === 'members' ? await tx.countMembers(limit.kinds) : customRoleCount(stage);
    if (!(count < most)) throw forbidden(refuse(limit.reason, 'disable', { limit: String(most) }));
  }
}

function customRoleCount({ policy, tenant }: Stage): number {
  const roles = tenant.customRoles ?? [];
  return roles.filter((role) => !role.archived && isCustomRole(policy, tenant, role.id)).length;
}

/**
 * One address, one member (R001). Who cannot see the holder learns no more than that.
 * @throws {EngineFailure} `alreadyInvited` or `alreadyMember`.
 */
export async function holdAddress(scene: Scene, email: string): Promise<void> {
  const holder = await scene.tx.memberByEmail(email);
  if (!holder) return;
  const isSeen = isVisible(listedParts(scene), scene.actor.id, holder);
  const code = isSeen && holder.status === 'invited' ? 'alreadyInvited' : 'alreadyMember';
  throw new EngineFailure({ code, field: 'email' });
}
