import type { Member, Policy, Tenant } from '../../src/domain/index.js';

/**
 * A system of foreign names, to see that nothing hangs on the names of the known ones: a ship's crew. Every way of adding
 * people, several roles a person, limits, an attribute that people inherit, and a hand that is lent to.
 */
export const shipPolicy: Policy = {
  id: 'ship',
  version: 1,
  kinds: [
    { id: 'crew', label: { en: 'Crew' } },
    { id: 'guest', label: { en: 'Guest' } },
  ],
  scopeTypes: [{ id: 'deck', label: { en: 'Deck' } }],
  applications: [{ id: 'bridge', label: { en: 'Bridge' }, permission: 'bridge.enter' }],
  maxRoles: 2,
  settings: {
    berths: { label: { en: 'Berths' }, type: 'number', default: 8, write: 'berth.write' },
    watch: { label: { en: 'Watch' }, values: ['port', 'starboard'], default: 'port', write: 'watch.write' },
    flag: { label: { en: 'Flag' }, default: 'FR' },
  },
  attributes: {
    signalCode: {
      type: 'text',
      label: { en: 'Signal code' },
      inheritFromInviter: true,
      onChange: 'withdrawUnfitInvitations',
    },
    cabin: { type: 'text', label: { en: 'Cabin' } },
  },
  permissions: {
    'bridge.enter': { label: { en: 'Enter the bridge' }, apps: ['bridge'] },
    'galley.use': { label: { en: 'Use the galley' } },
    'sail.set': { label: { en: 'Set sail' } },
    'berth.write': { label: { en: 'Write the berths' } },
    'watch.write': { label: { en: 'Set the watch' } },
    'news.read': { label: { en: 'Hear the news' } },
    ...Object.fromEntries(
      [
        'member.list',
        'member.view',
        'member.invite',
        'member.provision',
        'member.create',
        'member.update',
        'member.options',
        'member.deactivate',
        'member.reactivate',
        'member.remove',
        'member.restore',
        'member.bulk',
        'contact.list',
        'invitation.resend',
        'invitation.revoke',
        'role.write',
        'profile.update',
      ].map((id) => [id, { label: { en: id } }]),
    ),
  },
  everyone: [{ allow: ['profile.update'], within: 'self' }],
  roles: [
    { id: 'master', name: { en: 'Master' }, defaultScopes: 'all', scopesLocked: true, grants: ['*'] },
    {
      id: 'mate',
      name: { en: 'Mate' },
      requiresAttributes: ['signalCode'],
      grants: ['member.*', 'invitation.*', 'news.read', 'bridge.enter', 'contact.list'],
    },
    {
      id: 'bosun',
      name: { en: 'Bosun' },
      defaultScopes: 'pick',
      grants: [
        { allow: ['member.list', 'member.view', 'member.update', 'member.remove', 'member.invite'], within: 'scopes' },
      ],
    },
    {
      id: 'hand',
      name: { en: 'Hand' },
      grants: ['galley.use', 'sail.set'],
      options: [
        { permission: 'galley.use', default: true },
        { permission: 'sail.set', default: false },
      ],
    },
    {
      id: 'cook',
      name: { en: 'Cook' },
      grants: ['galley.use'],
      options: [{ permission: 'galley.use', default: true }],
    },
    { id: 'lookout', name: { en: 'Lookout' }, defaultScopes: 'all', scopesLocked: true, grants: ['bridge.enter'] },
    { id: 'passenger', name: { en: 'Passenger' }, kind: 'guest', grants: ['galley.use'] },
  ],
  editable: ['firstName', 'lastName', 'phone', 'email', 'roles', 'scopes', 'options', 'attributes'],
  assignable: { master: ['*'], mate: ['mate', 'bosun', 'hand', 'cook', 'passenger'], bosun: ['hand', 'lookout'] },
  rules: [],
  invariants: [{ where: { in: ['master', '$member.roles'] }, min: 1, max: 2, reason: 'oneMaster' }],
  provisioning: [
    {
      id: 'sign-on',
      by: 'member.invite',
      fields: ['email*', 'roles*', 'firstName', 'lastName', 'scopes', 'options', 'attributes'],
      credentials: 'link',
      expiresInDays: 2,
      result: 'invited',
    },
    {
      id: 'press',
      by: 'member.provision',
      fields: ['contactId*', 'roles*', 'options', 'scopes'],
      from: 'contacts',
      credentials: 'none',
      result: 'active',
    },
    {
      id: 'muster',
      by: 'member.create',
      fields: ['firstName*', 'lastName*', 'roles*', 'email', 'phone', 'scopes'],
      credentials: 'none',
      result: 'inactive',
    },
  ],
  notices: [
    { on: 'member.created', to: { permission: 'news.read' }, by: 'email' },
    { on: 'member.created', to: { permission: 'member.update' }, by: 'email' },
    { on: 'member.created', to: { permission: 'galley.use' }, by: 'inApp' },
    { on: 'member.joined', to: { permission: 'news.read' }, by: 'email' },
    { on: 'member.joined', to: { permission: 'sail.set' }, by: 'email' },
    { on: 'member.removed', to: { member: 'target' }, by: 'email' },
  ],
  limits: [
    {
      id: 'berths',
      on: ['member.invite', 'member.create', 'member.restore'],
      setting: 'berths',
      counts: 'members',
      kinds: ['crew'],
      reason: 'shipFull',
    },
  ],
};

export const shipTenant: Tenant = { id: 'gannet', name: 'Gannet', policy: 'ship', locale: 'en', settings: {} };

const sailor = (id: string, role: string, rest: Partial<Member> = {}): Member => ({
  id,
  tenantId: 'gannet',
  identityId: `id-${id}`,
  kind: 'crew',
  email: `${id}@gannet.example`,
  firstName: id,
  roles: [role],
  scopes: [],
  owner: false,
  options: {},
  attributes: {},
  status: 'active',
  createdAt: '2026-03-02T09:00:00.000Z',
  version: '1',
  ...rest,
});

export const ship = {
  ada: sailor('ada', 'master', { scopes: 'all' }),
  bela: sailor('bela', 'mate', { attributes: { signalCode: 'BRAVO' } }),
  cleo: sailor('cleo', 'bosun', { scopes: ['fore', 'mid'] }),
  dag: sailor('dag', 'hand', { scopes: ['fore'], attributes: { cabin: '7' } }),
  eva: sailor('eva', 'hand', { scopes: ['aft'], options: { 'galley.use': false, 'sail.set': true } }),
} satisfies Record<string, Member>;

export const shipSeed = {
  tenants: [shipTenant],
  members: Object.values(ship),
  scopes: ['fore', 'mid', 'aft'].map((id) => ({ id, tenantId: 'gannet', type: 'deck', name: `${id} deck` })),
  contacts: [
    {
      id: 'gull',
      tenantId: 'gannet',
      kind: 'guest',
      firstName: 'Gull',
      lastName: 'Grey',
      email: 'Gull@Gannet.example',
      type: 'prospect' as const,
      attributes: { cabin: '9', signalCode: 'GOLF' },
    },
    {
      id: 'hook',
      tenantId: 'gannet',
      kind: 'guest',
      firstName: 'Hook',
      lastName: '',
      email: 'no address',
      attributes: {},
    },
  ],
};
