import { expect } from 'chai';
import { loadPolicy, PolicyError, type Policy, type PolicyProblem } from '../../src/domain/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';

/** A copy to break. */
type Draft = Record<string, never>;

function problemsOf(document: unknown): readonly PolicyProblem[] {
  try {
    loadPolicy(document);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

/** The value at `path` of a copy of the document replaced; a number appended to a list by `+`. */
function broken(policy: Policy, path: string, value: unknown): unknown {
  const copy = structuredClone(policy) as unknown as Draft;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else if (last === '+') (parent as unknown as unknown[]).push(value);
  else parent[last] = value;
  return copy;
}

describe('loadPolicy', () => {
  for (const policy of [commerce7, paymentsPortal, b2bCommerce, retailEcom]) {
    it(`takes ${policy.id} as it is, also through JSON`, () => {
      expect(problemsOf(policy)).to.deep.equal([]);
      expect(loadPolicy(JSON.parse(JSON.stringify(policy)))).to.deep.equal(policy);
    });
  }

  const rule = (when: unknown): unknown => ({
    id: 'new',
    on: ['member.update'],
    when,
    reason: 'self',
    effect: 'disable',
  });
  const mistakes: readonly (readonly [string, string, unknown, string, PolicyProblem['code']])[] = [
    ['an unknown permission in a grant', 'roles/2/grants/+', 'order.refnd', 'roles.2.grants.', 'unknown'],
    [
      'an unknown permission in a list of grants',
      'roles/2/grants/0/allow/+',
      'nothing.*',
      'roles.2.grants.0.allow.',
      'unknown',
    ],
    ['an unknown application in a grant', 'roles/2/grants/0/allow/+', '@till', 'roles.2.grants.0.allow.', 'unknown'],
    ['an unknown exception', 'roles/2/grants/0/except/+', 'order.refnd', 'roles.2.grants.0.except.', 'unknown'],
    ['an unknown kind in a grant', 'roles/0/grants/0/kinds', ['robot'], 'roles.0.grants.0.kinds', 'unknown'],
    ['an unknown kind of a role', 'roles/0/kind', 'robot', 'roles.0.kind', 'unknown'],
    ['an unknown option', 'roles/0/options', [{ permission: 'nope', default: true }], 'roles.0.options.0', 'unknown'],
    [
      'an unknown required attribute',
      'roles/8/requiresAttributes',
      ['domain'],
      'roles.8.requiresAttributes',
      'unknown',
    ],
    ['a role that is there twice', 'roles/0/id', 'partner', 'roles.', 'duplicate'],
    ['an unknown giver', 'assignable/boss', ['partner'], 'assignable.boss', 'unknown'],
    ['an unknown role to give', 'assignable/partner/+', 'boss', 'assignable.partner', 'unknown'],
    ['an unknown role with a ceiling', 'ceilings', { boss: ['options'] }, 'ceilings', 'unknown'],
    ['an unknown permission of a rule', 'rules/0/on/+', 'member.edit', 'rules.0.on', 'unknown'],
    [
      'an unknown permission of an application',
      'applications/0/permission',
      'app.x',
      'applications.0.permission',
      'unknown',
    ],
    [
      'an unknown application of a permission',
      'permissions/order.refund/apps',
      ['till'],
      'permissions.order.refund.apps',
      'unknown',
    ],
    [
      'a name of the kit taken',
      'permissions/member.edit',
      { label: { en: 'Edit' } },
      'permissions.member.edit',
      'unknown',
    ],
    [
      'an unknown right to write an attribute',
      'attributes/partnerDomain/write',
      'x.y',
      'attributes.partnerDomain.write',
      'unknown',
    ],
    [
      'an unknown right to write a setting',
      'settings/s',
      { label: { en: 'S' }, default: 1, write: 'x.y' },
      'settings.s.write',
      'unknown',
    ],
    [
      'a default that is no value',
      'settings/s',
      { label: { en: 'S' }, values: ['a'], default: 'b' },
      'settings.s.default',
      'unknown',
    ],
    ['an unknown editable field', 'editable/+', 'password', 'editable', 'unknown'],
    ['an unknown field of a provisioning', 'provisioning/0/fields/+', 'status', 'provisioning.0.fields', 'unknown'],
    ['an unknown right of a provisioning', 'provisioning/0/by', 'x.y', 'provisioning.0.by', 'unknown'],
    ['an unknown kind of a provisioning', 'provisioning/0/kind', 'robot', 'provisioning.0.kind', 'unknown'],
    ['an unknown application of a provisioning', 'provisioning/0/app', 'till', 'provisioning.0.app', 'unknown'],
    ['a provisioning without a role', 'provisioning/0/fields', ['email*'], 'provisioning.0.fields', 'risky'],
    ['an unknown right of a notice', 'notices/0/to', { permission: 'x.y' }, 'notices.0.to', 'unknown'],
    ['no role at all', 'roles', [], 'roles', 'risky'],
    ['members without a role', 'maxRoles', 0, 'maxRoles', 'risky'],
    ['a sentence without English', 'texts/self', { fr: 'Non' }, 'texts.self', 'text'],
    ['an unknown setting in a condition', 'rules/+', rule({ eq: ['$tenant.settings.mode', 1] }), 'rules.', 'unknown'],
    [
      'an unknown attribute in a condition',
      'rules/+',
      rule({ exists: '$actor.attributes.domain' }),
      'rules.',
      'unknown',
    ],
    ['a reference to nowhere', 'rules/+', rule({ eq: ['$user.id', 1] }), 'rules.', 'risky'],
    ['a reference without a field', 'rules/+', rule({ exists: '$actor' }), 'rules.', 'unknown'],
    ['a misspelt field of the target', 'rules/+', rule({ eq: ['$target.roels', 1] }), 'rules.', 'unknown'],
    ['a misspelt field of the actor', 'rules/+', rule({ exists: '$actor.onwer' }), 'rules.', 'unknown'],
    ['a misspelt field of the input', 'rules/+', rule({ in: ['x', '$input.role'] }), 'rules.', 'unknown'],
    ['a misspelt field that changes', 'rules/+', rule({ changed: 'emial' }), 'rules.', 'unknown'],
    ['a misspelt field of an invariant', 'invariants/0/where', { exists: '$member.rols' }, 'invariants.0', 'unknown'],
    ['an empty list of conditions', 'rules/+', rule({ all: [] }), 'rules.', 'risky'],
    ['an empty list inside', 'rules/+', rule({ not: { any: [] } }), 'rules.', 'risky'],
    ['literals held against literals', 'rules/+', rule({ eq: [1, 1] }), 'rules.', 'risky'],
    ['an unknown operator', 'rules/+', rule({ lte: ['$input.amount', 50] }), 'rules.', 'shape'],
    ['two operators at once', 'rules/+', rule({ eq: [1, 2], in: [1, []] }), 'rules.', 'shape'],
    ['a refusal on what may be absent', 'permissions/member.update/needs', undefined, 'rules.', 'risky'],
    [
      'a listable right with a condition on the row',
      'roles/2/grants/+',
      { allow: ['member.list'], when: { eq: ['$target.kind', 'staff'] } },
      'roles.2.grants.',
      'risky',
    ],
    [
      'the same behind a star',
      'roles/2/grants/+',
      { allow: ['member.*'], when: { eq: ['$object.kind', 'staff'] } },
      'roles.2.grants.',
      'risky',
    ],
    ['an invariant on somebody else', 'invariants/0/where', { eq: ['$actor.id', 'x'] }, 'invariants.0.where', 'risky'],
    ['an invariant on a change', 'invariants/0/where', { changed: 'roles' }, 'invariants.0.where.changed', 'risky'],
    [
      'a mask on a person',
      'permissions/order.refund/requires',
      { eq: ['$actor.owner', true] },
      'permissions.order.refund.requires',
      'risky',
    ],
    [
      'an unknown limit',
      'limits',
      [{ id: 'l', on: ['x.y'], setting: 'none', counts: 'members', kinds: ['robot'], reason: 'r' }],
      'limits.0.',
      'unknown',
    ],
    ['an unknown key', 'colour', 'red', '', 'shape'],
    ['a missing part', 'editable', undefined, 'editable', 'shape'],
    ['a wrong type', 'roles/0/grants', 'all', 'roles.0.grants', 'shape'],
  ];
  for (const [title, path, value, at, code] of mistakes) {
    it(`refuses ${title} and names the place`, () => {
      const problems = problemsOf(broken(commerce7, path, value));
      expect(problems, JSON.stringify(problems)).to.satisfy((list: readonly PolicyProblem[]) =>
        list.some((problem) => problem.code === code && problem.path.startsWith(at)),
      );
    });
  }

  it('says every mistake at once, in its message too', () => {
    const document = broken(broken(commerce7, 'editable/+', 'password') as Policy, 'maxRoles', 0);
    expect(() => loadPolicy(document)).to.throw(PolicyError, /maxRoles: .*editable: /s);
  });

  it('names what it does not know, and where', () => {
    const [key] = problemsOf({ ...commerce7, typo: 1 });
    expect(key).to.deep.equal({ path: '(document)', code: 'shape', message: 'unknown key “typo”' });
    const [operator] = problemsOf(broken(commerce7, 'rules/+', rule({ lte: ['$input.amount', 50] })));
    expect(operator?.message).to.contain('“lte”');
    expect(problemsOf('x')[0]).to.include({ path: '(document)' });
    expect(problemsOf(broken(commerce7, 'roles/0/grants', 'all'))[0]?.message).to.contain('array');
  });

  for (const nonsense of [undefined, null, 'commerce7', 42, [], {}]) {
    it(`refuses ${JSON.stringify(nonsense)}`, () => expect(problemsOf(nonsense)).to.not.be.empty);
  }
});
