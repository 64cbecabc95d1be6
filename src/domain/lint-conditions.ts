import type { Condition } from './condition.js';
import type { Report } from './policy-problem.js';
import type { Policy } from './policy.js';

interface Place {
  readonly path: string;
  readonly condition: Condition | undefined;
  /** The roots a reference may start with here. */
  readonly roots: readonly string[];
}

/** Permissions whose rows are listed: a condition on one row cannot be handed to a query (domain.md 3.5, risk 4). */
const LISTED = ['member.list', 'contact.list'];
/** What a member has, and what may be proposed for one; things of the host's may have any field. */
const MEMBER_FIELDS =
  'id tenantId identityId kind email firstName lastName phone roles scopes accountId owner options attributes status managedBy'.split(
    ' ',
  );
const INPUT_FIELDS = [...MEMBER_FIELDS, 'contactId', 'grants', 'name', 'locale', 'avatarUrl'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  actor: MEMBER_FIELDS,
  target: MEMBER_FIELDS,
  member: MEMBER_FIELDS,
  input: INPUT_FIELDS,
};
const ALL_ROOTS = ['actor', 'target', 'input', 'object', 'tenant'];

/** What each reference of each condition names, and whether it can be known there. */
export function lintConditions(policy: Policy, report: Report): void {
  for (const place of placesOf(policy)) {
    if (place.condition) lintCondition(policy, place.condition, place.path, place.roots, report);
  }
  lintNeeds(policy, report);
}

function placesOf(policy: Policy): Place[] {
  const grants = [
    ...policy.everyone.map((grant, i) => ({ path: `everyone.${i}`, grant })),
    ...policy.roles.flatMap((role, r) => role.grants.map((grant, i) => ({ path: `roles.${r}.grants.${i}`, grant }))),
  ];
  return [
    ...grants.flatMap(({ path, grant }) => {
      if (typeof grant === 'string') return [];
      const isListed = grant.allow.some((pattern) =>
        LISTED.some((id) => pattern === '*' || pattern === id || isPrefix(pattern, id)),
      );
      const roots = isListed ? ['actor', 'tenant'] : ALL_ROOTS;
      return [
        { path: `${path}.when`, condition: grant.when, roots },
        { path: `${path}.whenInput`, condition: grant.whenInput, roots },
      ];
    }),
    ...Object.entries(policy.permissions).map(([id, { requires }]) => ({
      path: `permissions.${id}.requires`,
      condition: requires,
      roots: ['tenant'],
    })),
    ...policy.rules.map((rule, i) => ({ path: `rules.${i}.when`, condition: rule.when, roots: ALL_ROOTS })),
    ...policy.invariants.map((one, i) => ({ path: `invariants.${i}.where`, condition: one.where, roots: ['member'] })),
  ];
}

function isPrefix(pattern: string, id: string): boolean {
  return pattern.endsWith('.*') && id.startsWith(pattern.slice(0, -1));
}

function lintCondition(
  policy: Policy,
  condition: Condition,
  path: string,
  roots: readonly string[],
  report: Report,
): void {
  const inner = (part: Condition, at: string): void => lintCondition(policy, part, at, roots, report);
  if ('all' in condition || 'any' in condition) {
    const [name, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    if (parts.length === 0) report(`${path}.${name}`, 'risky', 'an empty list is always true or always false');
    parts.forEach((part, i) => inner(part, `${path}.${name}.${i}`));
    return;
  }
  if ('not' in condition) return inner(condition.not, `${path}.not`);
  if ('changed' in condition) {
    if (!roots.includes('input')) report(`${path}.changed`, 'risky', 'there is no input here');
    else lintRef(policy, `$input.${condition.changed}`, `${path}.changed`, roots, report);
    return;
  }
  const refs = 'exists' in condition ? [condition.exists] : (Object.values(condition)[0] as readonly unknown[]);
  const names = refs.flat().filter((ref): ref is string => typeof ref === 'string' && ref.startsWith('$'));
  if (names.length === 0) report(path, 'risky', 'compares nothing but literals');
  for (const ref of names) lintRef(policy, ref, path, roots, report);
}

function lintRef(policy: Policy, ref: string, path: string, roots: readonly string[], report: Report): void {
  const [root = '', first, second] = ref.slice(1).split('.');
  if (!roots.includes(root)) {
    report(path, 'risky', `“${ref}” cannot be known here`);
  } else if (
    root === 'tenant' &&
    (first !== 'settings' || second === undefined || !Object.hasOwn(policy.settings, second))
  ) {
    report(path, 'unknown', `no setting “${ref}”`);
  } else if (first === undefined || first === '') {
    report(path, 'unknown', `“${ref}” names no field`);
  } else if (Object.hasOwn(FIELDS, root) && !FIELDS[root]?.includes(first)) {
    report(path, 'unknown', `no field “${ref}”`);
  } else if (first === 'attributes' && (second === undefined || !Object.hasOwn(policy.attributes, second))) {
    report(path, 'unknown', `no attribute “${ref}”`);
  }
}

/** A refusal on something that may be absent would be silent: the permission must need it (domain.md 3.5, risk 1). */
function lintNeeds(policy: Policy, report: Report): void {
  policy.rules.forEach((rule, i) => {
    const mentioned = JSON.stringify(rule.when);
    for (const action of rule.on) {
      const needs = policy.permissions[action]?.needs ?? [];
      if (needs.length === 0 && /"\$(?:target|input|object)\./.test(mentioned)) {
        report(
          `rules.${i}.on`,
          'risky',
          `“${action}” needs neither target, input nor object, so this rule may never hold`,
        );
      }
    }
  });
}
