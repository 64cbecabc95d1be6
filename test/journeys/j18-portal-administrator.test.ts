import { expect } from 'chai';
import { LANGUAGE, saying } from './arabic.js';
import { overHttp, refused } from './over-http.js';
import { columnOf, downloaded, fits, goTo, PORTAL, storesIn, STORES } from './portal.js';
import { ServerPage, type ServerOptions } from './server-page.js';

const OWNER = 'The account owner cannot be changed here.';
const IDRIS = 'idris@harbourheath.example';
const NAMES = Object.values(STORES);

describe('J18 An Administrator runs the team', () => {
  let demo: ServerPage;
  async function openTeam(options: ServerOptions = {}): Promise<void> {
    demo = await ServerPage.open({ tenant: PORTAL, as: 'tomasz', hash: '#/team', ...options });
    await demo.row('Zoë').waitFor();
  }
  afterEach(() => demo.close());

  async function isInvited(): Promise<void> {
    await demo.row(IDRIS).filter({ hasText: 'Accountant' }).filter({ hasText: STORES.s3 }).waitFor();
    expect(await demo.memberByEmail(IDRIS)).to.deep.include({
      firstName: 'Idris',
      lastName: 'Bâ',
      roles: ['accountant'],
      scopes: ['s3'],
      status: 'invited',
    });
    expect(await demo.mails()).to.deep.equal([`invitation to ${IDRIS}`]);
  }

  it('R099 R123 shows nine users, one of them the account owner, and Invite user at the top right', async () => {
    await openTeam();
    expect(await demo.rows.count()).to.equal(9);
    expect(await demo.rows.filter({ hasText: 'Account owner' }).allInnerTexts()).to.have.lengthOf(1);
    await demo.row('Priya').filter({ hasText: 'Account owner' }).filter({ hasText: 'Administrator' }).waitFor();

    const [list, invite, first] = await Promise.all([
      demo.list.boundingBox(),
      demo.form.getByRole('button', { name: 'Invite user' }).boundingBox(),
      demo.rows.first().boundingBox(),
    ]);
    if (!list || !invite || !first) throw new Error('The list is not to be seen.');
    // where a line ends: a narrow page has the button below its title, and from right to left lines end at the left
    if (!LANGUAGE) expect(invite.x + invite.width).to.be.closeTo(list.x + list.width, 32);
    expect(invite.y + invite.height).to.be.below(first.y);
  });

  it('R098 R101 offers all four roles, each with what it gives', async () => {
    await openTeam();
    await demo.openInviteForm('Invite user');
    for (const field of ['First name', 'Last name', 'E-mail'])
      await demo.form.getByRole('textbox', { name: field }).waitFor();
    const group = demo.form.getByRole('radiogroup', { name: 'Role' });
    const offered = {
      Administrator: 'View activation codes',
      Accountant: 'View pricing',
      Manager: 'See the team',
      'Team member': 'View sales',
    };
    expect(await group.getByRole('radio').count()).to.equal(4);
    for (const [role, right] of Object.entries(offered)) {
      await group.getByRole('radio', { name: role, exact: true }).check();
      await group.getByRole('region', { name: role }).getByText(right).first().waitFor();
    }
  });

  it('R097 tells on request what a role was called before, and nothing where it had no other name', async () => {
    await openTeam();
    await demo.openInviteForm('Invite user');
    const group = demo.form.getByRole('radiogroup', { name: 'Role' });
    await group.getByRole('radio', { name: 'Team member' }).check();
    const former = group.getByRole('group').filter({ hasText: 'Former names' });
    expect(await former.innerText()).to.not.contain('Employee');
    await former.getByText('Former names').click();
    expect(await former.innerText()).to.contain('Employee');
    await group.getByRole('radio', { name: 'Accountant' }).check();
    await group.getByRole('region', { name: 'Accountant' }).waitFor();
    expect(await group.getByText('Former names').count()).to.equal(0);
  });

  it('R110 fixes all stores for an Administrator, and asks an Accountant’s', async () => {
    await openTeam();
    await demo.openInviteForm('Invite user');
    await demo.form.getByRole('radio', { name: 'Administrator', exact: true }).check();
    await demo.form.getByText('All stores', { exact: true }).waitFor();
    expect(await demo.form.getByRole('checkbox').count()).to.equal(0);
    expect(await demo.form.getByRole('radio', { name: 'All stores' }).count()).to.equal(0);

    await fillIn();
    await demo.form.getByRole('radio', { name: 'Accountant', exact: true }).check();
    for (const name of NAMES) expect(await demo.form.getByRole('checkbox', { name }).isChecked()).to.equal(false);
    await demo.form.getByRole('button', { name: 'Invite', exact: true }).click();
    await demo.form
      .getByText(/Choose (the stores|at least one)/)
      .first()
      .waitFor();
    expect(await demo.memberByEmail(IDRIS)).to.equal(undefined);
    const tomasz = await overHttp(PORTAL, 'tomasz');
    const storeless = { email: IDRIS, firstName: 'Idris', lastName: 'Bâ', roles: ['administrator'], scopes: ['s1'] };
    await refused(PORTAL, () => tomasz('POST', '/invitations', { drafts: [storeless] }), {
      code: 'forbidden',
      reason: 'allStores',
    });
  });

  async function fillIn(): Promise<void> {
    await demo.form.getByLabel('First name').fill('Idris');
    await demo.form.getByLabel('Last name').fill('Bâ');
    await demo.form.getByLabel('E-mail').fill(IDRIS);
  }

  it('R100 invites, and mails a link to sign up with', async () => {
    await openTeam();
    await demo.openInviteForm('Invite user');
    await fillIn();
    await demo.form.getByRole('radio', { name: 'Accountant', exact: true }).check();
    await demo.form.getByRole('checkbox', { name: STORES.s3 }).check();
    await demo.form.getByRole('button', { name: 'Invite', exact: true }).click();
    await isInvited();
    await demo.openInvitation(IDRIS);
    await demo.createAccount('a large haddock and chips');
    await demo.page.getByRole('heading', { name: 'Hello, Idris' }).waitFor();
    expect(await demo.memberByEmail(IDRIS)).to.include({ status: 'active' });
  });

  it('R103 gives Zoë a second store', async () => {
    await openTeam();
    await demo.chooseAction('Zoë', 'Edit');
    const detail = demo.page.locator('member-detail');
    await detail.getByText('zoe@harbourheath.example').waitFor();
    await detail.getByRole('checkbox', { name: STORES.s3 }).check();
    await detail.getByRole('button', { name: 'Save' }).click();
    await demo.row('Zoë').filter({ hasText: STORES.s3 }).waitFor();
    // the row shows it before the server has answered
    await demo.until(async () => (await demo.member('zoe')).scopes.includes('s3'));
    expect((await demo.member('zoe')).scopes).to.have.members(['s1', 's3']);
  });

  it('R104 removes Rhys, once it is confirmed', async () => {
    await openTeam();
    await demo.chooseAction('Rhys', 'Remove');
    await demo.dialog.getByRole('button', { name: 'Cancel' }).click();
    await demo.dialog.waitFor({ state: 'detached' });
    expect((await demo.member('rhys')).status).to.equal('active');
    await demo.chooseAction('Rhys', 'Remove');
    await demo.dialog.getByRole('button', { name: 'Remove' }).click();
    await demo.row('Rhys').waitFor({ state: 'detached' });
    expect((await demo.member('rhys')).status).to.equal('removed');
    expect(await demo.rows.count()).to.equal(8);
  });

  for (const as of ['tomasz', 'priya']) {
    it(`R108 R123 keeps the account owner from being changed by ${as}`, async () => {
      await openTeam({ as });
      const actions = await demo.actionsOf('Priya');
      for (const name of ['Edit', 'Remove']) {
        const action = actions.find((each) => saying(name).test(each.name));
        expect(action, name).to.include({ isOff: true });
        expect(action?.text).to.match(saying(OWNER));
      }
      const detail = await demo.openAccount('Priya Raghunathan');
      await detail.getByText(OWNER).first().waitFor();
      expect(await detail.getByRole('textbox').count()).to.equal(0);

      const ask = await overHttp(PORTAL, as);
      const expected = { code: 'forbidden', reason: 'ownerProtected' } as const;
      await refused(PORTAL, () => ask('PATCH', '/members/priya', { firstName: 'P.' }), expected);
      await refused(PORTAL, () => ask('PATCH', '/members/priya', { roles: ['teamMember'], scopes: ['s1'] }), expected);
      await refused(PORTAL, () => ask('DELETE', '/members/priya'), expected);
    });
  }

  it('R105 sees the details of the business and of who owns it', async () => {
    await openTeam();
    const business = await goTo(demo, 'Business');
    await business.getByText('Harbour & Heath Fish Bars Ltd').waitFor();
    await business.getByText('09415527').waitFor();
    expect(await columnOf(business, 'Ownership', 'Name')).to.deep.equal(['Dev Raghunathan', 'Priya Raghunathan']);
  });

  it('R106 sees stores, products, bank accounts, pricing and activation codes', async () => {
    await openTeam();
    const stores = await goTo(demo, 'Stores');
    const cards = stores.getByRole('list', { name: 'Stores' }).getByRole('listitem');
    await cards.first().waitFor();
    for (const name of NAMES) await cards.filter({ hasText: name }).filter({ hasText: 'Card terminal' }).waitFor();
    expect(await columnOf(stores, 'Pricing', 'Store')).to.deep.equal(NAMES);
    expect(await columnOf(stores, 'Activation codes', 'Store')).to.deep.equal(NAMES);
    const accounts = await goTo(demo, 'Bank accounts');
    expect(await columnOf(accounts, 'Bank accounts', 'Store')).to.deep.equal(NAMES);
  });

  it('R107 sees and downloads transactions, sales, payouts, invoices and documents', async () => {
    await openTeam();
    for (const name of ['Transactions', 'Sales', 'Payouts', 'Invoices']) {
      const figures = await goTo(demo, name);
      expect((await columnOf(figures, name, 'Store')).toSorted(), name).to.deep.equal(NAMES.toSorted());
      const csv = await downloaded(demo, figures.getByRole('link', { name: 'Download as CSV' }));
      expect(storesIn(csv), name).to.deep.equal(['s1', 's2', 's3']);
    }
    const documents = await goTo(demo, 'Documents');
    const agreement = documents.getByRole('listitem').filter({ hasText: 'Merchant services agreement' });
    expect(await downloaded(demo, agreement.getByRole('link', { name: 'Download' }))).to.contain('version 7');
  });

  it('R100 works with the keyboard alone', async () => {
    await openTeam();
    await demo.openInviteFormByKeys('Invite user');
    await demo.tabTo(demo.form.getByLabel('First name'));
    await demo.type('Idris');
    await demo.press('Tab');
    await demo.type('Bâ');
    await demo.tabTo(demo.form.getByLabel('E-mail'));
    await demo.type(IDRIS);
    await demo.chooseRoleByKeys(demo.form.getByRole('radiogroup', { name: 'Role' }), 'Accountant');
    await demo.chooseStoreByKeys(demo.form, STORES.s3);
    await demo.tabTo(demo.form.getByRole('button', { name: 'Invite', exact: true }));
    await demo.press('Enter');
    await isInvited();
  });

  it('R103 R104 edits and removes with the keyboard alone', async () => {
    await openTeam();
    await demo.chooseActionByKeys('Zoë', 'Edit');
    const detail = demo.page.locator('member-detail');
    await demo.chooseStoreByKeys(detail, STORES.s3);
    await demo.tabTo(detail.getByRole('button', { name: 'Save' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('zoe')).scopes.length === 2);
    await demo.closeAccountByKeys();
    await demo.chooseActionByKeys('Rhys', 'Remove');
    await demo.tabTo(demo.dialog.getByRole('button', { name: 'Remove' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('rhys')).status === 'removed');
  });

  it('R099 R100 fits 320 px', async () => {
    await openTeam({ width: 320, height: 640 });
    await fits(demo, 320);
    await demo.openInviteForm('Invite user');
    await fillIn();
    await demo.form.getByRole('radio', { name: 'Accountant', exact: true }).check();
    await demo.form.getByRole('checkbox', { name: STORES.s3 }).check();
    await fits(demo, 320);
    await demo.form.getByRole('button', { name: 'Invite', exact: true }).click();
    await isInvited();
    for (const name of ['Stores', 'Invoices', 'Documents']) {
      await goTo(demo, name);
      await fits(demo, 320);
    }
  });
});
