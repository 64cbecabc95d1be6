import { expect } from 'chai';
import { ServerPage } from './server-page.js';

describe('J02 What cannot be typed or sent', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open();
    await demo.row('Ólafur').waitFor();
    await demo.openInviteForm();
  });
  afterEach(() => demo.close());

  async function nothingWasSent(): Promise<void> {
    expect(await demo.mails()).to.deep.equal([]);
    expect(await demo.everybody()).to.have.lengthOf(12);
  }

  for (const typed of ['olafur@acme-winery.example', 'OLAFUR@ACME-winery.example ']) {
    it(`R001 says of "${typed}" that it has an account, beside it`, async () => {
      await demo.form.getByLabel('E-mail').fill(typed);
      await demo.form.getByRole('radio', { name: 'POS Basic', exact: true }).check();
      await demo.form.getByRole('button', { name: 'Send Invite' }).click();
      await demo.form.getByText('This address already has an account.').first().waitFor();
      await nothingWasSent();
    });
  }

  it('R008 refuses a malformed address at once', async () => {
    await demo.form.getByLabel('E-mail').fill('anna@');
    await demo.form.getByRole('radio', { name: 'POS Basic', exact: true }).check();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.form.getByText('not a valid e-mail address').first().waitFor();
    await nothingWasSent();
  });

  it('R006 asks for the role', async () => {
    await demo.form.getByLabel('E-mail').fill('new@acme-winery.example');
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.form.getByText('Choose a role.').first().waitFor();
    await nothingWasSent();
  });

  it('R010 has no password field, neither to invite nor to edit', async () => {
    expect(await demo.form.locator('input[type=password]').count()).to.equal(0);
    await demo.closeInviteForm();
    await demo.openAccount('Ólafur Þórsson');
    expect(await demo.list.locator('input[type=password]').count()).to.equal(0);
  });

  it('R006 R008 says the same with the keyboard alone, and keeps what was typed', async () => {
    await demo.tabTo(demo.form.getByLabel('E-mail'));
    await demo.type('anna@');
    await demo.tabTo(demo.form.getByRole('button', { name: 'Send Invite' }));
    await demo.press('Enter');
    await demo.form.getByText('not a valid e-mail address').first().waitFor();
    await demo.form.getByText('Choose a role.').first().waitFor();
    await demo.form.getByText('anna@', { exact: true }).waitFor();
    await nothingWasSent();
  });
});
