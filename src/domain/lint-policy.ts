import { lintConditions } from './lint-conditions.js';
import { KIT_PERMISSIONS } from './kit-permissions.js';
import type { PolicyProblem, Report } from './policy-problem.js';
import type { Policy } from './policy.js';

/** Fields of a member that a policy may open for writing. */
const FIELDS = ['firstName', 'lastName', 'phone', 'email', 'roles', 'scopes', 'options', 'attributes', 'contactId'];

/**
 * Every mistake a shape cannot catch; empty when the document is sound. Unknown names would silently refuse or, worse,
 * silently not refuse; what is risky is named in domain.md 3.5.
 */
export function lintPolicy(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const report: Report = (path, code, message) => problems.push({ path, code, message });
  lintNames(policy, report);
  lintGrants(policy, report);
  lintReferences(policy, report);
  lintTexts(policy, report);
  lintConditions(policy, report);
  return problems;
}

function lintNames(policy: Policy, report: Report): void {
  const lists = {
    kinds: policy.kinds,
    scopeTypes: policy.scopeTypes,
    applications: policy.applications,
    roles: policy.roles,
    rules: policy.rules,
    provisioning: policy.provisioning,
  };
  for (const [list, entries] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [i, { id }] of entries.entries()) {
      if (seen.has(id)) report(`${list}.${i}.id`, 'duplicate', `“${id}” is there twice`);
      seen.add(id);
    }
  }
  if (!Number.isInteger(policy.maxRoles) || policy.maxRoles < 1)
    report('maxRoles', 'risky', 'a member has at least one role');
  if (policy.roles.length === 0) report('roles', 'risky', 'no role');
}

/** Walks every pattern of every grant. */
function lintGrants(policy: Policy, report: Report): void {
  const permissions = Object.keys(policy.permissions);
  const groups = [
    { path: 'everyone', grants: policy.everyone },
    ...policy.roles.map((role, i) => ({ path: `roles.${i}.grants`, grants: role.grants })),
  ];
  const isKnown = (pattern: string): boolean =>
    pattern === '*' ||
    permissions.includes(pattern) ||
    (pattern.startsWith('@') && policy.applications.some((app) => app.id === pattern.slice(1))) ||
    (pattern.endsWith('.*') && permissions.some((id) => id.startsWith(pattern.slice(0, -1))));
  for (const { path, grants } of groups) {
    for (const [i, entry] of grants.entries()) {
      const grant = typeof entry === 'string' ? { allow: [entry] } : entry;
      for (const list of ['allow', 'except'] as const) {
        for (const [j, pattern] of (grant[list] ?? []).entries()) {
          const at = typeof entry === 'string' ? `${path}.${i}` : `${path}.${i}.${list}.${j}`;
          if (!isKnown(pattern)) report(at, 'unknown', `no permission “${pattern}”`);
        }
      }
      known(report, `${path}.${i}.kinds`, grant.kinds, ids(policy.kinds), 'kind');
    }
  }
}

function lintReferences(policy: Policy, report: Report): void {
  const permissions = Object.keys(policy.permissions);
  const kinds = ids(policy.kinds);
  const apps = ids(policy.applications);
  const roles = ids(policy.roles);
  const permission = (path: string, id: string | undefined): void =>
    known(report, path, id === undefined ? undefined : [id], permissions, 'permission');
  policy.applications.forEach((app, i) => permission(`applications.${i}.permission`, app.permission));
  for (const [id, { apps: own }] of Object.entries(policy.permissions)) {
    known(report, `permissions.${id}.apps`, own, apps, 'application');
    const isOurs = /^(member|invitation|contact|role|profile)\./.test(id);
    if (isOurs && !(KIT_PERMISSIONS as readonly string[]).includes(id)) {
      report(`permissions.${id}`, 'unknown', 'not one of the kit’s own permissions, and it takes their name');
    }
  }
  for (const [id, setting] of Object.entries(policy.settings)) {
    permission(`settings.${id}.write`, setting.write);
    if (setting.values && !setting.values.includes(setting.default))
      report(`settings.${id}.default`, 'unknown', 'not one of its values');
  }
  for (const [id, attribute] of Object.entries(policy.attributes))
    permission(`attributes.${id}.write`, attribute.write);
  policy.roles.forEach((role, i) => {
    known(report, `roles.${i}.kind`, role.kind === undefined ? undefined : [role.kind], kinds, 'kind');
    known(
      report,
      `roles.${i}.requiresAttributes`,
      role.requiresAttributes,
      Object.keys(policy.attributes),
      'attribute',
    );
    role.options?.forEach((option, j) => permission(`roles.${i}.options.${j}.permission`, option.permission));
  });
  for (const [giver, given] of Object.entries(policy.assignable)) {
    known(report, `assignable.${giver}`, [giver], roles, 'role');
    known(report, `assignable.${giver}`, given, [...roles, '*', '@custom'], 'role');
  }
  known(report, 'ceilings', Object.keys(policy.ceilings ?? {}), roles, 'role');
  policy.rules.forEach((rule, i) => known(report, `rules.${i}.on`, rule.on, permissions, 'permission'));
  policy.provisioning.forEach((way, i) => {
    permission(`provisioning.${i}.by`, way.by);
    known(report, `provisioning.${i}.kind`, way.kind === undefined ? undefined : [way.kind], kinds, 'kind');
    known(report, `provisioning.${i}.app`, way.app === undefined ? undefined : [way.app], apps, 'application');
    lintFields(
      policy,
      report,
      `provisioning.${i}.fields`,
      way.fields.map((field) => field.replace(/\*$/, '')),
    );
    const fitting = policy.roles.filter((role) => role.kind === way.kind);
    const hasRoles = way.fields.some((field) => field.replace(/\*$/, '') === 'roles');
    if (!hasRoles && fitting.length !== 1)
      report(`provisioning.${i}.fields`, 'risky', 'without roles, one role must fit its kind');
  });
  lintFields(policy, report, 'editable', policy.editable);
  policy.limits?.forEach((limit, i) => {
    known(report, `limits.${i}.on`, limit.on, permissions, 'permission');
    known(report, `limits.${i}.setting`, [limit.setting], Object.keys(policy.settings), 'setting');
    known(report, `limits.${i}.kinds`, limit.kinds, kinds, 'kind');
  });
  policy.notices?.forEach(
    (notice, i) => 'permission' in notice.to && permission(`notices.${i}.to`, notice.to.permission),
  );
}

function lintFields(policy: Policy, report: Report, path: string, fields: readonly string[]): void {
  const all = [...FIELDS, ...Object.keys(policy.attributes).map((id) => `attributes.${id}`)];
  known(report, path, fields, all, 'field');
}

/** Every sentence a policy brings has its English; every label too. */
function lintTexts(policy: Policy, report: Report): void {
  const texts = [
    ...Object.entries(policy.texts ?? {}).map(([id, text]) => [`texts.${id}`, text] as const),
    ...Object.entries(policy.permissions).map(([id, { label }]) => [`permissions.${id}.label`, label] as const),
    ...policy.roles.map((role, i) => [`roles.${i}.name`, role.name] as const),
  ];
  for (const [path, text] of texts) if (!text['en']) report(path, 'text', 'no English');
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}

function known(
  report: Report,
  path: string,
  names: readonly string[] | undefined,
  all: readonly string[],
  what: string,
): void {
  for (const name of names ?? []) if (!all.includes(name)) report(path, 'unknown', `no ${what} “${name}”`);
}
