import { expect } from 'chai';
import {
  applicationsOf,
  assignableRoles,
  attributeFields,
  brokenInvariants,
  can,
  inputLimits,
  isBroken,
  isCustomRole,
  optionsFor,
  roleOffers,
  roleSummary,
  visible,
  type Condition,
  type DecisionContext,
  type Grant,
  type GrantObject,
  type MemberFacts,
  type Policy,
  type Role,
} from '../../src/domain/index.js';

/** A policy of foreign words: nothing here can pass because a name is known. */
const base: Policy = {
  id: 'guild',
  version: 1,
  kinds: [
    { id: 'human', label: { en: 'Human' } },
    { id: 'owl', label: { en: 'Owl' } },
  ],
  scopeTypes: [],
  applications: [{ id: 'tower', label: { en: 'Tower' }, permission: 'tower.enter' }],
  maxRoles: 2,
  settings: { night: { label: { en: 'Night' }, default: true } },
  attributes: {
    house: { type: 'text', label: { en: 'House' } },
    realm: {
      type: 'emailDomain',
      label: { en: 'Realm' },
      hint: { en: 'Where they live' },
      write: 'realm.write',
      inheritFromInviter: true,
    },
  },
  permissions: {
    'tower.enter': { label: { en: 'Enter' }, apps: ['tower'] },
    'spell.cast': { label: { en: 'Cast' }, apps: ['tower'], requires: { eq: ['$tenant.settings.night', true] } },
    'spell.teach': { label: { en: 'Teach' }, apps: ['tower'], effect: 'disable' },
    'realm.write': { label: { en: 'Write the realm' }, internal: true },
    'member.list': { label: { en: 'List' } },
    'member.update': { label: { en: 'Update' }, needs: ['target', 'input'] },
    'member.options': { label: { en: 'Options' }, needs: ['target', 'input'] },
    'member.invite': { label: { en: 'Invite' }, needs: ['input'] },
    'role.write': { label: { en: 'Roles' } },
  },
  everyone: [],
  roles: [
    { id: 'mage', name: { en: 'Mage' }, grants: ['*'], options: [{ permission: 'spell.cast', default: true }] },
    {
      id: 'pupil',
      name: { en: 'Pupil' },
      kind: 'human',
      grants: ['tower.enter'],
      requiresAttributes: ['realm', 'nothing'],
    },
    { id: 'old', name: { en: 'Old' }, archived: true, grants: [] },
  ],
  editable: ['firstName', 'roles', 'attributes.house', 'attributes.realm'],
  assignable: { mage: ['mage', 'pupil', 'old', '@custom'] },
  rules: [],
  invariants: [{ where: { in: ['mage', '$member.roles'] }, min: 1, max: 2, reason: 'oneMage' }],
  provisioning: [
    {
      id: 'invite',
      by: 'member.invite',
      fields: ['email*', 'roles*', 'attributes'],
      credentials: 'link',
      result: 'invited',
    },
  ],
};
const tenant = { id: 'guild', settings: {} };
const person = (id: string, rest: Partial<MemberFacts> = {}): MemberFacts => ({
  id,
  tenantId: 'guild',
  kind: 'human',
  roles: ['mage'],
  status: 'active',
  ...rest,
});
const mage = person('mage');
const pupil = person('pupil', { roles: ['pupil'] });

/** The decision as one word. */
function verdict(
  policy: Policy,
  actor: MemberFacts,
  action: string,
  context?: DecisionContext,
  where = tenant,
): string {
  const decision = can(policy, where, actor, action, context);
  return decision.allowed ? 'allowed' : `${decision.reason}/${decision.effect}`;
}

const withGrant = (grant: Grant, rest: Partial<Policy> = {}): Policy => ({
  ...base,
  ...rest,
  roles: [{ id: 'mage', name: { en: 'Mage' }, grants: [grant] }, ...base.roles.slice(1)],
});

/** What a condition on a grant comes to, when enforcing and when probing. */
function holds(condition: unknown, context: DecisionContext = {}, actor = mage): string {
  const policy = withGrant({ allow: ['tower.enter'], when: condition as Condition, reason: 'no' });
  const word = (phase: 'enforce' | 'probe'): string =>
    can(policy, tenant, actor, 'tower.enter', { ...context, phase }).allowed ? '1' : '0';
  return word('enforce') + word('probe');
}

describe('conditions of grants: [enforcing, probing]', () => {
  const known = { attributes: { house: 'red', list: '' }, owner: true };
  const actor = person('mage', known);
  const rows: readonly (readonly [unknown, DecisionContext, string])[] = [
    [{ eq: ['$actor.owner', true] }, {}, '11'],
    [{ eq: ['$actor.owner', false] }, {}, '00'],
    [{ eq: ['$actor.roles', '$actor.roles'] }, {}, '00'],
    [{ not: { eq: ['$actor.owner', false] } }, {}, '11'],
    [{ eq: ['$actor.attributes.realm', 'x'] }, {}, '00'],
    [{ not: { eq: ['$actor.attributes.realm', 'x'] } }, {}, '01'],
    [{ exists: '$actor.attributes.house' }, {}, '11'],
    [{ exists: '$actor.attributes.list' }, {}, '00'],
    [{ exists: '$target.email' }, {}, '01'],
    [{ not: { exists: '$target.email' } }, {}, '11'],
    [{ eq: ['$target.id', 'x'] }, {}, '01'],
    [{ eq: ['$target.id', 'x'] }, { target: person('x') }, '11'],
    [{ eq: ['$object.kind', 'x'] }, {}, '01'],
    [{ eq: ['$object.kind', 'x'] }, { object: { kind: 'y' } }, '00'],
    [{ eq: ['$input.a.b', 1] }, { input: { a: { b: 1 } } }, '11'],
    [{ eq: ['$input.a.b', 1] }, { input: {} }, '01'],
    [{ not: { eq: ['$input.a', 1] } }, { input: {} }, '01'],
    [{ in: ['mage', '$actor.roles'] }, {}, '11'],
    [{ in: ['mage', '$actor.id'] }, {}, '00'],
    [{ subset: ['$actor.roles', ['mage', 'x']] }, {}, '11'],
    [{ subset: [[], ['mage']] }, {}, '00'],
    [{ subset: ['$actor.id', ['mage']] }, {}, '00'],
    [{ covers: [['s1'], ['s1']] }, {}, '11'],
    [{ emailInDomain: ['$input.email', 'a.example'] }, { input: { email: 'x@a.example' } }, '11'],
    [{ emailInDomain: ['$input.email', 'a.example'] }, { input: { email: 'x@b.example' } }, '00'],
    [{ changed: 'firstName' }, { input: { firstName: 'A' }, target: person('x', { firstName: 'B' }) }, '11'],
    [{ changed: 'firstName' }, { input: { firstName: 'B' }, target: person('x', { firstName: 'B' }) }, '00'],
    [{ changed: 'firstName' }, { input: {} }, '01'],
    [{ any: [{ eq: ['$actor.owner', true] }, { eq: ['$input.x', 1] }] }, {}, '11'],
    [{ any: [{ eq: ['$actor.owner', false] }, { eq: ['$input.x', 1] }] }, {}, '01'],
    [{ all: [{ eq: ['$actor.owner', true] }, { eq: ['$input.x', 1] }] }, {}, '01'],
    [{ all: [{ eq: ['$actor.owner', false] }, { eq: ['$input.x', 1] }] }, {}, '00'],
    [{ eq: ['$tenant.settings.night', true] }, {}, '11'],
    [{ eq: ['$tenant.settings.day', true] }, {}, '00'],
    [{ eq: ['$tenant.id', 'guild'] }, {}, '00'],
    [{ eq: ['$nobody.id', 'x'] }, {}, '00'],
    [{ lte: ['$input.amount', 50] }, { input: { amount: 1 } }, '01'], // unknown: the server refuses
    [{}, {}, '01'],
  ];
  for (const [condition, context, expected] of rows) {
    it(`${JSON.stringify(condition)} with ${JSON.stringify(context)} is ${expected}`, () =>
      expect(holds(condition, context, actor)).to.equal(expected));
  }

  it('does not read what objects inherit', () => {
    expect(holds({ exists: '$actor.constructor' })).to.equal('00');
    expect(holds({ exists: '$input.__proto__.x' }, { input: {} })).to.equal('01');
  });
});

describe('can, step by step', () => {
  it('1 refuses what neither policy nor kit knows; what only the kit knows is granted to nobody', () => {
    expect(verdict(base, mage, 'broom.fly')).to.equal('unknownAction/hide');
    expect(verdict(base, mage, 'constructor')).to.equal('unknownAction/hide');
    expect(verdict(base, mage, 'member.restore')).to.equal('notGranted/hide');
  });
  it('2 refuses across tenants: actor, target, object', () => {
    expect(verdict(base, person('x', { tenantId: 'other' }), 'tower.enter')).to.equal('otherTenant/hide');
    expect(verdict(base, mage, 'tower.enter', { target: person('x', { tenantId: 'other' }) })).to.equal(
      'otherTenant/hide',
    );
    expect(verdict(base, mage, 'tower.enter', { object: { tenantId: 'other' } })).to.equal('otherTenant/hide');
    expect(verdict(base, mage, 'tower.enter', { object: {} })).to.equal('allowed');
  });
  for (const status of ['invited', 'inactive', 'removed', 'sleeping']) {
    it(`3 refuses an actor who is ${status}`, () =>
      expect(verdict(base, person('x', { status: status as 'active' }), 'tower.enter')).to.equal('notActive/hide'));
  }
  it('4 refuses what misses its target or input, unless probing', () => {
    expect(verdict(base, mage, 'member.update', { target: pupil })).to.equal('missingData/disable');
    expect(verdict(base, mage, 'member.update', { input: {} })).to.equal('missingData/disable');
    expect(verdict(base, mage, 'member.update', { phase: 'probe' })).to.equal('allowed');
  });
  for (const within of ['scopes', 'account', 'self'] as const) {
    it(`4 refuses what a grant within ${within} reaches for and does not find`, () => {
      const policy = withGrant({ allow: ['tower.enter'], within });
      expect(verdict(policy, mage, 'tower.enter')).to.equal('missingData/disable');
      expect(verdict(policy, mage, 'tower.enter', { phase: 'probe' })).to.equal('allowed');
    });
  }
  it('5 refuses what is switched off for everybody, before asking who', () => {
    const off = { ...tenant, settings: { night: false } };
    expect(verdict(base, mage, 'spell.cast', {}, off)).to.equal('notGranted/disable');
    expect(verdict(base, pupil, 'spell.cast', { phase: 'probe' }, off)).to.equal('notGranted/disable');
    expect(verdict(base, mage, 'spell.cast')).to.equal('allowed');
  });
  it('6 refuses what no role gives, with the effect of the permission', () => {
    expect(verdict(base, pupil, 'spell.teach')).to.equal('notGranted/disable');
    expect(verdict(base, pupil, 'member.list')).to.equal('notGranted/hide');
    expect(verdict(base, person('x', { roles: ['unheard of'] }), 'tower.enter')).to.equal('notGranted/hide');
    expect(verdict(base, person('x', { roles: undefined as never }), 'tower.enter')).to.equal('notGranted/hide');
  });
  it('6 an option switched off takes the right away, one no role offers is not heard', () => {
    expect(verdict(base, person('x', { options: { 'spell.cast': false } }), 'spell.cast')).to.equal('notGranted/hide');
    expect(verdict(base, person('x', { options: { 'spell.teach': false } }), 'spell.teach')).to.equal('allowed');
  });
  it('6 a refusing switch wins over a second role; a second role may give what a default leaves off', () => {
    const roles: Role[] = [
      {
        id: 'mage',
        name: { en: 'Mage' },
        grants: ['spell.teach'],
        options: [{ permission: 'spell.teach', default: false }],
      },
      { id: 'pupil', name: { en: 'Pupil' }, grants: ['spell.teach'] },
    ];
    const policy = { ...base, roles };
    expect(verdict(policy, person('x'), 'spell.teach')).to.equal('notGranted/disable');
    expect(verdict(policy, person('x', { roles: ['mage', 'pupil'] }), 'spell.teach')).to.equal('allowed');
    const off = { options: { 'spell.teach': false } };
    expect(verdict(policy, person('x', { roles: ['mage', 'pupil'], ...off }), 'spell.teach')).to.equal(
      'notGranted/disable',
    );
  });
  it('6 a fixed grant cannot be switched off', () => {
    const roles: Role[] = [
      {
        id: 'mage',
        name: { en: 'Mage' },
        grants: [{ allow: ['spell.teach'], fixed: true }],
        options: [{ permission: 'spell.teach', default: true }],
      },
    ];
    expect(verdict({ ...base, roles }, person('x', { options: { 'spell.teach': false } }), 'spell.teach')).to.equal(
      'allowed',
    );
  });
  it('7 reaches by self, account and stores, and tells partly from wholly outside', () => {
    const within = (reach: 'self' | 'account' | 'scopes'): Policy =>
      withGrant({ allow: ['tower.enter'], within: reach });
    const actor = person('x', { accountId: 'a1', scopes: ['s1'] });
    const at = (reach: 'self' | 'account' | 'scopes', context: DecisionContext): string =>
      verdict(within(reach), actor, 'tower.enter', context);
    expect(at('self', { target: person('x') })).to.equal('allowed');
    expect(at('self', { target: person('y') })).to.equal('outOfScope/disable');
    expect(at('self', { object: { memberId: 'x' } })).to.equal('allowed');
    expect(at('self', { object: {} })).to.equal('outOfScope/disable');
    expect(at('account', { target: person('y', { accountId: 'a1' }) })).to.equal('allowed');
    expect(at('account', { target: person('y') })).to.equal('outOfScope/disable');
    expect(at('account', { input: { accountId: 'a2' } })).to.equal('outOfScope/disable');
    expect(at('scopes', { target: person('y', { scopes: ['s1'] }) })).to.equal('allowed');
    expect(at('scopes', { target: person('y', { scopes: ['s1', 's2'] }) })).to.equal('someOutOfScope/disable');
    expect(at('scopes', { target: person('y', { scopes: 'all' }) })).to.equal('someOutOfScope/disable');
    expect(at('scopes', { target: person('y', { scopes: ['s2'] }) })).to.equal('outOfScope/disable');
    expect(at('scopes', { target: person('y') })).to.equal('outOfScope/disable');
    expect(at('scopes', { object: { scope: 's1' } })).to.equal('allowed');
    expect(at('scopes', { object: { scopes: ['s1', 's2'] } })).to.equal('outOfScope/disable');
    expect(at('scopes', { input: { scopes: ['s1'] } })).to.equal('allowed');
    expect(
      verdict(within('account'), person('x', { accountId: '' }), 'tower.enter', { object: { accountId: '' } }),
    ).to.equal('outOfScope/disable');
    expect(
      verdict(within('scopes'), person('x', { scopes: [] }), 'tower.enter', { target: person('y', { scopes: 'all' }) }),
    ).to.equal('outOfScope/disable');
    expect(verdict(withGrant({ allow: ['tower.enter'], within: 'galaxy' as 'self' }), mage, 'tower.enter')).to.equal(
      'outOfScope/disable',
    );
  });
  it('7 reaches by kind: of the target, the contact, the input, the roles', () => {
    const policy = withGrant({ allow: ['tower.enter', 'member.invite'], kinds: ['owl'] });
    expect(verdict(policy, mage, 'tower.enter', { target: person('y', { kind: 'owl' }) })).to.equal('allowed');
    expect(verdict(policy, mage, 'tower.enter', { target: pupil })).to.equal('outOfScope/disable');
    expect(verdict(policy, mage, 'tower.enter')).to.equal('allowed');
    expect(verdict(policy, mage, 'member.invite', { input: {} })).to.equal('missingData/disable');
    expect(verdict(policy, mage, 'member.invite', { input: { roles: ['pupil'] } })).to.equal('outOfScope/disable');
    expect(verdict(policy, mage, 'tower.enter', { object: { kind: 'owl' }, input: { kind: 'human' } })).to.equal(
      'allowed',
    );
  });
  it('8 says the grant’s reason and effect, and the domain it is about', () => {
    const grant = {
      allow: ['member.invite'],
      whenInput: { all: [{ emailInDomain: ['$input.email', '$actor.attributes.realm'] }] },
      reason: 'elsewhere',
    } as const;
    const policy = withGrant(structuredClone(grant) as unknown as Grant);
    const actor = person('x', { attributes: { realm: 'a.example' } });
    expect(
      can(policy, tenant, actor, 'member.invite', { input: { email: 'x@b.example', roles: ['mage'] } }),
    ).to.deep.equal({
      allowed: false,
      reason: 'elsewhere',
      effect: 'disable',
      params: { domain: 'a.example' },
    });
    expect(can(policy, tenant, mage, 'member.invite', { input: { email: 'x@b.example' } })).to.not.have.property(
      'params',
    );
    const silent = withGrant({ allow: ['tower.enter'], when: { eq: ['$actor.owner', true] } });
    expect(verdict(silent, mage, 'tower.enter')).to.equal('notGranted/disable');
    const hidden = withGrant({
      allow: ['tower.enter'],
      when: { eq: ['$actor.owner', true] },
      reason: 'no',
      effect: 'hide',
    });
    expect(verdict(hidden, mage, 'tower.enter')).to.equal('no/hide');
  });
  it('9 refuses fields nobody may write, strange attributes, and the host’s input never', () => {
    const update = (input: Record<string, unknown>): string =>
      verdict(base, mage, 'member.update', { target: person('y', { owner: false }), input });
    expect(update({ firstName: 'A' })).to.equal('allowed');
    expect(update({ firstName: undefined })).to.equal('allowed');
    expect(update({ owner: false })).to.equal('allowed');
    expect(update({ owner: true })).to.equal('fieldNotEditable/readonly');
    expect(update({ password: 'x' })).to.equal('fieldNotEditable/readonly');
    expect(update({ attributes: { house: 'red' } })).to.equal('allowed');
    expect(update({ attributes: { wand: 'elder' } })).to.equal('fieldNotEditable/readonly');
    expect(update({ attributes: 'house' })).to.equal('fieldNotEditable/readonly');
    expect(update({ attributes: null })).to.equal('fieldNotEditable/readonly');
    expect(
      verdict({ ...base, editable: ['attributes'] }, mage, 'member.update', {
        target: pupil,
        input: { attributes: { house: 'x', realm: undefined } },
      }),
    ).to.equal('allowed');
    expect(verdict(base, mage, 'spell.teach', { input: { anything: 1 } })).to.equal('allowed');
    const weak = withGrant({ allow: ['member.update'] });
    expect(
      verdict(weak, mage, 'member.update', { target: pupil, input: { attributes: { realm: 'a.example' } } }),
    ).to.equal('fieldNotEditable/readonly');
  });
  it('9 the inherited attribute is no change for an inviter who cannot write it', () => {
    const weak = withGrant({ allow: ['member.invite'] });
    const actor = person('x', { attributes: { realm: 'a.example' } });
    const invite = (realm: string): string =>
      verdict(weak, actor, 'member.invite', {
        input: { email: 'x@a.example', roles: ['mage'], attributes: { realm } },
      });
    expect(invite('a.example')).to.equal('allowed');
    expect(invite('b.example')).to.equal('fieldNotEditable/readonly');
  });
  it('9 options sent with an edit ask for the right to options', () => {
    const editable = [...base.editable, 'options'];
    const target = person('y', { options: { 'spell.cast': false } });
    const strong = { ...base, editable };
    const weak = withGrant({ allow: ['member.update'] }, { editable });
    expect(verdict(strong, mage, 'member.update', { target, input: { options: { 'spell.cast': true } } })).to.equal(
      'allowed',
    );
    expect(verdict(weak, mage, 'member.update', { target, input: { options: { 'spell.cast': true } } })).to.equal(
      'fieldNotEditable/readonly',
    );
    expect(verdict(base, mage, 'member.options', { target, input: { firstName: 'A' } })).to.equal(
      'fieldNotEditable/readonly',
    );
    expect(verdict(base, mage, 'member.options', { target, input: { options: { 'spell.teach': true } } })).to.equal(
      'fieldNotEditable/readonly',
    );
    expect(verdict(base, mage, 'member.options', { target, input: { options: 'all' } })).to.equal(
      'fieldNotEditable/readonly',
    );
  });
  it('10 refuses no role, too many, unknown, archived and unfit ones; what stays is not asked', () => {
    const update = (roles: unknown, target = person('y', { kind: 'owl' })): string =>
      verdict(base, mage, 'member.update', { target, input: { roles } });
    expect(update([])).to.equal('tooManyRoles/disable');
    expect(update(['mage', 'pupil', 'old'])).to.equal('tooManyRoles/disable');
    expect(update('mage')).to.equal('tooManyRoles/disable');
    expect(update(['ghost'])).to.equal('roleNotAssignable/hide');
    expect(update([7])).to.equal('roleNotAssignable/hide');
    expect(update(['old'])).to.equal('roleNotAssignable/hide');
    expect(update(['pupil'])).to.equal('roleNotAssignable/hide'); // an owl is no human
    expect(update(['pupil'], person('y'))).to.equal('allowed');
    expect(update(['ghost'], person('y', { roles: ['ghost'] }))).to.equal('allowed');
    expect(verdict(base, mage, 'member.invite', { input: { email: 'x@a.example' } })).to.equal('tooManyRoles/disable');
    expect(verdict(base, mage, 'member.invite', { input: { email: 'x@a.example' }, phase: 'probe' })).to.equal(
      'allowed',
    );
    const star = { ...base, assignable: { mage: ['*'] } };
    expect(
      verdict(star, mage, 'member.invite', { input: { email: 'x@a.example', roles: ['mage'], kind: 'human' } }),
    ).to.equal('fieldNotEditable/readonly');
    expect(
      verdict({ ...base, assignable: {} }, mage, 'member.update', { target: pupil, input: { roles: ['mage'] } }),
    ).to.equal('roleNotAssignable/hide');
  });
  it('10 gives only own stores where the right reaches only own stores', () => {
    const policy = withGrant({ allow: ['member.update'], within: 'scopes' }, { editable: ['scopes'] });
    const actor = person('x', { scopes: ['s1', 's2'] });
    const give = (scopes: unknown): string =>
      verdict(policy, actor, 'member.update', { target: person('y', { scopes: ['s1'] }), input: { scopes } });
    expect(give(['s2'])).to.equal('allowed');
    expect(give(['s1'])).to.equal('allowed');
    expect(give(['s3'])).to.equal('outOfScope/disable');
    expect(give('all')).to.equal('outOfScope/disable');
    expect(give([])).to.equal('outOfScope/disable');
  });
  it('10 gives nobody what belongs to the whole business, whoever gives it', () => {
    const policy = withGrant({ allow: ['member.update'] }, { editable: ['scopes'] });
    const give = (scopes: unknown): string =>
      verdict(policy, person('x', { scopes: 'all' }), 'member.update', {
        target: person('y', { scopes: ['s1'] }),
        input: { scopes },
      });
    expect(give(['s2'])).to.equal('allowed');
    expect(give('all')).to.equal('allowed');
    expect(give(['@tenant'])).to.equal('outOfScope/disable');
    expect(give(['s1', '@tenant'])).to.equal('outOfScope/disable');
    expect(give('s1')).to.equal('outOfScope/disable');
    expect(
      visible(withGrant({ allow: ['member.list'], within: 'scopes' }), tenant, person('x', { scopes: ['@tenant'] })),
    ).to.deep.equal([]);
  });
  it('takes the same address in another spelling for no change', () => {
    const target = person('y', { email: 'o@a.example' });
    const update = (email: string): string => verdict(base, mage, 'member.update', { target, input: { email } });
    expect(update(' O@A.example')).to.equal('allowed');
    expect(update('p@a.example')).to.equal('fieldNotEditable/readonly');
    const fixed = {
      ...base,
      rules: [
        { id: 'r', on: ['member.update'], when: { changed: 'email' }, reason: 'no', effect: 'readonly' as const },
      ],
    };
    expect(verdict(fixed, mage, 'member.update', { target, input: { email: 'O@a.example' } })).to.equal('allowed');
    expect(verdict(fixed, mage, 'member.update', { target, input: { email: 'p@a.example' } })).to.equal('no/readonly');
  });
  it('refuses nobody’s question', () => {
    for (const nobody of [undefined, null]) {
      expect(can(base, tenant, nobody as never, 'tower.enter')).to.include({ allowed: false, reason: 'missingData' });
      expect(can(base, nobody as never, mage, 'tower.enter')).to.include({ allowed: false, reason: 'missingData' });
    }
  });
  it('shows the one role of a way that asks for none as it is, and leaves out the others', () => {
    const provisioning = [{ ...base.provisioning[0]!, kind: 'human', fields: ['email*'] }];
    const choices = assignableRoles({ ...base, provisioning }, tenant, mage, { action: 'member.invite' });
    expect(choices.map(({ role, decision }) => [role.id, decision.allowed || decision.reason])).to.deep.equal([
      ['mage', 'roleNotAssignable'],
      ['pupil', 'fieldNotEditable'],
    ]);
  });
  it('11 custom roles hold no more than their giver, in rights and in reach', () => {
    const custom = (grants: Grant[]): Role => ({ id: 'own', name: { en: 'Own' }, grants });
    const policy: Policy = {
      ...withGrant({ allow: ['member.*', 'role.write', 'tower.enter'], within: 'tenant' }),
      ceilings: { mage: ['customRoles'] },
    };
    const give = (grants: Grant[]): string => {
      const where = { ...tenant, customRoles: [custom(grants)] };
      return verdict(policy, mage, 'member.update', { target: pupil, input: { roles: ['own'] } }, where);
    };
    expect(give(['tower.enter'])).to.equal('allowed');
    expect(give(['spell.teach'])).to.equal('optionAboveOwn/disable');
    const write = (grants: unknown): string => verdict(policy, mage, 'role.write', { input: { grants } });
    expect(write(['tower.enter'])).to.equal('allowed');
    expect(write(['spell.cast'])).to.equal('optionAboveOwn/disable');
    expect(write(undefined)).to.equal('allowed');
    const narrow: Policy = {
      ...withGrant({ allow: ['role.write', 'tower.enter'], within: 'self' }),
      ceilings: { mage: ['customRoles'] },
    };
    expect(verdict(narrow, mage, 'role.write', { target: mage, input: { grants: ['tower.enter'] } })).to.equal(
      'optionAboveOwn/disable',
    );
    expect(verdict({ ...policy, ceilings: {} }, mage, 'role.write', { input: { grants: ['spell.cast'] } })).to.equal(
      'allowed',
    );
    expect(isCustomRole(policy, { id: 'guild', customRoles: [custom([])] }, 'own')).to.equal(true);
    expect(isCustomRole(policy, tenant, 'own')).to.equal(false);
  });

  it('11 custom roles are for no other people than their giver’s own rights', () => {
    const ceiling = (grant: GrantObject): Policy => ({
      ...withGrant(grant),
      kinds: ['adept', 'ghost'].map((id) => ({ id, label: { en: id } })),
      ceilings: { mage: ['customRoles'] },
    });
    const write = (own: GrantObject, given: GrantObject): string =>
      verdict(ceiling(own), mage, 'role.write', { input: { grants: [given] } });
    const allow = ['role.write', 'tower.enter'];
    const some = { allow, kinds: ['adept'] };
    expect(write(some, { allow: ['tower.enter'] })).to.equal('optionAboveOwn/disable');
    expect(write(some, { allow: ['tower.enter'], kinds: ['adept', 'ghost'] })).to.equal('optionAboveOwn/disable');
    expect(write(some, { allow: ['tower.enter'], kinds: ['adept'] })).to.equal('allowed');
    expect(write({ allow, kinds: ['adept', 'ghost'] }, { allow: ['tower.enter'] })).to.equal('allowed');
    expect(write({ allow }, { allow: ['tower.enter'], kinds: ['ghost'] })).to.equal('allowed');
  });
});

describe('the questions beside can', () => {
  it('visible: a union of reaches, nothing for who may see nothing', () => {
    const seen = (grant: Grant, actor = mage): unknown => visible(withGrant(grant), tenant, actor);
    expect(seen('member.list')).to.deep.equal([{ tenant: true }]);
    expect(seen({ allow: ['member.list'], kinds: ['owl'] })).to.deep.equal([{ tenant: true, kinds: ['owl'] }]);
    expect(seen({ allow: ['member.list'], within: 'scopes' }, person('x', { scopes: ['s1'] }))).to.deep.equal([
      { scopes: ['s1'] },
    ]);
    expect(seen({ allow: ['member.list'], within: 'scopes' }, person('x', { scopes: 'all' }))).to.deep.equal([
      { scopes: 'all' },
    ]);
    expect(seen({ allow: ['member.list'], within: 'scopes' }, person('x', { scopes: [] }))).to.deep.equal([]);
    expect(seen({ allow: ['member.list'], within: 'scopes' })).to.deep.equal([]);
    expect(seen({ allow: ['member.list'], within: 'account' }, person('x', { accountId: 'a1' }))).to.deep.equal([
      { accountId: 'a1' },
    ]);
    expect(seen({ allow: ['member.list'], within: 'account' })).to.deep.equal([]);
    expect(seen({ allow: ['member.list'], within: 'self' })).to.deep.equal([{ self: true }]);
    expect(seen({ allow: ['member.list'], when: { eq: ['$actor.owner', true] } })).to.deep.equal([]);
    expect(visible(base, tenant, person('x', { status: 'inactive' }))).to.deep.equal([]);
    expect(visible(base, tenant, person('x', { tenantId: 'other' }))).to.deep.equal([]);
    expect(visible(base, { id: 'guild', settings: { night: false } }, mage, 'spell.cast')).to.deep.equal([]);
    expect(visible(base, tenant, pupil)).to.deep.equal([]);
  });
  it('inputLimits: only what every grant limits', () => {
    const limits = (grants: Grant[], actor = mage): unknown =>
      inputLimits({ ...base, roles: [{ id: 'mage', name: { en: 'M' }, grants }] }, tenant, actor);
    const domain: Grant = {
      allow: ['member.invite'],
      whenInput: { emailInDomain: ['$input.email', '$actor.attributes.realm'] },
    };
    expect(limits([])).to.deep.equal({});
    expect(limits(['member.invite'])).to.deep.equal({});
    expect(limits([domain])).to.deep.equal({ emailDomain: '' });
    expect(limits([domain], person('x', { attributes: { realm: 'a.example' } }))).to.deep.equal({
      emailDomain: 'a.example',
    });
    expect(limits([domain, 'member.invite'])).to.deep.equal({});
    expect(
      limits([{ allow: ['member.invite'], within: 'scopes', kinds: ['owl'] }], person('x', { scopes: ['s1'] })),
    ).to.deep.equal({ scopes: ['s1'], kinds: ['owl'] });
    expect(limits([{ allow: ['member.invite'], within: 'scopes' }])).to.deep.equal({ scopes: [] });
    expect(limits([{ allow: ['member.invite'], whenInput: { not: { exists: '$input.x' } } }])).to.deep.equal({});
  });
  it('assignableRoles: offers the roles of a kind before a change of many, and changes nobody’s kind', () => {
    const given = (question: object) =>
      assignableRoles(base, tenant, mage, { action: 'member.update', ...question })
        .filter(({ decision }) => decision.allowed)
        .map(({ role }) => role.id);
    expect(given({ kind: 'human' })).to.deep.equal(given({ target: person('y', { kind: 'human' }) }));
    expect(given({ kind: 'human' })).to.not.deep.equal([]);
    expect(given({ kind: 'nobody-knows' })).to.deep.equal([]);
    expect(given({ kind: 'owl', target: person('y', { kind: 'human' }) })).to.deep.equal([]);
  });

  it('assignableRoles and roleOffers: each role with its decision, card and fields', () => {
    const choices = assignableRoles(base, tenant, mage, { target: person('y', { kind: 'owl' }) });
    expect(choices.map(({ role, decision }) => [role.id, decision.allowed])).to.deep.equal([
      ['mage', true],
      ['pupil', false],
    ]);
    const offers = roleOffers(base, tenant, person('x', { attributes: { realm: 'a.example' } }), {
      kind: 'human',
      action: 'member.update',
      input: {},
    });
    expect(offers[1]?.attributes).to.deep.equal([
      {
        id: 'realm',
        type: 'emailDomain',
        label: { en: 'Realm' },
        hint: { en: 'Where they live' },
        mode: 'ask',
        value: 'a.example',
      },
    ]);
    expect(offers[0]?.options).to.deep.equal([{ permission: 'spell.cast', default: true, label: { en: 'Cast' } }]);
    expect(offers[1]?.applications.map(({ id }) => id)).to.deep.equal(['tower']);
    expect(attributeFields(base, tenant, pupil, { requiresAttributes: ['realm'] }, mage)).to.deep.include({
      id: 'realm',
      type: 'emailDomain',
      label: { en: 'Realm' },
      hint: { en: 'Where they live' },
      mode: 'fixed',
      value: '',
    });
    expect(attributeFields(base, tenant, pupil, { requiresAttributes: ['house'] })[0]).to.include({ mode: 'ask' });
    expect(attributeFields(base, tenant, pupil, {})).to.deep.equal([]);
  });
  it('roleSummary: within the applications the role has; conditions are said', () => {
    const role: Role = {
      id: 'r',
      name: { en: 'R' },
      grants: [
        'tower.enter',
        { allow: ['spell.cast'], within: 'self' },
        { allow: ['spell.cast'], within: 'account', when: { eq: ['$actor.owner', true] } },
      ],
    };
    expect(roleSummary(base, role)).to.deep.include({
      applications: ['tower'],
      access: [
        { permission: 'tower.enter', within: 'tenant' },
        { permission: 'spell.cast', within: 'self', further: { within: 'account', condition: '' } },
      ],
      restrictions: ['spell.teach', 'member.list', 'member.update', 'member.options', 'member.invite', 'role.write'],
    });
    const conditional = roleSummary(base, {
      ...role,
      grants: [
        'tower.enter',
        { allow: ['spell.cast'], whenInput: { exists: '$input.x' }, reason: 'why' },
        { allow: ['spell.teach'], when: { exists: '$actor.x' } },
      ],
    });
    expect(conditional.access).to.deep.include({ permission: 'spell.cast', within: 'tenant', condition: 'why' });
    expect(conditional.access).to.deep.include({ permission: 'spell.teach', within: 'tenant', condition: '' });
    expect(roleSummary(base, { ...role, grants: [] })).to.deep.equal({
      applications: [],
      access: [],
      restrictions: [],
      options: [],
    });
  });
  it('optionsFor: default, own, masked with its value kept, effective, locked above the actor’s own', () => {
    const member = person('y', { options: { 'spell.cast': false } });
    expect(optionsFor(base, tenant, person('y'))).to.deep.equal([
      { permission: 'spell.cast', default: true, on: true, effective: true },
    ]);
    expect(optionsFor(base, tenant, member)).to.deep.equal([
      { permission: 'spell.cast', default: true, on: false, effective: false },
    ]);
    const night = { id: 'guild', settings: { night: false } };
    expect(optionsFor(base, night, person('y'))).to.deep.equal([
      { permission: 'spell.cast', default: true, on: true, effective: false, masked: 'notGranted' },
    ]);
    const ceiling = { ...base, ceilings: { mage: ['options' as const] } };
    expect(optionsFor(ceiling, tenant, person('y'), member)[0]).to.include({ locked: 'optionAboveOwn' });
    expect(optionsFor(ceiling, tenant, person('y'), mage)[0]).to.not.have.property('locked');
  });
  it('applicationsOf: what the member may open', () => {
    expect(applicationsOf(base, tenant, pupil).map(({ id }) => id)).to.deep.equal(['tower']);
    expect(applicationsOf(base, tenant, person('x', { roles: [] }))).to.deep.equal([]);
  });
  it('brokenInvariants: over the active members only', () => {
    const broken = (...members: MemberFacts[]): string[] =>
      brokenInvariants(base, tenant, members).map(({ reason }) => reason);
    expect(broken(mage, pupil)).to.deep.equal([]);
    expect(broken(pupil)).to.deep.equal(['oneMage']);
    expect(broken(person('x', { status: 'inactive' }))).to.deep.equal(['oneMage']);
    expect(broken(mage, person('b'), person('c'))).to.deep.equal(['oneMage']);
    expect(isBroken({ where: { exists: '$member.id' }, reason: 'r' }, 0)).to.equal(false);
  });
});
