import { expect } from 'chai';
import { mailedLink, ServerPage } from './server-page.js';

const ANH = 'anh@acme-winery.example';
const ANANYA = 'ananya@acme-winery.example';
const PASSWORD = 'seven barrels of autumn';

describe('J03 Not receiving the mail', () => {
  let demo: ServerPage;
  afterEach(() => demo.close());

  it('R008 R013 removes who could not be reached and invites the address again; the first link is dead', async () => {
    demo = await ServerPage.open();
    await demo.row('Ánh').getByText('Bounced').waitFor();
    await demo.row('Ánh').getByText('Remove and invite again').waitFor();
    await demo.chooseAction('Ánh', 'Remove User');
    await demo.dialog.getByRole('button', { name: 'Remove User' }).click();
    await demo.row('Ánh').waitFor({ state: 'detached' });

    await demo.openInviteForm();
    await demo.form.getByLabel('E-mail').fill(ANH);
    await demo.form.getByRole('radio', { name: 'Basic', exact: true }).check();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.row(ANH).filter({ hasText: 'Invited' }).waitFor();
    expect(await demo.mails()).to.include(`invitation to ${ANH}`);

    await demo.page.goto(new URL('#/join/token-of-invitation-anh', demo.page.url()).href);
    await demo.isDeadLink();
    await demo.openInvitation(ANH);
    await demo.createAccount(PASSWORD);
    await demo.until(async () =>
      (await demo.everybody()).some(({ member }) => member.email === ANH && member.status === 'active'),
    );
  });

  it('R012 lets an invitee who lost the mail choose a first password by Forgot password', async () => {
    demo = await ServerPage.openFresh();
    const sentence = await demo.forgetPassword(ANANYA);
    const link = await mailedLink(demo.page, ANANYA);
    await demo.page.goto(link);
    await demo.isReady();
    await demo.createAccount(PASSWORD);
    await demo.page.getByRole('heading', { name: /अनन्या/ }).waitFor();
    expect((await demo.member('ananya')).status).to.equal('active');

    const stranger = await ServerPage.openAnother({ as: '', hash: '#/today' });
    const unknown = await stranger.forgetPassword('nobody@acme-winery.example');
    expect(unknown.replace('nobody@acme-winery.example', '…')).to.equal(sentence.replace(ANANYA, '…'));
    expect((await stranger.mails()).filter((mail) => mail.includes('nobody'))).to.deep.equal([]);
    await stranger.close();
  });

  it('R012 works with the keyboard alone', async () => {
    demo = await ServerPage.openFresh();
    const form = demo.page.locator('#sign-in');
    await demo.tabTo(form.getByRole('button', { name: 'Forgot your password?' }));
    await demo.press('Enter');
    await demo.tabTo(form.getByLabel('E-mail'));
    await demo.type(ANANYA);
    await demo.press('Enter');
    await form.getByText('a link is on its way').waitFor();
    expect(await demo.mails()).to.deep.equal([`invitation to ${ANANYA}`]);
  });
});
