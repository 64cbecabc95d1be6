import { expect } from 'chai';
import { ServerPage } from './server-page.js';

const NEW = 'new@acme-winery.example';
const PASSWORD = 'seven barrels of autumn';

describe('J01 An Admin Owner adds a till employee', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open();
    await demo.row('Ólafur').waitFor();
  });
  afterEach(() => demo.close());

  async function isInvited(): Promise<void> {
    await demo.row(NEW).filter({ hasText: 'POS Basic' }).filter({ hasText: 'Invited' }).waitFor();
    expect(await demo.mails()).to.have.members([
      `invitation to ${NEW}`,
      'notice to m.okonkwo@acme-winery.example',
      'notice to xiaoming@acme-winery.example',
    ]);
  }

  it('R005 R007 lists the accounts and offers nine roles, whose restrictions can be read', async () => {
    expect(await demo.rows.count()).to.equal(11);
    await demo.openInviteForm();
    expect(await demo.form.getByRole('radio').count()).to.equal(9);
    await demo.form.getByRole('radio', { name: 'POS Basic', exact: true }).check();
    const card = demo.form.getByRole('region', { name: 'POS Basic' });
    await card.getByText('Cannot').waitFor();
    expect(
      await card
        .getByRole('listitem')
        .filter({ hasText: /Override|Refund|Exchange|Reports|Adjust|Edit/ })
        .count(),
    ).to.equal(10);
  });

  it('R009 R024 mails the invitee a link, and both Admin Owners a notice', async () => {
    await demo.openInviteForm();
    await demo.form.getByLabel('E-mail').fill(NEW);
    await demo.form.getByRole('radio', { name: 'POS Basic', exact: true }).check();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await isInvited();
  });

  it('R009 R011 lets the invitee in with a password, and turns the row active; the link works once', async () => {
    const draft = { email: NEW, roles: ['posBasic'] };
    expect(await demo.call('marguerite', 'invite', [draft])).to.include({ ok: true });
    const link = await demo.openInvitation(NEW);
    await demo.createAccount(PASSWORD);
    await demo.page.getByRole('button', { name: 'Account', exact: true }).click();
    await demo.page.getByRole('link', { name: 'My Profile', exact: true }).click();
    await demo.profile.getByText('POS Basic').first().waitFor();

    await demo.page.goto(new URL('?as=marguerite#/settings/accounts', demo.page.url()).href);
    await demo.row(NEW).filter({ hasText: 'Active' }).waitFor();

    await demo.page.goto(link);
    await demo.isDeadLink();
  });

  it('R009 IN-10 looks the same for a used, an expired and an unknown link, and keeps no token in the address', async () => {
    const page = demo.page.url();
    await demo.page.goto(new URL('#/join/nothing-like-a-token', page).href);
    const unknown = await demo.isDeadLink();
    await demo.call('marguerite', 'invite', [{ email: NEW, roles: ['posBasic'] }]);
    const link = await demo.openInvitation(NEW);
    expect(demo.page.url()).to.not.contain(new URL(link).hash);
    await demo.isAsked();
    await demo.advance(8 * 86_400_000);
    await demo.page.goto(page);
    await demo.page.goto(link);
    expect(await demo.isDeadLink()).to.equal(unknown);
  });

  it('R002 leaves no path for the vendor’s own staff', async () => {
    const draft = { email: NEW, roles: ['posBasic'] };
    const before = await demo.everybody();
    for (const failure of [
      await demo.refusal('operator', 'invite', [draft]),
      await demo.refusal('operator', 'removeMember', 'olafur'),
      await demo.refusal('operator', 'updateMember', 'olafur', { roles: ['standard'] }),
    ]) {
      expect(failure.code).to.be.oneOf(['forbidden', 'unauthenticated']);
    }
    expect(await demo.everybody()).to.deep.equal(before);
  });

  it('R006 R009 works with the keyboard alone', async () => {
    await demo.openInviteFormByKeys();
    await demo.tabTo(demo.form.getByLabel('E-mail'));
    await demo.type(NEW);
    await demo.chooseRoleByKeys(demo.form.getByRole('radiogroup'), 'POS Basic');
    await demo.tabTo(demo.form.getByRole('button', { name: 'Send Invite' }));
    await demo.press('Enter');
    await isInvited();
  });
});
