import { expect } from 'chai';
import { says } from './arabic.js';
import { asAnybody, overHttp, type Reply } from './over-http.js';
import { ServerPage } from './server-page.js';

const SIOBHAN = 'siobhan@acme-winery.example';
const CUSTOMER_PASSWORD = 'a case of riesling';
const MINUTE_MS = 60_000;
const REFUSED = says('This did not work. Check the address and the password.');

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

  /** A customer tries to sign in, as the winery's shop would let them. */
  async function customerSignsIn(password: string): Promise<Reply> {
    return asAnybody('POST', `demo-api/acme-winery/customer-session`, { email: 'imogen@customer.example', password });
  }

  it('R055 R056 blocks a customer too, and shows it on the customer’s record', async () => {
    demo = await ServerPage.open({ hash: '#/customers/c-1' });
    const record = demo.page.locator('[data-page="customers/*"]');
    await record.getByRole('heading', { name: 'Imogen Vaughan' }).waitFor();
    expect(await record.getByText(/Blocked until/).count()).to.equal(0);
    for (let tries = 0; tries < 5; tries++) expect((await customerSignsIn(`wrong ${tries}`)).status).to.equal(401);
    expect((await customerSignsIn(CUSTOMER_PASSWORD)).status).to.equal(401);
    await demo.page.reload();
    await record.getByText(/Blocked until/).waitFor();
    await demo.advance(31 * MINUTE_MS);
    expect((await customerSignsIn(CUSTOMER_PASSWORD)).status).to.equal(201);
    await demo.page.reload();
    await record.getByRole('heading', { name: 'Imogen Vaughan' }).waitFor();
    expect(await record.getByText(/Blocked until/).count()).to.equal(0);
  });

  it('R050 R052 ends a customer’s sign-in after four hours, and everywhere at once', async () => {
    demo = await ServerPage.open();
    const account = async (token: unknown): Promise<number> =>
      (await asAnybody('GET', 'demo-api/acme-winery/customer-account', undefined, String(token))).status;
    const phone = (await customerSignsIn(CUSTOMER_PASSWORD)).body['token'];
    const laptop = (await customerSignsIn(CUSTOMER_PASSWORD)).body['token'];
    expect([await account(phone), await account(laptop)]).to.deep.equal([200, 200]);
    await asAnybody('DELETE', 'demo-api/acme-winery/customer-session', undefined, String(phone));
    expect([await account(phone), await account(laptop)]).to.deep.equal([401, 401]);
    const later = (await customerSignsIn(CUSTOMER_PASSWORD)).body['token'];
    await demo.advance(239 * MINUTE_MS);
    expect(await account(later)).to.equal(200);
    await demo.advance(241 * MINUTE_MS);
    expect(await account(later)).to.equal(401);
  });

  it('R040 ends the way into a customer’s account with whoever opened it', async () => {
    demo = await ServerPage.open();
    const siobhan = await overHttp('acme-winery', 'siobhan');
    const { status, body } = await siobhan('POST', 'customers/c-1/assist', {});
    expect(status).to.equal(201);
    const account = (): Promise<Reply> =>
      asAnybody('GET', 'demo-api/acme-winery/customer-account', undefined, String(body['token']));
    expect((await account()).status).to.equal(200);
    await demo.chooseAction('Siobhán', 'Remove User');
    await demo.dialog.getByRole('button', { name: 'Remove User' }).click();
    await demo.row('Siobhán').waitFor({ state: 'detached' });
    expect((await account()).status).to.equal(401);
    expect((await siobhan('POST', 'customers/c-1/assist', {})).status).to.equal(401);
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
