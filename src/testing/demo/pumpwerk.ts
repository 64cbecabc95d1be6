import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Contact, Member, Scope } from '../../domain/index.js';
import { nameAt } from './names.js';
import { memberMaker, seedOf } from './seed.js';

const TENANT_ID = 'pumpwerk';

/** Company, mail domain, and how many contacts are generated for it: none where the one left to add is known by name. */
const ACCOUNTS = [
  ['a1', 'Nordhavn Skibsværft', 'customer', 'nordhavn.example', 0],
  ['a2', '東海ポンプ株式会社', 'customer', 'tokai-pump.example', 4],
  ['a3', 'Société Générale des Eaux du Lac', 'prospect', 'eauxdulac.example', 12],
  ['a4', 'Hidráulica del Ebro', 'customer', 'hidroebro.example', 4],
  ['a5', 'Wodociągi Żuławskie', 'customer', 'wodociagi-zulawy.example', 4],
  ['a6', 'شركة مضخات الخليج', 'customer', 'gulf-pumps.example', 4],
  ['a7', 'Brønnøy Oppdrett', 'prospect', 'bronnoy.example', 4],
  ['a8', 'Tehnopumpa Zagreb', 'customer', 'tehnopumpa.example', 4],
  ['a9', 'Գետափ ջրամատակարարում', 'customer', 'getap.example', 4],
] as const;

const domainOf = (accountId: string | undefined): string =>
  ACCOUNTS.find(([id]) => id === accountId)?.[3] ?? 'pumpwerk.example';

const accounts: readonly Scope[] = ACCOUNTS.map(([id, name, type]) => ({
  id,
  tenantId: TENANT_ID,
  type: 'account',
  name,
  attributes: { type },
}));

function contact(id: string, accountId: string, firstName: string, lastName: string): Contact {
  const type = ACCOUNTS.find(([account]) => account === accountId)?.[2] ?? 'customer';
  const email = `${id}@${domainOf(accountId)}`;
  const kind = 'contact';
  return {
    id: `contact-${id}`,
    tenantId: TENANT_ID,
    kind,
    accountId,
    firstName,
    lastName,
    email,
    type,
    attributes: {},
  };
}

/** The directory entry that a member was made of. */
function contactOf(member: Member): Contact {
  const { id, kind, accountId, email = '', firstName = '', lastName = '' } = member;
  if (accountId !== undefined) return { ...contact(id, accountId, firstName, lastName), memberId: id };
  return { id: `contact-${id}`, tenantId: TENANT_ID, kind, firstName, lastName, email, memberId: id, attributes: {} };
}

/** Forty contacts without a user, for work on many at once. */
function generatedContacts(): Contact[] {
  const owners = ACCOUNTS.flatMap(([id, , , , count]) => Array.from({ length: count }, () => id));
  return owners.map((accountId, index) => {
    const { firstName, lastName } = nameAt(index * 7 + 3);
    return contact(`g${String(index + 1).padStart(2, '0')}`, accountId, firstName, lastName);
  });
}

/**
 * Pumpwerk Commerce, for the policy `b2b-commerce`: eight users and the directory they come from, with forty more
 * contacts over the other eight accounts.
 * @param now - Milliseconds since the Unix epoch.
 */
export function pumpwerk(now: number): TenantSeed {
  const make = memberMaker(TENANT_ID, now);
  const employee = (id: string, role: string, firstName: string, lastName: string): Member => {
    const email = `${id}@pumpwerk.example`;
    return make({ id, kind: 'employee', email, firstName, lastName, roles: [role], contactId: `contact-${id}` });
  };
  const user = (id: string, role: string, accountId: string, rest: Partial<Member>): Member => {
    const email = `${id}@${domainOf(accountId)}`;
    return make({ id, kind: 'contact', email, roles: [role], accountId, contactId: `contact-${id}`, ...rest });
  };
  const members = [
    employee('annegret', 'platformAdmin', 'Annegret', 'Vogelsang'),
    employee('joerg', 'systemAdmin', 'Jörg', 'Müßig'),
    employee('chloe', 'salesAdmin', 'Chloé', 'N’Diaye'),
    user('soren', 'businessAdmin', 'a1', { firstName: 'Søren', lastName: 'Ågård' }),
    user('freja', 'endUser', 'a1', { firstName: 'Freja', lastName: 'Lindegaard' }),
    user('sato', 'businessAdmin', 'a2', { firstName: '佐藤', lastName: '健' }),
    user('yamada', 'endUser', 'a2', { firstName: '山田', lastName: '花子', status: 'inactive' }),
    user('benoit', 'businessAdmin', 'a3', {
      firstName: 'Benoît',
      lastName: 'Castelnau',
      options: { 'order.create': false, 'order.place': false, 'order.review': false },
      attributes: { contactType: 'prospect' },
    }),
  ];
  return seedOf(
    {
      tenant: {
        id: TENANT_ID,
        name: 'Pumpwerk Commerce',
        policy: 'b2b-commerce',
        locale: 'en',
        settings: { orderProcess: true, inquiryProcess: true },
        version: '1',
      },
      scopes: accounts,
      members,
      contacts: [
        ...members.map(contactOf),
        contact('mikkel', 'a1', 'Mikkel', 'Brandt'),
        contact('aicha', 'a3', 'Aïcha', 'Benyoussef'),
        {
          id: 'contact-new-employee',
          tenantId: TENANT_ID,
          kind: 'employee',
          firstName: 'Wiebke',
          lastName: 'Özdemir',
          email: 'wiebke@pumpwerk.example',
          attributes: {},
        },
        ...generatedContacts(),
      ],
    },
    now,
  );
}
