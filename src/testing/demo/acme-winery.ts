import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Member } from '../../domain/index.js';
import { bouncedInvitationOf, daysBefore, memberMaker, seedOf } from './seed.js';

/**
 * ACME Winery, for the policy `commerce7`: twelve people, two of them partners.
 * @param now - Milliseconds since the Unix epoch; invitations are two days old.
 */
export function acmeWinery(now: number): TenantSeed {
  const member = memberMaker('acme-winery', now);
  const staff = (id: string, mailbox: string, role: string, rest: Partial<Member>): Member =>
    member({ id, kind: 'staff', email: `${mailbox}@acme-winery.example`, roles: [role], ...rest });
  const partner = (id: string, email: string, rest: Partial<Member>): Member =>
    member({ id, kind: 'partner', email, roles: ['partner'], ...rest });
  const invited = { status: 'invited', invitedBy: 'marguerite' } as const;

  const anh = staff('anh', 'anh', 'basic', { firstName: 'Nguyễn Thị', lastName: 'Ánh', ...invited });
  return seedOf(
    {
      tenant: { id: 'acme-winery', name: 'ACME Winery', policy: 'commerce7', locale: 'en', settings: {}, version: '1' },
      members: [
        staff('marguerite', 'm.okonkwo', 'adminOwner', { firstName: 'Marguerite', lastName: 'Okonkwo-Lindqvist' }),
        staff('xiaoming', 'xiaoming', 'adminOwner', { firstName: '王小明' }),
        staff('olafur', 'olafur', 'adminUser', { firstName: 'Ólafur', lastName: 'Þórsson' }),
        staff('layla', 'layla', 'posBasic', { firstName: 'ليلى', lastName: 'حداد' }),
        staff('siobhan', 'siobhan', 'posStandard', { firstName: 'Siobhán', lastName: 'Ní Bhriain' }),
        staff('ananya', 'ananya', 'reservationsBasic', { firstName: 'अनन्या', lastName: 'शर्मा', ...invited }),
        staff('jean-baptiste', 'jb', 'reservationsStandard', { firstName: 'Jean-Baptiste', lastName: 'Étévé' }),
        anh,
        staff('thora', 'thora', 'standard', { firstName: 'Þóra', status: 'inactive' }),
        partner('bo', 'bo@vinedesign.example', {
          firstName: 'Bo',
          lastName: 'Zhang',
          attributes: { partnerDomain: 'vinedesign.example' },
        }),
        // her domain was mistyped
        partner('eleni', 'eleni@stafyli.example', {
          firstName: 'Ελένη',
          lastName: 'Παπαδοπούλου',
          attributes: { partnerDomain: 'stafili.example' },
        }),
        // left last week; still the Sales Associate on order 10482
        staff('kamal', 'kamal', 'posStandard', {
          firstName: 'Kamal',
          status: 'removed',
          lastSignInAt: daysBefore(now, 7),
        }),
      ],
      invitations: [bouncedInvitationOf(anh, now)],
    },
    now,
  );
}
