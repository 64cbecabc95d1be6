import { expect } from 'chai';
import { says, saying } from './arabic.js';
import {
  ADD,
  asksToSignIn,
  fits,
  link,
  namesOf,
  offered,
  openAdding,
  openAddingByKeys,
  openShop,
  openShopAs,
  passwordMailedTo,
  rolesIn,
  SHOP,
  switchesIn,
} from './commerce-users.js';
import { expectRefusal, overHttp, refused } from './over-http.js';
import type { ServerPage } from './server-page.js';

const NORDHAVN = '#/accounts/a1/users';
const MIKKEL = 'mikkel@nordhavn.example';
const WIEBKE = 'wiebke@pumpwerk.example';
const OWN_PASSWORD = 'a pump for every cellar';
const REFUSED = says('This did not work. Check the address and the password.');
const CREATE = 'Create an order and submit it for review';
const ASK = 'Submit an inquiry';

describe('J11 A Sales Administrator provisions one contact', () => {
  let demo: ServerPage;
  const others: ServerPage[] = [];
  afterEach(async () => {
    for (const page of [demo, ...others.splice(0)]) await page.close();
  });

  /** Somebody new at a browser of their own. */
  async function openAnother(): Promise<ServerPage> {
    const another = await openShopAs('');
    others.push(another);
    await asksToSignIn(another);
    return another;
  }

  /** Signs in with what was mailed, and chooses an own password. */
  async function joinWith(page: ServerPage, email: string, oneTimePassword: string): Promise<void> {
    await page.signIn(email, oneTimePassword);
    const form = page.page.locator('#sign-in');
    await form.getByRole('heading', { name: 'Choose a password' }).waitFor();
    expect(await page.page.getByRole('list', { name: 'Catalogue' }).count()).to.equal(0);
    await form.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
    await form.getByRole('button', { name: 'Save password' }).click();
  }

  async function provisionMikkel(): Promise<void> {
    const dialog = await openAdding(demo);
    await dialog.getByRole('checkbox', { name: 'Mikkel Brandt' }).check();
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await demo.row('Mikkel').filter({ hasText: 'Invited' }).waitFor();
  }

  it('R072 R079 finds the users of one account in its tab, by role and status too', async () => {
    demo = await openShop('chloe', { hash: '#/platform' });
    await link(demo, 'Accounts').click();
    await demo.page.getByRole('link', { name: 'Nordhavn Skibsværft' }).click();
    await link(demo, 'Commerce Users').waitFor();
    await demo.page.getByRole('heading', { level: 1, name: 'Nordhavn Skibsværft' }).waitFor();
    await demo.row('Benoît').waitFor({ state: 'detached' });
    expect(await namesOf(demo)).to.deep.equal(['Freja Lindegaard', 'Søren Ågård']);
    await demo.list.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Commerce End-User' });
    await demo.row('Søren').waitFor({ state: 'detached' });
    expect(await namesOf(demo)).to.deep.equal(['Freja Lindegaard']);
  });

  it('R073 R074 offers the one contact without a user, and no field for an address', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    const dialog = await openAdding(demo);
    expect(await offered(dialog)).to.deep.equal(['Mikkel Brandt']);
    expect(await dialog.getByRole('textbox').count()).to.equal(0); // the search is a searchbox
    expect(await dialog.getByRole('searchbox').count()).to.equal(1);
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog.getByText('Choose somebody from the list.').first().waitFor();
    expect(await demo.memberByEmail(MIKKEL)).to.equal(undefined);
  });

  it('R058 R063 offers a contact the two roles for contacts, and the switches of the chosen one', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    const dialog = await openAdding(demo);
    expect(await rolesIn(dialog)).to.deep.equal(['businessAdmin', 'endUser']);
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    await dialog.getByRole('switch').first().waitFor();
    expect(await switchesIn(dialog)).to.deep.equal({ [CREATE]: true, [ASK]: true });
  });

  it('R061 R076 assigns: portal address, username and a one-time password go by mail, to no page', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    const answers: Promise<string>[] = [];
    demo.page.on('response', (response) => answers.push(response.text().catch(() => '')));
    await provisionMikkel();
    expect(await demo.mails()).to.deep.equal([`access to ${MIKKEL}`]);
    const { text } = await demo.letterTo(MIKKEL);
    expect(text).to.contain('/shop.html').and.to.contain(`Username: ${MIKKEL}`);
    const password = await passwordMailedTo(demo, MIKKEL);
    await demo.openAccount('Mikkel Brandt');
    const seen = await Promise.all(answers);
    expect(seen.filter((answer) => answer.includes('Mikkel')).length).to.be.above(0);
    expect(seen.filter((answer) => answer.includes(password))).to.deep.equal([]);
  });

  it('R077 takes the one-time password once, and asks for an own one', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    await provisionMikkel();
    const password = await passwordMailedTo(demo, MIKKEL);
    const mikkel = await openAnother();
    await joinWith(mikkel, MIKKEL, password);
    await mikkel.page.getByRole('list', { name: 'Catalogue' }).waitFor();
    expect((await demo.memberByEmail(MIKKEL))?.status).to.equal('active');

    const again = await openAnother();
    expect(await again.failToSignIn(MIKKEL, password)).to.equal(REFUSED);
    await again.signIn(MIKKEL, OWN_PASSWORD);
    await again.page.getByRole('list', { name: 'Catalogue' }).waitFor();
  });

  it('R074 says why nobody is left to add', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    await provisionMikkel();
    const dialog = await openAdding(demo);
    await dialog.getByText('All contacts of this company have a user already.').waitFor();
    expect(await offered(dialog)).to.deep.equal([]);
    expect(await dialog.getByRole('button', { name: 'Assign' }).count()).to.equal(0);
  });

  it('R075 makes users of contacts of customers and of prospects, and says which they are', async () => {
    demo = await openShop('chloe', { hash: '#/accounts/contact-users' });
    const dialog = await openAdding(demo);
    for (const [name, type] of [
      ['Mikkel Brandt', 'Customer'],
      ['Aïcha Benyoussef', 'Prospect'],
    ] as const) {
      await dialog.getByRole('searchbox').fill(name);
      await dialog.getByRole('checkbox', { name }).check();
      expect(await dialog.locator('.contact', { hasText: name }).innerText()).to.match(saying(type));
    }
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    for (const name of ['Mikkel', 'Aïcha']) await demo.row(name).filter({ hasText: 'Invited' }).waitFor();
  });

  it('R073 R074 is refused by the server without a contact, and for one who has a user', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    const chloe = await overHttp(SHOP, 'chloe');
    const attempt =
      (draft: object): (() => ReturnType<typeof chloe>) =>
      () =>
        chloe('POST', '/provisions', { drafts: [draft] });
    const freja = attempt({ contactId: 'contact-freja', roles: ['endUser'] });
    await refused(SHOP, freja, { code: 'forbidden', reason: 'contactHasUser' });
    const typed = attempt({ email: MIKKEL, roles: ['endUser'] });
    await refused(SHOP, typed, { code: 'forbidden', reason: 'contactRequired' });
  });

  it('R059 R063 is refused by the server with a role for employees', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN });
    const chloe = await overHttp(SHOP, 'chloe');
    for (const role of ['systemAdmin', 'salesAdmin', 'platformAdmin']) {
      const attempt = (): ReturnType<typeof chloe> =>
        chloe('POST', '/provisions', { drafts: [{ contactId: 'contact-mikkel', roles: [role] }] });
      await refused(SHOP, attempt, { code: 'forbidden', reason: 'roleNotAssignable' });
    }
  });

  it('R062 shows a Sales Administrator no Commerce Administration, and the server refuses it', async () => {
    demo = await openShop('chloe', { hash: '#/accounts' });
    await demo.page.getByRole('link', { name: 'Nordhavn Skibsværft' }).waitFor();
    expect(await demo.page.getByRole('link', { name: 'Administration' }).count()).to.equal(0);
    for (const place of ['operation-settings', 'configuration', 'users']) {
      await demo.page.evaluate((hash) => void (location.hash = hash), `#/administration/${place}`);
      const section = demo.page.locator(`[data-page="administration/${place}"]`);
      await section.getByText('Your role does not have access to this.').waitFor();
      for (const role of ['textbox', 'switch', 'grid'] as const) {
        expect(await section.getByRole(role).count(), `${role} in ${place}`).to.equal(0);
      }
    }
    const chloe = await overHttp(SHOP, 'chloe');
    const notGranted = { code: 'forbidden', reason: 'notGranted' } as const;
    const turnOff = (): ReturnType<typeof chloe> => chloe('PATCH', '/settings', { settings: { orderProcess: false } });
    await refused(SHOP, turnOff, notGranted);
    expectRefusal(await chloe('GET', 'configuration'), notGranted);
    const paint = { layout: 'list', brand: '#ff0000', logo: 'Mine' };
    expectRefusal(await chloe('PUT', 'configuration', paint), notGranted);
  });

  it('R059 R070 gives an employee a Commerce user, who then gets into the portal', async () => {
    demo = await openShop('annegret', { hash: '#/accounts' });
    await link(demo, 'Administration').click();
    await link(demo, 'User Management').waitFor();
    const dialog = await openAdding(demo);
    expect(await offered(dialog)).to.deep.equal(['Wiebke Özdemir']);
    expect(await rolesIn(dialog)).to.deep.equal(['systemAdmin', 'salesAdmin']);
    const before = await openAnother();
    expect(await before.failToSignIn(WIEBKE)).to.equal(REFUSED);

    await dialog.getByRole('checkbox', { name: 'Wiebke Özdemir' }).check();
    await dialog.getByRole('radio', { name: 'Commerce Sales Administrator' }).check();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await demo.row('Wiebke').filter({ hasText: 'Invited' }).waitFor();
    await joinWith(before, WIEBKE, await passwordMailedTo(demo, WIEBKE));
    await before.page.evaluate(() => void (location.hash = '#/catalogue'));
    await before.page.getByRole('list', { name: 'Catalogue' }).getByRole('listitem').first().waitFor();
  });

  it('R071 leaves an employee in the portal without a cart', async () => {
    demo = await openShop('chloe', { hash: '#/catalogue' });
    const catalogue = demo.page.getByRole('list', { name: 'Catalogue' });
    await catalogue.getByRole('listitem').first().waitFor();
    expect(await catalogue.getByRole('button').count()).to.equal(0);
    expect(await demo.page.getByRole('link', { name: 'Cart' }).count()).to.equal(0);
    const chloe = await overHttp(SHOP, 'chloe');
    expectRefusal(await chloe('GET', 'cart'), { code: 'forbidden', reason: 'notGranted' });
    await demo.page.evaluate(() => void (location.hash = '#/profile'));
    await demo.profile.getByText('Commerce Sales Administrator').waitFor();
  });

  it('R061 R072 works with the keyboard alone', async () => {
    demo = await openShop('chloe', { hash: '#/platform' });
    await demo.tabTo(link(demo, 'Accounts'));
    await demo.press('Enter');
    await demo.tabTo(demo.page.getByRole('link', { name: 'Nordhavn Skibsværft' }));
    await demo.press('Enter');
    await demo.row('Freja').waitFor();
    const dialog = await openAddingByKeys(demo);
    await demo.tabTo(dialog.getByRole('checkbox', { name: 'Mikkel Brandt' }));
    await demo.press(' ');
    await demo.chooseRoleByKeys(dialog.getByRole('radiogroup', { name: 'Role' }), 'Commerce End-User');
    await demo.tabTo(dialog.getByRole('button', { name: 'Assign' }));
    await demo.press('Enter');
    await demo.row('Mikkel').filter({ hasText: 'Invited' }).waitFor();

    const mikkel = await openAnother();
    const form = mikkel.page.locator('#sign-in');
    await mikkel.tabTo(form.getByLabel('E-mail'));
    await mikkel.type(MIKKEL);
    await mikkel.tabTo(form.getByLabel('Password', { exact: true }));
    await mikkel.type(await passwordMailedTo(demo, MIKKEL));
    await mikkel.press('Enter');
    await form.getByRole('heading', { name: 'Choose a password' }).waitFor();
    await mikkel.tabTo(form.getByLabel('New password', { exact: true }));
    await mikkel.type(OWN_PASSWORD);
    await mikkel.press('Enter');
    await mikkel.page.getByRole('list', { name: 'Catalogue' }).waitFor();
  });

  it('R061 R076 assigns on a page 320 px wide that does not scroll sideways', async () => {
    demo = await openShop('chloe', { hash: NORDHAVN, width: 320 });
    await demo.row('Freja').waitFor();
    await fits(demo, 320);
    expect(await demo.form.getByRole('button', { name: ADD }).isVisible()).to.equal(true);
    await provisionMikkel();
    await fits(demo, 320);
    expect(await demo.mails()).to.deep.equal([`access to ${MIKKEL}`]);
  });
});
