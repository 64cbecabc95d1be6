import { expect } from 'chai';
import { saying } from './arabic.js';
import type { Locator } from 'playwright-core';
import type { TeamListElement } from 'rosterkit';
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
import { overHttp, refused, type Reply } from './over-http.js';
import type { ServerPage } from './server-page.js';

const MANAGE = '#/preferences/users';
const MIKKEL = 'mikkel@nordhavn.example';
const CREATE = 'Create an order and submit it for review';
const ASK = 'Submit an inquiry';
const ORDER = { lines: [{ productId: 'k-12', quantity: 1 }] };
const SELF = 'You cannot change or remove your own access.';

describe('J16 Self-service by a Business Administrator', () => {
  let demo: ServerPage;
  afterEach(() => demo.close());

  async function open(width?: number): Promise<void> {
    demo = await openShop('soren', { hash: MANAGE, ...(width ? { width } : {}) });
    await demo.row('Freja').waitFor();
  }
  const detail = (): Locator => demo.page.locator('member-detail');
  const order = async (who: string): Promise<Reply> => (await overHttp(SHOP, who))('POST', 'orders', ORDER);

  async function openPermissions(name: string): Promise<Locator> {
    await demo.openAccount(name);
    await detail().getByRole('tab', { name: 'Permissions' }).click();
    const panel = detail().getByRole('tabpanel', { name: 'Permissions' });
    await panel.getByRole('switch').first().waitFor();
    return panel;
  }

  it('R089 finds Manage User in User Preferences: the own company’s users, no mass button, no account column', async () => {
    demo = await openShop('soren', { hash: '#/catalogue' });
    await link(demo, 'User Preferences').click();
    await link(demo, 'Manage User').click();
    await demo.page.getByRole('heading', { level: 2, name: 'Manage User' }).waitFor();
    expect((await namesOf(demo)).toSorted()).to.deep.equal(['Freja Lindegaard', 'Søren Ågård']);
    expect(await demo.list.getByRole('button', { name: 'Mass maintenance' }).count()).to.equal(0);
    expect(await demo.list.getByRole('checkbox').count()).to.equal(0);
    expect(await demo.list.getByRole('columnheader', { name: 'Account' }).count()).to.equal(0);
    expect(await demo.list.getByRole('combobox', { name: 'Accounts' }).count()).to.equal(0);
  });

  it('R089 asks for the own company’s users alone, however long the demo’s own questions take', async () => {
    await open();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await demo.page.route(/\/demo\/pumpwerk\/people/, (route) => held.then(() => route.continue()));
    await demo.page.reload();
    await demo.row('Freja').waitFor();
    // rows of another question would go away again, and with them what somebody has just pressed
    expect(await demo.list.evaluate((list) => (list as TeamListElement).accountId)).to.equal('a1');
    answer();
  });

  it('R089 adds Mikkel, one at a time, with a role for contacts', async () => {
    await open();
    const dialog = await openAdding(demo);
    expect(await offered(dialog)).to.deep.equal(['Mikkel Brandt']);
    await dialog.getByRole('radio', { name: 'Mikkel Brandt' }).check();
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await demo.row('Mikkel').filter({ hasText: 'Invited' }).waitFor();
    expect(await demo.memberByEmail(MIKKEL)).to.deep.include({ roles: ['endUser'], accountId: 'a1', kind: 'contact' });
    expect(await demo.mails()).to.deep.equal([`access to ${MIKKEL}`]);
    await passwordMailedTo(demo, MIKKEL);
  });

  it('R089 sets Freja inactive, which ends her session, and active again', async () => {
    await open();
    const freja = await overHttp(SHOP, 'freja');
    await demo.chooseAction('Freja', 'Set inactive');
    await demo.dialog.getByRole('button', { name: 'Set inactive' }).click();
    await demo.row('Freja').filter({ hasText: 'Inactive' }).waitFor();
    await demo.settled('freja');
    expect((await freja('GET', '/me')).status).to.equal(401);
    await demo.chooseAction('Freja', 'Set active');
    await demo.until(async () => (await demo.member('freja')).status === 'active');
    expect((await (await overHttp(SHOP, 'freja'))('GET', '/me')).status).to.equal(200);
  });

  it('R089 gives Freja another role, and removes her', async () => {
    await open();
    const panel = await openPermissions('Freja Lindegaard');
    await panel.getByRole('radio', { name: 'Commerce Business Administrator' }).check();
    await detail().getByRole('button', { name: 'Save' }).click();
    await demo.until(async () => (await demo.member('freja')).roles[0] === 'businessAdmin');
    await demo.closeAccount();
    await demo.chooseAction('Freja', 'Remove');
    await demo.dialog.getByRole('button', { name: 'Remove' }).click();
    await demo.row('Freja').waitFor({ state: 'detached' });
    expect((await demo.member('freja')).status).to.equal('removed');
  });

  it('R090 R092 switches orders off for Freja alone; another End-User and the role keep them', async () => {
    await open();
    await demo.call('joerg', 'reactivateMember', 'yamada');
    expect((await order('freja')).status).to.be.oneOf([200, 201]);
    const panel = await openPermissions('Freja Lindegaard');
    expect(await switchesIn(panel)).to.deep.equal({ [CREATE]: true, [ASK]: true });
    await panel.getByRole('switch', { name: CREATE }).uncheck();
    await detail().getByRole('button', { name: 'Save' }).click();
    await demo.until(async () => (await demo.member('freja')).options?.['order.create'] === false);

    const freja = await overHttp(SHOP, 'freja');
    await refused(SHOP, () => freja('POST', 'orders', ORDER), { code: 'forbidden', reason: 'notGranted' });
    expect((await order('yamada')).status).to.be.oneOf([200, 201]);
    await panel.getByText('Own setting; on by default').waitFor();
    await demo.closeAccount();

    const dialog = await openAdding(demo);
    await dialog.getByRole('radio', { name: 'Commerce End-User' }).check();
    expect(await switchesIn(dialog)).to.deep.equal({ [CREATE]: true, [ASK]: true });
    expect(await dialog.getByText('On by default').count()).to.equal(2);
  });

  it('R091 knows switches of single users only: none of a role, of a company or of several', async () => {
    await open();
    const soren = await overHttp(SHOP, 'soren');
    const patch = { options: { 'order.create': false } };
    const bulk = ['freja', 'soren'].map((memberId) => ({ op: 'update', memberId, patch }));
    await refused(SHOP, () => soren('POST', '/members/bulk', { operations: bulk }), {
      code: 'forbidden',
      reason: 'notGranted',
    });
    const joerg = await overHttp(SHOP, 'joerg');
    await joerg('PATCH', '/members/freja', patch);
    const own = (await demo.everybody()).filter(({ member }) => 'order.create' in (member.options ?? {}));
    expect(own.map(({ member }) => member.id).toSorted()).to.deep.equal(['benoit', 'freja']);
  });

  it('R096 disables role, switches and remove on the own row, and says why', async () => {
    await open();
    const actions = await demo.actionsOf('Søren');
    for (const [name, reason] of [
      ['Remove', SELF],
      ['Set inactive', 'You cannot set yourself inactive.'],
    ] as const) {
      const found = actions.find((action) => saying(name).test(action.name));
      expect(found, name).to.include({ isOff: true });
      expect(found?.text, name).to.match(saying(reason));
    }
    const panel = await openPermissions('Søren Ågård');
    await detail().getByText(SELF).first().waitFor();
    for (const radio of await panel.getByRole('radio').all()) {
      expect((await radio.isDisabled()) || (await radio.getAttribute('aria-disabled')) === 'true').to.equal(true);
    }
    const switches = await panel.getByRole('switch').all();
    expect(switches).to.have.lengthOf(4);
    for (const one of switches) {
      expect(await one.getAttribute('aria-disabled')).to.equal('true');
      await one.click({ force: true });
      expect(await one.isChecked()).to.equal(true);
    }
  });

  it('R096 is refused by the server for the own access', async () => {
    await open();
    const soren = await overHttp(SHOP, 'soren');
    const self = { code: 'forbidden', reason: 'self' } as const;
    await refused(SHOP, () => soren('PATCH', '/members/soren', { roles: ['endUser'] }), self);
    await refused(SHOP, () => soren('PATCH', '/members/soren', { options: { 'order.place': false } }), self);
    await refused(SHOP, () => soren('POST', '/members/soren/deactivate'), self);
    await refused(SHOP, () => soren('DELETE', '/members/soren'), self);
  });

  it('R089 is answered “not found” by the server for a user of another company', async () => {
    await open();
    const soren = await overHttp(SHOP, 'soren');
    const notFound = { code: 'notFound' } as const;
    expect((await soren('GET', '/members/sato')).status).to.equal(404);
    await refused(SHOP, () => soren('PATCH', '/members/sato', { roles: ['endUser'] }), notFound);
    await refused(SHOP, () => soren('POST', '/members/sato/deactivate'), notFound);
    await refused(SHOP, () => soren('DELETE', '/members/sato'), notFound);
    const drafts = [{ contactId: 'contact-aicha', roles: ['endUser'] }];
    await refused(SHOP, () => soren('POST', '/provisions', { drafts }), notFound);
  });

  it('R089 R090 works with the keyboard alone', async () => {
    demo = await openShop('soren', { hash: '#/catalogue' });
    await demo.tabTo(link(demo, 'User Preferences'));
    await demo.press('Enter');
    await demo.tabTo(link(demo, 'Manage User'));
    await demo.press('Enter');
    await demo.row('Freja').waitFor();
    const dialog = await openAddingByKeys(demo);
    await demo.tabTo(dialog.locator('input[name=contact]'));
    await demo.press(' ');
    await demo.chooseRoleByKeys(dialog.getByRole('radiogroup', { name: 'Role' }), 'Commerce End-User');
    await demo.tabTo(dialog.getByRole('button', { name: 'Assign' }));
    await demo.press('Enter');
    await demo.row('Mikkel').filter({ hasText: 'Invited' }).waitFor();

    await demo.arrowTo('Freja');
    await demo.press('Enter');
    await demo.tabTo(detail().getByRole('tab', { name: 'Details' }));
    await demo.press('ArrowRight');
    const toggle = detail().getByRole('switch', { name: CREATE });
    await toggle.waitFor();
    await demo.tabTo(toggle);
    await demo.press(' ');
    await demo.tabTo(detail().getByRole('button', { name: 'Save' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('freja')).options?.['order.create'] === false);
    await demo.closeAccountByKeys();
    await demo.chooseActionByKeys('Freja', 'Set inactive');
    await demo.tabTo(demo.dialog.getByRole('button', { name: 'Set inactive' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('freja')).status === 'inactive');
  });

  it('R090 switches on a page 320 px wide that does not scroll sideways', async () => {
    await open(320);
    await fits(demo, 320);
    const panel = await openPermissions('Freja Lindegaard');
    await panel.getByRole('switch', { name: CREATE }).uncheck();
    await fits(demo, 320);
    await detail().getByRole('button', { name: 'Save' }).click();
    await demo.until(async () => (await demo.member('freja')).options?.['order.create'] === false);
  });
});
