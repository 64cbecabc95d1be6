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
  type RoleQuestion,
} from '../../src/domain/index.js';
import { pumpwerk, pumpwerkContacts, pumpwerkTenant as tenant, withSettings } from '../helpers/people.js';
import { B2B_MATRIX } from './matrices.js';
import { cardCases, casesOf, cells, expectDecision, reasonOf, suite, type PolicyCase } from './registry.js';

const says = casesOf(tenant);
const { annegret, joerg, chloe, soren, freja, sato, yamada, benoit } = pumpwerk;
const people = { platformAdmin: annegret, systemAdmin: joerg, salesAdmin: chloe, businessAdmin: soren, endUser: freja };
type RoleId = keyof typeof people;
const ROLES = Object.keys(people) as RoleId[];
const colleague: Member = { ...freja, id: 'someone' };
const elsewhere: Member = { ...yamada, id: 'someone-else', status: 'active' };
const otherEmployee: Member = { ...chloe, id: 'another-employee' };

type Whom = 'near' | 'far' | 'employee';
const WHOM: Record<Whom, Member> = { near: colleague, far: elsewhere, employee: otherEmployee };
const CONTACT = { near: pumpwerkContacts.mikkel, far: pumpwerkContacts.aicha, employee: pumpwerkContacts.newEmployee };

/** What is acted on: a colleague of Søren's and Freja's, somebody of another company, an employee. */
function contextOf(permission: string, whom: Whom): DecisionContext {
  const target = WHOM[whom];
  switch (permission) {
    case 'contact.list':
    case 'member.list':
      return { object: CONTACT[whom] };
    case 'member.provision': {
      const contact = CONTACT[whom];
      const role = whom === 'employee' ? 'salesAdmin' : 'endUser';
      const options = whom === 'far' ? { options: { 'order.create': false } } : {};
      return { object: contact, input: { contactId: contact.id, roles: [role], ...options } };
    }
    case 'member.update':
      return { target, input: { roles: [whom === 'employee' ? 'systemAdmin' : 'businessAdmin'] } };
    case 'member.options':
      return { target, input: { options: whom === 'employee' ? {} : { 'inquiry.submit': false } } };
    case 'invitation.resend':
      return { target: { ...target, status: 'invited' } };
    default:
      return { target };
  }
}

const isKit = (permission: string): boolean => /^(member|contact|invitation)\./.test(permission);

/** What the page asks of managing users: of employees' users, of contacts', of those of one company. */
function memberNumbers(role: RoleId, permission: string): string {
  if (role === 'platformAdmin') return 'R059';
  if (role === 'businessAdmin' || role === 'endUser') return 'R089';
  const single: Record<string, string> = {
    'contact.list': 'R080',
    'member.list': 'R078',
    'member.provision': role === 'salesAdmin' ? 'R061' : 'R063',
    'member.bulk': 'R082',
    'member.update': 'R082',
    'member.options': 'R086',
    'member.deactivate': 'R083',
    'member.reactivate': 'R083',
    'invitation.resend': 'R084',
  };
  return single[permission] ?? 'R078';
}

/** What it asks of working in the portal, by role. */
const WORK_NUMBERS: Record<string, Partial<Record<RoleId, string>>> = {
  'commerce.configure': { systemAdmin: 'R060', salesAdmin: 'R062' },
  'operationSettings.write': { systemAdmin: 'R093', salesAdmin: 'R062 R093' },
  'catalogue.browse': { businessAdmin: 'R064', endUser: 'R067' },
  'cart.use': { businessAdmin: 'R064', endUser: 'R067' },
  'order.create': { businessAdmin: 'R064', endUser: 'R067 R088' },
  'order.place': { businessAdmin: 'R064 R088', endUser: 'R067' },
  'order.review': { businessAdmin: 'R066 R088', endUser: 'R067 R068' },
  'order.viewOwn': { businessAdmin: 'R065', endUser: 'R069' },
  'order.viewAll': { businessAdmin: 'R065', endUser: 'R069' },
  'inquiry.submit': { businessAdmin: 'R087', endUser: 'R087' },
};
/** The same for the roles not named there, who are employees unless the right is everybody's. */
const OTHERS_NUMBERS: Record<string, string> = {
  'app.dsp': 'R070',
  'app.commerce': 'R070',
  'commerce.configure': 'R060',
  'operationSettings.write': 'R093',
  'profile.update': 'R046',
};

/** The requirements that a cell of the matrix breaks when it is wrong. */
const numbersOf = (role: RoleId, permission: string): string =>
  isKit(permission)
    ? memberNumbers(role, permission)
    : (WORK_NUMBERS[permission]?.[role] ?? OTHERS_NUMBERS[permission] ?? 'R071');

function cellCase(role: RoleId, permission: string, sign: string): PolicyCase {
  const actor = people[role];
  return {
    title: `${numbersOf(role, permission)} ${role} ${permission}: ${sign}`,
    run: (policy) => {
      const decide = (context: DecisionContext, who = actor): string =>
        reasonOf(can(policy, tenant, who, permission, context));
      const at = (whom: Whom): string => decide(contextOf(permission, whom));
      if (sign.endsWith('*')) {
        const mine = { object: { memberId: actor.id, accountId: actor.accountId } };
        const off = { ...actor, options: { [permission]: false } };
        expect(decide(mine, off)).to.equal('notGranted');
        expect(decide(mine, { ...actor, options: { [permission]: true } })).to.equal('ok');
      }
      switch (sign[0]) {
        case '✔':
          if (!isKit(permission) || permission === 'member.bulk') expect(decide({})).to.equal('ok');
          else for (const whom of ['near', 'far', 'employee'] as const) expect(at(whom), whom).to.equal('ok');
          return;
        case 'k':
          expect(at('near')).to.equal('ok');
          expect(at('far')).to.equal('ok');
          expect(at('employee')).to.equal('outOfScope');
          return;
        case 'e':
          expect(at('near')).to.equal('ok');
          expect(at('far')).to.equal('ok');
          expectDecision(can(policy, tenant, actor, permission, contextOf(permission, 'employee')), 'employee/hide');
          return;
        case 'a':
          expect(at('near')).to.equal('ok');
          expect(at('far')).to.equal('outOfScope');
          expect(at('employee')).to.equal('outOfScope');
          return;
        case 'A':
          expect(decide({ object: { accountId: 'a1', memberId: 'freja' } })).to.equal('ok');
          expect(decide({ object: { accountId: 'a2', memberId: 'sato' } })).to.equal('outOfScope');
          expect(decide({ object: {} })).to.equal('outOfScope');
          expect(decide({})).to.equal('missingData');
          return;
        case 'M': {
          const own = permission === 'profile.update' ? { target: actor } : { object: { memberId: actor.id } };
          const foreign = permission === 'profile.update' ? { target: colleague } : { object: { memberId: 'someone' } };
          expect(decide(own)).to.equal('ok');
          expect(decide(foreign)).to.equal('outOfScope');
          expect(decide({})).to.equal('missingData');
          return;
        }
        default:
          expect(at('near')).to.equal('notGranted');
          expectDecision(can(policy, tenant, actor, permission, { phase: 'probe' }), 'notGranted/hide');
      }
    },
  };
}

suite(
  'b2bCommerce',
  'B2B: the matrix of roles and permissions',
  cells(ROLES, B2B_MATRIX).map(({ permission, column, sign }) => cellCase(column, permission, sign)),
);

suite('b2bCommerce', 'B2B: the matrix is whole', [
  {
    title: 'R058 has a line for every permission, and four roles that can be given',
    run: (policy) => {
      const lines = cells(ROLES, B2B_MATRIX).map(({ permission }) => permission);
      expect(Object.keys(policy.permissions)).to.have.members([...new Set(lines)]);
      expect(policy.roles.map((role) => role.id)).to.deep.equal(ROLES);
      expect(policy.roles.filter((role) => !role.hidden).map((role) => role.code)).to.deep.equal([
        '1a',
        '1b',
        '2a',
        '2b',
      ]);
    },
  },
  ...['member.invite', 'member.create', 'invitation.revoke', 'member.restore', 'role.write'].map((permission) =>
    says(`R073 Commerce has no ${permission}`, 'notGranted/hide', annegret, permission, { phase: 'probe' }),
  ),
]);

const NEEDS: Record<string, readonly ('target' | 'input')[]> = {
  'member.view': ['target'],
  'member.provision': ['input'],
  'member.update': ['target', 'input'],
  'member.options': ['target', 'input'],
  'member.deactivate': ['target'],
  'member.reactivate': ['target'],
  'member.remove': ['target'],
  'invitation.resend': ['target'],
};

suite(
  'b2bCommerce',
  'B2B: what is missing refuses',
  Object.entries(NEEDS).flatMap(([action, needs]) =>
    needs.map((need) =>
      says(`${action} is refused without ${need}`, 'missingData', annegret, action, {
        ...contextOf(action, 'near'),
        [need]: undefined,
      }),
    ),
  ),
);

const provision = (
  who: keyof typeof pumpwerkContacts,
  role: string,
  options?: Record<string, boolean>,
): DecisionContext => {
  const contact = pumpwerkContacts[who];
  return { object: contact, input: { contactId: contact.id, roles: [role], ...(options ? { options } : {}) } };
};

suite('b2bCommerce', 'B2B: who gives which role to whom', [
  ...(['systemAdmin', 'salesAdmin'] as const).flatMap((role) => [
    says(
      `R059 the platform administrator gives ${role} to an employee`,
      'ok',
      annegret,
      'member.provision',
      provision('newEmployee', role),
    ),
    says(`R059 not to a contact`, 'roleNotAssignable', annegret, 'member.provision', provision('mikkel', role)),
    says(`R063 1a gives no ${role}`, 'roleNotAssignable', joerg, 'member.provision', provision('mikkel', role)),
    says(`R063 1b gives no ${role}`, 'roleNotAssignable', chloe, 'member.provision', provision('mikkel', role)),
    says(`R063 2a gives no ${role}`, 'roleNotAssignable', soren, 'member.provision', provision('mikkel', role)),
  ]),
  ...(['businessAdmin', 'endUser'] as const).flatMap((role) => [
    ...[annegret, joerg, chloe, soren].map((actor) =>
      says(
        `R063 ${actor.firstName} gives ${role} to a contact`,
        'ok',
        actor,
        'member.provision',
        provision('mikkel', role),
      ),
    ),
    says(
      `R063 ${role} is not for employees`,
      'roleNotAssignable',
      annegret,
      'member.provision',
      provision('newEmployee', role),
    ),
    says(`R089 an End-User gives no ${role}`, 'notGranted/hide', freja, 'member.provision', provision('mikkel', role)),
  ]),
  says(
    'R059 nobody gives the platform administrator',
    'roleNotAssignable',
    annegret,
    'member.provision',
    provision('newEmployee', 'platformAdmin'),
  ),
  says('R073 an address is no contact', 'contactRequired/hide', chloe, 'member.provision', {
    input: { email: 'mikkel@nordhavn.example', roles: ['endUser'], kind: 'contact' },
  }),
  says('R073 an empty id is none', 'contactRequired', chloe, 'member.provision', {
    object: pumpwerkContacts.mikkel,
    input: { contactId: '', roles: ['endUser'] },
  }),
  says(
    'R074 a contact with a user gets no second',
    'contactHasUser/disable',
    chloe,
    'member.provision',
    provision('freja', 'endUser'),
  ),
  says(
    'R075 a prospect contact can be provisioned',
    'ok',
    chloe,
    'member.provision',
    provision('aicha', 'endUser', { 'order.create': false }),
  ),
  says('R089 not by another company', 'outOfScope', soren, 'member.provision', provision('aicha', 'endUser')),
  says(
    'R063 1b makes no user of an employee',
    'outOfScope',
    chloe,
    'member.provision',
    provision('newEmployee', 'salesAdmin'),
  ),
  says('R063 a contact does not become one by saying so', 'outOfScope', chloe, 'member.provision', {
    object: pumpwerkContacts.newEmployee,
    input: { contactId: 'contact-new-employee', kind: 'contact', roles: ['endUser'] },
  }),
  says('R058 a role is asked for', 'tooManyRoles', chloe, 'member.provision', {
    object: pumpwerkContacts.mikkel,
    input: { contactId: 'contact-mikkel' },
  }),
  says('R059 of an employee too', 'tooManyRoles', annegret, 'member.provision', {
    object: pumpwerkContacts.newEmployee,
    input: { contactId: 'contact-new-employee' },
  }),
  says('R058 nobody has two', 'tooManyRoles', chloe, 'member.provision', {
    object: pumpwerkContacts.mikkel,
    input: { contactId: 'contact-mikkel', roles: ['businessAdmin', 'endUser'] },
  }),
  ...['email', 'accountId', 'scopes', 'password', 'status'].map((field) =>
    says(`R076 an assignment carries no ${field}`, 'fieldNotEditable', chloe, 'member.provision', {
      object: pumpwerkContacts.mikkel,
      input: { contactId: 'contact-mikkel', roles: ['endUser'], [field]: 'x' },
    }),
  ),
  says('R059 an employee’s assignment carries no options', 'fieldNotEditable', annegret, 'member.provision', {
    object: pumpwerkContacts.newEmployee,
    input: { contactId: 'contact-new-employee', roles: ['salesAdmin'], options: {} },
  }),
  {
    title: 'R059 R063 the drop-down has exactly the two roles of the person’s kind',
    run: (policy) => {
      const offered = (actor: Member, question: RoleQuestion): string[] =>
        assignableRoles(policy, tenant, actor, { action: 'member.provision', ...question })
          .filter(({ decision }) => decision.allowed)
          .map(({ role }) => role.id);
      expect(offered(annegret, { kind: 'employee' })).to.deep.equal(['systemAdmin', 'salesAdmin']);
      expect(offered(annegret, { kind: 'contact' })).to.deep.equal(['businessAdmin', 'endUser']);
      expect(offered(chloe, { kind: 'contact' })).to.deep.equal(['businessAdmin', 'endUser']);
      expect(offered(chloe, { kind: 'employee' })).to.deep.equal([]);
      expect(offered(soren, { object: pumpwerkContacts.mikkel })).to.deep.equal(['businessAdmin', 'endUser']);
      expect(offered(freja, { kind: 'contact' })).to.deep.equal([]);
    },
  },
  {
    title: 'R073 1a, 1b and 2a add contacts only; the platform administrator employees too',
    run: (policy) => {
      expect(inputLimits(policy, tenant, annegret, 'member.provision')).to.deep.equal({});
      for (const actor of [joerg, chloe, soren]) {
        expect(inputLimits(policy, tenant, actor, 'member.provision')).to.deep.equal({ kinds: ['contact'] });
      }
    },
  },
]);

const update = (target: Member, input: object): DecisionContext => ({ target, input: { ...input } });

suite('b2bCommerce', 'B2B: changing, locking, removing', [
  says(
    'R082 an administrator changes a role and its options in one step',
    'ok',
    joerg,
    'member.update',
    update(freja, { roles: ['businessAdmin'], options: { 'order.review': false } }),
  ),
  ...[
    'firstName',
    'lastName',
    'phone',
    'email',
    'scopes',
    'accountId',
    'owner',
    'status',
    'kind',
    'attributes',
    'password',
  ].map((field) =>
    says(
      `R082 an edit carries no ${field}`,
      'fieldNotEditable',
      joerg,
      'member.update',
      update(freja, { [field]: field === 'attributes' ? { contactType: 'prospect' } : 'x' }),
    ),
  ),
  says(
    'R082 and no e-mail of a user, even of an administrator',
    'fieldNotEditable',
    annegret,
    'member.update',
    update(freja, { email: 'f@nordhavn.example' }),
  ),
  says(
    'R063 a contact gets no employee’s role',
    'roleNotAssignable',
    annegret,
    'member.update',
    update(freja, { roles: ['salesAdmin'] }),
  ),
  says(
    'R096 2a does not change the own role',
    'self/disable',
    soren,
    'member.update',
    update(soren, { roles: ['endUser'] }),
  ),
  says(
    'R096 nor the own switches',
    'self/disable',
    soren,
    'member.options',
    update(soren, { options: { 'order.place': true } }),
  ),
  says('R096 nor the own status', 'self/disable', soren, 'member.deactivate', { target: soren }),
  says('R096 nor removes self', 'self/disable', soren, 'member.remove', { target: soren }),
  says('R096 nor does the platform administrator', 'self', annegret, 'member.remove', { target: annegret }),
  says('R089 2a sets a colleague inactive', 'ok', soren, 'member.deactivate', { target: freja }),
  says('R089 and active again', 'ok', soren, 'member.reactivate', { target: { ...freja, status: 'inactive' } }),
  says('R089 another company’s user is out of reach', 'outOfScope', soren, 'member.remove', { target: sato }),
  says('R089 so is an employee', 'outOfScope', soren, 'member.remove', { target: chloe }),
  says('R089 a company without name is nobody’s', 'outOfScope', { ...soren, accountId: '' }, 'member.view', {
    target: { ...freja, accountId: '' },
  }),
  says('R089 2a has no mass action', 'notGranted/hide', soren, 'member.bulk'),
  says(
    'R059 the platform administrator changes an employee',
    'ok',
    annegret,
    'member.update',
    update(chloe, { roles: ['systemAdmin'] }),
  ),
  says('R059 1a does not', 'employee/hide', joerg, 'member.update', update(chloe, { roles: ['businessAdmin'] })),
  {
    title: 'R078 R089 administrators see all contact users, 2a those of the own company, 2b none',
    run: (policy) => {
      for (const action of ['member.list', 'contact.list', 'member.view']) {
        expect(visible(policy, tenant, annegret, action)).to.deep.equal([{ tenant: true }]);
        expect(visible(policy, tenant, joerg, action)).to.deep.equal([{ tenant: true, kinds: ['contact'] }]);
        expect(visible(policy, tenant, chloe, action)).to.deep.equal([{ tenant: true, kinds: ['contact'] }]);
        expect(visible(policy, tenant, soren, action)).to.deep.equal([{ accountId: 'a1', kinds: ['contact'] }]);
        expect(visible(policy, tenant, freja, action)).to.deep.equal([]);
      }
    },
  },
  {
    title: 'R096 one System Administrator must remain',
    run: (policy) => {
      const team = Object.values(pumpwerk);
      expect(brokenInvariants(policy, tenant, team)).to.deep.equal([]);
      const reasons = brokenInvariants(policy, tenant, [
        ...team.filter((one) => one !== joerg),
        { ...joerg, status: 'inactive' },
      ]);
      expect(reasons.map(({ reason }) => reason)).to.deep.equal(['lastSystemAdministrator']);
    },
  },
]);

suite('b2bCommerce', 'B2B: switches per user', [
  says(
    'R086 an administrator switches an option off',
    'ok',
    chloe,
    'member.options',
    update(freja, { options: { 'order.create': false } }),
  ),
  says('R086 and on', 'ok', chloe, 'member.options', update(benoit, { options: { 'order.place': true } })),
  says(
    'R085 only the role’s own',
    'fieldNotEditable',
    chloe,
    'member.options',
    update(freja, { options: { 'order.place': true } }),
  ),
  says(
    'R085 nothing but options',
    'fieldNotEditable',
    chloe,
    'member.options',
    update(freja, { roles: ['businessAdmin'] }),
  ),
  says(
    'R095 2a hands out no option that is off for self',
    'optionAboveOwn/disable',
    benoit,
    'member.provision',
    provision('aicha', 'endUser', { 'order.create': true }),
  ),
  says('R095 nor by the role’s default', 'optionAboveOwn', benoit, 'member.provision', provision('aicha', 'endUser')),
  says(
    'R095 but inquiries alone',
    'ok',
    benoit,
    'member.provision',
    provision('aicha', 'endUser', { 'order.create': false }),
  ),
  says('R095 nor by a change of options', 'optionAboveOwn', benoit, 'member.options', {
    target: { ...freja, accountId: 'a3', options: { 'order.create': false } },
    input: { options: { 'order.create': true } },
  }),
  says('R095 nor by a change of role', 'optionAboveOwn', benoit, 'member.update', {
    target: { ...freja, accountId: 'a3', options: { 'order.create': false } },
    input: { roles: ['businessAdmin'] },
  }),
  says('R095 what is on already stays on', 'ok', benoit, 'member.options', {
    target: { ...freja, accountId: 'a3' },
    input: { options: { 'inquiry.submit': false } },
  }),
  says('R095 employees have no ceiling', 'ok', chloe, 'member.provision', provision('aicha', 'businessAdmin')),
  says('R095 nor has 1a', 'ok', joerg, 'member.provision', provision('aicha', 'businessAdmin')),
  says('R088 R087 Benoît places no order', 'notGranted', benoit, 'order.place', { object: { memberId: 'benoit' } }),
  says('R087 he asks', 'ok', benoit, 'inquiry.submit'),
  says(
    'R088 a switch of no option opens nothing',
    'notGranted',
    { ...freja, options: { 'order.place': true } },
    'order.place',
    {
      object: { memberId: 'freja' },
    },
  ),
  {
    title: 'R085 R090 the tab lists the role’s options, and only those',
    run: (policy) => {
      const ids = (member: Member): string[] => optionsFor(policy, tenant, member).map(({ permission }) => permission);
      expect(ids(soren)).to.deep.equal(['order.create', 'order.place', 'order.review', 'inquiry.submit']);
      expect(ids(freja)).to.deep.equal(['order.create', 'inquiry.submit']);
      expect(ids(chloe)).to.deep.equal([]);
    },
  },
  {
    title: 'R092 switching one user leaves the role’s default',
    run: (policy) => {
      const [create] = optionsFor(policy, tenant, { ...freja, options: { 'order.create': false } });
      expect(create).to.deep.equal({ permission: 'order.create', default: true, on: false, effective: false });
      for (const member of [freja, soren]) {
        for (const option of optionsFor(policy, tenant, member))
          expect(option).to.include({ default: true, effective: true });
      }
    },
  },
  {
    title: 'R095 R085 the offer of a role tells a form beforehand what lies above the own rights',
    run: (policy) => {
      const locks = (actor: Member, question: RoleQuestion): string[] =>
        roleOffers(policy, tenant, actor, question).flatMap(({ role, options }) =>
          options.flatMap(({ permission, locked }) => (locked ? `${role.id} ${permission} ${locked}` : [])),
        );
      const orders = ['businessAdmin order.create', 'businessAdmin order.place', 'businessAdmin order.review'];
      const above = [...orders, 'endUser order.create'].map((option) => `${option} optionAboveOwn`);
      const provisioning = { action: 'member.provision', kind: 'contact' } as const;
      expect(locks(benoit, provisioning)).to.deep.equal(above);
      expect(locks(chloe, provisioning)).to.deep.equal([]);
      const aicha: Member = { ...benoit, id: 'aicha', roles: ['endUser'], options: {} };
      // what is on already can be switched off and on again
      expect(locks(benoit, { target: aicha })).to.deep.equal(above.filter((lock) => !lock.includes('create')));
      expect(locks(benoit, { target: { ...aicha, options: { 'order.create': false } } })).to.deep.equal(above);
    },
  },
  {
    title: 'R094 the offer of a role tells what is off for the whole application',
    run: (policy) => {
      const masks = roleOffers(policy, withSettings(tenant, { orderProcess: false }), joerg, {
        kind: 'contact',
      }).flatMap(({ role, options }) =>
        options.map(({ permission, masked = 'on' }) => `${role.id} ${permission} ${masked}`),
      );
      expect(masks).to.deep.equal([
        'businessAdmin order.create ordersOff',
        'businessAdmin order.place ordersOff',
        'businessAdmin order.review ordersOff',
        'businessAdmin inquiry.submit on',
        'endUser order.create ordersOff',
        'endUser inquiry.submit on',
      ]);
    },
  },
  {
    title: 'R095 the tab tells 2a what lies above the own rights',
    run: (policy) => {
      const target: Member = { ...freja, accountId: 'a3', options: { 'order.create': false, 'inquiry.submit': false } };
      const locked = optionsFor(policy, tenant, target, benoit).map(({ permission, locked: why }) => [permission, why]);
      expect(locked).to.deep.equal([
        ['order.create', 'optionAboveOwn'],
        ['inquiry.submit', undefined],
      ]);
    },
  },
]);

const ordersOff = withSettings(tenant, { orderProcess: false });
const inquiriesOff = withSettings(tenant, { inquiryProcess: false });
const own = (member: Member): DecisionContext => ({ object: { memberId: member.id, accountId: member.accountId } });

suite('b2bCommerce', 'B2B: processes switched off for everybody', [
  ...['cart.use', 'order.create', 'order.place', 'order.review'].flatMap((action) => [
    says(`R094 orders off: no ${action}`, 'ordersOff/disable', soren, action, own(soren), ordersOff),
    says(`R094 inquiries off: ${action} goes on`, 'ok', soren, action, own(soren), inquiriesOff),
  ]),
  says('R094 orders off: inquiries go on', 'ok', soren, 'inquiry.submit', {}, ordersOff),
  says('R094 orders off: the history stays', 'ok', soren, 'order.viewAll', own(freja), ordersOff),
  says('R094 orders off: the own history too', 'ok', freja, 'order.viewOwn', own(freja), ordersOff),
  says('R094 inquiries off', 'inquiriesOff/disable', soren, 'inquiry.submit', {}, inquiriesOff),
  says('R094 a tenant that says nothing has both on', 'ok', soren, 'order.place', own(soren), { id: tenant.id }),
  says(
    'R094 nothing but true is on',
    'ordersOff',
    soren,
    'order.place',
    own(soren),
    withSettings(tenant, { orderProcess: 'yes' }),
  ),
  {
    title: 'R094 the switch keeps its value while the process is off',
    run: (policy) => {
      const place = optionsFor(policy, ordersOff, soren).find(({ permission }) => permission === 'order.place');
      expect(place).to.deep.equal({
        permission: 'order.place',
        default: true,
        on: true,
        effective: false,
        masked: 'ordersOff',
      });
      const inquire = optionsFor(policy, ordersOff, soren).find(({ permission }) => permission === 'inquiry.submit');
      expect(inquire).to.include({ effective: true });
    },
  },
  {
    title: 'R093 System Administrators write the two switches, nobody else',
    run: (policy) => {
      for (const id of ['orderProcess', 'inquiryProcess']) {
        expect(policy.settings[id]).to.deep.include({
          write: 'operationSettings.write',
          default: true,
          type: 'boolean',
        });
      }
    },
  },
]);

suite('b2bCommerce', 'B2B: orders of one company', [
  says('R065 2a sees a colleague’s order', 'ok', soren, 'order.viewAll', own(freja)),
  says('R065 not another company’s', 'outOfScope', soren, 'order.viewAll', own(sato)),
  says('R066 2a reviews a colleague’s order', 'ok', soren, 'order.review', own(freja)),
  says('R068 not another company’s', 'outOfScope', soren, 'order.review', own(sato)),
  says('R067 2b places none', 'notGranted/hide', freja, 'order.place', own(freja)),
  says('R067 2b makes one', 'ok', freja, 'order.create', own(freja)),
  says('R069 2b sees no colleague’s', 'notGranted', freja, 'order.viewAll', own(soren)),
  says('R069 2b sees the own', 'ok', freja, 'order.viewOwn', own(freja)),
  says('R069 not by the back door', 'outOfScope', freja, 'order.viewOwn', own(soren)),
  {
    title: 'R065 R069 a list of orders holds the company’s for 2a, the own for 2b',
    run: (policy) => {
      expect(visible(policy, tenant, soren, 'order.viewAll')).to.deep.equal([{ accountId: 'a1' }]);
      expect(visible(policy, tenant, freja, 'order.viewAll')).to.deep.equal([]);
      expect(visible(policy, tenant, freja, 'order.viewOwn')).to.deep.equal([{ self: true }]);
    },
  },
]);

const RESTRICTIONS: Record<RoleId, readonly string[]> = {
  platformAdmin: [
    'commerce.configure',
    'operationSettings.write',
    'cart.use',
    'order.create',
    'order.place',
    'order.review',
    'order.viewAll',
    'inquiry.submit',
  ],
  systemAdmin: ['cart.use', 'order.create', 'order.place', 'order.review', 'order.viewAll', 'inquiry.submit'],
  salesAdmin: [
    'commerce.configure',
    'operationSettings.write',
    'cart.use',
    'order.create',
    'order.place',
    'order.review',
    'order.viewAll',
    'inquiry.submit',
  ],
  businessAdmin: [],
  endUser: [
    'contact.list',
    'member.list',
    'member.view',
    'member.provision',
    'member.update',
    'member.options',
    'member.deactivate',
    'member.reactivate',
    'member.remove',
    'invitation.resend',
    'order.place',
    'order.review',
    'order.viewAll',
  ],
};

suite('b2bCommerce', 'B2B: cards and lists', [
  ...cardCases(ROLES, B2B_MATRIX, () => 'R071', ['profile.update']),
  {
    title: 'R061 R089 users are managed on the sales platform and in the portal, in masses on the platform only',
    run: (policy) => {
      const apps = Object.entries(policy.permissions).map(([id, permission]) => [id, permission.apps] as const);
      for (const [id, names] of apps.filter(([permission]) => isKit(permission) && permission !== 'member.bulk')) {
        expect(names, id).to.deep.equal(['dsp', 'commerce']);
      }
      expect(policy.permissions['member.bulk']?.apps).to.deep.equal(['dsp']);
    },
  },
  ...ROLES.map((id) => ({
    title: `R071 the card of ${id} lists ${RESTRICTIONS[id].length} restrictions`,
    run: (policy: Policy) => {
      const role = roleById(policy, tenant, id);
      expect(role && roleSummary(policy, role).restrictions).to.have.members(RESTRICTIONS[id]);
    },
  })),
  {
    title: 'R071 the cards leave out what everybody does',
    run: (policy) => {
      for (const role of policy.roles) {
        const shown = roleSummary(policy, role).access.map(({ permission }) => permission);
        expect(shown, role.id).not.to.include('profile.update');
      }
    },
  },
  {
    title: 'R059 R063 every role is for one kind of person',
    run: (policy) => {
      expect(policy.roles.map(({ id, kind }) => [id, kind])).to.deep.equal([
        ['platformAdmin', 'employee'],
        ['systemAdmin', 'employee'],
        ['salesAdmin', 'employee'],
        ['businessAdmin', 'contact'],
        ['endUser', 'contact'],
      ]);
    },
  },
  {
    title: 'R070 employees have the sales platform and the portal, contacts the portal',
    run: (policy) => {
      const ids = (member: Member): string[] => applicationsOf(policy, tenant, member).map(({ id }) => id);
      for (const employee of [annegret, joerg, chloe]) expect(ids(employee)).to.deep.equal(['dsp', 'commerce']);
      for (const contact of [soren, freja, benoit]) expect(ids(contact)).to.deep.equal(['commerce']);
    },
  },
  {
    title: 'R072 R078 there is a list of contact users, one of a company’s, one of employees',
    run: (policy) => {
      expect(policy.lists?.map(({ id, kinds }) => [id, kinds])).to.deep.equal([
        ['contactUsers', ['contact']],
        ['accountUsers', ['contact']],
        ['employees', ['employee']],
      ]);
    },
  },
  {
    title: 'R076 access is mailed with a one-time password, to contacts and employees out of the directory',
    run: (policy) => {
      for (const way of policy.provisioning) {
        expect(way).to.include({ from: 'contacts', credentials: 'oneTimePassword', result: 'invited' });
      }
      expect(policy.provisioning.map(({ kind }) => kind)).to.deep.equal(['employee', 'contact']);
    },
  },
]);
