import { can } from './decide.js';
import type { Decision, Reason } from './decision.js';
import { doorsTo } from './doors.js';
import { valueAt } from './facts.js';
import type { Within } from './grant.js';
import { grantsFor } from './grants.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import { maskOf } from './options.js';
import { assignableRoles, type RoleQuestion } from './questions.js';
import type { Role } from './role.js';
import { roleSummary } from './role-summary.js';
import type { TenantFacts } from './tenant.js';
import type { Text } from './text.js';

/** A right as people read it. */
export interface LabelledRight {
  readonly permission: string;
  readonly label: Text;
  readonly within?: Within;
  /** The condition it comes with: a reason, or the empty string. */
  readonly condition?: string;
  /** A wider reach that comes with a condition. */
  readonly further?: { readonly within: Within; readonly condition: string };
  /** The kinds of people it is for; absent: all. */
  readonly kinds?: readonly string[];
  /** The applications it belongs to; absent: to all of them. */
  readonly apps?: readonly string[];
  /** It opens an application, which is not a thing of one store more than of another. */
  readonly isDoor?: boolean;
  /** Rights that open its applications: a role has one of them beside it (`doorsTo`). Absent: it needs none. */
  readonly doors?: readonly string[];
}

/** A further field that a role asks for. */
export interface AttributeField {
  readonly id: string;
  readonly type: 'text' | 'emailDomain';
  readonly label: Text;
  readonly hint?: Text;
  /** `ask`: it can be typed. `fixed`: it comes from the inviter, or stands already and cannot be changed by this person. */
  readonly mode: 'ask' | 'fixed';
  /** What stands there now, or what would be inherited; the empty string when nothing. */
  readonly value: string;
  /** Why this person cannot change what is fixed, where the policy says it (R021). */
  readonly fixedFor?: Reason;
}

/** A switchable right of the role as the person in question would have it. */
export interface OptionOffer {
  readonly permission: string;
  readonly label: Text;
  readonly default: boolean;
  /** Why it is off for the whole application; a switch keeps its value (R094). */
  readonly masked?: Reason;
  /** Why the actor cannot switch it on (R095). Who does not have it yet starts without it. */
  readonly locked?: Reason;
}

/** Everything a form needs to offer a role, so that a page without a policy can do it too. */
export interface RoleOffer {
  readonly role: Pick<
    Role,
    'id' | 'code' | 'name' | 'description' | 'formerNames' | 'kind' | 'hidden' | 'defaultScopes' | 'scopesLocked'
  >;
  readonly decision: Decision;
  /** Names of the applications it opens. */
  readonly applications: readonly { readonly id: string; readonly label: Text }[];
  readonly access: readonly LabelledRight[];
  readonly restrictions: readonly LabelledRight[];
  readonly options: readonly OptionOffer[];
  readonly attributes: readonly AttributeField[];
}

/** Every role with its decision, its card and the fields it asks for (R007, R016, R085, R101). */
export function roleOffers(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  question: RoleQuestion = {},
): RoleOffer[] {
  return assignableRoles(policy, tenant, actor, question).map(({ role, decision }) => {
    const summary = roleSummary(policy, role);
    const label = (permission: string): Text => policy.permissions[permission]?.label ?? { en: permission };
    const labelled = (permission: string): LabelledRight => {
      const { apps } = policy.permissions[permission] ?? {};
      const isDoor = policy.applications.some((application) => application.permission === permission);
      const doors = doorsTo(policy, permission);
      return {
        permission,
        label: label(permission),
        ...(apps ? { apps } : {}),
        ...(isDoor ? { isDoor } : {}),
        ...(doors.length > 0 ? { doors } : {}),
      };
    };
    return {
      role,
      decision,
      applications: policy.applications.filter((app) => summary.applications.includes(app.id)),
      access: summary.access.map((right) => ({ ...right, ...labelled(right.permission) })),
      restrictions: summary.restrictions.map(labelled),
      options: (role.options ?? []).map((option) => ({
        ...option,
        label: label(option.permission),
        ...optionBounds(policy, tenant, actor, role, option.permission, question),
      })),
      attributes: attributeFields(policy, tenant, actor, role, question.target).map((field) => ({
        ...field,
        ...lockOf(policy, tenant, actor, field, { question, role, decision }),
      })),
    };
  });
}

/** What is said to whoever would change a fixed field; nothing where the role is refused for the same reason anyway. */
function lockOf(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  { id, mode, value }: AttributeField,
  about: { readonly question: RoleQuestion; readonly role: Pick<Role, 'id'>; readonly decision: Decision },
): Pick<AttributeField, 'fixedFor'> {
  const { action, target, object } = about.question;
  if (mode === 'ask') return {};
  const input = { roles: [about.role.id], attributes: { [id]: `not-${value}` } };
  const asked = action ?? (target ? 'member.update' : 'member.invite');
  const changed = can(policy, tenant, actor, asked, { target, object, input, phase: 'probe' });
  if (changed.allowed || (!about.decision.allowed && about.decision.reason === changed.reason)) return {};
  return { fixedFor: changed.reason };
}

/** What keeps a right of the role from being switched on for the member, or for the new person, in question. */
function optionBounds(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  role: Pick<Role, 'id' | 'kind'>,
  permission: string,
  { action, kind = role.kind ?? '', target, object, input }: RoleQuestion,
): Pick<OptionOffer, 'masked' | 'locked'> {
  const nobodyYet: MemberFacts = { id: '', tenantId: tenant.id, kind, roles: [], status: 'active' };
  const masked = maskOf(policy, tenant, { ...(target ?? nobodyYet), roles: [role.id] }, permission);
  const isTheirs = target?.roles.includes(role.id) === true;
  const asked = action ?? (isTheirs ? 'member.options' : target ? 'member.update' : 'member.invite');
  const proposed = { options: { [permission]: true }, ...(isTheirs ? {} : { ...input, roles: [role.id] }) };
  const who = target || kind === '' ? {} : { kind };
  const decision = can(policy, tenant, actor, asked, {
    target,
    object,
    input: { ...proposed, ...who },
    phase: 'probe',
  });
  return {
    ...(masked === undefined ? {} : { masked }),
    ...(!decision.allowed && decision.reason === 'optionAboveOwn' ? { locked: decision.reason } : {}),
  };
}

/** The further fields a role asks for, as the actor meets them. */
export function attributeFields(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  role: Pick<Role, 'requiresAttributes'>,
  target?: MemberFacts,
): AttributeField[] {
  return (role.requiresAttributes ?? []).flatMap((id): AttributeField[] => {
    const attribute = policy.attributes[id];
    if (!attribute) return [];
    const mayWrite = attribute.write === undefined || grantsFor(policy, tenant, actor, attribute.write).length > 0;
    const value = valueAt(target ?? (attribute.inheritFromInviter && actor), ['attributes', id]);
    return [
      {
        id,
        type: attribute.type,
        label: attribute.label,
        ...(attribute.hint ? { hint: attribute.hint } : {}),
        mode: mayWrite ? 'ask' : 'fixed',
        value: typeof value === 'string' ? value : '',
      },
    ];
  });
}
