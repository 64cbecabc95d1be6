import {
  can,
  refuse,
  startsFrom,
  type Decisions,
  type KitPermission,
  type Member,
  type MemberEntry,
} from '../domain/index.js';
import type { Reader } from './ports.js';
import type { Scene } from './scene.js';

/** What may be done with one row. */
const ROW_ACTIONS: readonly KitPermission[] = [
  'member.view',
  'member.update',
  'member.options',
  'member.deactivate',
  'member.reactivate',
  'member.remove',
  'member.restore',
  'invitation.resend',
  'invitation.revoke',
];

/** A row with the decisions about it, as a page with the policy would make them. */
export function withDecisions(scene: Scene<Reader>, entry: MemberEntry): MemberEntry {
  return { ...entry, can: decisionsOn(scene, entry.member) };
}

function decisionsOn({ policy, tenant, actor }: Scene<Reader>, target: Member): Decisions {
  return Object.fromEntries(
    ROW_ACTIONS.map((action) => {
      const decision = can(policy, tenant, actor, action, { target, phase: 'probe' });
      const isPossible = !decision.allowed || action === 'member.view' || startsFrom(action, target.status);
      return [action, isPossible ? decision : refuse('wrongStatus', 'hide')];
    }),
  );
}
