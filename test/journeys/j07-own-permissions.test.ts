import { expect } from 'chai';
import { saying } from './arabic.js';
import { ServerPage } from './server-page.js';

describe('J07 Own permissions, e-mail, last owner', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open();
    await demo.row('Ólafur').waitFor();
  });
  afterEach(() => demo.close());

  it('R041 R042 protects the own row, with the reasons, and lets the own phone be saved', async () => {
    const actions = await demo.actionsOf('Marguerite Okonkwo-Lindqvist');
    const remove = actions.find(({ name }) => name === 'Remove User');
    expect(remove?.isOff).to.equal(true);
    expect(remove?.text).to.match(saying('yourself'));
    const disable = actions.find(({ name }) => name === 'Disable');
    expect(disable?.isOff).to.equal(true);

    const detail = await demo.openAccount('Marguerite Okonkwo-Lindqvist');
    await detail.getByText('You cannot change your own permissions.').first().waitFor();
    for (const radio of await detail.getByRole('radio').all()) {
      const isOff = (await radio.isDisabled()) || (await radio.getAttribute('aria-disabled')) === 'true';
      expect(isOff).to.equal(true);
    }
    await detail.getByLabel('Phone').fill('+1 503 555 0134');
    await detail.getByRole('button', { name: 'Save' }).click();
    await demo.until(async () => (await demo.member('marguerite')).phone === '+1 503 555 0134');
  });

  it('R036 R037 shows the e-mail as text, with the way to a new address', async () => {
    const detail = await demo.openAccount('Ólafur Þórsson');
    await detail.getByText('olafur@acme-winery.example').first().waitFor();
    expect(await detail.getByRole('textbox', { name: 'E-mail' }).count()).to.equal(0);
    await detail.getByText('Invite the new address').first().waitFor();
  });

  it('R025 R035 changes a role, which holds at the next action', async () => {
    await demo.page.goto(new URL('?as=olafur#/today', demo.page.url()).href);
    await demo.page.getByRole('list', { name: 'Your applications' }).getByText('Admin panel').waitFor();
    expect(await demo.page.getByRole('link', { name: 'Settings', exact: true }).count()).to.equal(0);

    await demo.page.goto(new URL('?as=marguerite#/settings/accounts', demo.page.url()).href);
    const detail = await demo.openAccount('Ólafur Þórsson');
    await detail.getByRole('radio', { name: 'Standard', exact: true }).check();
    await detail.getByRole('button', { name: 'Save' }).click();
    await demo.row('Ólafur').filter({ hasText: 'Standard' }).waitFor();

    await demo.page.goto(new URL('?as=olafur#/today', demo.page.url()).href);
    const apps = demo.page.getByRole('list', { name: 'Your applications' });
    await apps.getByText('POS').waitFor();
    expect(await apps.getByRole('listitem').allInnerTexts()).to.deep.equal(['POS', 'Reservations']);
  });

  it('R038 R039 disables, which ends access at once, and enables again', async () => {
    await demo.chooseAction('Ólafur', 'Disable');
    await demo.dialog.getByRole('button', { name: 'Disable' }).click();
    await demo.row('Ólafur').filter({ hasText: 'Inactive' }).waitFor();
    await demo.settled('olafur');
    expect((await demo.refusal('olafur', 'me')).code).to.be.oneOf(['unauthenticated', 'forbidden']);
    await demo.page.locator('#demo-person option[value=olafur]:disabled').waitFor({ state: 'attached' });

    await demo.chooseAction('Ólafur', 'Enable');
    await demo.row('Ólafur').filter({ hasText: 'Active' }).waitFor();
    await demo.settled('olafur');
    expect(await demo.call('olafur', 'me')).to.include({ ok: true });
  });

  it('R043 R045 finds who left by name, named still on order 10482', async () => {
    await demo.list.getByRole('combobox', { name: 'Status' }).selectOption('removed');
    await demo.list.getByRole('searchbox').fill('kamal');
    await demo.row('Kamal').filter({ hasText: 'Removed' }).waitFor();
    await demo.page.getByRole('link', { name: 'Orders', exact: true }).click();
    await demo.page.getByRole('row').filter({ hasText: '10482' }).getByText('Kamal').waitFor();
  });

  it('R042 lets one of two who demote each other win, and tells the other', async () => {
    const detail = await demo.openAccount('王小明');
    await detail.getByRole('radio', { name: 'Admin User', exact: true }).check();
    expect(await demo.call('xiaoming', 'updateMember', 'marguerite', { roles: ['adminUser'] })).to.include({
      ok: true,
    });
    await detail.getByRole('button', { name: 'Save' }).click();
    await demo.page.getByText('Your role does not allow this.').first().waitFor();
    expect((await demo.everybody()).filter(({ member }) => member.roles.includes('adminOwner'))).to.have.lengthOf(1);
  });

  it('R041 R042 says the reasons to the keyboard', async () => {
    await demo.arrowTo('Marguerite');
    await demo.press('Shift+F10');
    const remove = demo.list.getByRole('menuitem', { name: 'Remove User' });
    await remove.waitFor();
    for (let presses = 0; presses < 8 && !(await demo.isFocused(remove)); presses++) await demo.press('ArrowDown');
    expect(await remove.innerText()).to.match(saying('yourself')); // part of the item's name, so it is read out
    await demo.press('Enter');
    expect(await demo.dialog.filter({ hasText: 'Remove User' }).count()).to.equal(0);
    expect((await demo.member('marguerite')).status).to.equal('active');
  });

  it('R035 R038 changes a role and disables with the keyboard alone', async () => {
    await demo.arrowTo('Ólafur');
    await demo.press('Enter');
    const detail = demo.page.locator('member-detail');
    await detail.getByRole('heading', { name: 'Ólafur Þórsson' }).first().waitFor();
    await demo.chooseRoleByKeys(detail.getByRole('radiogroup'), 'Standard');
    await demo.tabTo(detail.getByRole('button', { name: 'Save' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('olafur')).roles[0] === 'standard');
    await demo.closeAccountByKeys();
    await demo.chooseActionByKeys('Ólafur', 'Disable');
    await demo.tabTo(demo.dialog.getByRole('button', { name: 'Disable' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('olafur')).status === 'inactive');
  });
});
