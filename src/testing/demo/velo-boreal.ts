import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Member, Role, Scope } from '../../domain/index.js';
import { memberMaker, seedOf } from './seed.js';

/** A role the shop wrote itself, with eCom. */
const omnichannelSeller: Role = {
  id: 'omnichannelSeller',
  name: { fr: 'Vendeur omnicanal', en: 'Omnichannel seller' },
  kind: 'employee',
  grants: [
    'app.retail',
    'app.ecom',
    { allow: ['sales.access', 'register.*', 'customers.access', 'inventory.access'], within: 'scopes' },
    { allow: ['@ecom'], except: ['ecom.billing'] },
  ],
};

/**
 * Vélo Boréal inc., for the policy `retail-ecom`: six employees in two shops and two people of its web shop.
 * @param now - Milliseconds since the Unix epoch.
 */
export function veloBoreal(now: number): TenantSeed {
  const tenantId = 'velo-boreal';
  const make = memberMaker(tenantId, now);
  const employee = (id: string, role: string, scopes: Member['scopes'], rest: Partial<Member>): Member =>
    make({ id, kind: 'employee', roles: [role], scopes, ...rest });
  const webStaff = (id: string, rest: Partial<Member>): Member =>
    make({ id, kind: 'ecomStaff', roles: ['ecomStaff'], ...rest });
  const shop = (id: string, name: string): Scope => ({ id, tenantId, type: 'shop', name });
  const mail = (mailbox: string): { email: string } => ({ email: `${mailbox}@velo-boreal.example` });

  return seedOf(
    {
      tenant: {
        id: tenantId,
        name: 'Vélo Boréal inc.',
        policy: 'retail-ecom',
        locale: 'fr-CA',
        settings: { staffLimit: 5 },
        customRoles: [omnichannelSeller],
        version: '1',
      },
      scopes: [shop('b1', 'Plateau'), shop('b2', 'Vieux-Québec')],
      members: [
        employee('genevieve', 'owner', 'all', {
          firstName: 'Geneviève',
          lastName: 'Tremblay-Saint-Onge',
          owner: true,
          ...mail('genevieve'),
        }),
        employee('etienne', 'admin', 'all', { firstName: 'Étienne', lastName: 'Bélanger', ...mail('etienne') }),
        employee('noemie', 'manager', ['b1'], { firstName: 'Noémie', lastName: 'Côté', ...mail('noemie') }),
        // works at the till only: no address
        employee('inuk', 'associate', ['b1'], { firstName: 'ᐃᓄᒃ', lastName: 'Nakoolak' }),
        employee('mamadou', 'omnichannelSeller', ['b1'], {
          firstName: 'Mamadou',
          lastName: 'Diallo',
          ...mail('mamadou'),
        }),
        employee('li-wei', 'associate', ['b2'], { firstName: 'Li Wei', lastName: '李伟', status: 'inactive' }),
        // invited to the web shop, without reports; no name yet
        webStaff('oeuvre', {
          email: 'œuvre.web@studio-fleuve.example',
          options: { 'ecom.reports': false },
          status: 'invited',
          invitedBy: 'genevieve',
        }),
        webStaff('anna', { email: 'anna@studio-fleuve.example', firstName: 'Анна', lastName: 'Ковальчук' }),
      ],
    },
    now,
  );
}
