import { expect } from 'chai';
import { ServerPage } from './server-page.js';

const SIOBHAN = 'siobhan@acme-winery.example';
const MINUTE_MS = 60_000;
const REFUSED = 'This did not work. Check the address and the password.';

describe('J08 Security', () => {
  let demo: ServerPage;
  afterEach(() => demo.close());

  it('R051 signs out everywhere: the other browser finds out with its next action', async () => {
    demo = await ServerPage.openFresh();
    await demo.signIn(SIOBHAN);
    await demo.page.getByRole('heading', { name: /Siobhán/ }).waitFor();
    const other = await ServerPage.openAnother({ as: 'siobhan', hash: '#/profile' });
    await other.profile.getByRole('button', { name: 'Edit' }).waitFor();

    await demo.page.goto(new URL('#/profile', demo.page.url()).href);
    await demo.profile.getByRole('button', { name: 'Sign out everywhere' }).click();
    await demo.isSignedOut();
    expect((await demo.page.context().cookies()).map(({ name }) => name)).to.deep.equal([]);

    await other.profile.getByRole('button', { name: 'Edit' }).click();
    await other.profile.getByLabel('First name').fill('Somebody');
    await other.profile.getByRole('button', { name: 'Save Profile' }).click();
    await other.isSignedOut();
    expect((await other.member('siobhan')).firstName).to.equal('Siobhán');
    await other.close();
  });

  it('R049 SE-01 ends after four hours without activity, and keeps what was typed', async () => {
    demo = await ServerPage.open({ as: 'siobhan', hash: '#/profile' });
    await demo.profile.getByRole('button', { name: 'Edit' }).click();
    await demo.profile.getByLabel('First name').fill('Siobhán Máire');
    await demo.advance(239 * MINUTE_MS);
    await demo.profile.getByRole('button', { name: 'Save Profile' }).click();
    await demo.profile.getByText('Siobhán Máire').first().waitFor();

    await demo.profile.getByRole('button', { name: 'Edit' }).click();
    await demo.profile.getByLabel('Last name').fill('Ní Bhriain-Walsh');
    await demo.advance(241 * MINUTE_MS);
    await demo.profile.getByRole('button', { name: 'Save Profile' }).click();
    await demo.isSignedOut();
    await demo.signIn(SIOBHAN);
    await demo.profile.getByLabel('Last name').waitFor();
    expect(await demo.profile.getByLabel('Last name').inputValue()).to.equal('Ní Bhriain-Walsh');
    await demo.profile.getByRole('button', { name: 'Save Profile' }).click();
    await demo.until(async () => (await demo.member('siobhan')).lastName === 'Ní Bhriain-Walsh');
  });

  it('R053 R054 blocks after five wrong passwords without a word about it, for half an hour', async () => {
    demo = await ServerPage.openFresh();
    const owner = await ServerPage.openAnother();
    await owner.row('Siobhán').waitFor();
    const before = await owner.row('Siobhán').innerText();
    for (let tries = 0; tries < 5; tries++)
      expect(await demo.failToSignIn(SIOBHAN, `wrong number ${tries}`)).to.equal(REFUSED);
    expect(await demo.failToSignIn(SIOBHAN)).to.equal(REFUSED); // the right one, and the same sentence
    await owner.page.reload();
    await owner.row('Siobhán').waitFor();
    expect(await owner.row('Siobhán').innerText()).to.equal(before);
    await demo.advance(31 * MINUTE_MS);
    await demo.signIn(SIOBHAN);
    await demo.page.getByRole('heading', { name: /Siobhán/ }).waitFor();
    await owner.close();
  });

  it('R039 shuts out who is removed, at their next action', async () => {
    demo = await ServerPage.open();
    const siobhan = await ServerPage.openAnother({ as: 'siobhan', hash: '#/profile' });
    await siobhan.profile.getByRole('button', { name: 'Edit' }).click();
    await siobhan.profile.getByLabel('First name').fill('Still here');
    await demo.chooseAction('Siobhán', 'Remove User');
    await demo.dialog.getByRole('button', { name: 'Remove User' }).click();
    await demo.row('Siobhán').waitFor({ state: 'detached' });
    await siobhan.profile.getByRole('button', { name: 'Save Profile' }).click();
    await siobhan.isSignedOut();
    expect(await siobhan.failToSignIn(SIOBHAN)).to.equal(REFUSED);
    expect((await demo.member('siobhan')).firstName).to.equal('Siobhán');
    await siobhan.close();
  });

  it('R057 leads from security to the help on staff and on partners', async () => {
    demo = await ServerPage.open({ hash: '#/settings/security' });
    const page = demo.page.locator('[data-page="settings/security"]');
    await page.getByRole('link', { name: 'Creating accounts for staff' }).waitFor();
    await page.getByRole('link', { name: 'Setting up a partner' }).waitFor();
  });

  it('R051 R053 signs in and out with the keyboard alone', async () => {
    demo = await ServerPage.openFresh();
    const form = demo.page.locator('#sign-in');
    await demo.tabTo(form.getByLabel('E-mail'));
    await demo.type(SIOBHAN);
    await demo.tabTo(form.getByLabel('Password', { exact: true }));
    await demo.type('a glass of pinot noir');
    await demo.press('Enter');
    await demo.page.getByRole('heading', { name: /Siobhán/ }).waitFor();
    await demo.page.goto(new URL('#/profile', demo.page.url()).href);
    await demo.profile.getByRole('button', { name: 'Sign out everywhere' }).waitFor();
    await demo.tabTo(demo.profile.getByRole('button', { name: 'Sign out everywhere' }));
    await demo.press('Enter');
    await demo.isSignedOut();
  });
});
