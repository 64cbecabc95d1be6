import { ceilingRefusal } from './ceilings.js';
import { refuse, type Refused } from './decision.js';
import { isSame, isSameField, valueAt, type Facts } from './facts.js';
import type { GrantObject } from './grant.js';
import { grantsFor } from './grants.js';
import { fieldNames } from './field-names.js';
import { PROFILE_FIELDS } from './profile-fields.js';
import type { Provisioning } from './policy.js';
import { kindActedOn } from './reach.js';
import { isCustomRole, roleById } from './roles.js';
import { coversScopes, TENANT_SCOPE } from './covers.js';

/**
 * What the proposed values must not do: fields nobody may write, roles one may not give, stores one does not have,
 * more than one has oneself (domain.md 3.2, end of step 9 to step 11).
 * @param grants - Those that carried so far; stores are limited when all of them are.
 */
export function inputRefusal(facts: Facts, grants: readonly GrantObject[]): Refused | undefined {
  return fieldRefusal(facts) ?? roleRefusal(facts) ?? scopeRefusal(facts, grants) ?? ceilingRefusal(facts);
}

/** The ways of adding a person that an action and a kind of person lead to. */
function provisioningsOf(facts: Facts): Provisioning[] {
  const kind = kindActedOn(facts);
  return facts.policy.provisioning.filter(
    (way) => way.by === facts.action && (way.kind === undefined || kind === undefined || way.kind === kind),
  );
}

/** The fields an action may carry; `undefined` where the input is the host's own affair. */
function writableFields(facts: Facts): readonly string[] | undefined {
  const { policy, action } = facts;
  if (action === 'member.update') return policy.editable;
  if (action === 'member.options') return ['options'];
  if (action === 'profile.update') return PROFILE_FIELDS;
  const isProvisioning = policy.provisioning.some((way) => way.by === action);
  return isProvisioning ? provisioningsOf(facts).flatMap(fieldNames) : undefined;
}

function fieldRefusal(facts: Facts): Refused | undefined {
  const { input, target } = facts;
  const writable = writableFields(facts);
  if (!input || !writable) return undefined;
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined || isKindMeant(facts, field, value)) continue;
    const refusal =
      field === 'attributes'
        ? attributeRefusal(facts, writable)
        : !writable.includes(field) && !isSameField(field, value, valueAt(target, [field]))
          ? refuse('fieldNotEditable', 'readonly', { field })
          : undefined;
    if (refusal) return refusal;
  }
  return optionsNeedTheirRight(facts);
}

/**
 * A kind that is no change: who adds a person in one of the policy's ways gives the kind of that way; where a question
 * is about nobody yet, as before a change of many, the kind says whom it is about.
 */
function isKindMeant({ policy, action, target }: Facts, field: string, value: unknown): boolean {
  if (field !== 'kind') return false;
  const ways = policy.provisioning.filter((way) => way.by === action);
  if (ways.length > 0) return ways.some((way) => way.kind === value);
  return target === undefined && policy.kinds.some(({ id }) => id === value);
}

/** An attribute may have a right of its own; the value inherited from the inviter is no change. */
function attributeRefusal(facts: Facts, writable: readonly string[]): Refused | undefined {
  const { policy, tenant, actor, target, input } = facts;
  const attributes = input?.['attributes'];
  if (typeof attributes !== 'object' || attributes === null) {
    return refuse('fieldNotEditable', 'readonly', { field: 'attributes' });
  }
  for (const [id, value] of Object.entries(attributes)) {
    const attribute = Object.hasOwn(policy.attributes, id) ? policy.attributes[id] : undefined;
    const before = valueAt(target ?? (attribute?.inheritFromInviter && actor), ['attributes', id]);
    if (value === undefined || isSame(value, before)) continue;
    const isWritable = writable.includes('attributes') || writable.includes(`attributes.${id}`);
    const mayWrite = attribute?.write === undefined || grantsFor(policy, tenant, actor, attribute.write).length > 0;
    if (!attribute || !isWritable || !mayWrite) {
      return refuse('fieldNotEditable', 'readonly', { field: `attributes.${id}` });
    }
  }
  return undefined;
}

/** Options sent along with an edit are a change of options: the same right is asked for. */
function optionsNeedTheirRight({ policy, tenant, actor, action, input, target }: Facts): Refused | undefined {
  if (
    action !== 'member.update' ||
    input?.['options'] === undefined ||
    isSameRecord(input['options'], target?.options)
  ) {
    return undefined;
  }
  const mayWrite = grantsFor(policy, tenant, actor, 'member.options').length > 0;
  return mayWrite ? undefined : refuse('fieldNotEditable', 'readonly', { field: 'options' });
}

function isSameRecord(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function roleRefusal(facts: Facts): Refused | undefined {
  const { input, target, policy, action, probing } = facts;
  if (action !== 'member.update' && !policy.provisioning.some((way) => way.by === action)) return undefined;
  const roles = input?.['roles'];
  if (roles === undefined) {
    const isMissing = !probing && provisioningsOf(facts).some((way) => way.fields.includes('roles*'));
    return isMissing ? refuse('tooManyRoles', 'disable') : undefined;
  }
  if (!Array.isArray(roles) || roles.length === 0 || roles.length > policy.maxRoles)
    return refuse('tooManyRoles', 'disable');
  const given = roles.filter((id) => !target?.roles.includes(id));
  return given.every((id) => isAssignable(facts, id)) ? undefined : refuse('roleNotAssignable', 'hide');
}

/** Whether one of the actor's roles may give this role, and the role fits the kind of person (R022, R059, R101). */
function isAssignable(facts: Facts, id: unknown): boolean {
  const { policy, tenant, actor } = facts;
  const role = typeof id === 'string' ? roleById(policy, tenant, id) : undefined;
  if (!role || role.archived) return false;
  const kind = kindActedOn(facts);
  if (role.kind !== undefined && role.kind !== kind) return false;
  return actor.roles.some((own) => {
    const list = Object.hasOwn(policy.assignable, own) ? (policy.assignable[own] ?? []) : [];
    return (
      list.includes(role.id) ||
      list.includes('*') ||
      (list.includes('@custom') && isCustomRole(policy, tenant, role.id))
    );
  });
}

/** Whose right to write reaches only own stores gives only own stores (R119); the root is no store anybody can give. */
function scopeRefusal({ input, target, actor }: Facts, grants: readonly GrantObject[]): Refused | undefined {
  const scopes = input?.['scopes'];
  if (scopes === undefined || (target && isSame(scopes, target.scopes))) return undefined;
  if (Array.isArray(scopes) ? scopes.includes(TENANT_SCOPE) : scopes !== 'all') return refuse('outOfScope', 'disable');
  const isLimited = grants.length > 0 && grants.every((grant) => grant.within === 'scopes');
  return isLimited && !coversScopes(actor.scopes, scopes) ? refuse('outOfScope', 'disable') : undefined;
}
