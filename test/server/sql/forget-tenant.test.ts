import { expect } from 'chai';
import { acmeWinery } from '../../../src/testing/index.js';
import { databases, type TestDatabase } from '../postgres.js';

const NOW = Date.parse('2026-08-24T09:00:00.000Z');

for (const kind of databases) {
  describe(`Forgetting a tenant on ${kind.title}`, () => {
    let test: TestDatabase;
    before(async () => {
      test = await kind.open();
    });
    after(() => test.drop());

    it('takes out everything of it, keeps its neighbour and the logins', async () => {
      const { repository } = test;
      const { tenant, members, invitations = [], identities = [] } = acmeWinery(NOW);
      const other = { ...tenant, id: 'other' };
      await repository.seed({
        tenants: [tenant, other],
        members: [...members, ...members.map((member) => ({ ...member, tenantId: 'other' }))],
        invitations,
        identities,
      });
      const use = async (id: string): Promise<number> =>
        (await repository.countUse(`mails:${id}:x@acme-winery.example`, 1000, NOW)).count;
      await use(tenant.id);
      await use('other');
      await repository.forget(tenant.id);
      expect([await use(tenant.id), await use('other')]).to.deep.equal([1, 2]);
      const view = { parts: [{ tenant: true as const }], actorId: '', now: NOW, roleOrder: [] };
      const totals = await Promise.all(
        [tenant.id, 'other'].map((id) => repository.read(id, async (tx) => (await tx.members({}, view)).total)),
      );
      expect(totals).to.deep.equal([0, 11]);
      await repository.read(tenant.id, async (tx) => {
        expect(await tx.tenant()).to.equal(undefined);
        expect(await tx.invitation('invitation-anh')).to.equal(undefined);
        expect(await tx.identity('id-marguerite')).to.not.equal(undefined);
      });
      await repository.seed({ tenants: [tenant], members, invitations, identities });
      expect(await repository.read(tenant.id, (tx) => tx.tenant())).to.deep.equal(tenant);
    });
  });
}
