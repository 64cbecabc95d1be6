/** The demo people of the four tenants, all invented. Scripts, lengths and directions are mixed on purpose. */
import type { Contact } from '../../src/domain/contact.js';
import type { Member } from '../../src/domain/member.js';
import type { Role } from '../../src/domain/role.js';
import type { Scope } from '../../src/domain/scope.js';
import type { SettingValue, Tenant } from '../../src/domain/tenant.js';

type Person = Pick<Member, 'id' | 'kind' | 'roles'> & Partial<Member>;

/** A member with what most of them share: active, no stores, not the owner. */
function member(tenantId: string, person: Person): Member {
  return {
    tenantId,
    ...(person.status === 'invited' ? { invitationId: `invitation-${person.id}` } : { identityId: `id-${person.id}` }),
    scopes: [],
    owner: false,
    options: {},
    attributes: {},
    status: 'active',
    createdAt: '2026-03-02T09:00:00.000Z',
    version: '1',
    ...person,
  };
}

/** The same tenant with other settings. */
export function withSettings(tenant: Tenant, settings: Record<string, SettingValue>): Tenant {
  return { ...tenant, settings: { ...tenant.settings, ...settings } };
}

// Commerce7-shaped: ACME Winery

const acme = (person: Person): Member => member('acme-winery', person);
const staff = (id: string, email: string, role: string, rest: Partial<Member> = {}): Member =>
  acme({ id, kind: 'staff', email: `${email}@acme-winery.example`, roles: [role], ...rest });

export const wineryTenant: Tenant = {
  id: 'acme-winery',
  name: 'ACME Winery',
  policy: 'commerce7',
  locale: 'en',
  settings: {},
};

export const winery = {
  marguerite: staff('marguerite', 'm.okonkwo', 'adminOwner', {
    firstName: 'Marguerite',
    lastName: 'Okonkwo-Lindqvist',
  }),
  xiaoming: staff('xiaoming', 'xiaoming', 'adminOwner', { firstName: '王小明' }),
  olafur: staff('olafur', 'olafur', 'adminUser', { firstName: 'Ólafur', lastName: 'Þórsson' }),
  layla: staff('layla', 'layla', 'posBasic', { firstName: 'ليلى', lastName: 'حداد' }),
  siobhan: staff('siobhan', 'siobhan', 'posStandard', { firstName: 'Siobhán', lastName: 'Ní Bhriain' }),
  ananya: staff('ananya', 'ananya', 'reservationsBasic', {
    firstName: 'अनन्या',
    lastName: 'शर्मा',
    status: 'invited',
    invitedBy: 'marguerite',
  }),
  jeanBaptiste: staff('jean-baptiste', 'jb', 'reservationsStandard', { firstName: 'Jean-Baptiste', lastName: 'Étévé' }),
  /** Her invitation bounced. */
  anh: staff('anh', 'anh', 'basic', {
    firstName: 'Nguyễn Thị',
    lastName: 'Ánh',
    status: 'invited',
    invitedBy: 'marguerite',
  }),
  thora: staff('thora', 'thora', 'standard', { firstName: 'Þóra', status: 'inactive' }),
  bo: acme({
    id: 'bo',
    kind: 'partner',
    email: 'bo@vinedesign.example',
    firstName: 'Bo',
    lastName: 'Zhang',
    roles: ['partner'],
    attributes: { partnerDomain: 'vinedesign.example' },
  }),
  /** Her Partner Domain was mistyped. */
  eleni: acme({
    id: 'eleni',
    kind: 'partner',
    email: 'eleni@stafyli.example',
    firstName: 'Ελένη',
    lastName: 'Παπαδοπούλου',
    roles: ['partner'],
    attributes: { partnerDomain: 'stafili.example' },
  }),
  /** Left last week; still the Sales Associate on order 10482. */
  kamal: staff('kamal', 'kamal', 'posStandard', { firstName: 'Kamal', status: 'removed' }),
} satisfies Record<string, Member>;

// Payments portal: Harbour & Heath Fish Bars Ltd

export type BillingLevel = 'entity' | 'store';

/** One of the four billing structures. */
export function portalTenantOf(billingLevel: BillingLevel, settlementLevel: BillingLevel): Tenant {
  return {
    id: 'harbour-heath',
    name: 'Harbour & Heath Fish Bars Ltd',
    policy: 'payments-portal',
    locale: 'en-GB',
    settings: { billingLevel, settlementLevel },
  };
}

export const portalTenant: Tenant = portalTenantOf('store', 'store');

export const portalStores: readonly Scope[] = [
  { id: 's1', tenantId: 'harbour-heath', type: 'store', name: 'Whitby Quay' },
  { id: 's2', tenantId: 'harbour-heath', type: 'store', name: 'Scarborough Foreshore' },
  { id: 's3', tenantId: 'harbour-heath', type: 'store', name: 'Leeds Kirkgate' },
];

const colleague = (id: string, role: string, scopes: Member['scopes'], rest: Partial<Member>): Member =>
  member('harbour-heath', {
    id,
    kind: 'user',
    email: `${id}@harbourheath.example`,
    roles: [role],
    scopes,
    ...rest,
  });

export const portal = {
  /** The account owner. */
  priya: colleague('priya', 'administrator', 'all', { firstName: 'Priya', lastName: 'Raghunathan', owner: true }),
  tomasz: colleague('tomasz', 'administrator', 'all', { firstName: 'Tomasz', lastName: 'Wiśniewski' }),
  adaeze: colleague('adaeze', 'accountant', ['s1'], { firstName: 'Adaeze', lastName: 'Nwachukwu' }),
  haneul: colleague('haneul', 'manager', ['s1', 's2'], { firstName: '김하늘' }),
  rhys: colleague('rhys', 'manager', ['s3'], { firstName: 'Rhys', lastName: 'ap Gwilym' }),
  zoe: colleague('zoe', 'teamMember', ['s1'], { firstName: 'Zoë', lastName: 'O’Connor' }),
  yael: colleague('yael', 'teamMember', ['s1', 's3'], { firstName: 'יעל', lastName: 'כהן' }),
  dmytro: colleague('dmytro', 'teamMember', ['s3'], { firstName: 'Dmytro', lastName: 'Шевченко' }),
  newStarter: colleague('new.starter', 'teamMember', ['s2'], { status: 'invited', invitedBy: 'tomasz' }),
} satisfies Record<string, Member>;

// B2B: Pumpwerk Commerce

export const pumpwerkTenant: Tenant = {
  id: 'pumpwerk',
  name: 'Pumpwerk Commerce',
  policy: 'b2b-commerce',
  locale: 'en',
  settings: { orderProcess: true, inquiryProcess: true },
};

export const pumpwerkAccounts: readonly Scope[] = [
  { id: 'a1', tenantId: 'pumpwerk', type: 'account', name: 'Nordhavn Skibsværft', attributes: { type: 'customer' } },
  { id: 'a2', tenantId: 'pumpwerk', type: 'account', name: '東海ポンプ株式会社', attributes: { type: 'customer' } },
  {
    id: 'a3',
    tenantId: 'pumpwerk',
    type: 'account',
    name: 'Société Générale des Eaux du Lac',
    attributes: { type: 'prospect' },
  },
];

const mailDomain: Readonly<Record<string, string>> = {
  a1: 'nordhavn.example',
  a2: 'tokai-pump.example',
  a3: 'eauxdulac.example',
};

const employee = (id: string, role: string, firstName: string, lastName: string): Member =>
  member('pumpwerk', {
    id,
    kind: 'employee',
    email: `${id}@pumpwerk.example`,
    firstName,
    lastName,
    roles: [role],
    contactId: `contact-${id}`,
  });

const contactUser = (id: string, role: string, accountId: string, rest: Partial<Member>): Member =>
  member('pumpwerk', {
    id,
    kind: 'contact',
    email: `${id}@${mailDomain[accountId]}`,
    roles: [role],
    accountId,
    contactId: `contact-${id}`,
    ...rest,
  });

/** What a prospect starts with: inquiries, no orders (R087). */
const ORDERS_OFF = { 'order.create': false, 'order.place': false, 'order.review': false } as const;

export const pumpwerk = {
  annegret: employee('annegret', 'platformAdmin', 'Annegret', 'Vogelsang'),
  joerg: employee('joerg', 'systemAdmin', 'Jörg', 'Müßig'),
  chloe: employee('chloe', 'salesAdmin', 'Chloé', 'N’Diaye'),
  soren: contactUser('soren', 'businessAdmin', 'a1', { firstName: 'Søren', lastName: 'Ågård' }),
  freja: contactUser('freja', 'endUser', 'a1', { firstName: 'Freja', lastName: 'Lindegaard' }),
  sato: contactUser('sato', 'businessAdmin', 'a2', { firstName: '佐藤', lastName: '健' }),
  yamada: contactUser('yamada', 'endUser', 'a2', { firstName: '山田', lastName: '花子', status: 'inactive' }),
  /** Of a prospect: may inquire, not order. */
  benoit: contactUser('benoit', 'businessAdmin', 'a3', {
    firstName: 'Benoît',
    lastName: 'Castelnau',
    options: ORDERS_OFF,
    attributes: { contactType: 'prospect' },
  }),
} satisfies Record<string, Member>;

const contact = (
  id: string,
  accountId: string,
  rest: Pick<Contact, 'firstName' | 'lastName'> & Partial<Contact>,
): Contact => ({
  id: `contact-${id}`,
  tenantId: 'pumpwerk',
  kind: 'contact',
  accountId,
  email: `${id}@${mailDomain[accountId]}`,
  type: accountId === 'a3' ? 'prospect' : 'customer',
  attributes: {},
  ...rest,
});

/** Directory entries. Mikkel, Aïcha and the new employee have no Commerce user yet. */
export const pumpwerkContacts = {
  soren: contact('soren', 'a1', { firstName: 'Søren', lastName: 'Ågård', memberId: 'soren' }),
  freja: contact('freja', 'a1', { firstName: 'Freja', lastName: 'Lindegaard', memberId: 'freja' }),
  mikkel: contact('mikkel', 'a1', { firstName: 'Mikkel', lastName: 'Brandt' }),
  sato: contact('sato', 'a2', { firstName: '佐藤', lastName: '健', memberId: 'sato' }),
  yamada: contact('yamada', 'a2', { firstName: '山田', lastName: '花子', memberId: 'yamada' }),
  benoit: contact('benoit', 'a3', { firstName: 'Benoît', lastName: 'Castelnau', memberId: 'benoit' }),
  aicha: contact('aicha', 'a3', { firstName: 'Aïcha', lastName: 'Benyoussef' }),
  newEmployee: {
    id: 'contact-new-employee',
    tenantId: 'pumpwerk',
    kind: 'employee',
    firstName: 'Wiebke',
    lastName: 'Özdemir',
    email: 'wiebke@pumpwerk.example',
    attributes: {},
  },
} satisfies Record<string, Contact>;

// Retail and eCom: Vélo Boréal inc.

/** A role the shop wrote itself, with eCom (R129). */
export const omnichannelSeller: Role = {
  id: 'omnichannelSeller',
  name: { fr: 'Vendeur omnicanal', en: 'Omnichannel seller' },
  kind: 'employee',
  grants: [
    'app.retail',
    {
      allow: ['sales.access', 'register.*', 'customers.access', 'inventory.access'],
      within: 'scopes',
    },
    { allow: ['@ecom'], except: ['ecom.billing'] },
  ],
};

export const veloTenant: Tenant = {
  id: 'velo-boreal',
  name: 'Vélo Boréal inc.',
  policy: 'retail-ecom',
  locale: 'fr-CA',
  settings: { staffLimit: 5 },
  customRoles: [omnichannelSeller],
};

export const veloShops: readonly Scope[] = [
  { id: 'b1', tenantId: 'velo-boreal', type: 'shop', name: 'Plateau' },
  { id: 'b2', tenantId: 'velo-boreal', type: 'shop', name: 'Vieux-Québec' },
];

const employe = (id: string, role: string, scopes: Member['scopes'], rest: Partial<Member>): Member =>
  member('velo-boreal', { id, kind: 'employee', roles: [role], scopes, ...rest });

export const velo = {
  /** The Primary User. */
  genevieve: employe('genevieve', 'owner', 'all', {
    firstName: 'Geneviève',
    lastName: 'Tremblay-Saint-Onge',
    email: 'genevieve@velo-boreal.example',
    owner: true,
  }),
  etienne: employe('etienne', 'admin', 'all', {
    firstName: 'Étienne',
    lastName: 'Bélanger',
    email: 'etienne@velo-boreal.example',
  }),
  noemie: employe('noemie', 'manager', ['b1'], {
    firstName: 'Noémie',
    lastName: 'Côté',
    email: 'noemie@velo-boreal.example',
  }),
  /** Works at the till only: no address. */
  inuk: employe('inuk', 'associate', ['b1'], { firstName: 'ᐃᓄᒃ', lastName: 'Nakoolak' }),
  mamadou: employe('mamadou', 'omnichannelSeller', ['b1'], {
    firstName: 'Mamadou',
    lastName: 'Diallo',
    email: 'mamadou@velo-boreal.example',
  }),
  /** Locked. */
  liWei: employe('li-wei', 'associate', ['b2'], { firstName: 'Li Wei', lastName: '李伟', status: 'inactive' }),
  /** Invited to eCom, without reports; no name yet. */
  oeuvre: member('velo-boreal', {
    id: 'oeuvre',
    kind: 'ecomStaff',
    email: 'œuvre.web@studio-fleuve.example',
    roles: ['ecomStaff'],
    options: { 'ecom.reports': false },
    status: 'invited',
    invitedBy: 'genevieve',
  }),
  anna: member('velo-boreal', {
    id: 'anna',
    kind: 'ecomStaff',
    email: 'anna@studio-fleuve.example',
    firstName: 'Анна',
    lastName: 'Ковальчук',
    roles: ['ecomStaff'],
  }),
} satisfies Record<string, Member>;
