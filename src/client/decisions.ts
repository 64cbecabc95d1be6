import type { Operation } from '../backend/index.js';
import {
  startsFrom,
  type Decision,
  type Effect,
  type InputFacts,
  type MemberEntry,
  type ObjectFacts,
  type PermissionId,
  type Reason,
} from '../domain/rules.js';
import type { ClientState } from './client-state.js';

/** What a question is about. */
export interface Question {
  readonly entry?: MemberEntry | undefined;
  readonly input?: InputFacts | undefined;
  readonly object?: ObjectFacts | undefined;
  /** `enforce`: what is not given is missing, as for a server. `probe`, unless said otherwise: it may still come. */
  readonly phase?: 'probe' | 'enforce';
}

/** The call of the backend that carries an action out; actions without one are reads, or the host's own. */
const OPERATION_OF: Readonly<Record<string, Operation>> = {
  'member.invite': 'invite',
  'member.provision': 'provision',
  'member.create': 'create',
  'member.update': 'update',
  'member.options': 'options',
  'member.deactivate': 'deactivate',
  'member.reactivate': 'reactivate',
  'member.remove': 'remove',
  'member.restore': 'restore',
  'invitation.resend': 'resend',
  'invitation.revoke': 'revoke',
  'role.write': 'roles',
  'profile.update': 'profile',
};

/**
 * Whether a control may be used: what the backend cannot do is not there; a decision it sent wins; else the policy is
 * asked. Without either, no.
 */
export function decide(
  state: ClientState,
  action: PermissionId,
  { entry, input, object, phase = 'probe' }: Question = {},
): Decision {
  if (state.status !== 'ready') return no('missingData');
  const { me, capabilities, rules } = state;
  const operation = Object.hasOwn(OPERATION_OF, action) ? OPERATION_OF[action] : undefined;
  if (operation && !capabilities.operations.includes(operation)) return no('unsupported');
  if (entry && !startsFrom(action, entry.member.status)) return no('wrongStatus');
  const sent = entry ? entry.can?.[action] : object ? undefined : me.can?.[action];
  if (sent && (!sent.allowed || input === undefined)) return sent;
  if (!rules) return sent ?? no('missingData');
  return rules.can(me, action, { target: entry?.member, object, input, phase });
}

function no(reason: Reason, effect: Effect = 'hide'): Decision {
  return { allowed: false, reason, effect };
}
