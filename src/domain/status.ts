import type { Invitation } from './invitation.js';
import type { Member } from './member.js';
import type { Decision } from './decision.js';
import type { PermissionId } from './kit-permissions.js';
import type { ShownStatus } from './shown-status.js';

/** Decisions a backend sends along; where one stands, no policy is asked. */
export type Decisions = Readonly<Partial<Record<PermissionId, Decision>>>;

/** A member with its newest invitation: what one row of a list shows. */
export interface MemberEntry {
  readonly member: Member;
  readonly invitation?: Invitation | undefined;
  /** What the signed-in member may do with this one, where the backend says. */
  readonly can?: Decisions | undefined;
}

/**
 * What a row shows (domain.md 3.1): `removed` if removed, else how the invitation fares while the member is invited,
 * else `active` or `inactive`.
 * @param now - Milliseconds since the Unix epoch; an invitation past its time is `expired`.
 */
export function shownStatus(
  member: Pick<Member, 'status'>,
  invitation: Invitation | undefined,
  now: number,
): ShownStatus {
  if (member.status !== 'invited') return member.status;
  if (!invitation) return 'invited';
  if (invitation.status === 'bounced') return 'bounced';
  if (invitation.status === 'expired' || Date.parse(invitation.expiresAt) <= now) return 'expired';
  const delivery = invitation.deliveries.at(-1)?.state;
  if (delivery === 'queued') return 'sending';
  return delivery === 'failed' ? 'notSent' : 'invited';
}

/** From which state an action may start; actions not named here start anywhere but in `removed`. */
const STARTS: Readonly<Record<string, readonly Member['status'][]>> = {
  'member.deactivate': ['active'],
  'member.reactivate': ['inactive'],
  'member.restore': ['removed'],
  'invitation.resend': ['invited'],
  'invitation.revoke': ['invited'],
};

/** Whether the way of states leads from where the member is (the chart in domain.md 3.1); else `wrongStatus`. */
export function startsFrom(action: string, status: Member['status']): boolean {
  const starts = Object.hasOwn(STARTS, action) ? STARTS[action] : undefined;
  return starts ? starts.includes(status) : status !== 'removed';
}
