import { expect } from 'chai';
import { applicationOffers, helpFor, settingOffers, systemOf, waysFor, type Policy } from '../../src/domain/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath, pumpwerk, veloBoreal } from '../../src/testing/index.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';

const NOW = Date.UTC(2026, 10, 1);
const winery: [Policy, TenantSeed] = [commerce7, acmeWinery(NOW)];
const portal: [Policy, TenantSeed] = [paymentsPortal, harbourHeath(NOW)];
const shop: [Policy, TenantSeed] = [b2bCommerce, pumpwerk(NOW)];
const velo: [Policy, TenantSeed] = [retailEcom, veloBoreal(NOW)];

function member({ members }: TenantSeed, id: string): TenantSeed['members'][number] {
  const found = members.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

function allowedWays([policy, seed]: [Policy, TenantSeed], id: string): string[] {
  return waysFor(policy, seed.tenant, member(seed, id)).flatMap((way) => (way.decision.allowed ? way.id : []));
}

describe('waysFor', () => {
  it('R019 fixes the domain of a Partner’s way of inviting', () => {
    const [policy, seed] = winery;
    const [way] = waysFor(policy, seed.tenant, member(seed, 'bo'));
    expect(way?.decision).to.deep.equal({ allowed: true });
    expect(way?.limits).to.deep.equal({ emailDomain: 'vinedesign.example' });
  });

  it('R102 has none for an Accountant or a Team member', () => {
    expect(allowedWays(portal, 'tomasz')).to.deep.equal(['invite']);
    expect(allowedWays(portal, 'haneul')).to.deep.equal(['invite']);
    expect(allowedWays(portal, 'adaeze')).to.deep.equal([]);
    expect(allowedWays(portal, 'zoe')).to.deep.equal([]);
  });

  it('R059 R061 gives contacts to the Sales Administrator, employees to the platform administrator alone', () => {
    expect(allowedWays(shop, 'chloe')).to.deep.equal(['contact']);
    expect(allowedWays(shop, 'annegret')).to.deep.equal(['employee', 'contact']);
    expect(allowedWays(shop, 'freja')).to.deep.equal([]);
  });

  it('R132 R136 has two ways for the Propriétaire, and one for an Admin', () => {
    expect(allowedWays(velo, 'genevieve')).to.deep.equal(['employee', 'ecomStaff']);
    expect(allowedWays(velo, 'etienne')).to.deep.equal(['employee']);
    expect(allowedWays(velo, 'noemie')).to.deep.equal([]);
  });
});

describe('settingOffers', () => {
  it('R093 lets the System Administrator write both processes, and nobody else', () => {
    const [policy, seed] = shop;
    const offers = settingOffers(policy, seed.tenant, member(seed, 'joerg'));
    expect(offers.map(({ id, value, type, decision }) => [id, value, type, decision.allowed])).to.deep.equal([
      ['orderProcess', true, 'boolean', true],
      ['inquiryProcess', true, 'boolean', true],
    ]);
    for (const id of ['chloe', 'soren', 'annegret']) {
      const [first] = settingOffers(policy, seed.tenant, member(seed, id));
      expect(first?.decision, id).to.include({ allowed: false, reason: 'notGranted', effect: 'hide' });
    }
  });

  it('shows a level that nobody writes here as read-only, with the value of the tenant', () => {
    const [policy] = portal;
    const { tenant, ...rest } = harbourHeath(NOW, 'entity/store');
    const [billing, settlement] = settingOffers(policy, tenant, member({ tenant, ...rest }, 'tomasz'));
    expect(billing).to.deep.include({ value: 'entity', values: ['entity', 'store'] });
    expect(settlement?.value).to.equal('store');
    expect(billing?.decision).to.include({ allowed: false, effect: 'readonly' });
  });
});

describe('applicationOffers', () => {
  it('R128 R131 opens to each what their role opens', () => {
    const [policy, seed] = velo;
    const open = (id: string): string[] =>
      applicationOffers(policy, seed.tenant, member(seed, id)).flatMap((one) => (one.decision.allowed ? one.id : []));
    expect(open('genevieve')).to.deep.equal(['retail', 'ecom']);
    expect(open('mamadou')).to.deep.equal(['retail', 'ecom']);
    expect(open('noemie')).to.deep.equal(['retail']);
    expect(open('anna')).to.deep.equal(['ecom']);
  });
});

describe('systemOf', () => {
  it('tells words and views, and no rule', () => {
    const [policy, seed] = portal;
    const system = systemOf(policy, member(seed, 'tomasz'));
    expect(system.vocabulary?.['team']?.en).to.equal('Team');
    expect(system.lists?.[0]?.id).to.equal('team');
    expect(Object.keys(system)).to.not.include.members(['roles', 'rules', 'permissions', 'assignable']);
  });

  it('tells what people read for the values of an attribute', () => {
    const values = systemOf(b2bCommerce, member(portal[1], 'tomasz')).attributes['contactType']?.values;
    expect(values?.['prospect']?.['fr']).to.equal('Prospect');
    expect(values?.['customer']?.['fr']).to.equal('Client');
  });

  it('R125 R126 has the help that is for somebody’s role', () => {
    const [policy, seed] = portal;
    const ids = (id: string): string[] => helpFor(policy, member(seed, id)).map((entry) => entry.id);
    expect(ids('tomasz')).to.deep.equal(['storesMissing.chat', 'storesMissing.call']);
    expect(ids('zoe')).to.deep.equal(['storesMissing.ask']);
    expect(systemOf(policy, member(seed, 'zoe')).help?.map(({ id }) => id)).to.deep.equal(['storesMissing.ask']);
  });
});
