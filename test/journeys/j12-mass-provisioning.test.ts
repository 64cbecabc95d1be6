import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { LANGUAGE, saying } from './arabic.js';
import {
  fits,
  link,
  namesOf,
  offered,
  openAdding,
  openAddingByKeys,
  openShop,
  passwordMailedTo,
  SHOP,
  switchesIn,
} from './commerce-users.js';
import { overHttp } from './over-http.js';
import type { ServerPage } from './server-page.js';

const USERS = '#/accounts/contact-users';
const ORDERS = 'Create an order and submit it for review';
const KNOWN = ['Benoît Castelnau', 'Freja Lindegaard', 'Søren Ågård', '佐藤 健', '山田 花子'];

describe('J12 Mass provisioning', () => {
  let demo: ServerPage;
  afterEach(() => demo.close());

  /** The prospect's contacts, filtered by type and by a part of the company's name. */
  async function prospectsOfLac(dialog: Locator): Promise<void> {
    await dialog.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Prospect' });
    await dialog.getByRole('searchbox').fill('Lac');
    await demo.until(async () => (await dialog.locator('.contact').count()) === 13);
  }

  /** Everybody shown but Aïcha, who is left for another journey; End-User without orders. */
  async function chooseTwelve(dialog: Locator): Promise<void> {
    await dialog.getByRole('checkbox', { name: 'All 13 shown' }).check();
    await dialog.getByRole('checkbox', { name: 'Aïcha Benyoussef' }).uncheck();
    await dialog.getByText('12 chosen').waitFor();
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    await dialog.getByRole('switch', { name: ORDERS }).uncheck();
  }

  const generated = async (): Promise<string[]> =>
    (await demo.everybody()).flatMap(({ member }) => (/^g\d\d@/.test(member.email ?? '') ? [member.email!] : []));

  it('R078 R079 shows the users of all accounts, sorted and filtered by account', async () => {
    demo = await openShop('joerg', { hash: '#/platform' });
    await link(demo, 'Accounts').click();
    await link(demo, 'Commerce Contact Users').click();
    await demo.row('Freja').waitFor();
    expect((await namesOf(demo)).toSorted()).to.deep.equal(KNOWN.toSorted());
    for (const company of ['Nordhavn Skibsværft', '東海ポンプ株式会社', 'Société Générale des Eaux du Lac']) {
      await demo.row(company).first().waitFor();
    }
    await demo.list.getByRole('combobox', { name: 'Accounts' }).selectOption({ label: '東海ポンプ株式会社' });
    await demo.row('Freja').waitFor({ state: 'detached' });
    expect((await namesOf(demo)).toSorted()).to.deep.equal(['佐藤 健', '山田 花子'].toSorted());
  });

  it('R078 gives that list to no Business Administrator', async () => {
    demo = await openShop('soren', { hash: USERS });
    const section = demo.page.locator('[data-page="accounts/contact-users"]');
    await section.getByText('Your role does not have access to this.').waitFor();
    expect(await demo.rows.count()).to.equal(0);
    const { body } = await (await overHttp(SHOP, 'soren'))('GET', '/members?accountId=a2');
    expect(body['items']).to.deep.equal([]);
  });

  it('R080 filters contacts by type, and by a part of the company’s name', async () => {
    demo = await openShop('joerg', { hash: USERS });
    const dialog = await openAdding(demo);
    await prospectsOfLac(dialog);
    for (const text of await dialog.locator('.contact').allInnerTexts()) {
      expect(text).to.contain('Société Générale des Eaux du Lac').and.to.match(saying('Prospect'));
    }
    await dialog.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Customer' });
    await dialog.getByText('No one matches.').waitFor();
  });

  it('R080 R081 assigns twelve, one of whom gets a user meanwhile: eleven done, one not, and why', async () => {
    demo = await openShop('joerg', { hash: USERS });
    const dialog = await openAdding(demo);
    await prospectsOfLac(dialog);
    await chooseTwelve(dialog);
    expect(await switchesIn(dialog)).to.deep.equal({ [ORDERS]: false, 'Submit an inquiry': true });

    const { body } = await (await overHttp(SHOP, 'chloe'))('GET', '/contacts?search=Lac&limit=50');
    const contacts = body['items'] as readonly { readonly id: string; readonly email: string }[];
    const taken = contacts.find(({ email }) => email.startsWith('g'))!;
    expect(await demo.call('chloe', 'provision', [{ contactId: taken.id, roles: ['endUser'] }])).to.include({
      ok: true,
    });

    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog
      .getByText(LANGUAGE ? 'This contact already has a user.' : '11 done, 1 not: This contact already has a user.')
      .first()
      .waitFor();
    expect(await offered(dialog)).to.have.lengthOf(2); // Aïcha, and whom somebody else was faster with
    await dialog.locator('.contact', { hasText: taken.email }).getByText('This contact already has a user.').waitFor();

    const added = (await generated()).filter((email) => email !== taken.email);
    expect(added).to.have.lengthOf(11);
    expect((await demo.mails()).toSorted()).to.deep.equal(
      [...added, taken.email].map((to) => `access to ${to}`).toSorted(),
    );
    const passwords = await Promise.all(added.map((email) => passwordMailedTo(demo, email)));
    expect(new Set(passwords).size).to.equal(11);
    for (const { member } of await demo.everybody()) {
      if (added.includes(member.email ?? '')) {
        expect(member).to.deep.include({ roles: ['endUser'], options: { 'order.create': false }, accountId: 'a3' });
      }
    }

    // once more
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog
      .getByRole('status')
      .filter({ hasText: LANGUAGE ? 'This contact already has a user.' : '0 done, 1 not: This contact' })
      .waitFor();
    expect(await demo.mails()).to.have.lengthOf(12);
    expect(await generated()).to.have.lengthOf(12);
  });

  it('R074 R081 mails nothing twice when the same request is sent again', async () => {
    demo = await openShop('joerg', { hash: USERS });
    const joerg = await overHttp(SHOP, 'joerg');
    const drafts = ['g05', 'g06', 'g07'].map((id) => ({ contactId: `contact-${id}`, roles: ['endUser'] }));
    expect((await joerg('POST', '/provisions', { drafts })).status).to.equal(200);
    const [mails, people] = [await demo.mails(), await demo.everybody()]; // those that wait have left
    expect(mails).to.have.lengthOf(3);
    const again = await joerg('POST', '/provisions', { drafts });
    const items = again.body['items'] as readonly {
      readonly ok: boolean;
      readonly failure?: { readonly reason: string };
    }[];
    expect(items.map(({ ok, failure }) => [ok, failure?.reason])).to.deep.equal(
      drafts.map(() => [false, 'contactHasUser']),
    );
    expect(await demo.everybody()).to.deep.equal(people);
    expect(await demo.mails()).to.deep.equal(mails);
  });

  it('R080 works with the keyboard alone', async () => {
    demo = await openShop('joerg', { hash: USERS });
    await demo.row('Freja').waitFor();
    const dialog = await openAddingByKeys(demo);
    await demo.tabTo(dialog.getByRole('searchbox'));
    await demo.type('Lac');
    await demo.until(async () => (await dialog.locator('.contact').count()) === 13);
    await demo.tabTo(dialog.getByRole('combobox', { name: 'Type' }));
    await demo.type('Pro');
    await demo.tabTo(dialog.getByRole('checkbox', { name: 'All 13 shown' }));
    await demo.press(' ');
    await demo.tabTo(dialog.getByRole('checkbox', { name: 'Aïcha Benyoussef' }));
    await demo.press(' ');
    await dialog.getByText('12 chosen').waitFor();
    await demo.chooseRoleByKeys(dialog.getByRole('radiogroup', { name: 'Role' }), 'Commerce End-User');
    await demo.tabTo(dialog.getByRole('switch', { name: ORDERS }));
    await demo.press(' ');
    await demo.tabTo(dialog.getByRole('button', { name: 'Assign' }));
    await demo.press('Enter');
    await demo.until(async () => (await generated()).length === 12);
    await demo.page.getByText('12 people added.').first().waitFor();
    expect(await demo.mails()).to.have.lengthOf(12);
  });

  it('R080 chooses and assigns on a page 320 px wide that does not scroll sideways', async () => {
    demo = await openShop('joerg', { hash: USERS, width: 320 });
    const dialog = await openAdding(demo);
    await prospectsOfLac(dialog);
    await chooseTwelve(dialog);
    await fits(demo, 320);
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await demo.until(async () => (await generated()).length === 12);
  });
});
