import { expect } from 'chai';
import {
  applicationsOf,
  assignableRoles,
  brokenInvariants,
  can,
  inputLimits,
  roleById,
  roleOffers,
  roleSummary,
  visible,
  type DecisionContext,
  type Member,
  type ObjectFacts,
  type Policy,
} from '../../src/domain/index.js';
import { portal, portalTenant as tenant, portalTenantOf, type BillingLevel } from '../helpers/people.js';
import { PORTAL_MATRIX } from './matrices.js';
import { cardCases, casesOf, cells, expectDecision, reasonOf, suite, type PolicyCase } from './registry.js';

const says = casesOf(tenant);
const { priya, tomasz, adaeze, haneul, rhys, zoe, yael, dmytro, newStarter } = portal;
const people = { administrator: tomasz, accountant: adaeze, manager: haneul, teamMember: zoe };
type RoleId = keyof typeof people;
const ROLES = Object.keys(people) as RoleId[];
const everywhere = (member: Member): Member => ({ ...member, scopes: 'all' });

/** What is acted on in the first and in the third store. */
function contextOf(permission: string, store: 's1' | 's3'): DecisionContext {
  const target = store === 's1' ? { ...zoe, id: 'someone' } : dmytro;
  switch (permission) {
    case 'member.invite':
      return { input: { email: 'a@harbourheath.example', roles: ['teamMember'], scopes: [store] } };
    case 'member.update':
      return { target, input: { firstName: 'Zoé' } };
    case 'member.view':
    case 'member.remove':
      return { target };
    case 'invitation.resend':
    case 'invitation.revoke':
      return { target: { ...target, status: 'invited' } };
    default:
      return { object: { scope: store } };
  }
}

/** What the page asks of each role, by what it is about; the first that fits. */
const ROLE_NUMBERS: Record<RoleId, readonly (readonly [RegExp, string])[]> = {
  administrator: [
    [/^(business|ownership)\./, 'R105'],
    [/^document\.sign/, 'R109'],
    [/^(store|storeDirectory|bankAccount|product|pricing|activationCode)\./, 'R106'],
    [/\.(view|download)$/, 'R107'],
    [/^member\.invite/, 'R100'],
    [/^member\.(list|view)/, 'R099'],
    [/^member\.remove/, 'R104 R108'],
    [/^(member|invitation)\./, 'R103 R108'],
  ],
  accountant: [
    [/^(member|invitation)\./, 'R102'],
    [/^document\.sign/, 'R109'],
    [/^(business|ownership|activationCode)\./, 'R111'],
    [/^(store|bankAccount|product|pricing)\./, 'R111 R113'],
    [/^document\./, 'R112'],
    [/^(transaction|sale|payout|invoice)\./, 'R112 R113'],
  ],
  manager: [
    [/^(member\.(list|view)|storeDirectory)/, 'R118'],
    [/^(member|invitation)\./, 'R119'],
    [/^document\.sign/, 'R109'],
    [/^(store|product|transaction|sale)\./, 'R115 R120'],
    [/^bankAccount\./, 'R116 R120'],
    [/^invoice\./, 'R117'],
    [/./, 'R120'],
  ],
  teamMember: [
    [/^(member|invitation)\./, 'R102'],
    [/^document\.sign/, 'R109'],
    [/./, 'R122'],
  ],
};

/** The requirements that a cell of the matrix breaks when it is wrong. */
function numbersOf(role: RoleId, permission: string): string {
  if (permission === 'profile.update') return 'R046';
  return ROLE_NUMBERS[role].find(([about]) => about.test(permission))?.[1] ?? 'R098';
}

function cellCase(role: RoleId, permission: string, sign: string): PolicyCase {
  const actor = people[role];
  return {
    title: `${numbersOf(role, permission)} ${role} ${permission}: ${sign}`,
    run: (policy) => {
      const decide = (context: DecisionContext, who = actor): string =>
        reasonOf(can(policy, tenant, who, permission, context));
      const near = contextOf(permission, 's1');
      const far = contextOf(permission, 's3');
      switch (sign) {
        case 'M':
          expect(decide({ target: actor })).to.equal('ok');
          expect(decide({ target: rhys })).to.equal('outOfScope');
          return;
        case 'd':
          expectDecision(can(policy, tenant, tomasz, permission, near), 'ownerOnly/disable');
          expect(decide(near, priya)).to.equal('ok');
          return;
        case 'S':
          expect(decide(near)).to.equal('ok');
          expect(decide(far)).to.equal('outOfScope');
          expect(decide({})).to.equal('missingData');
          expect(decide({ phase: 'probe' })).to.equal('ok');
          return;
        case '✔':
          expect(decide(near)).to.equal('ok');
          expect(decide(far)).to.equal('ok');
          return;
        default:
          expect(decide(near)).to.equal('notGranted');
          expectDecision(can(policy, tenant, actor, permission, { phase: 'probe' }), 'notGranted/hide');
      }
    },
  };
}

suite(
  'paymentsPortal',
  'Portal: the matrix of roles and permissions',
  cells(ROLES, PORTAL_MATRIX).map(({ permission, column, sign }) => cellCase(column, permission, sign)),
);

suite('paymentsPortal', 'Portal: the matrix is whole', [
  {
    title: 'has a line for every permission of the policy',
    run: (policy) => {
      const lines = cells(ROLES, PORTAL_MATRIX).map(({ permission }) => permission);
      expect(Object.keys(policy.permissions)).to.have.members([...new Set(lines)]);
      expect(policy.roles.map((role) => role.id)).to.deep.equal(ROLES);
    },
  },
  ...['member.deactivate', 'member.create', 'member.provision', 'member.options', 'role.write'].map((permission) =>
    says(`the portal has no ${permission}`, 'notGranted/hide', tomasz, permission, { phase: 'probe' }),
  ),
]);

const NEEDS: Record<string, readonly ('target' | 'input')[]> = {
  'member.view': ['target'],
  'member.invite': ['input'],
  'invitation.resend': ['target'],
  'invitation.revoke': ['target'],
  'member.update': ['target', 'input'],
  'member.remove': ['target'],
};

suite(
  'paymentsPortal',
  'Portal: what is missing refuses',
  Object.entries(NEEDS).flatMap(([action, needs]) =>
    needs.map((need) =>
      says(`${action} is refused without ${need}`, 'missingData', tomasz, action, {
        ...contextOf(action, 's1'),
        [need]: undefined,
      }),
    ),
  ),
);

/** The table under the matrix. A dash in it is the reason here; what does not exist has none. */
const BILLING: readonly {
  readonly levels: readonly [BillingLevel, BillingLevel];
  readonly managerBank: string;
  readonly managerHeadOffice: string;
  readonly managerInvoice: string;
  readonly accountantOwn: string;
  readonly accountantOther: string;
  readonly accountantEntity: string;
}[] = [
  {
    levels: ['entity', 'entity'],
    managerBank: 'entityLevel/hide',
    managerHeadOffice: 'outOfScope',
    managerInvoice: 'entityLevel/hide',
    accountantOwn: 'ok',
    accountantOther: 'ok',
    accountantEntity: 'ok',
  },
  {
    levels: ['entity', 'store'],
    managerBank: 'ok',
    managerHeadOffice: 'outOfScope',
    managerInvoice: 'entityLevel/hide',
    accountantOwn: 'ok',
    accountantOther: 'outOfScope/disable',
    accountantEntity: 'outOfScope/disable',
  },
  {
    levels: ['store', 'entity'],
    managerBank: 'ok',
    managerHeadOffice: 'outOfScope',
    managerInvoice: 'ok',
    accountantOwn: 'ok',
    accountantOther: 'outOfScope',
    accountantEntity: 'outOfScope',
  },
  {
    levels: ['store', 'store'],
    managerBank: 'ok',
    managerHeadOffice: 'outOfScope',
    managerInvoice: 'ok',
    accountantOwn: 'ok',
    accountantOther: 'outOfScope',
    accountantEntity: 'outOfScope',
  },
];

const HEAD_OFFICE = { scope: '@tenant' };
const ACCOUNTANT_READS = [
  'store.view',
  'bankAccount.view',
  'product.view',
  'pricing.view',
  'transaction.view',
  'transaction.download',
  'sale.view',
  'sale.download',
  'payout.view',
  'payout.download',
  'invoice.view',
  'invoice.download',
];

suite(
  'paymentsPortal',
  'Portal: billed or settled by business or by store',
  BILLING.flatMap((row) => {
    const billing = portalTenantOf(...row.levels);
    const name = row.levels.join('/');
    const ask = (title: string, expected: string, actor: Member, action: string, object: ObjectFacts): PolicyCase =>
      says(`${name}: ${title}`, expected, actor, action, { object }, billing);
    const manager = { ...haneul, scopes: ['s1'] };
    return [
      ask('R116 a Manager and the bank account of s1', row.managerBank, manager, 'bankAccount.view', { scope: 's1' }),
      ask('R121 a Manager and the head office’s', row.managerHeadOffice, manager, 'bankAccount.view', HEAD_OFFICE),
      ask('R121 nor with all stores', row.managerHeadOffice, everywhere(manager), 'bankAccount.view', HEAD_OFFICE),
      ask('R117 a Manager and an invoice of s1', row.managerInvoice, manager, 'invoice.view', { scope: 's1' }),
      ask(
        'R121 a Manager with all stores and an entity invoice',
        'outOfScope',
        everywhere(manager),
        'invoice.view',
        HEAD_OFFICE,
      ),
      ask('R117 a Manager downloads no invoice', 'notGranted/hide', manager, 'invoice.download', { scope: 's1' }),
      ...ACCOUNTANT_READS.flatMap((action) => [
        ask(`R111 R112 an Accountant and s1, ${action}`, row.accountantOwn, adaeze, action, { scope: 's1' }),
        ask(`R113 R114 an Accountant and s3, ${action}`, row.accountantOther, adaeze, action, { scope: 's3' }),
        ask(`R114 an Accountant and the business itself, ${action}`, row.accountantEntity, adaeze, action, HEAD_OFFICE),
        ask(
          `R114 an Accountant with all stores and the business, ${action}`,
          'ok',
          everywhere(adaeze),
          action,
          HEAD_OFFICE,
        ),
      ]),
      ask('R111 an Accountant and business details', 'ok', adaeze, 'business.view', HEAD_OFFICE),
      ask('R106 an Administrator and the head office’s account', 'ok', tomasz, 'bankAccount.view', HEAD_OFFICE),
      ask('R122 a Team member and no invoice', 'notGranted', zoe, 'invoice.view', { scope: 's1' }),
      {
        title: `${name}: R116 R117 a Manager’s menu`,
        run: (policy: Policy) => {
          for (const [action, expected] of [
            ['bankAccount.view', row.managerBank],
            ['invoice.view', row.managerInvoice],
          ] as const) {
            expectDecision(can(policy, billing, haneul, action, { phase: 'probe' }), expected);
          }
        },
      },
      {
        title: `${name}: R113 R114 what a list of invoices may hold`,
        run: (policy: Policy) => {
          const stores = [{ scopes: ['s1'] }];
          expect(visible(policy, billing, adaeze, 'invoice.view')).to.deep.equal(
            row.accountantOther === 'ok' ? [...stores, { tenant: true }] : stores,
          );
          expect(visible(policy, billing, haneul, 'invoice.view')).to.deep.equal(
            row.managerInvoice === 'ok' ? [{ scopes: ['s1', 's2'] }] : [],
          );
        },
      },
    ];
  }),
);

suite('paymentsPortal', 'Portal: only whole stores count', [
  says('R120 a thing of two stores, one of them not the Manager’s', 'outOfScope', haneul, 'sale.view', {
    object: { scopes: ['s1', 's3'] },
  }),
  says('R120 a thing of both the Manager’s stores', 'ok', haneul, 'sale.view', { object: { scopes: ['s1', 's2'] } }),
  says('R120 a total of all stores', 'outOfScope', haneul, 'sale.view', { object: { scopes: 'all' } }),
  says('R120 a thing of no store', 'outOfScope', haneul, 'sale.view', { object: { scopes: [] } }),
  says('R122 without stores a Team member sees nothing', 'outOfScope', { ...zoe, scopes: [] }, 'sale.view', {
    object: { scope: 's1' },
  }),
  says('R118 a Manager sees all the stores’ names', 'ok', haneul, 'storeDirectory.view', { object: { scope: 's3' } }),
  ...[tomasz, dmytro, adaeze, priya].map((target) =>
    says(`R118 a Manager sees ${target.firstName} in the team`, 'ok', haneul, 'member.view', { target }),
  ),
  {
    title: 'R118 R102 who sees the team sees all of it',
    run: (policy) => {
      expect(visible(policy, tenant, haneul)).to.deep.equal([{ tenant: true }]);
      expect(visible(policy, tenant, tomasz)).to.deep.equal([{ tenant: true }]);
      expect(visible(policy, tenant, adaeze)).to.deep.equal([]);
      expect(visible(policy, tenant, zoe)).to.deep.equal([]);
    },
  },
]);

const invite = (roles: unknown, scopes?: unknown): DecisionContext => ({
  input: {
    firstName: 'Ines',
    lastName: 'Duarte',
    email: 'ines@harbourheath.example',
    roles,
    ...(scopes === undefined ? {} : { scopes }),
  },
});

suite('paymentsPortal', 'Portal: who invites whom', [
  ...ROLES.map((role) =>
    says(
      `R101 an Administrator invites: ${role}`,
      'ok',
      tomasz,
      'member.invite',
      invite([role], role === 'administrator' ? 'all' : ['s3']),
    ),
  ),
  ...ROLES.map((role) =>
    says(
      `R101 a Manager ${role === 'teamMember' ? 'invites' : 'does not invite'}: ${role}`,
      role === 'teamMember' ? 'ok' : role === 'administrator' ? 'allStores' : 'roleNotAssignable/hide',
      haneul,
      'member.invite',
      invite([role], ['s1']),
    ),
  ),
  ...(['accountant', 'teamMember'] as const).map((role) =>
    says(
      `R102 ${role} invites nobody`,
      'notGranted/hide',
      people[role],
      'member.invite',
      invite(['teamMember'], ['s1']),
    ),
  ),
  says(
    'R119 a Manager invites into both own stores',
    'ok',
    haneul,
    'member.invite',
    invite(['teamMember'], ['s2', 's1']),
  ),
  says('R119 not into another', 'outOfScope/disable', haneul, 'member.invite', invite(['teamMember'], ['s3'])),
  says('R119 not into one more', 'outOfScope', haneul, 'member.invite', invite(['teamMember'], ['s1', 's3'])),
  says('R119 not into all', 'outOfScope', haneul, 'member.invite', invite(['teamMember'], 'all')),
  says('R119 not into none', 'outOfScope', haneul, 'member.invite', invite(['teamMember'], [])),
  says('R119 not into the business itself', 'outOfScope', haneul, 'member.invite', invite(['teamMember'], ['@tenant'])),
  says(
    'R119 with all stores a Manager invites into all',
    'ok',
    everywhere(haneul),
    'member.invite',
    invite(['teamMember'], 'all'),
  ),
  says('R110 an Administrator needs no stores named', 'ok', tomasz, 'member.invite', invite(['administrator'])),
  says('R110 nor has fewer than all', 'allStores/readonly', tomasz, 'member.invite', invite(['administrator'], ['s1'])),
  says('R110 nor none', 'allStores', tomasz, 'member.invite', invite(['administrator'], [])),
  says('R100 others need their stores', 'storesRequired/disable', tomasz, 'member.invite', invite(['accountant'])),
  says('R100 an empty choice is none', 'storesRequired', tomasz, 'member.invite', invite(['manager'], [])),
  says('R100 the stores are not asked for before the form is filled', 'ok', tomasz, 'member.invite', {
    input: { roles: ['accountant'] },
    phase: 'probe',
  }),
  says('R100 a role is asked for', 'tooManyRoles', tomasz, 'member.invite', {
    input: { firstName: 'Ines', lastName: 'Duarte', email: 'ines@harbourheath.example', scopes: ['s1'] },
  }),
  says('R100 nobody has two roles', 'tooManyRoles', tomasz, 'member.invite', invite(['manager', 'accountant'], ['s1'])),
  ...['owner', 'phone', 'status', 'password', 'options', 'kind'].map((field) =>
    says(`R109 an invitation carries no ${field}`, 'fieldNotEditable', tomasz, 'member.invite', {
      input: { ...invite(['teamMember'], ['s1']).input, [field]: 'x' },
    }),
  ),
  {
    title: 'R101 the picker offers an Administrator four roles, a Manager one',
    run: (policy) => {
      const offered = (actor: Member): string[] =>
        assignableRoles(policy, tenant, actor)
          .filter(({ decision }) => decision.allowed)
          .map(({ role }) => role.id);
      expect(offered(tomasz)).to.deep.equal(ROLES);
      expect(offered(haneul)).to.deep.equal(['teamMember']);
      expect(offered(adaeze)).to.deep.equal([]);
    },
  },
  {
    title: 'R119 the form offers a Manager own stores, an Administrator all',
    run: (policy) => {
      expect(inputLimits(policy, tenant, haneul)).to.deep.equal({ scopes: ['s1', 's2'] });
      expect(inputLimits(policy, tenant, tomasz)).to.deep.equal({});
    },
  },
  {
    title: 'R110 R097 the role tells the form about stores, and its former name',
    run: (policy) => {
      const shown = roleOffers(policy, tenant, tomasz).map(({ role }) => [
        role.id,
        role.defaultScopes,
        role.scopesLocked ?? false,
        role.formerNames?.map((name) => name['en']) ?? [],
      ]);
      expect(shown).to.deep.equal([
        ['administrator', 'all', true, []],
        ['accountant', 'pick', false, []],
        ['manager', 'pick', false, []],
        ['teamMember', 'pick', false, ['Employee']],
      ]);
    },
  },
]);

const update = (target: Member, input: object): DecisionContext => ({ target, input: { ...input } });

suite('paymentsPortal', 'Portal: amending', [
  ...(
    [
      ['firstName', 'Zoé'],
      ['lastName', 'O’Connell'],
      ['phone', '+44 20 7946 0000'],
      ['roles', ['manager']],
      ['scopes', ['s1', 's3']],
    ] as const
  ).map(([field, value]) =>
    says(`R108 an Administrator amends ${field}`, 'ok', tomasz, 'member.update', update(zoe, { [field]: value })),
  ),
  ...['owner', 'status', 'kind', 'tenantId', 'accountId', 'options', 'password'].map((field) =>
    says(
      `R108 an edit carries no ${field}`,
      'fieldNotEditable',
      tomasz,
      'member.update',
      update(zoe, { [field]: 'x' }),
    ),
  ),
  says(
    'R103 the e-mail of an invited user can be corrected',
    'ok',
    tomasz,
    'member.update',
    update(newStarter, { email: 'n@h.example' }),
  ),
  says(
    'R103 that of a user who signed up cannot',
    'emailImmutable/readonly',
    tomasz,
    'member.update',
    update(zoe, { email: 'z@h.example' }),
  ),
  says(
    'R108 nobody amends the account owner',
    'ownerProtected/disable',
    tomasz,
    'member.update',
    update(priya, { phone: '1' }),
  ),
  says(
    'R108 not even that person',
    'ownerProtected',
    priya,
    'member.update',
    update(priya, { roles: ['manager'], scopes: ['s1'] }),
  ),
  says('R046 who keeps the own profile', 'ok', priya, 'profile.update', { target: priya, input: { phone: '1' } }),
  says(
    'R108 nobody changes the own role',
    'ownPermissions/disable',
    tomasz,
    'member.update',
    update(tomasz, { roles: ['manager'], scopes: ['s1'] }),
  ),
  says('R108 nor the own stores', 'ownPermissions', tomasz, 'member.update', update(tomasz, { scopes: ['s1'] })),
  says('R108 nor the role alone', 'ownPermissions', tomasz, 'member.update', update(tomasz, { roles: ['manager'] })),
  says('R119 nor does a Manager', 'ownPermissions', haneul, 'member.update', update(haneul, { scopes: ['s1'] })),
  says(
    'R108 the own phone may stand in an edit',
    'ok',
    tomasz,
    'member.update',
    update(tomasz, { phone: '1', roles: ['administrator'] }),
  ),
  says(
    'R108 an Administrator becomes Manager of chosen stores',
    'ok',
    priya,
    'member.update',
    update(tomasz, { roles: ['manager'], scopes: ['s1'] }),
  ),
  says(
    'R108 not without stores',
    'storesRequired/disable',
    priya,
    'member.update',
    update(tomasz, { roles: ['manager'] }),
  ),
  says(
    'R108 not with none',
    'storesRequired',
    priya,
    'member.update',
    update(tomasz, { roles: ['manager'], scopes: [] }),
  ),
  says(
    'R108 a Manager becomes Accountant and keeps the stores',
    'ok',
    tomasz,
    'member.update',
    update(rhys, { roles: ['accountant'] }),
  ),
  says('R108 nobody is left without stores', 'storesRequired', tomasz, 'member.update', update(zoe, { scopes: [] })),
  says(
    'R110 an Administrator keeps all stores',
    'allStores/readonly',
    priya,
    'member.update',
    update(tomasz, { scopes: ['s1'] }),
  ),
  says(
    'R110 a new Administrator has them without being asked',
    'ok',
    tomasz,
    'member.update',
    update(rhys, { roles: ['administrator'] }),
  ),
  says(
    'R110 or by being asked',
    'ok',
    tomasz,
    'member.update',
    update(rhys, { roles: ['administrator'], scopes: 'all' }),
  ),
  says(
    'R110 but never a few of them',
    'allStores',
    tomasz,
    'member.update',
    update(rhys, { roles: ['administrator'], scopes: ['s1', 's3'] }),
  ),
  says(
    'R119 a Manager amends a Team member of an own store',
    'ok',
    haneul,
    'member.update',
    update(zoe, { scopes: ['s2'] }),
  ),
  says(
    'R119 gives no store of another',
    'outOfScope/disable',
    haneul,
    'member.update',
    update(zoe, { scopes: ['s1', 's3'] }),
  ),
  says('R119 gives not all stores', 'outOfScope', haneul, 'member.update', update(zoe, { scopes: 'all' })),
  says('R119 gives no higher role', 'roleNotAssignable', haneul, 'member.update', update(zoe, { roles: ['manager'] })),
  says(
    'R119 reaches nobody of another store',
    'outOfScope/disable',
    haneul,
    'member.update',
    update(dmytro, { phone: '1' }),
  ),
  says(
    'R119 nor who also has another',
    'someOutOfScope/disable',
    haneul,
    'member.update',
    update(yael, { phone: '1' }),
  ),
  says('R119 nor takes that store away', 'someOutOfScope', haneul, 'member.update', update(yael, { scopes: ['s1'] })),
  says('R119 nor who has all', 'someOutOfScope', haneul, 'member.update', update(tomasz, { phone: '1' })),
  says(
    'R119 nor an Accountant of an own store',
    'higherRole/disable',
    haneul,
    'member.update',
    update(adaeze, { phone: '1' }),
  ),
  says(
    'R119 nor somebody without a role',
    'higherRole',
    haneul,
    'member.update',
    update({ ...zoe, roles: [] }, { phone: '1' }),
  ),
  says('R119 nor a fellow Manager', 'higherRole', everywhere(haneul), 'member.update', update(rhys, { phone: '1' })),
  says(
    'R119 without stores a Manager reaches nobody',
    'outOfScope',
    { ...haneul, scopes: [] },
    'member.update',
    update(zoe, { phone: '1' }),
  ),
  says('R119 an Administrator is no Manager', 'ok', tomasz, 'member.update', update(adaeze, { phone: '1' })),
  ...(['accountant', 'teamMember'] as const).map((role) =>
    says(
      `R102 ${role} amends nobody`,
      'notGranted/hide',
      people[role],
      'member.update',
      update(dmytro, { phone: '1' }),
    ),
  ),
  {
    title: 'R110 the picker of a row offers Administrator before the stores are named',
    run: (policy) => {
      const choices = assignableRoles(policy, tenant, tomasz, { target: rhys });
      expect(choices.map(({ role, decision }) => [role.id, decision.allowed])).to.deep.equal(
        ROLES.map((id) => [id, true]),
      );
    },
  },
]);

suite('paymentsPortal', 'Portal: removing and sending again', [
  says('R104 an Administrator removes a Manager', 'ok', tomasz, 'member.remove', { target: rhys }),
  says('R108 not the account owner', 'ownerProtected/disable', tomasz, 'member.remove', { target: priya }),
  says('R108 nor self', 'self/disable', tomasz, 'member.remove', { target: tomasz }),
  says('R108 nor does the owner', 'ownerProtected', priya, 'member.remove', { target: priya }),
  says('R124 a Manager removes a Team member of an own store', 'ok', haneul, 'member.remove', { target: zoe }),
  says('R124 not of another', 'outOfScope/disable', haneul, 'member.remove', { target: dmytro }),
  says('R124 not who also has another', 'someOutOfScope/disable', haneul, 'member.remove', { target: yael }),
  says('R119 not a higher role', 'higherRole/disable', haneul, 'member.remove', { target: adaeze }),
  says('R108 a Manager does not remove self', 'self', haneul, 'member.remove', { target: haneul }),
  ...['invitation.resend', 'invitation.revoke'].flatMap((action) => [
    says(`R119 ${action} reaches the own store’s invitation`, 'ok', haneul, action, { target: newStarter }),
    says(`R119 ${action} reaches no other`, 'outOfScope', haneul, action, {
      target: { ...newStarter, scopes: ['s3'] },
    }),
    says(`R119 ${action} reaches no higher role`, 'higherRole', haneul, action, {
      target: { ...newStarter, roles: ['manager'] },
    }),
  ]),
  {
    title: 'R123 exactly one Administrator is the account owner',
    run: (policy) => {
      const reasons = (...changes: readonly Member[]): string[] =>
        brokenInvariants(policy, tenant, [
          ...Object.values(portal).filter((member) => !changes.some(({ id }) => id === member.id)),
          ...changes,
        ]).map(({ reason }) => reason);
      expect(reasons()).to.deep.equal([]);
      expect(reasons({ ...priya, status: 'removed' })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...priya, roles: ['manager'] })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...tomasz, owner: true })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...priya, owner: false })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...priya, owner: false }, { ...rhys, owner: true })).to.deep.equal(['oneOwner']);
    },
  },
]);

const RESTRICTIONS: Record<RoleId, readonly string[]> = {
  administrator: [],
  accountant: [
    'ownership.view',
    'storeDirectory.view',
    'activationCode.view',
    'document.view',
    'document.download',
    'document.sign',
    'member.list',
    'member.view',
    'member.invite',
    'member.update',
    'member.remove',
    'member.bulk',
    'invitation.resend',
    'invitation.revoke',
  ],
  manager: [
    'business.view',
    'ownership.view',
    'pricing.view',
    'activationCode.view',
    'payout.view',
    'payout.download',
    'invoice.download',
    'document.view',
    'document.download',
    'document.sign',
  ],
  teamMember: [
    'business.view',
    'ownership.view',
    'storeDirectory.view',
    'bankAccount.view',
    'pricing.view',
    'activationCode.view',
    'payout.view',
    'payout.download',
    'invoice.view',
    'invoice.download',
    'document.view',
    'document.download',
    'document.sign',
    'member.list',
    'member.view',
    'member.invite',
    'member.update',
    'member.remove',
    'member.bulk',
    'invitation.resend',
    'invitation.revoke',
  ],
};

suite('paymentsPortal', 'Portal: cards, help and settings', [
  ...cardCases(ROLES, PORTAL_MATRIX, () => 'R098', ['profile.update']),
  ...ROLES.map((id) => ({
    title: `R098 the card of ${id} lists ${RESTRICTIONS[id].length} restrictions`,
    run: (policy: Policy) => {
      const role = roleById(policy, tenant, id);
      expect(role && roleSummary(policy, role).restrictions).to.have.members(RESTRICTIONS[id]);
    },
  })),
  {
    title: 'R098 the cards leave out what everybody does',
    run: (policy) => {
      for (const role of policy.roles) {
        const shown = roleSummary(policy, role).access.map(({ permission }) => permission);
        expect(shown, role.id).not.to.include('profile.update');
      }
    },
  },
  {
    title: 'R098 roles carry the portal’s own codes; new people are users, mailed a link',
    run: (policy) => {
      expect(policy.roles.map(({ code }) => code)).to.deep.equal([
        'ADMINISTRATOR',
        'ACCOUNTANT',
        'MANAGER',
        'TEAM_MEMBER',
      ]);
      expect(policy.provisioning.map(({ kind, credentials, result }) => [kind, credentials, result])).to.deep.equal([
        ['user', 'link', 'invited'],
      ]);
    },
  },
  {
    title: 'R098 the cards tell what holds in own stores only, and what under a condition',
    run: (policy) => {
      const right = (id: RoleId, permission: string): unknown => {
        const role = roleById(policy, tenant, id);
        return role && roleSummary(policy, role).access.find((entry) => entry.permission === permission);
      };
      expect(right('manager', 'sale.view')).to.deep.equal({ permission: 'sale.view', within: 'scopes' });
      expect(right('manager', 'invoice.view')).to.deep.include({ within: 'scopes', condition: 'entityLevel' });
      expect(right('administrator', 'document.sign')).to.deep.include({ within: 'tenant', condition: 'ownerOnly' });
    },
  },
  {
    title: 'R099 everybody with stores has the portal',
    run: (policy) => {
      for (const role of ROLES) {
        expect(applicationsOf(policy, tenant, people[role]).map(({ id }) => id)).to.deep.equal(['portal']);
      }
    },
  },
  {
    title: 'R125 R126 who misses a store is told whom to ask',
    run: (policy) => {
      const helpFor = (role: string): (string | undefined)[] =>
        (policy.help ?? []).filter(({ roles }) => roles?.includes(role)).map(({ id, href }) => href ?? id);
      expect(helpFor('administrator')).to.deep.equal(['storesMissing.chat', 'tel:03459010001']);
      for (const role of ['accountant', 'manager', 'teamMember']) {
        expect(helpFor(role)).to.deep.equal(['storesMissing.ask']);
      }
    },
  },
  {
    title: 'R114 billing and settlement level stand at entity unless set, and nobody writes them here',
    run: (policy) => {
      for (const setting of ['billingLevel', 'settlementLevel']) {
        expect(policy.settings[setting]?.values).to.deep.equal(['entity', 'store']);
        expect(policy.settings[setting]?.default).to.equal('entity');
        expect(policy.settings[setting]?.write).to.equal(undefined);
      }
      expect(reasonOf(can(policy, { ...tenant, settings: {} }, adaeze, 'sale.view', { object: HEAD_OFFICE }))).to.equal(
        'ok',
      );
    },
  },
]);
