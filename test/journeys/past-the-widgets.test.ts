import { expect } from 'chai';
import { DemoPage } from './page.js';

/** The same attempts made straight at `TeamBackend`, past the widgets: the same reason, and nothing changed. */
describe('Calls past the widgets', () => {
  let demo: DemoPage;
  before(async () => {
    demo = await DemoPage.open({ hash: '#/today' });
  });
  after(() => demo.close());

  /** Everything stored before and after is the same. */
  async function changesNothing(attempt: () => Promise<unknown>): Promise<void> {
    const [before, mailsBefore] = [await demo.everybody(), await demo.mails()];
    await attempt();
    expect(await demo.everybody()).to.deep.equal(before);
    expect(await demo.mails()).to.deep.equal(mailsBefore);
  }

  const nobodyElse: readonly [string, string][] = [
    ['olafur', 'Admin User'],
    ['layla', 'POS Basic'],
    ['siobhan', 'POS Standard'],
    ['jean-baptiste', 'Reservations Standard'],
  ];
  for (const [id, role] of nobodyElse) {
    it(`R004 R005 refuse ${role} the list, and inviting`, async () => {
      await changesNothing(async () => {
        expect(await demo.refusal(id, 'listMembers', {})).to.include({ code: 'forbidden', reason: 'notGranted' });
        const draft = { email: 'x@acme-winery.example', roles: ['posBasic'] };
        expect(await demo.refusal(id, 'invite', [draft])).to.include({ code: 'forbidden', reason: 'notGranted' });
      });
    });

    it(`R034 R048 refuse ${role} every change of an account`, async () => {
      await changesNothing(async () => {
        for (const method of ['deactivateMember', 'removeMember'] as const) {
          const failure = await demo.refusal(id, method, 'bo');
          expect(failure.code, method).to.be.oneOf(['forbidden', 'notFound']);
        }
        const failure = await demo.refusal(id, 'updateMember', 'bo', { roles: ['adminOwner'] });
        expect(failure.code).to.be.oneOf(['forbidden', 'notFound']);
      });
    });
  }

  const partnerAttempts: readonly [string, string, string][] = [
    ['x@acme-winery.example', 'standard', 'otherCompany'],
    ['x@mail.vinedesign.example', 'standard', 'otherCompany'],
    ['x@evilvinedesign.example', 'standard', 'otherCompany'],
    ['sam@vinedesign.example', 'adminOwner', 'roleNotAssignable'],
  ];
  for (const [email, role, reason] of partnerAttempts) {
    it(`J05 R020 R022 refuse a Partner ${email} as ${role}: ${reason}`, async () => {
      await changesNothing(async () => {
        const failure = await demo.refusal('bo', 'invite', [{ email, roles: [role] }]);
        expect(failure).to.include({ code: 'forbidden', reason });
      });
    });
  }

  it('J05 R034 R048 refuse a Partner every change of an account', async () => {
    await changesNothing(async () => {
      for (const method of ['deactivateMember', 'removeMember'] as const) {
        expect(await demo.refusal('bo', method, 'olafur')).to.include({ code: 'forbidden', reason: 'notGranted' });
      }
      const failure = await demo.refusal('bo', 'updateMember', 'olafur', { roles: ['basic'] });
      expect(failure).to.include({ code: 'forbidden', reason: 'notGranted' });
    });
  });

  it('J05 R021 refuse a Partner another domain, own or given', async () => {
    await changesNothing(async () => {
      const patch = { attributes: { partnerDomain: 'elsewhere.example' } };
      expect(await demo.refusal('bo', 'updateMember', 'bo', patch)).to.include({ code: 'forbidden' });
      const draft = {
        email: 'sam@vinedesign.example',
        roles: ['partner'],
        attributes: { partnerDomain: 'elsewhere.example' },
      };
      expect(await demo.refusal('bo', 'invite', [draft])).to.include({
        code: 'forbidden',
        reason: 'partnerDomainFixed',
      });
    });
  });

  it('J07 R041 R042 refuse an Admin Owner own permissions and own removal', async () => {
    await changesNothing(async () => {
      const ownRole = await demo.refusal('marguerite', 'updateMember', 'marguerite', { roles: ['adminUser'] });
      expect(ownRole).to.include({ code: 'forbidden', reason: 'ownPermissions' });
      for (const method of ['deactivateMember', 'removeMember'] as const) {
        expect(await demo.refusal('marguerite', method, 'marguerite')).to.include({
          code: 'forbidden',
          reason: 'self',
        });
      }
    });
  });

  it('J07 R036 refuse another e-mail for an account', async () => {
    await changesNothing(async () => {
      const email = await demo.refusal('marguerite', 'updateMember', 'olafur', { email: 'other@acme-winery.example' });
      expect(email).to.include({ code: 'forbidden', reason: 'emailImmutable' });
    });
  });

  const invite = (draft: object) => demo.refusal('marguerite', 'invite', [draft as never]);
  const roles = ['posBasic'];

  it('J02 R001 refuse an address that is taken, in any spelling', async () => {
    await changesNothing(async () => {
      expect(await invite({ email: 'olafur@acme-winery.example', roles })).to.include({ code: 'alreadyMember' });
      expect(await invite({ email: ' OLAFUR@ACME-winery.example ', roles })).to.include({ code: 'alreadyMember' });
      expect(await invite({ email: 'ananya@acme-winery.example', roles })).to.include({ code: 'alreadyInvited' });
    });
  });

  it('J02 R006 R008 refuse a malformed address, and a missing role', async () => {
    await changesNothing(async () => {
      expect(await invite({ email: 'anna@', roles })).to.include({ code: 'invalid', field: 'email' });
      expect(await invite({ email: 'new@acme-winery.example' })).to.include({ field: 'roles' });
    });
  });

  it('J02 R010 refuse a password', async () => {
    await changesNothing(async () => {
      const withPassword = { email: 'new@acme-winery.example', roles, password: 'correct horse battery' };
      expect(await invite(withPassword)).to.include({ code: 'invalid' });
    });
  });

  it('J04 R016 refuse a Partner without a Partner Domain', async () => {
    await changesNothing(async () => {
      const failure = await demo.refusal('marguerite', 'invite', [
        { email: 'kim@vinedesign.example', roles: ['partner'] },
      ]);
      expect(failure).to.include({ code: 'forbidden', reason: 'partnerDomainRequired' });
    });
  });

  it('R042 keep one of two Admin Owners who demote each other at once', async () => {
    const [first, second] = await Promise.all([
      demo.call('marguerite', 'updateMember', 'xiaoming', { roles: ['adminUser'] }),
      demo.call('xiaoming', 'updateMember', 'marguerite', { roles: ['adminUser'] }),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).to.have.lengthOf(1);
    const loser = first.ok ? second : first;
    expect(!loser.ok && loser.failure.reason).to.equal('notGranted');
    const owners = (await demo.everybody()).filter(({ member }) => member.roles.includes('adminOwner'));
    expect(owners).to.have.lengthOf(1);
  });
});
