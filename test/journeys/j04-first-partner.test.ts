import { expect } from 'chai';
import { ServerPage } from './server-page.js';

const KIM = 'kim@vinedesign.example';

describe('J04 An Admin Owner invites the first Partner', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open();
    await demo.row('Ólafur').waitFor();
    await demo.openInviteForm();
  });
  afterEach(() => demo.close());

  async function isInvited(email: string): Promise<void> {
    await demo.row(email).filter({ hasText: 'Invited' }).waitFor();
    const member = await demo.memberByEmail(email);
    expect(member?.attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
  }

  it('R014 R015 explains whom the role is for', async () => {
    await demo.form.getByRole('radio', { name: 'Partner', exact: true }).check();
    const card = demo.form.getByRole('region', { name: 'Partner' });
    await card.getByText('For consultants').waitFor();
    await card.getByText('App with restricted permissions').waitFor();
  });

  it('R016 asks for the Partner Domain, and sends nothing without one', async () => {
    await demo.form.getByLabel('E-mail').fill(KIM);
    expect(await demo.form.getByLabel('Partner Domain').count()).to.equal(0);
    await demo.form.getByRole('radio', { name: 'Partner', exact: true }).check();
    await demo.form.getByLabel('Partner Domain').waitFor();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.form
      .getByText(/Define the Partner Domain first|This is needed/)
      .first()
      .waitFor();
    expect(await demo.mails()).to.deep.equal([]);

    await demo.form.getByLabel('Partner Domain').fill('vinedesign.example');
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await isInvited(KIM);
  });

  it('R017 warns of an address outside the domain, and sends it all the same', async () => {
    await demo.form.getByLabel('E-mail').fill('kim@gmail.example');
    await demo.form.getByRole('radio', { name: 'Partner', exact: true }).check();
    await demo.form.getByLabel('Partner Domain').fill('vinedesign.example');
    await demo.form.getByText('kim@gmail.example is not an address of vinedesign.example').first().waitFor();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await isInvited('kim@gmail.example');
  });

  it('R018 gives a Partner who has not joined no way in', async () => {
    const draft = { email: KIM, roles: ['partner'], attributes: { partnerDomain: 'vinedesign.example' } };
    await demo.call('marguerite', 'invite', [draft]);
    const kim = await demo.memberByEmail(KIM);
    const failure = await demo.refusal(kim!.id, 'invite', [{ email: 'sam@vinedesign.example', roles: ['standard'] }]);
    expect(failure.code).to.be.oneOf(['unauthenticated', 'forbidden']);
    const option = demo.page.locator('#demo-person option:disabled').filter({ hasText: KIM });
    await option.filter({ hasText: 'has not joined' }).waitFor({ state: 'attached' });
  });

  it('R016 works with the keyboard alone', async () => {
    await demo.tabTo(demo.form.getByLabel('E-mail'));
    await demo.type(KIM);
    await demo.chooseRoleByKeys(demo.form.getByRole('radiogroup'), 'Partner');
    await demo.tabTo(demo.form.getByLabel('Partner Domain'));
    await demo.type('vinedesign.example');
    await demo.tabTo(demo.form.getByRole('button', { name: 'Send Invite' }));
    await demo.press('Enter');
    await isInvited(KIM);
  });
});
