import { expect } from 'chai';
import {
  applicationsOf,
  assignableRoles,
  brokenInvariants,
  can,
  inputLimits,
  optionsFor,
  roleById,
  roleOffers,
  roleSummary,
  visible,
  type DecisionContext,
  type Member,
  type Policy,
  type Role,
  type RoleQuestion,
} from '../../src/domain/index.js';
import { omnichannelSeller, velo, veloTenant as tenant } from '../helpers/people.js';
import { RETAIL_MATRIX } from './matrices.js';
import { cardCases, casesOf, cells, expectDecision, reasonOf, suite, type PolicyCase } from './registry.js';

const says = casesOf(tenant);
const { genevieve, etienne, noemie, inuk, mamadou, liWei, oeuvre, anna } = velo;
const people = {
  owner: genevieve,
  admin: etienne,
  manager: noemie,
  associate: inuk,
  ecomStaff: anna,
  omnichannelSeller: mamadou,
};
type RoleId = keyof typeof people;
const COLUMNS = Object.keys(people) as RoleId[];
const ROLES = COLUMNS.filter((role) => role !== 'omnichannelSeller');
const SECTIONS = ['ecom.sales', 'ecom.catalog', 'ecom.marketing', 'ecom.reports', 'ecom.website', 'ecom.channels'];

type Whom = 'employee' | 'ecomStaff';

function contextOf(permission: string, whom: Whom): DecisionContext {
  const target: Member = whom === 'employee' ? { ...noemie, id: 'someone' } : { ...anna, id: 'someone-else' };
  switch (permission) {
    case 'member.list':
      return { object: { kind: whom } };
    case 'member.create':
      return {
        input: {
          kind: whom,
          firstName: 'Élodie',
          lastName: 'Gagné',
          roles: [whom === 'employee' ? 'associate' : 'ecomStaff'],
        },
      };
    case 'member.invite':
      return { input: { kind: whom, email: 'a@studio-fleuve.example' } };
    case 'member.update':
      return { target, input: { phone: '+1 514 555 0100' } };
    case 'member.options':
      return { target, input: { options: whom === 'employee' ? {} : { 'ecom.sales': false } } };
    case 'member.reactivate':
      return { target: { ...target, status: 'inactive' } };
    case 'member.restore':
      return { target: { ...target, status: 'removed' } };
    case 'invitation.resend':
    case 'invitation.revoke':
      return { target: { ...target, status: 'invited' } };
    default:
      return { target };
  }
}

const isKit = (permission: string): boolean =>
  /^(member|invitation)\./.test(permission) && permission !== 'member.bulk';

/** What the page asks of each role as a whole. */
const ROLE_NUMBERS: Record<RoleId, string> = {
  owner: 'R127',
  admin: 'R129',
  manager: 'R128',
  associate: 'R134',
  ecomStaff: 'R137',
  omnichannelSeller: 'R129',
};

/** The requirements that a cell of the matrix breaks when it is wrong. */
function numbersOf(role: RoleId, permission: string, sign: string): string {
  const own = ROLE_NUMBERS[role];
  if (sign === 'M') return 'R046';
  if (permission === 'app.ecom' && sign === '–') return `${own} R131`;
  if (/^(member.invite|member.options|invitation\..*)$/.test(permission)) return sign === 'C' ? 'R136' : `${own} R135`;
  if (permission.startsWith('member.')) return sign === '–' ? `${own} R132` : 'R132 R135';
  return own;
}

function cellCase(role: RoleId, permission: string, sign: string): PolicyCase {
  const actor = people[role];
  return {
    title: `${numbersOf(role, permission, sign)} ${role} ${permission}: ${sign}`,
    run: (policy) => {
      const decide = (context: DecisionContext, who = actor): string =>
        reasonOf(can(policy, tenant, who, permission, context));
      const at = (whom: Whom): string => decide(contextOf(permission, whom));
      if (sign.endsWith('*')) {
        expect(decide({}, { ...actor, options: { [permission]: false } })).to.equal('notGranted');
        expect(decide({}, { ...actor, options: { [permission]: true } })).to.equal('ok');
      }
      switch (sign[0]) {
        case '✔':
          expect(decide({})).to.equal('ok');
          expect(decide({ object: { scope: 'b2' } })).to.equal('ok');
          return;
        case 'S':
          expect(decide({ object: { scope: 'b1' } })).to.equal('ok');
          expect(decide({ object: { scope: 'b2' } })).to.equal('outOfScope');
          expect(decide({ object: { scope: 'b2' } }, { ...actor, scopes: 'all' })).to.equal('ok');
          expect(decide({})).to.equal('missingData');
          return;
        case 'B':
          expect(at('employee')).to.equal('ok');
          expect(at('ecomStaff')).to.equal('ok');
          return;
        case 'E':
          expect(at('employee')).to.equal('ok');
          expect(at('ecomStaff')).to.equal('outOfScope');
          return;
        case 'C':
          expect(at('employee')).to.equal('outOfScope');
          expect(at('ecomStaff')).to.equal('ok');
          return;
        case 'u':
          expect(at('employee')).to.equal('ok');
          expectDecision(
            can(policy, tenant, actor, permission, contextOf(permission, 'ecomStaff')),
            'ecomStaffElsewhere/hide',
          );
          return;
        case 'M':
          expect(decide({ target: actor })).to.equal('ok');
          expect(decide({ target: { ...liWei, id: 'someone' } })).to.equal('outOfScope');
          return;
        default:
          expect(decide(isKit(permission) ? contextOf(permission, 'employee') : {})).to.equal('notGranted');
          expect(decide(isKit(permission) ? contextOf(permission, 'ecomStaff') : {})).to.equal('notGranted');
          expectDecision(can(policy, tenant, actor, permission, { phase: 'probe' }), 'notGranted/hide');
      }
    },
  };
}

suite(
  'retailEcom',
  'Retail: the matrix of roles and permissions',
  cells(COLUMNS, RETAIL_MATRIX).map(({ permission, column, sign }) => cellCase(column, permission, sign)),
);

suite('retailEcom', 'Retail: the matrix is whole', [
  {
    title: 'has a line for every permission of the policy',
    run: (policy) => {
      const lines = cells(COLUMNS, RETAIL_MATRIX).map(({ permission }) => permission);
      expect(Object.keys(policy.permissions)).to.have.members([...new Set(lines)]);
      expect(policy.roles.map((role) => role.id)).to.deep.equal(ROLES);
    },
  },
]);

const NEEDS: Record<string, readonly ('target' | 'input')[]> = {
  'member.view': ['target'],
  'member.create': ['input'],
  'member.invite': ['input'],
  'member.update': ['target', 'input'],
  'member.options': ['target', 'input'],
  'member.deactivate': ['target'],
  'member.reactivate': ['target'],
  'member.remove': ['target'],
  'member.restore': ['target'],
  'invitation.resend': ['target'],
  'invitation.revoke': ['target'],
};
const ofStaff = (action: string): boolean =>
  ['member.invite', 'member.options'].includes(action) || action.startsWith('inv');

suite(
  'retailEcom',
  'Retail: what is missing refuses',
  Object.entries(NEEDS).flatMap(([action, needs]) =>
    needs.map((need) =>
      says(`${action} is refused without ${need}`, 'missingData', genevieve, action, {
        ...contextOf(action, ofStaff(action) ? 'ecomStaff' : 'employee'),
        [need]: undefined,
      }),
    ),
  ),
);

suite('retailEcom', 'Retail: a person is named, not only a kind', [
  says('member.options is refused without target', 'missingData', genevieve, 'member.options', {
    object: { kind: 'ecomStaff' },
    input: { options: { 'ecom.sales': false } },
  }),
]);

const create = (role: string, more: object = {}): DecisionContext => ({
  input: { firstName: 'Élodie', lastName: 'Gagné', roles: [role], ...more },
});

suite('retailEcom', 'Retail: who creates whom', [
  ...COLUMNS.map((role) =>
    says(
      `R132 the Owner ${role === 'owner' || role === 'ecomStaff' ? 'does not create' : 'creates'}: ${role}`,
      role === 'owner' || role === 'ecomStaff' ? 'roleNotAssignable/hide' : 'ok',
      genevieve,
      'member.create',
      create(role),
    ),
  ),
  ...COLUMNS.map((role) =>
    says(
      `R132 an Admin ${role === 'owner' || role === 'ecomStaff' ? 'does not create' : 'creates'}: ${role}`,
      role === 'owner' || role === 'ecomStaff' ? 'roleNotAssignable/hide' : 'ok',
      etienne,
      'member.create',
      create(role),
    ),
  ),
  ...(['manager', 'associate', 'ecomStaff', 'omnichannelSeller'] as const).map((role) =>
    says(`R128 ${role} creates nobody`, 'notGranted/hide', people[role], 'member.create', create('associate')),
  ),
  says(
    'R134 a till employee needs no address, and may be held to a shop',
    'ok',
    genevieve,
    'member.create',
    create('associate', { scopes: ['b1'] }),
  ),
  says(
    'R132 an address and a telephone may be given',
    'ok',
    genevieve,
    'member.create',
    create('manager', { email: 'e@velo.example', phone: '1' }),
  ),
  says('R132 a role is asked for', 'tooManyRoles', genevieve, 'member.create', {
    input: { firstName: 'É', lastName: 'G' },
  }),
  says(
    'R132 nobody has two',
    'tooManyRoles',
    genevieve,
    'member.create',
    create('associate', { roles: ['associate', 'manager'] }),
  ),
  ...['owner', 'status', 'password', 'options', 'accountId'].map((field) =>
    says(
      `R132 a new employee’s form carries no ${field}`,
      'fieldNotEditable',
      genevieve,
      'member.create',
      create('associate', { [field]: 'x' }),
    ),
  ),
  says('R136 the Owner invites to eCom with nothing but an address', 'ok', genevieve, 'member.invite', {
    input: { email: 'web@studio-fleuve.example' },
  }),
  says('R136 and sections', 'ok', genevieve, 'member.invite', {
    input: { email: 'web@studio-fleuve.example', kind: 'ecomStaff', options: { 'ecom.reports': false } },
  }),
  says('R136 of eCom only', 'fieldNotEditable', genevieve, 'member.invite', {
    input: { email: 'web@studio-fleuve.example', options: { 'billing.manage': true } },
  }),
  says('R136 not its billing', 'fieldNotEditable', genevieve, 'member.invite', {
    input: { email: 'web@studio-fleuve.example', options: { 'ecom.billing': true } },
  }),
  ...['roles', 'scopes', 'firstName', 'owner'].map((field) =>
    says(`R136 the invitation carries no ${field}`, 'fieldNotEditable', genevieve, 'member.invite', {
      input: { email: 'web@studio-fleuve.example', [field]: field === 'roles' ? ['admin'] : 'x' },
    }),
  ),
  says('R135 an Admin invites nobody to eCom', 'notGranted/hide', etienne, 'member.invite', { phase: 'probe' }),
  {
    title: 'R129 R132 the menu of roles: never the Owner, custom roles among them',
    run: (policy) => {
      const offered = (actor: Member, question: RoleQuestion): string[] =>
        assignableRoles(policy, tenant, actor, question)
          .filter(({ decision }) => decision.allowed)
          .map(({ role }) => role.id);
      const employees = ['admin', 'manager', 'associate', 'omnichannelSeller'];
      expect(offered(genevieve, { action: 'member.create', kind: 'employee' })).to.deep.equal(employees);
      expect(offered(etienne, { action: 'member.create', kind: 'employee' })).to.deep.equal(employees);
      expect(offered(genevieve, { target: mamadou })).to.deep.equal(employees);
      expect(offered(noemie, { action: 'member.create', kind: 'employee' })).to.deep.equal([]);
    },
  },
  {
    title: 'R129 the menu tells which roles have eCom',
    run: (policy) => {
      const opens = roleOffers(policy, tenant, genevieve, { action: 'member.create' })
        .filter(({ applications }) => applications.some(({ id }) => id === 'ecom'))
        .map(({ role }) => role.id);
      expect(opens).to.deep.equal(['owner', 'admin', 'ecomStaff', 'omnichannelSeller']);
    },
  },
  {
    title: 'R132 employees reach all shops unless held to one; the Owner always',
    run: (policy) => {
      expect(policy.roles.map((role) => [role.id, role.defaultScopes, role.scopesLocked ?? false])).to.deep.equal([
        ['owner', 'all', true],
        ['admin', 'all', false],
        ['manager', 'all', false],
        ['associate', 'all', false],
        ['ecomStaff', undefined, false],
      ]);
      // a role of the shop's own asks as the others do
      const { role } = roleOffers(policy, tenant, genevieve, { action: 'member.create' }).find(
        (offer) => offer.role.id === 'omnichannelSeller',
      )!;
      expect([role.defaultScopes, role.scopesLocked]).to.deep.equal(['all', undefined]);
    },
  },
  {
    title: 'R132 R135 two ways in: employees at once, eCom staff by a mailed link',
    run: (policy) => {
      const ways = policy.provisioning.map(({ by, kind, app, credentials, result }) => [
        by,
        kind,
        app,
        credentials,
        result,
      ]);
      expect(ways).to.deep.equal([
        ['member.create', 'employee', 'retail', 'none', 'active'],
        ['member.invite', 'ecomStaff', 'ecom', 'link', 'invited'],
      ]);
      expect(inputLimits(policy, tenant, genevieve, 'member.invite')).to.deep.equal({ kinds: ['ecomStaff'] });
      expect(inputLimits(policy, tenant, genevieve, 'member.create')).to.deep.equal({ kinds: ['employee'] });
      expect(inputLimits(policy, tenant, etienne, 'member.create')).to.deep.equal({ kinds: ['employee'] });
    },
  },
]);

const update = (target: Member, input: object): DecisionContext => ({ target, input: { ...input } });

suite('retailEcom', 'Retail: changing and locking', [
  ...(
    [
      ['firstName', 'Noémi'],
      ['lastName', 'Coté'],
      ['phone', '+1 418 555 0100'],
      ['email', 'noemi@velo-boreal.example'],
      ['roles', ['associate']],
      ['scopes', ['b1', 'b2']],
    ] as const
  ).map(([field, value]) =>
    says(`R133 an Admin saves ${field}`, 'ok', etienne, 'member.update', update(noemie, { [field]: value })),
  ),
  ...['owner', 'status', 'kind', 'tenantId', 'options', 'password'].map((field) =>
    says(
      `R133 an edit carries no ${field}`,
      'fieldNotEditable',
      genevieve,
      'member.update',
      update(noemie, { [field]: 'x' }),
    ),
  ),
  says(
    'R133 an Admin gives another Admin a lesser role',
    'ok',
    etienne,
    'member.update',
    update({ ...etienne, id: 'other' }, { roles: ['manager'] }),
  ),
  says(
    'R133 nobody makes an Owner',
    'roleNotAssignable',
    genevieve,
    'member.update',
    update(noemie, { roles: ['owner'] }),
  ),
  says(
    'R133 an employee gets no eCom staff’s role',
    'roleNotAssignable',
    genevieve,
    'member.update',
    update(noemie, { roles: ['ecomStaff'] }),
  ),
  says(
    'R133 nobody changes the own role',
    'ownPermissions/disable',
    etienne,
    'member.update',
    update(etienne, { roles: ['manager'] }),
  ),
  says(
    'R133 nor the Primary User',
    'ownPermissions',
    genevieve,
    'member.update',
    update(genevieve, { roles: ['admin'] }),
  ),
  says(
    'R133 who else edits the own profile there',
    'ok',
    genevieve,
    'member.update',
    update(genevieve, { phone: '1' }),
  ),
  says(
    'R132 the Primary User’s profile is that person’s',
    'ownerProtected/disable',
    etienne,
    'member.update',
    update(genevieve, { phone: '1' }),
  ),
  says('R132 nobody locks the Primary User', 'ownerProtected/disable', etienne, 'member.deactivate', {
    target: genevieve,
  }),
  says('R132 nor archives', 'ownerProtected/disable', etienne, 'member.remove', { target: genevieve }),
  says('R132 nor does the Primary User', 'self/disable', genevieve, 'member.remove', { target: genevieve }),
  says('R133 nobody locks self', 'self/disable', etienne, 'member.deactivate', { target: etienne }),
  says('R133 nor archives self', 'self/disable', etienne, 'member.remove', { target: etienne }),
  says('R133 an Admin locks a Manager', 'ok', etienne, 'member.deactivate', { target: noemie }),
  says('R133 and unlocks an Associate', 'ok', etienne, 'member.reactivate', { target: liWei }),
  says('R133 what is locked does nothing', 'notActive', liWei, 'sales.access', { object: { scope: 'b2' } }),
  says('R135 an Admin sees no staff account', 'outOfScope', etienne, 'member.view', { target: anna }),
  says('R135 nor removes one', 'outOfScope', etienne, 'member.remove', { target: anna }),
  says(
    'R136 the Owner switches a section',
    'ok',
    genevieve,
    'member.options',
    update(anna, { options: { 'ecom.reports': false } }),
  ),
  says(
    'R136 only of eCom',
    'fieldNotEditable',
    genevieve,
    'member.options',
    update(anna, { options: { 'ecom.billing': true } }),
  ),
  says(
    'R136 nothing else in that step',
    'fieldNotEditable',
    genevieve,
    'member.options',
    update(anna, { roles: ['admin'] }),
  ),
  {
    title: 'R136 six sections, all on at first',
    run: (policy) => {
      expect(optionsFor(policy, tenant, anna)).to.deep.equal(
        SECTIONS.map((permission) => ({ permission, default: true, on: true, effective: true })),
      );
      const reports = optionsFor(policy, tenant, oeuvre).find(({ permission }) => permission === 'ecom.reports');
      expect(reports).to.include({ on: false, effective: false });
    },
  },
  {
    title: 'R123 exactly one Owner is the Primary User',
    run: (policy) => {
      const reasons = (...changes: readonly Member[]): string[] =>
        brokenInvariants(policy, tenant, [
          ...Object.values(velo).filter((member) => !changes.some(({ id }) => id === member.id)),
          ...changes,
        ]).map(({ reason }) => reason);
      expect(reasons()).to.deep.equal([]);
      expect(reasons({ ...genevieve, status: 'removed' })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...genevieve, owner: false })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...genevieve, roles: ['admin'] })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...etienne, roles: ['owner'], owner: true })).to.deep.equal(['oneOwner']);
      expect(reasons({ ...etienne, roles: ['owner'] })).to.deep.equal([]);
      expect(reasons({ ...genevieve, owner: false }, { ...etienne, owner: true })).to.deep.equal(['oneOwner']);
    },
  },
]);

const billingRole: Role = { id: 'billing', name: { en: 'Billing' }, grants: ['app.retail', 'billing.manage'] };
const withBilling = { ...tenant, customRoles: [omnichannelSeller, billingRole] };

suite('retailEcom', 'Retail: roles the shop writes', [
  says(
    'R129 the Owner gives a role that holds billing',
    'ok',
    genevieve,
    'member.update',
    update(mamadou, { roles: ['billing'] }),
    withBilling,
  ),
  says(
    'R129 an Admin does not',
    'optionAboveOwn/disable',
    etienne,
    'member.update',
    update(mamadou, { roles: ['billing'] }),
    withBilling,
  ),
  says('R129 nor creates a person with it', 'optionAboveOwn', etienne, 'member.create', create('billing'), withBilling),
  says('R129 an Admin writes a role within own rights', 'ok', etienne, 'role.write', {
    input: { grants: [...omnichannelSeller.grants] },
  }),
  says('R129 not above', 'optionAboveOwn/disable', etienne, 'role.write', { input: { grants: ['data.export'] } }),
  says('R129 the Owner any', 'ok', genevieve, 'role.write', { input: { grants: ['data.export'] } }),
  says(
    'R129 an archived role is given to nobody',
    'roleNotAssignable',
    genevieve,
    'member.update',
    update(inuk, { roles: ['omnichannelSeller'] }),
    {
      ...tenant,
      customRoles: [{ ...omnichannelSeller, archived: true }],
    },
  ),
]);

suite('retailEcom', 'Retail: two applications', [
  ...(
    [
      ['owner', ['retail', 'ecom']],
      ['admin', ['retail', 'ecom']],
      ['manager', ['retail']],
      ['associate', ['retail']],
      ['omnichannelSeller', ['retail', 'ecom']],
      ['ecomStaff', ['ecom']],
    ] as const
  ).map(([role, expected]) => ({
    title: `R130 R131 ${role} has ${expected.join(' and ')}`,
    run: (policy: Policy) =>
      expect(applicationsOf(policy, tenant, people[role]).map(({ id }) => id)).to.deep.equal(expected),
  })),
  {
    title: 'R131 an Associate again, Mamadou loses eCom',
    run: (policy) => {
      const demoted: Member = { ...mamadou, roles: ['associate'] };
      expect(applicationsOf(policy, tenant, demoted).map(({ id }) => id)).to.deep.equal(['retail']);
    },
  },
  {
    title: 'R132 R135 the Owner lists employees and staff accounts, an Admin employees, others nobody',
    run: (policy) => {
      for (const action of ['member.list', 'member.view']) {
        expect(visible(policy, tenant, genevieve, action)).to.deep.equal([{ tenant: true }]);
        expect(visible(policy, tenant, etienne, action)).to.deep.equal([{ tenant: true, kinds: ['employee'] }]);
        for (const actor of [noemie, inuk, mamadou, anna])
          expect(visible(policy, tenant, actor, action)).to.deep.equal([]);
      }
      expect(policy.lists?.map(({ id, kinds }) => [id, kinds])).to.deep.equal([
        ['employees', ['employee']],
        ['ecomStaff', ['ecomStaff']],
      ]);
    },
  },
]);

const STAFF_ONLY = ['member.invite', 'member.options', 'invitation.resend', 'invitation.revoke'];
const RESTRICTIONS: Partial<Record<RoleId, readonly string[]>> = {
  owner: [],
  admin: [
    'customers.delete',
    'settings.deleteEmployees',
    'billing.manage',
    'account.cancel',
    'data.export',
    'ecom.billing',
    ...STAFF_ONLY,
  ],
  manager: [
    'customers.export',
    'customers.delete',
    'settings.employees',
    'settings.deleteEmployees',
    'settings.shops',
    'settings.purchases',
    'billing.manage',
    'account.cancel',
    'data.export',
    'member.list',
    'member.view',
    'member.create',
    'member.update',
    'member.deactivate',
    'member.reactivate',
    'member.remove',
    'member.restore',
    'member.bulk',
    'role.write',
    ...STAFF_ONLY,
  ],
  ecomStaff: ['ecom.billing'],
};

suite('retailEcom', 'Retail: cards and plan', [
  ...cardCases(COLUMNS, RETAIL_MATRIX, () => 'R129', ['profile.update'], [omnichannelSeller]),
  ...Object.entries(RESTRICTIONS).map(([id, restrictions]) => ({
    title: `R129 the card of ${id} lists ${restrictions.length} restrictions`,
    run: (policy: Policy) => {
      const role = roleById(policy, tenant, id);
      expect(role && roleSummary(policy, role).restrictions).to.have.members(restrictions);
    },
  })),
  {
    title: 'R129 the cards leave out what everybody does',
    run: (policy) => {
      for (const role of policy.roles) {
        const shown = roleSummary(policy, role).access.map(({ permission }) => permission);
        expect(shown, role.id).not.to.include('profile.update');
      }
    },
  },
  {
    title: 'R131 R134 the whole of eCom never brings the staff list along',
    run: (policy) => {
      const wide: Role = { id: 'wide', name: { en: 'Wide' }, grants: ['@ecom'] };
      const shop = { ...tenant, customRoles: [wide] };
      const actor: Member = { ...mamadou, roles: ['wide'] };
      for (const action of Object.keys(policy.permissions).filter(isKit)) {
        expectDecision(can(policy, shop, actor, action, contextOf(action, 'ecomStaff')), 'notGranted/hide');
      }
    },
  },
  {
    title: 'R129 R137 stock roles are for employees, one is for eCom staff',
    run: (policy) => {
      expect(policy.roles.map(({ id, kind }) => [id, kind])).to.deep.equal([
        ['owner', 'employee'],
        ['admin', 'employee'],
        ['manager', 'employee'],
        ['associate', 'employee'],
        ['ecomStaff', 'ecomStaff'],
      ]);
    },
  },
  {
    title: 'R132 the plan limits employees, staff accounts and roles of one’s own',
    run: (policy) => {
      const limits = policy.limits?.map(({ on, setting, counts, kinds, reason }) => [
        on,
        policy.settings[setting]?.default,
        counts,
        kinds,
        reason,
      ]);
      expect(limits).to.deep.equal([
        [['member.create', 'member.restore'], 20, 'members', ['employee'], 'limitReached'],
        [['member.invite'], 2, 'members', ['ecomStaff'], 'limitReached'],
        [['role.write'], 21, 'customRoles', undefined, 'limitReached'],
      ]);
    },
  },
  {
    title: 'R138 two help centres are linked',
    run: (policy) => {
      const hosts = policy.help?.map(({ href }) => new URL(href ?? '').host);
      expect(hosts).to.deep.equal(['retail-support.lightspeedhq.com', 'support.ecwid.com']);
    },
  },
  {
    title: 'R139 the page’s French words are kept',
    run: (policy) => {
      const words = Object.values(policy.vocabulary ?? {}).map((text) => text['fr']);
      expect(words).to.include.members([
        'Configuration du personnel',
        'Comptes du personnel',
        '+ Nouvel employé',
        'Prénom',
        'Nom',
        'Rôle',
        'Enregistrer les modifications',
        '+ Ajouter un membre du personnel',
        'Adresse courriel',
        'Envoyer l’invitation',
        'Mon profil',
      ]);
      expect(policy.provisioning.map(({ label }) => label?.['fr'])).to.include(
        'Ajoutez de nouveaux membres du personnel',
      );
    },
  },
]);
