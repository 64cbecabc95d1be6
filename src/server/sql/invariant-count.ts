import {
  invariantCounts,
  type Condition,
  type Invariant,
  type Member,
  type Policy,
  type TenantFacts,
} from '../../domain/index.js';
import type { Queryable } from './database.js';
import { documents } from './document.js';
import { Parameters } from './parameters.js';

/**
 * How many active members an invariant counts. The database narrows down whom to look at, where it can read that off the
 * condition; the domain judges each of them.
 */
export async function invariantCount(
  queryable: Queryable,
  policy: Policy,
  tenant: TenantFacts,
  invariant: Invariant,
): Promise<number> {
  const parameters = new Parameters();
  const where = [
    `m.tenant_id = ${parameters.add(tenant.id)}`,
    `m.status = 'active'`,
    ...necessary(invariant.where, parameters),
  ];
  const { rows } = await queryable.query(`SELECT m.doc FROM members m WHERE ${where.join(' AND ')}`, parameters.values);
  return documents<Member>(rows).filter((member) => invariantCounts(policy, tenant, invariant, member)).length;
}

/** What must hold for the condition to hold. Nothing where it cannot be told: then every active member is looked at. */
function necessary(condition: Condition, parameters: Parameters): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => necessary(part, parameters));
  if ('in' in condition) {
    const [role, list] = condition.in;
    if (list !== '$member.roles' || typeof role !== 'string' || role.startsWith('$')) return [];
    const link = `link.tenant_id = m.tenant_id AND link.member_id = m.id AND link.role_id = ${parameters.add(role)}`;
    return [`EXISTS (SELECT 1 FROM member_roles link WHERE ${link})`];
  }
  if ('eq' in condition) {
    const [field, value] = condition.eq;
    return field === '$member.owner' && typeof value === 'boolean' ? [`m.owner = ${parameters.add(value)}`] : [];
  }
  return [];
}
