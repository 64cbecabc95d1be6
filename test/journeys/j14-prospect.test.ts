import { expect } from 'chai';
import { saying } from './arabic.js';
import type { Locator } from 'playwright-core';
import {
  fillCart,
  goTo,
  goToByKeys,
  menuOf,
  newOrders,
  openAddress,
  said,
  section,
  stepsOf,
  things,
} from './commerce.js';
import { fits, openShop, openShopAs, SHOP } from './commerce-users.js';
import { overHttp, refused } from './over-http.js';
import type { ServerPage } from './server-page.js';

const AICHA = 'Aïcha Benyoussef';
const AICHAS_MAIL = 'aicha@eauxdulac.example';
const CREATE = 'Create an order and submit it for review';
const PLACE = 'Place an order (checkout)';
const INQUIRE = 'Submit an inquiry';
const ABOVE_OWN = 'You cannot grant what you do not have.';
const QUESTION = 'How loud is the Fire pump 400?';
const LINES = { lines: [{ productId: 'p-400', quantity: 1 }] };

describe('J14 A prospect asks, and does not buy', () => {
  let demo: ServerPage;
  async function open(options = {}): Promise<void> {
    demo = await openShop('benoit', options);
  }
  afterEach(() => demo.close());

  async function isAsked(): Promise<void> {
    await said(demo, 'The inquiry is on its way.');
    const { inquiry = [] } = await things();
    expect(inquiry.map(({ memberId, accountId, text }) => ({ memberId, accountId, text }))).to.deep.equal([
      { memberId: 'benoit', accountId: 'a3', text: QUESTION },
    ]);
  }

  async function openManageUser(): Promise<void> {
    await goTo(demo, 'User Preferences');
    await section(demo).getByRole('link', { name: 'Manage User' }).click();
    await demo.list.getByRole('heading', { name: 'Manage User' }).waitFor();
  }

  /** The form with Aïcha and the role End-User chosen. */
  async function chooseAicha(): Promise<Locator> {
    await openManageUser();
    const form = demo.form.filter({ visible: true });
    await form.getByRole('button', { name: 'Add Commerce users' }).click();
    await form.getByRole('radio', { name: AICHA }).check();
    await form.getByRole('radio', { name: 'Commerce End-User' }).check();
    await form.getByRole('group', { name: 'Permissions' }).waitFor();
    return form;
  }

  async function isAssigned(): Promise<void> {
    await demo.row(AICHA).filter({ hasText: 'Commerce End-User' }).filter({ hasText: 'Invited' }).waitFor();
    expect(await demo.memberByEmail(AICHAS_MAIL)).to.deep.include({
      accountId: 'a3',
      roles: ['endUser'],
      options: { 'order.create': false },
    });
    expect(await demo.mails()).to.deep.equal([`access to ${AICHAS_MAIL}`]);
  }

  it('R087 has the catalogue and Submit inquiry, and no checkout', async () => {
    await open();
    await section(demo).getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    const products = section(demo).getByRole('list', { name: 'Catalogue' }).getByRole('listitem');
    await demo.until(async () => (await products.count()) === 4);
    expect(await menuOf(demo)).to.include('Inquiry');

    const cart = await fillCart(demo, 'Fire pump 400');
    expect(await stepsOf(cart)).to.deep.equal(['Save changes']);
    for (const name of ['Place order', 'Submit for review']) {
      expect(await demo.page.getByRole('button', { name }).count(), name).to.equal(0);
    }
    expect(await newOrders()).to.deep.equal([]);

    const inquiry = await goTo(demo, 'Inquiry');
    await inquiry.getByRole('textbox', { name: 'Your inquiry' }).fill(QUESTION);
    await inquiry.getByRole('button', { name: 'Submit inquiry' }).click();
    await isAsked();
  });

  it('R088 is refused by the server to order, and to place an order made while it was allowed', async () => {
    await open();
    const [benoit, chloe] = [await overHttp(SHOP, 'benoit'), await overHttp(SHOP, 'chloe')];
    const notGranted = { code: 'forbidden', reason: 'notGranted' } as const;
    await refused(SHOP, () => benoit('POST', 'orders', LINES), notGranted);

    const allow = (isOn: boolean): Promise<unknown> =>
      chloe('PATCH', '/members/benoit', { options: { 'order.create': isOn, 'order.place': isOn } });
    await allow(true);
    const { status, body } = await benoit('POST', 'orders', LINES);
    expect(status).to.equal(201);
    await allow(false);
    const path = `orders/${String(body['id'])}`;
    for (const [method, step] of [
      ['POST', `${path}/place`],
      ['POST', `${path}/submit`],
      ['PATCH', path],
    ] as const) {
      await refused(SHOP, () => benoit(method, step, LINES), notGranted);
    }
    expect((await newOrders()).map((order) => order.status)).to.deep.equal(['draft']);

    // and the page says it too
    const page = await openAddress(demo, path);
    await page.getByText('Draft', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Place order' }).waitFor({ state: 'detached' }); // it hears of it by an event
    expect(await stepsOf(page)).to.deep.equal([]);
  });

  it('R075 offers the prospect’s contacts, each with its type', async () => {
    await open();
    await openManageUser();
    await demo.row('Benoît Castelnau').waitFor();
    const form = demo.form.filter({ visible: true });
    await form.getByRole('button', { name: 'Add Commerce users' }).click();
    const people = form.getByRole('group', { name: 'People to add' });
    await people.getByRole('radio', { name: AICHA }).waitFor();
    const offered = await people.getByRole('listitem').allInnerTexts();
    expect(offered).to.have.lengthOf(13);
    for (const one of offered) expect(one).to.contain('eauxdulac.example').and.to.match(saying('Prospect'));
    await form.getByRole('button', { name: 'Cancel' }).click();
  });

  it('R075 offers a customer’s contacts and a prospect’s to who sells', async () => {
    await open();
    const seller = await openShopAs('chloe', { hash: '#/accounts/contact-users' });
    const form = seller.form.filter({ visible: true });
    await form.getByRole('button', { name: 'Add Commerce users' }).click();
    const people = form.getByRole('group', { name: 'People to add' });
    for (const [search, name, type] of [
      ['Mikkel', 'Mikkel Brandt', 'Customer'],
      ['Aïcha', AICHA, 'Prospect'],
    ] as const) {
      await form.getByRole('searchbox').fill(search);
      await people.getByRole('listitem').filter({ hasText: name }).getByText(type, { exact: true }).waitFor();
      await people.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
      await people.getByRole('checkbox', { name }).check();
    }
    await form.getByRole('radio', { name: 'Commerce End-User' }).check();
    await form.getByRole('button', { name: 'Assign' }).click();
    for (const name of [AICHA, 'Mikkel Brandt']) await seller.row(name).filter({ hasText: 'Invited' }).waitFor();
    expect(await seller.mails()).to.have.members([`access to ${AICHAS_MAIL}`, 'access to mikkel@nordhavn.example']);
    await seller.close();
  });

  it('R095 shows a colleague’s orders switched off, says that he has none to give, and assigns inquiries', async () => {
    await open();
    const form = await chooseAicha();
    const create = form.getByRole('switch', { name: CREATE });
    expect(await create.getAttribute('aria-disabled')).to.equal('true');
    expect(await create.isChecked()).to.equal(false);
    await form.getByText(ABOVE_OWN, { exact: true }).waitFor();
    await create.click({ force: true });
    expect(await create.isChecked()).to.equal(false);

    const inquire = form.getByRole('switch', { name: INQUIRE });
    expect(await inquire.getAttribute('aria-disabled')).to.not.equal('true');
    expect(await inquire.isChecked()).to.equal(true);
    await form.getByRole('button', { name: 'Assign' }).click();
    await isAssigned();
  });

  it('R095 says the same for the role of a Business Administrator, of each kind of order', async () => {
    await open();
    const form = await chooseAicha();
    await form.getByRole('radio', { name: 'Commerce Business Administrator' }).check();
    await form.getByRole('switch', { name: PLACE }).waitFor();
    const switches = await form.getByRole('switch').all();
    const states = await Promise.all(
      switches.map(async (one) => [await one.isChecked(), (await one.getAttribute('aria-disabled')) === 'true']),
    );
    const off = [false, true];
    expect(states).to.deep.equal([off, off, off, [true, false]]);
    expect(await form.getByText(ABOVE_OWN, { exact: true }).count()).to.equal(3);
  });

  it('R095 is refused by the server to grant orders, at first and later', async () => {
    await open();
    const benoit = await overHttp(SHOP, 'benoit');
    const aboveOwn = { code: 'forbidden', reason: 'optionAboveOwn' } as const;
    const draft = { contactId: 'contact-aicha', roles: ['endUser'] };
    const provision = (more: object) => () => benoit('POST', '/provisions', { drafts: [{ ...draft, ...more }] });
    await refused(SHOP, provision({ options: { 'order.create': true } }), aboveOwn);
    await refused(SHOP, provision({}), aboveOwn);

    const { body } = await provision({ options: { 'order.create': false } })();
    const [item] = body['items'] as readonly { readonly value: { readonly member: { readonly id: string } } }[];
    const grant = { options: { 'order.create': true } };
    await refused(SHOP, () => benoit('PATCH', `/members/${item?.value.member.id}`, grant), aboveOwn);
    const own = { code: 'forbidden', reason: 'self' } as const;
    await refused(SHOP, () => benoit('PATCH', '/members/benoit', grant), own);
    expect(await demo.memberByEmail(AICHAS_MAIL)).to.deep.include({ options: { 'order.create': false } });
  });

  it('R087 R095 asks and assigns with the keyboard alone', async () => {
    await open();
    const inquiry = await goToByKeys(demo, 'Inquiry');
    await inquiry.getByRole('textbox').waitFor();
    await demo.tabTo(inquiry.getByRole('textbox'));
    await demo.type(QUESTION);
    await demo.tabTo(inquiry.getByRole('button', { name: 'Submit inquiry' }));
    await demo.press('Enter');
    await isAsked();

    await goToByKeys(demo, 'User Preferences');
    await demo.tabTo(section(demo).getByRole('link', { name: 'Manage User' }));
    await demo.press('Enter');
    const form = demo.form.filter({ visible: true });
    await demo.tabTo(form.getByRole('button', { name: 'Add Commerce users' }));
    await demo.press('Enter');
    const aicha = form.getByRole('radio', { name: AICHA });
    await aicha.waitFor();
    await demo.tabTo(form.locator('input[name=contact]:focus'));
    for (let presses = 0; presses < 15 && !(await aicha.isChecked()); presses++) await demo.press('ArrowDown');
    await demo.chooseRoleByKeys(form.getByRole('radiogroup'), 'Commerce End-User');

    const create = form.getByRole('switch', { name: CREATE });
    await demo.tabTo(create);
    await demo.press(' ');
    expect(await create.isChecked()).to.equal(false);
    const note = await create.evaluate((input) => {
      const id = input.getAttribute('aria-describedby') ?? '';
      return (input.getRootNode() as ShadowRoot).querySelector(`#${id}`)?.textContent;
    });
    expect(note).to.match(saying(ABOVE_OWN)); // read out with the switch
    await demo.tabTo(form.getByRole('button', { name: 'Assign' }));
    await demo.press('Enter');
    await isAssigned();
  });

  it('R075 R087 fits a page of 320 px, and works there', async () => {
    await open({ width: 320 });
    const inquiry = await goTo(demo, 'Inquiry');
    await inquiry.getByRole('textbox', { name: 'Your inquiry' }).fill(QUESTION);
    await fits(demo, 320);
    await inquiry.getByRole('button', { name: 'Submit inquiry' }).click();
    await isAsked();
    const form = await chooseAicha();
    await fits(demo, 320);
    await form.getByRole('button', { name: 'Assign' }).click();
    await isAssigned();
    await fits(demo, 320);
  });
});
