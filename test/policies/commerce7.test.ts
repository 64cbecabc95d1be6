import { expect } from 'chai';
import {
  applicationsOf,
  assignableRoles,
  attributeFields,
  brokenInvariants,
  can,
  inputLimits,
  roleById,
  roleSummary,
  visible,
  type DecisionContext,
  type Member,
  type Policy,
} from '../../src/domain/index.js';
import { winery, wineryTenant as tenant } from '../helpers/people.js';
import { WINERY_MATRIX } from './matrices.js';
import { cardCases, casesOf, cells, expectDecision, reasonOf, suite, type PolicyCase } from './registry.js';

const says = casesOf(tenant);
const { marguerite, xiaoming, olafur, layla, siobhan, ananya, jeanBaptiste, anh, thora, bo, eleni, kamal } = winery;
const active = (member: Member): Member => ({ ...member, status: 'active' });

/** One person a role. */
const people = {
  adminOwner: marguerite,
  adminUser: olafur,
  posBasic: layla,
  posStandard: siobhan,
  reservationsBasic: active(ananya),
  reservationsStandard: jeanBaptiste,
  basic: active(anh),
  standard: active(thora),
  partner: bo,
};
type RoleId = keyof typeof people;
const ROLES = Object.keys(people) as RoleId[];
const others = ROLES.filter((role) => role !== 'adminOwner');
const colleague: Member = { ...siobhan, id: 'someone-else', roles: ['standard'] };

/** What the page asks of each role as a whole. */
const ROLE_NUMBERS: Record<RoleId, string> = {
  adminOwner: 'R023',
  adminUser: 'R025',
  posBasic: 'R026',
  posStandard: 'R028',
  reservationsBasic: 'R029',
  reservationsStandard: 'R030',
  basic: 'R031',
  standard: 'R032',
  partner: 'R033',
};

/** What it says of single rights, for all who do not have them. */
const DENIED_NUMBERS: Record<string, string> = {
  'member.list': 'R005',
  'member.invite': 'R004',
  'member.update': 'R034',
  'member.deactivate': 'R034',
  'member.remove': 'R048',
  'partnerDomain.write': 'R021',
  'notice.accountCreated': 'R024',
};

/** The requirements that a cell of the matrix breaks when it is wrong. */
function numbersOf(role: RoleId, permission: string, sign: string): string {
  if (sign === 'M') return 'R046';
  if (role === 'posBasic' && /^(order.applyCoupon|inventory.view)$/.test(permission)) return 'R027';
  const denied = sign === '–' ? DENIED_NUMBERS[permission] : undefined;
  return denied ? `${ROLE_NUMBERS[role]} ${denied}` : ROLE_NUMBERS[role];
}

/** What each action is asked with; the others need nothing. */
const CONTEXTS: Record<string, DecisionContext> = {
  'member.view': { target: colleague },
  'member.invite': { input: { email: 'new@acme-winery.example', roles: ['standard'] } },
  'invitation.resend': { target: { ...colleague, status: 'invited' } },
  'invitation.revoke': { target: { ...colleague, status: 'invited' } },
  'member.update': { target: colleague, input: { roles: ['basic'] } },
  'member.deactivate': { target: colleague },
  'member.reactivate': { target: { ...colleague, status: 'inactive' } },
  'member.remove': { target: colleague },
};

function cellCase(role: RoleId, permission: string, sign: string): PolicyCase {
  const actor = people[role];
  return {
    title: `${numbersOf(role, permission, sign)} ${role} ${permission}: ${sign}`,
    run: (policy) => {
      const context = CONTEXTS[permission] ?? {};
      const decide = (more: DecisionContext): string =>
        reasonOf(can(policy, tenant, actor, permission, { ...context, ...more }));
      if (sign === 'M') {
        expect(decide({ target: actor })).to.equal('ok');
        expect(decide({ target: colleague })).to.equal('outOfScope');
        return;
      }
      if (sign === 'a') {
        expect(decide({})).to.equal('otherCompany');
        expect(decide({ input: { email: 'sam@vinedesign.example', roles: ['standard'] } })).to.equal('ok');
        return;
      }
      expect(decide({})).to.equal(sign === '✔' ? 'ok' : 'notGranted');
      expectDecision(
        can(policy, tenant, actor, permission, { phase: 'probe' }),
        sign === '✔' ? 'ok' : 'notGranted/hide',
      );
    },
  };
}

suite(
  'commerce7',
  'Commerce7: the matrix of roles and permissions',
  cells(ROLES, WINERY_MATRIX).map(({ permission, column, sign }) => cellCase(column, permission, sign)),
);

suite('commerce7', 'Commerce7: the matrix is whole', [
  {
    title: 'has a line for every permission of the policy',
    run: (policy) => {
      const lines = cells(ROLES, WINERY_MATRIX).map(({ permission }) => permission);
      expect(Object.keys(policy.permissions)).to.have.members([...new Set(lines)]);
    },
  },
  {
    title: 'R006 has the nine roles of the page, and nothing of the kit that the page does not have',
    run: (policy) => {
      expect(policy.roles.map((role) => role.id)).to.deep.equal(ROLES);
      for (const permission of [
        'member.create',
        'member.provision',
        'member.options',
        'member.restore',
        'role.write',
      ]) {
        expectDecision(can(policy, tenant, marguerite, permission, { phase: 'probe' }), 'notGranted/hide');
      }
    },
  },
]);

const NEEDS: Record<string, readonly ('target' | 'input')[]> = {
  'member.view': ['target'],
  'member.invite': ['input'],
  'invitation.resend': ['target'],
  'invitation.revoke': ['target'],
  'member.update': ['target', 'input'],
  'member.deactivate': ['target'],
  'member.reactivate': ['target'],
  'member.remove': ['target'],
};

suite(
  'commerce7',
  'Commerce7: what is missing refuses',
  Object.entries(NEEDS).flatMap(([action, needs]) =>
    needs.map((need) =>
      says(`${action} is refused without ${need}`, 'missingData', marguerite, action, {
        ...CONTEXTS[action],
        [need]: undefined,
      }),
    ),
  ),
);

const invite = (email: string, role: string, partnerDomain?: string): DecisionContext => ({
  input: { email, roles: [role], ...(partnerDomain === undefined ? {} : { attributes: { partnerDomain } }) },
});

suite('commerce7', 'Commerce7: who invites whom', [
  ...ROLES.map((role) =>
    says(
      `R006 an Admin Owner invites a person as ${role}`,
      'ok',
      marguerite,
      'member.invite',
      invite('new@acme-winery.example', role, role === 'partner' ? 'vinedesign.example' : undefined),
    ),
  ),
  ...ROLES.map((role) =>
    says(
      role === 'adminOwner'
        ? 'R022 a Partner never makes an Admin Owner'
        : `R003 R022 a Partner invites a colleague as ${role}`,
      role === 'adminOwner' ? 'roleNotAssignable/hide' : 'ok',
      bo,
      'member.invite',
      invite('sam@vinedesign.example', role),
    ),
  ),
  ...others
    .filter((role) => role !== 'partner')
    .map((role) =>
      says(
        `R004 ${role} adds nobody`,
        'notGranted/hide',
        people[role],
        'member.invite',
        invite('new@acme-winery.example', 'posBasic'),
      ),
    ),
  says('R006 a role is asked for', 'tooManyRoles', marguerite, 'member.invite', {
    input: { email: 'new@acme-winery.example' },
  }),
  says('R006 nobody is given two roles', 'tooManyRoles', marguerite, 'member.invite', {
    input: { email: 'new@acme-winery.example', roles: ['posBasic', 'reservationsBasic'] },
  }),
  says('R006 an unknown role is refused', 'roleNotAssignable', marguerite, 'member.invite', {
    input: { email: 'new@acme-winery.example', roles: ['superOwner'] },
  }),
  ...['password', 'firstName', 'owner', 'status', 'identityId', 'scopes'].map((field) =>
    says(`R010 an invitation carries no ${field}`, 'fieldNotEditable', marguerite, 'member.invite', {
      input: { email: 'new@acme-winery.example', roles: ['posBasic'], [field]: 'x' },
    }),
  ),
  says(
    'R018 a Partner who has not accepted invites nobody',
    'notActive/hide',
    { ...bo, status: 'invited' },
    'member.invite',
    {
      ...invite('sam@vinedesign.example', 'standard'),
    },
  ),
  {
    title: 'R019 R022 a Partner is offered eight roles, an Admin Owner nine, everybody else none',
    run: (policy) => {
      const offered = (actor: Member): string[] =>
        assignableRoles(policy, tenant, actor)
          .filter(({ decision }) => decision.allowed)
          .map(({ role }) => role.id);
      expect(offered(marguerite)).to.have.members(ROLES);
      expect(offered(bo)).to.have.members(others);
      for (const role of others.filter((id) => id !== 'partner')) expect(offered(people[role])).to.deep.equal([]);
    },
  },
]);

suite('commerce7', 'Commerce7: the Partner Domain', [
  says(
    'R016 an Admin Owner invites no Partner without a domain',
    'partnerDomainRequired/disable',
    marguerite,
    'member.invite',
    invite('kim@vinedesign.example', 'partner'),
  ),
  says(
    'R016 nor with an empty one',
    'partnerDomainRequired',
    marguerite,
    'member.invite',
    invite('kim@vinedesign.example', 'partner', ''),
  ),
  says(
    'R016 a Partner of another address than the domain is the Admin Owner’s choice',
    'ok',
    marguerite,
    'member.invite',
    invite('kim@gmail.example', 'partner', 'vinedesign.example'),
  ),
  says('R016 the domain is not asked for before the form is filled', 'ok', marguerite, 'member.invite', {
    input: { roles: ['partner'] },
    phase: 'probe',
  }),
  says('R016 nobody is promoted to Partner without a domain', 'partnerDomainRequired', marguerite, 'member.update', {
    target: siobhan,
    input: { roles: ['partner'] },
  }),
  says('R016 with one, somebody is', 'ok', marguerite, 'member.update', {
    target: siobhan,
    input: { roles: ['partner'], attributes: { partnerDomain: 'vinedesign.example' } },
  }),
  says('R016 a domain that stands already is enough', 'ok', marguerite, 'member.update', {
    target: { ...siobhan, attributes: { partnerDomain: 'vinedesign.example' } },
    input: { roles: ['partner'] },
  }),
  says('R016 unless it is taken away in the same step', 'partnerDomainRequired', marguerite, 'member.update', {
    target: { ...siobhan, attributes: { partnerDomain: 'vinedesign.example' } },
    input: { roles: ['partner'], attributes: { partnerDomain: '' } },
  }),
  says('R016 a Partner’s domain is not taken away', 'partnerDomainRequired', marguerite, 'member.update', {
    target: bo,
    input: { attributes: { partnerDomain: '' } },
  }),
  says('R016 it goes with the role', 'ok', marguerite, 'member.update', {
    target: bo,
    input: { roles: ['standard'], attributes: { partnerDomain: '' } },
  }),
  says('R035 a Partner’s phone changes without a word of the domain', 'ok', marguerite, 'member.update', {
    target: bo,
    input: { phone: '+1 555 0100' },
  }),
  says('R021 an Admin Owner corrects a mistyped domain', 'ok', xiaoming, 'member.update', {
    target: eleni,
    input: { attributes: { partnerDomain: 'stafyli.example' } },
  }),
  says('R021 only that attribute', 'fieldNotEditable', xiaoming, 'member.update', {
    target: eleni,
    input: { attributes: { isVendor: 'yes' } },
  }),
  ...others.map((role) =>
    says(`R021 ${role} does not change a Partner Domain`, 'notGranted/hide', people[role], 'member.update', {
      target: eleni,
      input: { attributes: { partnerDomain: 'stafyli.example' } },
    }),
  ),
  says(
    'R021 a Partner gives no other domain to a colleague',
    'partnerDomainFixed/readonly',
    bo,
    'member.invite',
    invite('sam@vinedesign.example', 'partner', 'evil.example'),
  ),
  says(
    'R021 the own one may stand in the request',
    'ok',
    bo,
    'member.invite',
    invite('sam@vinedesign.example', 'partner', 'vinedesign.example'),
  ),
  says(
    'R021 an Admin Owner gives any',
    'ok',
    { ...marguerite, attributes: { partnerDomain: 'acme-winery.example' } },
    'member.invite',
    invite('kim@vinedesign.example', 'partner', 'vinedesign.example'),
  ),
  ...[
    'x@acme-winery.example',
    'x@mail.vinedesign.example',
    'x@evilvinedesign.example',
    'x@vinedesign.example.evil.example',
    'x@vinedesign.example@acme-winery.example',
    'x@acme-winery.example, y@vinedesign.example',
    'vinedesign.example',
    'x@',
    '',
  ].map((email) =>
    says(
      `R020 a Partner does not invite “${email}”`,
      'otherCompany/disable',
      bo,
      'member.invite',
      invite(email, 'standard'),
    ),
  ),
  says('R020 nor nobody in particular', 'otherCompany', bo, 'member.invite', { input: { roles: ['standard'] } }),
  says(
    'R020 capital letters are no other domain',
    'ok',
    bo,
    'member.invite',
    invite('Sam@VineDesign.Example', 'standard'),
  ),
  says(
    'R020 the domain decides, not the Partner’s own address (A3)',
    'otherCompany',
    eleni,
    'member.invite',
    invite('niko@stafyli.example', 'standard'),
  ),
  says(
    'R020 without a domain a Partner invites nobody',
    'otherCompany',
    { ...bo, attributes: {} },
    'member.invite',
    invite('sam@vinedesign.example', 'standard'),
  ),
  {
    title: 'R020 the refusal names the domain',
    run: (policy) => {
      const decision = can(policy, tenant, bo, 'member.invite', invite('x@acme-winery.example', 'standard'));
      expect(decision).to.deep.include({ params: { domain: 'vinedesign.example' } });
    },
  },
  {
    title: 'R019 the form shows a Partner the domain as fixed text, and an Admin Owner a free address',
    run: (policy) => {
      expect(inputLimits(policy, tenant, bo)).to.deep.equal({ emailDomain: 'vinedesign.example' });
      expect(inputLimits(policy, tenant, marguerite)).to.deep.equal({});
    },
  },
  {
    title: 'R016 R021 the role Partner asks an Admin Owner for the domain and shows a Partner the own one',
    run: (policy) => {
      const partner = roleById(policy, tenant, 'partner') ?? {};
      const [asked] = attributeFields(policy, tenant, marguerite, partner);
      expect(asked).to.include({ id: 'partnerDomain', type: 'emailDomain', mode: 'ask', value: '' });
      const [fixed] = attributeFields(policy, tenant, bo, partner);
      expect(fixed).to.include({ mode: 'fixed', value: 'vinedesign.example' });
      expect(policy.attributes['partnerDomain']?.onChange).to.equal('withdrawUnfitInvitations');
    },
  },
]);

suite('commerce7', 'Commerce7: editing', [
  ...(
    [
      ['firstName', 'Ásta'],
      ['lastName', 'Ásmundsdóttir'],
      ['phone', '+354 555 0100'],
      ['roles', ['standard']],
    ] as const
  ).map(([field, value]) =>
    says(`R035 an Admin Owner edits another’s ${field}`, 'ok', marguerite, 'member.update', {
      target: olafur,
      input: { [field]: value },
    }),
  ),
  ...['owner', 'status', 'kind', 'tenantId', 'accountId', 'scopes', 'options', 'password', 'version'].map((field) =>
    says(`R010 an edit carries no ${field}`, 'fieldNotEditable/readonly', marguerite, 'member.update', {
      target: olafur,
      input: { [field]: 'x' },
    }),
  ),
  says('R036 the e-mail of an account does not change', 'emailImmutable/readonly', marguerite, 'member.update', {
    target: olafur,
    input: { email: 'oli@acme-winery.example' },
  }),
  says('R036 nor while it is invited', 'emailImmutable', marguerite, 'member.update', {
    target: ananya,
    input: { email: 'other@acme-winery.example' },
  }),
  says('R036 the same address sent back is no change', 'ok', marguerite, 'member.update', {
    target: olafur,
    input: { email: olafur.email, firstName: 'Óli' },
  }),
  ...others.map((role) =>
    says(`R034 ${role} edits no account, and sees no button`, 'notGranted/hide', people[role], 'member.update', {
      target: colleague,
      phase: 'probe',
    }),
  ),
  says('R041 own role is read-only', 'ownPermissions/disable', marguerite, 'member.update', {
    target: marguerite,
    input: { roles: ['adminUser'] },
  }),
  says('R041 another Admin Owner’s role is not', 'ok', marguerite, 'member.update', {
    target: xiaoming,
    input: { roles: ['adminUser'] },
  }),
  says('R041 own phone stays editable', 'ok', marguerite, 'member.update', {
    target: marguerite,
    input: { phone: '+1 555 0101', roles: ['adminOwner'] },
  }),
  {
    title: 'R041 the picker of one’s own row offers nothing else, and says why',
    run: (policy) => {
      for (const { role, decision } of assignableRoles(policy, tenant, marguerite, { target: marguerite })) {
        expect(reasonOf(decision), role.id).to.equal(role.id === 'adminOwner' ? 'ok' : 'ownPermissions');
      }
    },
  },
]);

suite('commerce7', 'Commerce7: removing and disabling', [
  says('R042 nobody removes self', 'self/disable', marguerite, 'member.remove', { target: marguerite }),
  says('R042 nobody disables self', 'self/disable', marguerite, 'member.deactivate', { target: marguerite }),
  says('R044 an Admin Owner removes another', 'ok', marguerite, 'member.remove', { target: xiaoming }),
  says('R038 or disables them', 'ok', marguerite, 'member.deactivate', { target: olafur }),
  says('R013 a pending account can be removed', 'ok', marguerite, 'member.remove', { target: anh }),
  says('R048 a Partner does not remove the invited colleague', 'notGranted/hide', bo, 'member.remove', {
    target: { ...colleague, invitedBy: 'bo' },
  }),
  says(
    'R039 a disabled Admin Owner does nothing',
    'notActive/hide',
    { ...xiaoming, status: 'inactive' },
    'member.list',
  ),
  says('R039 nor does a removed seller', 'notActive/hide', kamal, 'order.create'),
  says(
    'R002 an operator of another tenant removes nobody',
    'otherTenant/hide',
    { ...marguerite, tenantId: 'vendor' },
    'member.remove',
    {
      target: olafur,
    },
  ),
  says(
    'R002 nor invites',
    'otherTenant/hide',
    { ...marguerite, tenantId: 'vendor' },
    'member.invite',
    CONTEXTS['member.invite'],
  ),
  {
    title: 'R042 one active Admin Owner must remain',
    run: (policy) => {
      const reasons = (members: readonly Member[]): string[] =>
        brokenInvariants(policy, tenant, members).map(({ reason }) => reason);
      const team = Object.values(winery);
      expect(reasons(team)).to.deep.equal([]);
      expect(reasons(team.filter((member) => member !== xiaoming))).to.deep.equal([]);
      const idle = team.map((member): Member =>
        member.roles.includes('adminOwner') ? { ...member, status: 'inactive' } : member,
      );
      expect(reasons(idle)).to.deep.equal(['lastOwner']);
    },
  },
]);

suite('commerce7', 'Commerce7: own profile', [
  ...Object.entries({ firstName: 'Jean‑Baptiste É.', lastName: 'É', phone: '+33 1', locale: 'fr' }).map(
    ([field, value]) =>
      says(`R046 everybody edits the own ${field}`, 'ok', jeanBaptiste, 'profile.update', {
        target: jeanBaptiste,
        input: { [field]: value },
      }),
  ),
  ...Object.entries({ roles: ['adminOwner'], email: 'x@acme-winery.example', status: 'removed' }).map(
    ([field, value]) =>
      says(`R046 but not the own ${field} there`, 'fieldNotEditable', jeanBaptiste, 'profile.update', {
        target: jeanBaptiste,
        input: { [field]: value },
      }),
  ),
  says('R046 nobody’s else, not even an Admin Owner', 'outOfScope', marguerite, 'profile.update', {
    target: jeanBaptiste,
    input: { firstName: 'Jean' },
  }),
  says('R046 without a person it is refused', 'missingData', jeanBaptiste, 'profile.update', {
    input: { firstName: 'J' },
  }),
]);

const restrictionsOf = (policy: Policy, role: string): string[] => {
  const found = roleById(policy, tenant, role);
  return found ? [...roleSummary(policy, found).restrictions] : ['no such role'];
};

const RESTRICTIONS: Record<RoleId, readonly string[]> = {
  adminOwner: [],
  adminUser: [
    'settings.admin',
    'settings.api',
    'member.list',
    'member.view',
    'member.invite',
    'member.update',
    'member.deactivate',
    'member.reactivate',
    'member.remove',
    'member.bulk',
    'invitation.resend',
    'invitation.revoke',
    'partnerDomain.write',
  ],
  posBasic: [
    'report.pos',
    'order.overridePrice',
    'order.overrideTax',
    'order.overrideShipping',
    'order.overrideInventoryLocation',
    'order.refund',
    'order.exchange',
    'inventory.adjust',
    'order.editSalesAssociate',
    'clubSignup.editSalesAssociate',
  ],
  posStandard: ['inventory.adjust'],
  reservationsBasic: [
    'report.reservations',
    'settings.reservations',
    'order.overridePrice',
    'order.refund',
    'order.exchange',
    'order.editSalesAssociate',
    'clubSignup.editSalesAssociate',
  ],
  reservationsStandard: [],
  basic: [
    'report.pos',
    'report.reservations',
    'settings.pos',
    'settings.reservations',
    'order.refund',
    'order.exchange',
    'order.editSalesAssociate',
    'clubSignup.editSalesAssociate',
  ],
  standard: [],
  partner: [
    'member.update',
    'member.deactivate',
    'member.reactivate',
    'member.remove',
    'member.bulk',
    'invitation.resend',
    'invitation.revoke',
    'partnerDomain.write',
  ],
};

const APPLICATIONS: Record<RoleId, readonly string[]> = {
  adminOwner: ['admin', 'pos', 'reservations'],
  adminUser: ['admin', 'pos', 'reservations'],
  posBasic: ['pos'],
  posStandard: ['pos'],
  reservationsBasic: ['reservations'],
  reservationsStandard: ['reservations'],
  basic: ['pos', 'reservations'],
  standard: ['pos', 'reservations'],
  partner: ['admin', 'pos', 'reservations'],
};

suite('commerce7', 'Commerce7: the cards of the roles', [
  ...cardCases(ROLES, WINERY_MATRIX, (role) => `R007 ${ROLE_NUMBERS[role]}`, [
    'profile.update',
    'notice.accountCreated',
  ]),
  ...ROLES.map((role) => ({
    title: `R007 ${ROLE_NUMBERS[role]} the card of ${role} lists ${RESTRICTIONS[role].length} restrictions`,
    run: (policy: Policy) => expect(restrictionsOf(policy, role)).to.have.members(RESTRICTIONS[role]),
  })),
  ...ROLES.map((role) => ({
    title: `${ROLE_NUMBERS[role]} ${role} opens ${APPLICATIONS[role].join(', ')}`,
    run: (policy: Policy) => {
      const ids = applicationsOf(policy, tenant, people[role]).map(({ id }) => id);
      expect(ids).to.have.members(APPLICATIONS[role]);
    },
  })),
  {
    title: 'R007 the cards leave out what everybody does, and notices',
    run: (policy) => {
      for (const role of policy.roles) {
        const shown = roleSummary(policy, role).access.map(({ permission }) => permission);
        expect(shown, role.id).not.to.include('profile.update');
        expect(shown, role.id).not.to.include('notice.accountCreated');
      }
    },
  },
  {
    title: 'R006 R009 new people are staff; a role binds nobody to a kind, so that staff can become Partners',
    run: (policy) => {
      expect(policy.provisioning.map(({ kind, credentials, result }) => [kind, credentials, result])).to.deep.equal([
        ['staff', 'link', 'invited'],
      ]);
      expect(policy.roles.flatMap(({ kind }) => kind ?? [])).to.deep.equal([]);
    },
  },
  {
    title: 'R033 the Partner’s card says that inviting comes with a condition',
    run: (policy) => {
      const partner = roleById(policy, tenant, 'partner');
      const right =
        partner && roleSummary(policy, partner).access.find(({ permission }) => permission === 'member.invite');
      expect(right?.condition).to.equal('otherCompany');
    },
  },
]);

suite('commerce7', 'Commerce7: lists, notices, sessions', [
  {
    title: 'R005 Admin Owners and Partners see the list, others nothing',
    run: (policy) => {
      for (const role of ROLES) {
        const seen = visible(policy, tenant, people[role]);
        expect(seen, role).to.deep.equal(role === 'adminOwner' || role === 'partner' ? [{ tenant: true }] : []);
      }
    },
  },
  {
    title: 'R024 Admin Owners get an e-mail whenever an account is created',
    run: (policy) => {
      expect(policy.notices).to.deep.equal([
        { on: 'member.created', to: { permission: 'notice.accountCreated' }, by: 'email' },
      ]);
    },
  },
  {
    title: 'R049 R050 everybody is signed out after four idle hours, and after a week',
    run: (policy) => {
      expect(policy.session).to.include({ idleMinutes: 240, absoluteDays: 7 });
      expect(Object.keys(policy.session ?? {})).to.have.members(['idleMinutes', 'absoluteDays', 'signOut', 'lockout']);
    },
  },
  {
    title: 'R051 R052 signing out is of every device',
    run: (policy) => expect(policy.session?.signOut).to.equal('everywhere'),
  },
  {
    title: 'R053 R055 five bad attempts block for half an hour',
    run: (policy) => expect(policy.session?.lockout).to.include({ attempts: 5, minutes: 30 }),
  },
  {
    title: 'R054 R056 a block is shown of customers, not of staff',
    run: (policy) =>
      expect(policy.session?.lockout?.showTo).to.deep.equal({ staff: false, partner: false, customer: true }),
  },
  {
    title: 'R057 the help on staff and on partners is linked',
    run: (policy) => expect(policy.help?.filter(({ href }) => href?.startsWith('https:'))).to.have.length.at.least(2),
  },
]);
