import { expect } from 'chai';
import { LANGUAGE, saying } from './arabic.js';
import { expectRefusal, overHttp, refused, type Refusal } from './over-http.js';
import {
  columnOf,
  downloaded,
  fits,
  goTo,
  goToByKeys,
  menuOf,
  openAddress,
  PORTAL,
  storesIn,
  STORES,
} from './portal.js';
import { beginAnew, RULES, ServerPage, type ServerOptions } from './server-page.js';

const MINE = [STORES.s1, STORES.s2];
const IDRIS = 'idris@harbourheath.example';
/** Whom a Manager of s1 and s2 cannot change, and why. */
const OTHERS = [
  ['יעל', 'also has stores you do not manage'],
  ['Dmytro', 'stores you do not manage'],
  ['Rhys', 'stores you do not manage'],
  ['Adaeze', 'only manage team members'],
  ['Tomasz', 'stores you do not manage'],
] as const;

for (const { query, where } of RULES) {
  describe(`J19 A Manager with two of three stores, ${where}`, () => {
    let demo: ServerPage;
    async function openTeam(options: ServerOptions = {}): Promise<void> {
      demo = await ServerPage.open({ tenant: PORTAL, as: 'haneul', hash: '#/team', query, ...options });
      await demo.row('Zoë').waitFor();
    }
    afterEach(() => demo.close());

    async function fillIn(): Promise<void> {
      await demo.openInviteForm('Invite user');
      await demo.form.getByLabel('First name').fill('Idris');
      await demo.form.getByLabel('Last name').fill('Bâ');
      await demo.form.getByLabel('E-mail').fill(IDRIS);
    }
    const invite = (): Promise<void> => demo.form.getByRole('button', { name: 'Invite', exact: true }).click();

    async function isInvited(): Promise<void> {
      await demo.row(IDRIS).filter({ hasText: 'Team member' }).filter({ hasText: STORES.s2 }).waitFor();
      expect(await demo.memberByEmail(IDRIS)).to.deep.include({ roles: ['teamMember'], scopes: ['s2'] });
      expect(await demo.mails()).to.deep.equal([`invitation to ${IDRIS}`]);
    }

    it('R118 sees everybody, and every store’s name, ID and address', async () => {
      await openTeam();
      expect(await demo.rows.count()).to.equal(9);
      const stores = await goTo(demo, 'Stores');
      expect(await columnOf(stores, 'Store directory', 'ID')).to.deep.equal(['s1', 's2', 's3']);
      expect(await columnOf(stores, 'Store directory', 'Name')).to.deep.equal(Object.values(STORES));
      expect(await columnOf(stores, 'Store directory', 'Address')).to.deep.equal([
        '4 Pier Road, Whitby YO21 3PU',
        '21 Foreshore Road, Scarborough YO11 1PB',
        'Stall 312, Kirkgate Market, Leeds LS2 7HY',
      ]);
    });

    it('R115 R120 sees the own two stores, their products, transactions and sales, and takes those home', async () => {
      await openTeam();
      const stores = await goTo(demo, 'Stores');
      const cards = stores.getByRole('list', { name: 'Stores' }).getByRole('listitem');
      await cards.first().waitFor();
      expect(await cards.getByRole('heading').allInnerTexts()).to.deep.equal(MINE);
      expect(await cards.filter({ hasText: 'Card terminal' }).count()).to.equal(2);
      for (const name of ['Transactions', 'Sales']) {
        const figures = await goTo(demo, name);
        expect((await columnOf(figures, name, 'Store')).toSorted(), name).to.deep.equal(MINE.toSorted());
        const csv = await downloaded(demo, figures.getByRole('link', { name: 'Download as CSV' }));
        expect(storesIn(csv), name).to.deep.equal(['s1', 's2']);
      }
    });

    it('R101 R119 invites a Team member to at least one of the own stores, and to no other', async () => {
      await openTeam();
      await fillIn();
      const role = demo.form.getByRole('radiogroup', { name: 'Role' }).getByRole('radio');
      expect(
        await role.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value)),
      ).to.deep.equal(['teamMember']);
      await role.check();
      const boxes = demo.form.getByRole('group', { name: 'Stores' }).last().getByRole('checkbox');
      await boxes.first().waitFor();
      expect(await demo.form.getByRole('radio', { name: 'All stores' }).count()).to.equal(0);
      for (const name of MINE) expect(await demo.form.getByRole('checkbox', { name }).isEnabled(), name).to.equal(true);
      const leeds = demo.form.getByRole('checkbox', { name: STORES.s3 });
      expect(await leeds.getAttribute('aria-disabled')).to.equal('true');
      if (!LANGUAGE) await leeds.click({ force: true }); // the arrows pass it by
      expect(await leeds.isChecked()).to.equal(false);

      await invite();
      await demo.form
        .getByText(/Choose (the stores|at least one)/)
        .first()
        .waitFor();
      expect(await demo.memberByEmail(IDRIS)).to.equal(undefined);
      await demo.form.getByRole('checkbox', { name: STORES.s2 }).check();
      await invite();
      await isInvited();
    });

    it('R119 edits and removes Zoë', async () => {
      await openTeam();
      await demo.chooseAction('Zoë', 'Edit');
      const detail = demo.page.locator('member-detail');
      await detail.getByRole('checkbox', { name: STORES.s2 }).check();
      await detail.getByRole('button', { name: 'Save' }).click();
      await demo
        .row('Zoë')
        .filter({ hasText: STORES.s2.slice(0, 8) })
        .waitFor();
      expect((await demo.member('zoe')).scopes).to.have.members(['s1', 's2']);
      await demo.closeAccount();

      await demo.chooseAction('Zoë', 'Remove');
      await demo.dialog.getByRole('button', { name: 'Remove' }).click();
      await demo.row('Zoë').waitFor({ state: 'detached' });
      expect((await demo.member('zoe')).status).to.equal('removed');
    });

    it('R119 R124 says at each other row why it cannot be changed', async () => {
      await openTeam();
      for (const [name, reason] of OTHERS) {
        const actions = await demo.actionsOf(name);
        for (const action of ['Edit', 'Remove']) {
          const found = actions.find((each) => saying(action).test(each.name));
          expect(found, `${action} ${name}`).to.include({ isOff: true });
          expect(found?.text, `${action} ${name}`).to.match(saying(reason));
        }
      }
      const detail = await demo.openAccount('Dmytro Шевченко');
      await detail.getByText('stores you do not manage').first().waitFor();
      expect(await detail.getByRole('textbox').count()).to.equal(0);
      expect(await detail.getByRole('checkbox').count()).to.equal(0);
    });

    it('R116 sees the bank accounts of the own stores', async () => {
      await openTeam();
      const accounts = await goTo(demo, 'Bank accounts');
      expect(await columnOf(accounts, 'Bank accounts', 'Store')).to.deep.equal(MINE);
    });

    it('R117 sees the invoices of the own stores, and downloads none', async () => {
      await openTeam();
      const invoices = await goTo(demo, 'Invoices');
      expect((await columnOf(invoices, 'Invoices', 'Store')).toSorted()).to.deep.equal(MINE.toSorted());
      expect(await invoices.getByRole('link', { name: /^Download/ }).count()).to.equal(0);
      const haneul = await overHttp(PORTAL, 'haneul');
      for (const path of ['invoices.csv', 'invoices/invoice-01/file']) {
        expectRefusal(await haneul('GET', path), { code: 'forbidden', reason: 'notGranted' });
      }
    });

    it('R120 has no payouts, pricing nor documents, in the menu, by the address or from the server', async () => {
      await openTeam();
      expect(await menuOf(demo)).to.deep.equal([
        'Overview',
        'Sales',
        'Transactions',
        'Invoices',
        'Bank accounts',
        'Stores',
        'Team',
      ]);
      const stores = await goTo(demo, 'Stores');
      await stores.getByRole('heading', { name: STORES.s1 }).waitFor();
      expect(await stores.getByRole('heading', { name: /Pricing|Activation codes/ }).count()).to.equal(0);
      for (const path of ['payouts', 'documents']) {
        const page = await openAddress(demo, path);
        await page.getByText('Your role does not have access to this.').waitFor();
        expect(await page.getByRole('table').count()).to.equal(0);
      }
      const haneul = await overHttp(PORTAL, 'haneul');
      for (const path of ['payouts', 'pricing', 'documents', 'activation-codes', 'business', 'ownership']) {
        expectRefusal(await haneul('GET', path), { code: 'forbidden', reason: 'notGranted' });
      }
    });

    it('R101 R119 works with the keyboard alone', async () => {
      await openTeam();
      await demo.openInviteFormByKeys('Invite user');
      await demo.tabTo(demo.form.getByLabel('First name'));
      await demo.type('Idris');
      await demo.press('Tab');
      await demo.type('Bâ');
      await demo.tabTo(demo.form.getByLabel('E-mail'));
      await demo.type(IDRIS);
      const group = demo.form.getByRole('radiogroup', { name: 'Role' });
      await demo.tabTo(group.locator('input[type=radio]:focus'));
      await demo.press(' ');
      await demo.chooseStoreByKeys(demo.form, STORES.s2);
      await demo.tabTo(demo.form.getByRole('button', { name: 'Invite', exact: true }));
      await demo.press('Enter');
      await isInvited();
    });

    it('R124 says the reason to the keyboard, which cannot remove', async () => {
      await openTeam();
      await demo.arrowTo('Dmytro');
      await demo.press('Shift+F10');
      const remove = demo.list.getByRole('menuitem', { name: /Remove.*stores you do not manage/s });
      await remove.waitFor();
      for (let presses = 0; presses < 8 && !(await demo.isFocused(remove)); presses++) await demo.press('ArrowDown');
      await demo.press('Enter');
      expect(await demo.dialog.filter({ hasText: 'Remove' }).count()).to.equal(0);
      expect((await demo.member('dmytro')).status).to.equal('active');
    });

    it('R120 reaches the own figures with the keyboard alone', async () => {
      await openTeam();
      await goToByKeys(demo, 'Bank accounts');
      const accounts = demo.page.locator('[data-page="bank-accounts"]');
      expect(await columnOf(accounts, 'Bank accounts', 'Store')).to.deep.equal(MINE);
    });

    it('R119 fits 320 px', async () => {
      await openTeam({ width: 320, height: 640 });
      await fits(demo, 320);
      await fillIn();
      await demo.form.getByRole('radio', { name: 'Team member' }).check();
      await demo.form.getByRole('checkbox', { name: STORES.s2 }).check();
      await fits(demo, 320);
      await invite();
      await isInvited();
      for (const name of ['Stores', 'Bank accounts', 'Invoices']) {
        await goTo(demo, name);
        await fits(demo, 320);
      }
    });
  });
}

describe('J19 What the server refuses a Manager with two of three stores', () => {
  const idris = { email: IDRIS, firstName: 'Idris', lastName: 'Bâ', roles: ['teamMember'] };
  const outside: Refusal = { code: 'forbidden', reason: 'outOfScope' };
  const attempts = [
    ['R119 an invitation to a store of others', 'POST', '/invitations', { ...idris, scopes: ['s3'] }, outside],
    ['R119 an invitation to one of theirs too', 'POST', '/invitations', { ...idris, scopes: ['s1', 's3'] }, outside],
    ['R119 an invitation to all stores', 'POST', '/invitations', { ...idris, scopes: 'all' }, outside],
    ['R119 an invitation to none', 'POST', '/invitations', { ...idris, scopes: [] }, outside],
    [
      'R101 an invitation as Accountant',
      'POST',
      '/invitations',
      { ...idris, roles: ['accountant'], scopes: ['s1'] },
      { code: 'forbidden', reason: 'roleNotAssignable' },
    ],
    ['R124 the removal of Dmytro', 'DELETE', '/members/dmytro', undefined, outside],
    ['R124 the removal of יעל', 'DELETE', '/members/yael', undefined, { ...outside, reason: 'someOutOfScope' }],
    ['R119 a store of others for Zoë', 'PATCH', '/members/zoe', { scopes: ['s1', 's3'] }, outside],
    [
      'R119 another role for Zoë',
      'PATCH',
      '/members/zoe',
      { roles: ['manager'] },
      { code: 'forbidden', reason: 'roleNotAssignable' },
    ],
  ] as const;
  for (const [title, method, path, body, expected] of attempts) {
    it(title, async () => {
      await beginAnew(PORTAL);
      const haneul = await overHttp(PORTAL, 'haneul');
      const sent = path === '/invitations' ? { drafts: [body] } : body;
      await refused(PORTAL, () => haneul(method, path, sent), expected);
    });
  }
});
