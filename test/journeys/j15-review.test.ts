import { expect } from 'chai';
import {
  fillCart,
  fillCartByKeys,
  goTo,
  goToByKeys,
  isNoOrder,
  newOrders,
  openAddress,
  orderOf,
  ordersOf,
  quantity,
  said,
  stepsOf,
} from './commerce.js';
import { fits, openShop, openShopAs, SHOP } from './commerce-users.js';
import { expectRefusal, overHttp, refused } from './over-http.js';
import type { ServerPage } from './server-page.js';

const PUMP = 'Bilge pump 100';
const FREJAS = ['O-1', 'O-2'];
const COMPANYS = ['O-1', 'O-2', 'O-3'];
const LINES = { lines: [{ productId: 'p-100', quantity: 5 }] };

describe('J15 An End-User’s orders are reviewed', () => {
  let demo: ServerPage;
  let others: ServerPage[] = [];
  async function open(as: string, options = {}): Promise<ServerPage> {
    demo = await openShop(as, options);
    return demo;
  }
  async function also(as: string): Promise<ServerPage> {
    const other = await openShopAs(as);
    others.push(other);
    return other;
  }
  afterEach(async () => {
    for (const page of [demo, ...others.splice(0)]) await page.close();
    others = [];
  });

  /** The one order that is new waits, and is Freja's. */
  async function waitsForReview(lines: readonly object[]): Promise<string> {
    const [order, ...rest] = await newOrders();
    expect(rest).to.deep.equal([]);
    expect(order).to.deep.include({ memberId: 'freja', accountId: 'a1', status: 'submitted', lines });
    return order?.id ?? '';
  }

  it('R067 has a cart with Submit for review in the place of Place order', async () => {
    await open('freja');
    const cart = await fillCart(demo, PUMP);
    await cart.getByRole('button', { name: 'Submit for review' }).waitFor();
    expect(await stepsOf(cart)).to.deep.equal(['Save changes', 'Submit for review']);
    await quantity(cart, PUMP).fill('4');
    await cart.getByRole('button', { name: 'Submit for review' }).click();
    await said(demo, 'The order waits for review.');
    await cart.getByText('The cart is empty.').waitFor();
    const id = await waitsForReview([{ productId: 'p-100', quantity: 4 }]);

    await goTo(demo, 'Orders');
    await demo.page.getByRole('row').filter({ hasText: id }).getByText('Waiting for review').waitFor();
  });

  it('R067 submits a draft of hers, and finds nothing more to do with what waits', async () => {
    await open('freja', { hash: '#/orders' });
    await demo.page.getByRole('link', { name: 'O-1', exact: true }).click();
    const page = await openAddress(demo, 'orders/O-1');
    await page.getByRole('button', { name: 'Submit for review' }).waitFor();
    expect(await stepsOf(page)).to.deep.equal(['Save changes', 'Submit for review']);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await said(demo, 'The order waits for review.');
    await page.getByText('Waiting for review', { exact: true }).waitFor();
    await demo.until(async () => (await stepsOf(page)).length === 0);
    expect(await page.getByRole('spinbutton').count()).to.equal(0);
    expect((await orderOf('O-1')).status).to.equal('submitted');
  });

  it('R069 lists her own orders, and knows no other: a colleague’s address says what a wrong one says', async () => {
    await open('freja', { hash: '#/orders' });
    expect(await ordersOf(demo)).to.deep.equal(FREJAS);
    for (const id of ['O-3', 'O-9', 'O-77']) await isNoOrder(demo, id);

    const freja = await overHttp(SHOP, 'freja');
    const unknown = await freja('GET', 'orders/O-77');
    for (const id of ['O-3', 'O-9']) {
      expectRefusal(await freja('GET', `orders/${id}`), { code: 'notFound' });
      expect((await freja('GET', `orders/${id}`)).text).to.equal(unknown.text);
      await refused(SHOP, () => freja('PATCH', `orders/${id}`, LINES), { code: 'notFound' });
    }
  });

  it('R067 R068 is refused by the server to place what she made, waiting or not', async () => {
    await open('freja');
    const freja = await overHttp(SHOP, 'freja');
    const notGranted = { code: 'forbidden', reason: 'notGranted' } as const;
    await refused(SHOP, () => freja('POST', 'orders/O-1/place', {}), notGranted);
    await refused(SHOP, () => freja('POST', 'orders/O-2/place', {}), notGranted);
    await refused(SHOP, () => freja('PATCH', 'orders/O-2', LINES), notGranted);
    expect((await orderOf('O-1')).status).to.equal('draft');
    expect((await orderOf('O-2')).status).to.equal('submitted');
  });

  it('R065 shows a Business Administrator all orders of the company, and none of another', async () => {
    await open('soren', { hash: '#/orders' });
    expect(await ordersOf(demo)).to.deep.equal(COMPANYS);
    const list = demo.page.getByRole('region', { name: 'Orders' });
    await list.getByRole('row').filter({ hasText: 'O-2' }).getByText('Freja Lindegaard').waitFor();
    await isNoOrder(demo, 'O-9');
    const soren = await overHttp(SHOP, 'soren');
    expectRefusal(await soren('GET', 'orders/O-9'), { code: 'notFound' });
    await refused(SHOP, () => soren('POST', 'orders/O-9/place', {}), { code: 'notFound' });
  });

  it('R066 lets him amend a quantity of what waits, and place it', async () => {
    await open('soren', { hash: '#/orders' });
    await demo.page.getByRole('link', { name: 'O-2', exact: true }).click();
    const page = await openAddress(demo, 'orders/O-2');
    await page.getByText('Waiting for review', { exact: true }).waitFor();
    await quantity(page, PUMP).fill('3');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await said(demo, 'Saved.');
    expect(await orderOf('O-2')).to.deep.include({ status: 'submitted', lines: [{ productId: 'p-100', quantity: 3 }] });

    await quantity(page, PUMP).fill('7');
    await page.getByRole('button', { name: 'Place order' }).click();
    await said(demo, 'The order is placed.');
    expect(await orderOf('O-2')).to.deep.include({
      memberId: 'freja',
      status: 'placed',
      placedBy: 'soren',
      lines: [{ productId: 'p-100', quantity: 7 }],
    });
    await page.getByText('Placed', { exact: true }).waitFor();
    await demo.until(async () => (await stepsOf(page)).length === 0);
  });

  it('R066 leaves a colleague’s draft alone', async () => {
    await open('soren', { hash: '#/orders/O-1' });
    const page = await openAddress(demo, 'orders/O-1');
    await page.getByText('Draft', { exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Seal kit 12' }).waitFor();
    expect(await page.getByRole('spinbutton').count()).to.equal(0);
    expect(await stepsOf(page)).to.deep.equal([]);
    const soren = await overHttp(SHOP, 'soren');
    for (const [method, path] of [
      ['POST', 'orders/O-1/place'],
      ['POST', 'orders/O-1/submit'],
      ['PATCH', 'orders/O-1'],
    ] as const) {
      await refused(SHOP, () => soren(method, path, LINES), { code: 'forbidden', reason: 'outOfScope' });
    }
  });

  it('R068 keeps an order waiting until a Business Administrator of the same company places it', async () => {
    await open('freja');
    const cart = await fillCart(demo, PUMP);
    await cart.getByRole('button', { name: 'Submit for review' }).click();
    await said(demo, 'The order waits for review.');
    const id = await waitsForReview([{ productId: 'p-100', quantity: 1 }]);

    const sato = await also('sato');
    await goTo(sato, 'Orders');
    expect(await ordersOf(sato)).to.deep.equal(['O-9']);
    await isNoOrder(sato, id);
    const ask = await overHttp(SHOP, 'sato');
    await refused(SHOP, () => ask('POST', `orders/${id}/place`, {}), { code: 'notFound' });

    const soren = await also('soren');
    await goTo(soren, 'Orders');
    expect(await ordersOf(soren)).to.have.members([...COMPANYS, id]);
    await soren.page.getByRole('link', { name: id, exact: true }).click();
    await soren.page.getByRole('button', { name: 'Place order' }).click();
    await said(soren, 'The order is placed.');
    await goTo(soren, 'Orders');
    await soren.page.getByRole('row').filter({ hasText: id }).getByText('Placed', { exact: true }).waitFor();
    expect(await orderOf(id)).to.include({ memberId: 'freja', status: 'placed', placedBy: 'soren' });
  });

  it('R064 lets a Business Administrator browse the catalogue and place an order', async () => {
    await open('soren');
    const catalogue = await goTo(demo, 'Catalogue');
    const list = catalogue.getByRole('list', { name: 'Catalogue' });
    await list.getByRole('heading', { name: 'Ballast pump 250' }).waitFor();
    expect(await list.getByRole('listitem').count()).to.equal(4);

    const cart = await fillCart(demo, 'Ballast pump 250');
    await cart.getByRole('button', { name: 'Place order' }).click();
    await said(demo, 'The order is placed.');
    const [order, ...rest] = await newOrders();
    expect(rest).to.deep.equal([]);
    expect(order).to.deep.include({
      memberId: 'soren',
      accountId: 'a1',
      status: 'placed',
      placedBy: 'soren',
      lines: [{ productId: 'p-250', quantity: 1 }],
    });
  });

  it('R066 R067 submits and places with the keyboard alone', async () => {
    await open('freja');
    const cart = await fillCartByKeys(demo, PUMP);
    await demo.tabTo(quantity(cart, PUMP));
    await demo.press('ArrowUp');
    await demo.tabTo(cart.getByRole('button', { name: 'Submit for review' }));
    await demo.press('Enter');
    await said(demo, 'The order waits for review.');
    await waitsForReview([{ productId: 'p-100', quantity: 2 }]);

    const soren = await also('soren');
    await goToByKeys(soren, 'Orders');
    const link = soren.page.getByRole('link', { name: 'O-2', exact: true });
    await link.waitFor();
    await soren.tabTo(link);
    await soren.press('Enter');
    const page = soren.page.locator('[data-page]:visible');
    await quantity(page, PUMP).waitFor();
    await soren.tabTo(quantity(page, PUMP));
    await soren.press('ArrowUp');
    await soren.tabTo(page.getByRole('button', { name: 'Place order' }));
    await soren.press('Enter');
    await said(soren, 'The order is placed.');
    expect(await orderOf('O-2')).to.deep.include({
      status: 'placed',
      placedBy: 'soren',
      lines: [{ productId: 'p-100', quantity: 3 }],
    });
  });

  it('R064 R066 fits a page of 320 px, and works there', async () => {
    await open('soren', { width: 320, hash: '#/orders' });
    expect(await ordersOf(demo)).to.deep.equal(COMPANYS);
    await fits(demo, 320);
    await demo.page.getByRole('link', { name: 'O-2', exact: true }).click();
    const page = await openAddress(demo, 'orders/O-2');
    await quantity(page, PUMP).fill('6');
    await fits(demo, 320);
    await page.getByRole('button', { name: 'Place order' }).click();
    await said(demo, 'The order is placed.');
    expect((await orderOf('O-2')).lines).to.deep.equal([{ productId: 'p-100', quantity: 6 }]);
    const cart = await fillCart(demo, PUMP);
    await cart.getByRole('button', { name: 'Place order' }).waitFor();
    await fits(demo, 320);
  });
});
