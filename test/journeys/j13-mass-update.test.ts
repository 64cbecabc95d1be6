import { expect } from 'chai';
import { LANGUAGE, saying } from './arabic.js';
import type { Locator } from 'playwright-core';
import { fits, namesOf, openShop, openShopAs, passwordMailedTo, SHOP } from './commerce-users.js';
import { overHttp } from './over-http.js';
import type { ServerPage } from './server-page.js';

const USERS = '#/accounts/contact-users';
const MIKKEL = 'mikkel@nordhavn.example';
/** The title of the pop-up; in a language that the policy does not speak, the count in it is the kit's own. */
const titled = (count: number): string => (LANGUAGE ? BUTTON : `${BUTTON}: ${count} Commerce users`);
const BUTTON = 'Mass maintenance';
/** End-Users made for this journey, beside Freja and 山田 花子. */
const MADE = ['contact-mikkel', 'contact-g05', 'contact-g06', 'contact-g17'];
const OF_END_USER = ['Create an order and submit it for review', 'Submit an inquiry'];
const OF_BUSINESS_ADMIN = [
  'Create an order and submit it for review',
  'Place an order (checkout)',
  'Review, amend and place submitted orders',
  'Submit an inquiry',
];

describe('J13 Mass update', () => {
  let demo: ServerPage;
  const others: ServerPage[] = [];
  afterEach(async () => {
    for (const page of [demo, ...others.splice(0)]) await page.close();
  });

  /** The list of all users, with more End-Users in it than there were. */
  async function open(width?: number): Promise<void> {
    demo = await openShop('joerg', { hash: USERS, ...(width ? { width } : {}) });
    const drafts = MADE.map((contactId) => ({ contactId, roles: ['endUser'] }));
    const answer = await demo.call('joerg', 'provision', drafts);
    expect(answer.ok, JSON.stringify(answer)).to.equal(true);
    await demo.page.reload();
    await demo.isReady();
    await demo.row('Mikkel').waitFor();
  }

  const role = (): Locator => demo.list.getByRole('combobox', { name: 'Role' });
  const button = (): Locator => demo.list.getByRole('button', { name: BUTTON, exact: true });
  const popUp = (): Locator => demo.list.getByRole('dialog');
  const endUsers = async (): Promise<void> => {
    await role().selectOption({ label: 'Commerce End-User' });
    await demo.row('Søren Ågård').waitFor({ state: 'detached' });
  };
  const choose = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await demo.list.getByRole('checkbox', { name: `Select ${name}` }).check();
  };
  /** Ids of everybody with a role, as stored. */
  const idsWith = async (wanted: string): Promise<string[]> =>
    (await demo.everybody()).flatMap(({ member }) => (member.roles.includes(wanted) ? [member.id] : []));
  const optionsIn = async (dialog: Locator): Promise<string[]> =>
    (await dialog.getByRole('group', { name: 'Permissions' }).locator('label').allInnerTexts()).map((text) =>
      text.trim(),
    );
  const apply = async (): Promise<void> => {
    await popUp()
      .getByRole('button', { name: /^Change \d/ })
      .click();
    await popUp()
      .getByText(/\d done[.,]/)
      .waitFor();
    await popUp().getByRole('button', { name: 'Close' }).click();
    await popUp().waitFor({ state: 'hidden' });
  };

  /** By the head of the column; a narrow list has a choice in its place. */
  async function sortByAccount(direction: string): Promise<void> {
    if (!LANGUAGE) return demo.list.getByRole('columnheader', { name: 'Account' }).getByRole('button').click();
    await demo.list.getByRole('combobox', { name: 'Sort' }).selectOption({ label: `Account, ${direction}` });
  }

  it('R079 filters by role and sorts by account', async () => {
    await open();
    await endUsers();
    await sortByAccount('ascending');
    const companies = async (): Promise<string[]> => demo.rows.locator('.cell--account .text').allInnerTexts();
    const sorted = (await companies()).toSorted(new Intl.Collator(LANGUAGE || 'en').compare);
    expect(new Set(sorted).size).to.equal(4);
    await demo.until(async () => (await companies()).join() === sorted.join());
    await sortByAccount('descending');
    await demo.until(async () => (await companies()).join() === sorted.toReversed().join());
  });

  it('R082 R085 opens the pop-up for five, off while nobody is chosen, with the options of the role chosen in it', async () => {
    await open();
    await endUsers();
    expect(await button().getAttribute('aria-disabled')).to.equal('true');
    await button().click({ force: true });
    expect(await popUp().count()).to.equal(0);

    const five = (await namesOf(demo)).slice(0, 5);
    await choose(...five);
    await button().click();
    await popUp()
      .getByRole('heading', { name: titled(5) })
      .waitFor();
    await demo.until(async () => (await optionsIn(popUp())).join() === OF_END_USER.join());
    await popUp().getByRole('combobox', { name: 'Status' }).waitFor();
    await popUp().getByRole('checkbox', { name: 'Send invitation again' }).waitFor();
    await popUp().getByRole('radio', { name: 'Commerce Business Administrator' }).check();
    await demo.until(async () => (await optionsIn(popUp())).join() === OF_BUSINESS_ADMIN.join());
  });

  it('R082 R086 gives five another role and switches one of its options off, for each of them', async () => {
    await open();
    await endUsers();
    const before = await idsWith('endUser');
    const five = (await namesOf(demo)).slice(0, 5);
    await choose(...five);
    await button().click();
    await popUp().getByRole('radio', { name: 'Commerce Business Administrator' }).check();
    await popUp()
      .getByRole('combobox', { name: 'Review, amend and place submitted orders' })
      .selectOption({ label: 'Off' });
    await apply();
    expect(await idsWith('endUser')).to.have.lengthOf(1);
    const changed = (await demo.everybody()).filter(
      ({ member }) => before.includes(member.id) && member.roles.includes('businessAdmin'),
    );
    expect(changed).to.have.lengthOf(5);
    for (const { member } of changed) expect(member.options).to.deep.equal({ 'order.review': false });
    expect((await demo.member('soren')).options ?? {}).to.deep.equal({});
  });

  it('R087 leaves prospects inquiries and takes orders from many at once', async () => {
    await open();
    await endUsers();
    const g05 = (await demo.memberByEmail('g05@eauxdulac.example'))!;
    const g06 = (await demo.memberByEmail('g06@eauxdulac.example'))!;
    for (const { firstName, lastName } of [g05, g06]) await choose(`${firstName} ${lastName}`);
    await button().click();
    await popUp().getByRole('combobox', { name: OF_END_USER[0]! }).selectOption({ label: 'Off' });
    await apply();
    for (const { id } of [g05, g06]) expect((await demo.member(id)).options).to.deep.equal({ 'order.create': false });
    expect((await demo.member('freja')).options ?? {}).to.deep.equal({});
  });

  it('R083 sets two inactive, whose sessions end at the next request', async () => {
    await open();
    const freja = await overHttp(SHOP, 'freja');
    const soren = await openShopAs('soren', { hash: '#/orders' });
    others.push(soren);
    await soren.page.getByRole('region', { name: 'Orders' }).waitFor();
    expect((await freja('GET', '/me')).status).to.equal(200);

    await choose('Freja Lindegaard', 'Søren Ågård');
    await button().click();
    await popUp().getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Set inactive' });
    await apply();
    for (const name of ['Freja', 'Søren Ågård']) await demo.row(name).filter({ hasText: 'Inactive' }).waitFor();
    expect((await freja('GET', '/me')).status).to.equal(401);
    await soren.page.getByRole('link', { name: 'O-3' }).click();
    await soren.isSignedOut();

    await choose('Freja Lindegaard', 'Søren Ågård');
    await button().click();
    await popUp().getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Set active' });
    await apply();
    for (const id of ['freja', 'soren']) expect((await demo.member(id)).status).to.equal('active');
  });

  it('R084 sends access information again to those invited; the one-time password before is dead', async () => {
    await open();
    const before = await passwordMailedTo(demo, MIKKEL);
    const sent = (await demo.mails()).length;
    await choose('Mikkel Brandt', 'Freja Lindegaard');
    await button().click();
    await popUp().getByRole('checkbox', { name: 'Send invitation again' }).check();
    await popUp()
      .getByText(/no open invitation and gets? no mail/)
      .or(popUp().getByText(/stays as it is/))
      .first()
      .waitFor();
    await apply();
    expect((await demo.mails()).slice(sent)).to.deep.equal([`access to ${MIKKEL}`]);
    await demo.until(async () => (await passwordMailedTo(demo, MIKKEL)) !== before);

    const mikkel = await openShopAs('');
    others.push(mikkel);
    expect(await mikkel.failToSignIn(MIKKEL, before)).to.match(saying('This did not work.'));
    await mikkel.signIn(MIKKEL, await passwordMailedTo(demo, MIKKEL));
    await mikkel.page.locator('#sign-in').getByRole('heading', { name: 'Choose a password' }).waitFor();
  });

  it('R082 says in the pop-up how many are chosen and hidden by a filter', async () => {
    await open();
    await choose('Søren Ågård', 'Freja Lindegaard', 'Mikkel Brandt');
    await endUsers();
    await button().click();
    await popUp()
      .getByText(LANGUAGE ? '1 of them is not in this list' : '3 selected, 1 of them is not in this list')
      .waitFor();
    await popUp()
      .getByRole('heading', { name: titled(3) })
      .waitFor();
  });

  it('R082 R083 works with the keyboard alone', async () => {
    await open();
    await demo.tabToFilter(role());
    await demo.type('Commerce E');
    await demo.row('Søren Ågård').waitFor({ state: 'detached' });
    for (const name of ['Freja Lindegaard', 'Mikkel Brandt']) {
      await demo.arrowTo(name);
      await demo.press(' ');
    }
    await demo.tabTo(button());
    await demo.press('Enter');
    await popUp()
      .getByRole('heading', { name: titled(2) })
      .waitFor();
    await demo.chooseRoleByKeys(popUp().getByRole('radiogroup', { name: 'Role' }), 'Commerce Business Administrator');
    await demo.tabTo(popUp().getByRole('button', { name: LANGUAGE ? 'Change 2 people' : 'Change 2 Commerce users' }));
    await demo.press('Enter');
    await popUp().getByText('2 done.').waitFor();
    await demo.tabTo(popUp().getByRole('button', { name: 'Close' }));
    await demo.press('Enter');
    expect(await idsWith('businessAdmin'))
      .to.include('freja')
      .and.have.lengthOf(5);
  });

  it('R082 maintains two on a page 320 px wide that does not scroll sideways', async () => {
    await open(320);
    await choose('Freja Lindegaard', 'Mikkel Brandt');
    await fits(demo, 320);
    await button().click();
    await popUp().getByRole('radio', { name: 'Commerce Business Administrator' }).check();
    await fits(demo, 320);
    await apply();
    expect((await demo.member('freja')).roles).to.deep.equal(['businessAdmin']);
  });
});
