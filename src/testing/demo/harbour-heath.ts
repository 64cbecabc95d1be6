import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Member, Scope } from '../../domain/index.js';
import { memberMaker, seedOf } from './seed.js';

/** The level bills are written at, then the level payouts are made at. */
export type BillingVariant = 'entity/entity' | 'entity/store' | 'store/entity' | 'store/store';

/**
 * Harbour & Heath Fish Bars Ltd, for the policy `payments-portal`: nine people in three stores.
 * @param now - Milliseconds since the Unix epoch.
 * @param variant - The billing structure.
 * @param tenantId - Another id, so that several variants can stand side by side.
 */
export function harbourHeath(
  now: number,
  variant: BillingVariant = 'store/store',
  tenantId = 'harbour-heath',
): TenantSeed {
  const [billingLevel = 'store', settlementLevel = 'store'] = variant.split('/');
  const make = memberMaker(tenantId, now);
  const user = (id: string, role: string, scopes: Member['scopes'], rest: Partial<Member>): Member =>
    make({ id, kind: 'user', email: `${id}@harbourheath.example`, roles: [role], scopes, ...rest });
  const store = (id: string, name: string): Scope => ({ id, tenantId, type: 'store', name });

  return seedOf(
    {
      tenant: {
        id: tenantId,
        name: 'Harbour & Heath Fish Bars Ltd',
        policy: 'payments-portal',
        locale: 'en-GB',
        settings: { billingLevel, settlementLevel },
        version: '1',
      },
      scopes: [store('s1', 'Whitby Quay'), store('s2', 'Scarborough Foreshore'), store('s3', 'Leeds Kirkgate')],
      members: [
        user('priya', 'administrator', 'all', { firstName: 'Priya', lastName: 'Raghunathan', owner: true }),
        user('tomasz', 'administrator', 'all', { firstName: 'Tomasz', lastName: 'Wiśniewski' }),
        user('adaeze', 'accountant', ['s1'], { firstName: 'Adaeze', lastName: 'Nwachukwu' }),
        user('haneul', 'manager', ['s1', 's2'], { firstName: '김하늘' }),
        user('rhys', 'manager', ['s3'], { firstName: 'Rhys', lastName: 'ap Gwilym' }),
        user('zoe', 'teamMember', ['s1'], { firstName: 'Zoë', lastName: 'O’Connor' }),
        user('yael', 'teamMember', ['s1', 's3'], { firstName: 'יעל', lastName: 'כהן' }),
        user('dmytro', 'teamMember', ['s3'], { firstName: 'Dmytro', lastName: 'Шевченко' }),
        user('new.starter', 'teamMember', ['s2'], { status: 'invited', invitedBy: 'tomasz' }),
      ],
    },
    now,
  );
}
