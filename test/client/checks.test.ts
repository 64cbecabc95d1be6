import { expect } from '@open-wc/testing';
import type { Check } from '../../src/backend/index.js';
import { memoryBackend } from '../../src/backend/memory/index.js';
import { TeamClient } from '../../src/client/index.js';
import { b2bCommerce, paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath, pumpwerk } from '../../src/testing/index.js';
import { until } from '../helpers/until.js';

const NOW = Date.now();
const portal = { seed: harbourHeath(NOW), policy: paymentsPortal, actingAs: 'haneul' };

async function connected(options: Parameters<typeof memoryBackend>[0]): Promise<TeamClient> {
  const client = new TeamClient(memoryBackend(options));
  await client.connect();
  return client;
}

const QUESTIONS: readonly Check[] = [
  { action: 'transaction.view', object: { scope: 's1' } },
  { action: 'transaction.view', object: { scope: 's3' } },
  { action: 'bankAccount.view', object: { scope: '@tenant' } },
  { action: 'payout.view' },
  { action: 'no.such' },
];

for (const authorization of ['policy', 'decisions'] as const) {
  describe(`authorize of a client whose backend hands out ${authorization}`, () => {
    it('R120 R121 tells own stores from others, and both from the whole business', async () => {
      const client = await connected({ ...portal, authorization });
      const decisions = await client.authorize(QUESTIONS);
      expect(decisions.map(({ allowed }) => allowed)).to.deep.equal([true, false, false, false, false]);
      expect(decisions[1]).to.include({ reason: 'outOfScope' });
      expect(decisions[4]).to.include({ allowed: false });
    });
  });
}

describe('a client without a policy', () => {
  it('knows the system’s words, ways, settings and applications', async () => {
    const shop = { seed: pumpwerk(NOW), policy: b2bCommerce, actingAs: 'joerg' };
    const client = await connected({ ...shop, authorization: 'decisions' });
    expect(client.policy).to.equal(undefined);
    expect(client.system?.vocabulary?.['team']?.en).to.equal('Commerce Users');
    expect(client.ways().map(({ id }) => id)).to.deep.equal(['employee', 'contact']);
    expect(client.settings().map(({ id }) => id)).to.deep.equal(['orderProcess', 'inquiryProcess']);
    expect(client.applications().map(({ decision }) => decision.allowed)).to.deep.equal([true, true]);
  });

  it('R093 writes a setting and then knows what follows from it', async () => {
    const shop = { seed: pumpwerk(NOW), policy: b2bCommerce, actingAs: 'joerg' };
    const client = await connected({ ...shop, authorization: 'decisions' });
    await client.updateSettings({ orderProcess: false });
    expect(client.settings()[0]?.value).to.equal(false);
    const entry = await client.loadMember('soren');
    const offers = await client.roleOffers({ entry });
    const offer = offers.find(({ role }) => entry.member.roles.includes(role.id));
    const placing = offer?.options.find(({ permission }) => permission === 'order.place');
    expect(placing).to.deep.include({ masked: 'ordersOff' });
  });
});

describe('a row after a write, where the backend sends decisions', () => {
  it('keeps what may be done with it, and asks anew', async () => {
    const client = await connected({ ...portal, authorization: 'decisions' });
    const { items } = await client.listMembers({});
    const zoe = items.find(({ member }) => member.id === 'zoe');
    expect(client.can('member.update', { entry: zoe }).allowed).to.equal(true);
    await client.change({ op: 'update', memberId: 'zoe', patch: { firstName: 'Zoe' } });
    expect(client.can('member.update', { entry: client.entry('zoe') }).allowed).to.equal(true);
    await until(() => client.entry('zoe')?.can !== undefined && !client.isPending('zoe'));
    expect(client.can('member.remove', { entry: client.entry('zoe') }).allowed).to.equal(true);
  });

  it('follows the new state at once where the page has the policy', async () => {
    const client = await connected({ ...portal, authorization: 'both' });
    const { items } = await client.listMembers({});
    const zoe = items.find(({ member }) => member.id === 'zoe');
    expect(zoe?.can?.['member.reactivate']).to.deep.include({ allowed: false });
    await client.change({ op: 'update', memberId: 'zoe', patch: { firstName: 'Zoe' } });
    expect(client.entry('zoe')?.can).to.equal(undefined);
    expect(client.can('member.update', { entry: client.entry('zoe') }).allowed).to.equal(true);
  });
});
