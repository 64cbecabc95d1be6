import type { TenantSeed } from '../../../src/backend/memory/index.js';
import type { Contact, Identity, Member, Scope, Tenant } from '../../../src/domain/index.js';

const TENANT_ID = 'velomail';

export const courierTenant: Tenant = {
  id: TENANT_ID,
  name: 'Velomail',
  policy: 'courier-network',
  locale: 'en',
  settings: {},
};

const PLACES = [
  ['north', 'depot', 'Northgate'],
  ['south', 'depot', 'Southbank'],
  ['loop', 'route', 'Harbour loop'],
] as const;
const scopes: readonly Scope[] = PLACES.map(([id, type, name]) => ({ id, tenantId: TENANT_ID, type, name }));

const colleague = (id: string, role: string, rest: Partial<Member> = {}): Member => ({
  id,
  tenantId: TENANT_ID,
  identityId: `id-${id}`,
  kind: 'crew',
  email: `${id}@velomail.example`,
  firstName: `${id[0]?.toUpperCase()}${id.slice(1)}`,
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

/** A head, a lead of one depot and the route who does not ride by night, and riders here and there. */
export const courier = {
  ines: colleague('ines', 'networkHead', { scopes: 'all' }),
  otto: colleague('otto', 'hubLead', { scopes: ['north', 'loop'], options: { 'run.night': false } }),
  pia: colleague('pia', 'rider', { scopes: ['north'], attributes: { licence: 'B-1' } }),
  quinn: colleague('quinn', 'rider', { scopes: ['south'], attributes: { licence: 'B-2' } }),
  rosa: colleague('rosa', 'rider', {
    scopes: ['north', 'south'],
    attributes: { licence: 'B-3' },
    options: { 'run.night': true },
  }),
} satisfies Record<string, Member>;

const contacts: readonly Contact[] = ['sami', 'tove'].map((id) => ({
  id: `pool-${id}`,
  tenantId: TENANT_ID,
  kind: 'agency',
  firstName: id,
  lastName: 'Pool',
  email: `${id}@agency.example`,
  attributes: {},
}));

const identities: readonly Identity[] = Object.values(courier).map((member) => ({
  id: member.identityId ?? '',
  email: member.email ?? '',
  emailVerified: true,
  locale: 'en',
  firstName: member.firstName ?? '',
  lastName: '',
  hasPassword: true,
}));

/** All of Velomail. */
export const velomail = (): TenantSeed => ({
  tenant: courierTenant,
  members: Object.values(courier),
  scopes,
  contacts,
  identities,
});
