import { expect } from 'chai';
import { ServerPage } from './server-page.js';

describe('J06 A typing mistake in the domain', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open({ as: 'eleni' });
    await demo.row('Ólafur').waitFor();
  });
  afterEach(() => demo.close());

  it('R017 R021 is seen by the Partner, corrected by an Admin Owner, and ends what was sent under it', async () => {
    await demo.openInviteForm();
    await demo.form.getByText('@stafili.example').first().waitFor();
    expect(await demo.form.getByLabel('Partner Domain').count()).to.equal(0);
    await demo.closeInviteForm();
    expect(await demo.call('eleni', 'invite', [{ email: 'niko@stafili.example', roles: ['standard'] }])).to.include({
      ok: true,
    });

    await demo.signInAs('xiaoming');
    const detail = await demo.openAccount('Ελένη Παπαδοπούλου');
    await detail.getByLabel('Partner Domain').fill('stafyli.example');
    await detail.getByRole('button', { name: 'Save' }).click();
    await expectDomain('stafyli.example');
    await demo.closeAccount();

    await demo.signInAs('eleni');
    await demo.openInviteForm();
    await demo.form.getByText('@stafyli.example').first().waitFor();
    await demo.closeInviteForm();

    await demo.openInvitation('niko@stafili.example');
    await demo.isDeadLink();
    const niko = await demo.memberByEmail('niko@stafili.example');
    expect(niko?.status).to.not.equal('active');
  });

  it('R021 is corrected with the keyboard alone', async () => {
    await demo.signInAs('xiaoming');
    await demo.row('Ólafur').waitFor();
    await demo.arrowTo('Ελένη');
    await demo.press('Enter');
    const detail = demo.page.locator('member-detail');
    await demo.tabTo(detail.getByLabel('Partner Domain'));
    await demo.press('Control+a');
    await demo.type('stafyli.example');
    await demo.tabTo(detail.getByRole('button', { name: 'Save' }));
    await demo.press('Enter');
    await expectDomain('stafyli.example');
  });

  async function expectDomain(domain: string): Promise<void> {
    await demo.until(async () => (await demo.member('eleni')).attributes['partnerDomain'] === domain);
  }
});
