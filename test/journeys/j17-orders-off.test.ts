import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { fits, openShop, openShopAs, SHOP } from './commerce-users.js';
import {
  fillCart,
  goTo,
  goToByKeys,
  menuOf,
  newOrders,
  openAddress,
  ordersOf,
  said,
  section,
  stepsOf,
  things,
} from './commerce.js';
import { overHttp, refused } from './over-http.js';
import { RULES, type ServerPage } from './server-page.js';

const SETTINGS = '#/administration/operation-settings';
const COMPANYS = ['O-1', 'O-2', 'O-3'];
const LINES = { lines: [{ productId: 'p-250', quantity: 2 }] };
const OFF = { code: 'forbidden', reason: 'ordersOff' } as const;
const NOT_GRANTED = { code: 'forbidden', reason: 'notGranted' } as const;
const PLACE = 'Place an order (checkout)';
const REVIEW = 'Review, amend and place submitted orders';
const INQUIRE = 'Submit an inquiry';
const LOOK = { layout: 'list', brand: '#123456', logo: 'Pumpwerk Nord' };

for (const { query, where } of RULES) {
  describe(`J17 Orders are switched off for everybody, ${where}`, () => {
    let pages: ServerPage[] = [];
    /** The shop begun anew, with Jörg at its settings. */
    async function open(options = {}): Promise<ServerPage> {
      const joerg = await openShop('joerg', { hash: SETTINGS, query, ...options });
      pages.push(joerg);
      return joerg;
    }
    async function also(as: string, options = {}): Promise<ServerPage> {
      const other = await openShopAs(as, { query, ...options });
      pages.push(other);
      return other;
    }
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close();
      pages = [];
    });

    const process = ({ page }: ServerPage, name = 'Order process'): Locator =>
      page.locator('operation-settings').getByRole('switch', { name });

    async function isOrderProcess(joerg: ServerPage, isOn: boolean): Promise<void> {
      const ask = await overHttp(SHOP, 'joerg');
      const stored = async (): Promise<{ orderProcess: boolean; inquiryProcess: boolean }> => {
        const { tenant } = (await ask('GET', '/me')).body as { tenant: { settings: Record<string, boolean> } };
        const { orderProcess = true, inquiryProcess = true } = tenant.settings; // what is as usual is not stored
        return { orderProcess, inquiryProcess };
      };
      // the page shows what is on its way, too
      await joerg.until(async () => (await stored()).orderProcess === isOn);
      await joerg.until(async () => (await process(joerg).isChecked()) === isOn);
      expect((await stored()).inquiryProcess).to.equal(true);
    }

    /** Switches orders off for everybody, as is asked first. */
    async function switchOff(joerg: ServerPage): Promise<void> {
      await process(joerg).click();
      const dialog = joerg.dialog.filter({ hasText: 'Switch off for everybody: Order process?' });
      await dialog.getByRole('button', { name: 'Switch off' }).click();
      await isOrderProcess(joerg, false);
    }

    /** Without the page. */
    async function setOrders(isOn: boolean): Promise<void> {
      const joerg = await overHttp(SHOP, 'joerg');
      const { status } = await joerg('PATCH', '/settings', { settings: { orderProcess: isOn } });
      expect(status).to.equal(200);
    }

    it('R093 shows two switches, asks before one goes off, and leaves it on when that is declined', async () => {
      const joerg = await open();
      await process(joerg).waitFor();
      const names = ['Order process', 'Inquiry process'];
      for (const name of names) expect(await process(joerg, name).isChecked(), name).to.equal(true);
      expect(await joerg.page.locator('operation-settings').getByRole('switch').count()).to.equal(names.length);
      await process(joerg).click();
      await joerg.dialog.getByRole('button', { name: 'Cancel' }).click();
      await isOrderProcess(joerg, true);
      await switchOff(joerg);
    });

    it('R094 takes cart and checkout from everybody; order history and inquiries stay', async () => {
      const joerg = await open();
      const before = await also('soren');
      await fillCart(before, 'Ballast pump 250');
      const asks = await overHttp(SHOP, 'soren');
      const own = String((await asks('POST', 'orders', LINES)).body['id']);
      await switchOff(joerg);

      const soren = await also('soren');
      await section(soren).getByRole('listitem').first().waitFor();
      expect(await menuOf(soren)).to.deep.equal(['Catalogue', 'Orders', 'Inquiry', 'User Preferences']);
      expect(await section(soren).getByRole('button', { name: 'Add to cart' }).count()).to.equal(0);
      const cart = await openAddress(soren, 'cart');
      await cart.getByText('Your role does not have access to this.').waitFor();
      expect(await stepsOf(cart)).to.deep.equal([]);

      await goTo(soren, 'Orders');
      expect(await ordersOf(soren)).to.have.members([...COMPANYS, own]);
      for (const id of ['O-2', own]) {
        const order = await openAddress(soren, `orders/${id}`);
        await order.getByRole('heading', { name: `Order ${id}` }).waitFor();
        await order.getByRole('table').waitFor();
        expect(await stepsOf(order), id).to.deep.equal([]);
        expect(await order.getByRole('spinbutton').count(), id).to.equal(0);
      }

      const inquiry = await goTo(soren, 'Inquiry');
      await inquiry.getByRole('textbox', { name: 'Your inquiry' }).fill('When can we order again?');
      await inquiry.getByRole('button', { name: 'Submit inquiry' }).click();
      await said(soren, 'The inquiry is on its way.');
      const { inquiry: inquiries = [] } = await things();
      expect(inquiries.map(({ memberId }) => memberId)).to.deep.equal(['soren']);
    });

    it('R094 is refused by the server whatever the own switch says, also on the page that was open before', async () => {
      const joerg = await open();
      const soren = await also('soren');
      const cart = await fillCart(soren, 'Ballast pump 250');
      const ask = await overHttp(SHOP, 'soren');
      const own = String((await ask('POST', 'orders', LINES)).body['id']);
      await switchOff(joerg);
      for (const [method, path] of [
        ['PUT', 'cart'],
        ['POST', 'orders'],
        ['POST', `orders/${own}/place`],
        ['POST', `orders/${own}/submit`],
        ['PATCH', `orders/${own}`],
        ['POST', 'orders/O-2/place'],
        ['PATCH', 'orders/O-2'],
      ] as const) {
        await refused(SHOP, () => ask(method, path, LINES), OFF);
      }
      const place = cart.getByRole('button', { name: 'Place order' });
      if (await place.isVisible()) await place.click(); // it may have heard of it already
      await cart.getByRole('button').first().waitFor({ state: 'detached' });
      expect((await newOrders()).map(({ id, status }) => [id, status])).to.deep.equal([[own, 'draft']]);
    });

    it('R094 shows a switch on but out of use, and keeps its value when something else is saved', async () => {
      await open();
      const ask = await overHttp(SHOP, 'joerg');
      await ask('PATCH', '/members/soren', { options: { 'order.review': false } });
      await setOrders(false);
      const chloe = await also('chloe', { hash: '#/accounts/a1/users' });
      const detail = await chloe.openAccount('Søren Ågård');
      await detail.getByRole('tab', { name: 'Permissions' }).click();
      const tab = detail.getByRole('tabpanel', { name: 'Permissions' });
      for (const [name, isOn] of [
        [PLACE, true],
        [REVIEW, false],
      ] as const) {
        const option = tab.getByRole('switch', { name });
        await option.waitFor();
        expect(await option.isChecked(), name).to.equal(isOn);
        expect(await option.getAttribute('aria-disabled'), name).to.equal('true');
        await option.click({ force: true });
        expect(await option.isChecked(), name).to.equal(isOn);
      }
      expect(await tab.getByText('Switched off for the whole application.').count()).to.equal(3);

      const inquire = tab.getByRole('switch', { name: INQUIRE });
      expect(await inquire.getAttribute('aria-disabled')).to.not.equal('true');
      await inquire.click();
      await detail.getByRole('button', { name: 'Save' }).click();
      await chloe.until(async () => (await chloe.member('soren')).options['inquiry.submit'] === false);
      expect((await chloe.member('soren')).options).to.deep.equal({ 'order.review': false, 'inquiry.submit': false });
    });

    it('R093 R094 gives orders back to who had them, and to nobody else', async () => {
      const joerg = await open();
      await setOrders(false);
      await joerg.page.reload();
      await isOrderProcess(joerg, false);
      await process(joerg).click(); // on again, nobody is asked
      await isOrderProcess(joerg, true);

      const soren = await also('soren');
      const cart = await fillCart(soren, 'Ballast pump 250');
      await cart.getByRole('button', { name: 'Place order' }).click();
      await said(soren, 'The order is placed.');
      expect((await newOrders()).map(({ memberId, status }) => [memberId, status])).to.deep.equal([
        ['soren', 'placed'],
      ]);

      const benoit = await also('benoit');
      expect(await stepsOf(await fillCart(benoit, 'Fire pump 400'))).to.deep.equal(['Save changes']);
      const ask = await overHttp(SHOP, 'benoit');
      await refused(SHOP, () => ask('POST', 'orders', LINES), NOT_GRANTED);
    });

    it('R062 knows no Operation Settings and no configuration for a Sales Administrator', async () => {
      await open();
      const chloe = await also('chloe');
      await section(chloe).getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
      expect(await menuOf(chloe)).to.deep.equal(['Sales desk', 'Accounts']);
      for (const path of ['administration/operation-settings', 'administration/configuration']) {
        const page = await openAddress(chloe, path);
        await page.getByText('Your role does not have access to this.').waitFor();
        expect(await page.getByRole('switch').count(), path).to.equal(0);
        expect(await page.getByRole('textbox').count(), path).to.equal(0);
        expect(await page.getByRole('link', { name: /Operation Settings|configuration/ }).count(), path).to.equal(0);
      }
      const ask = await overHttp(SHOP, 'chloe');
      const off = { settings: { orderProcess: false } };
      await refused(SHOP, () => ask('PATCH', '/settings', off), NOT_GRANTED);
      await refused(SHOP, () => ask('PUT', 'configuration', LOOK), NOT_GRANTED);
      expect((await ask('GET', 'configuration')).status).to.equal(403);
    });

    it('R060 lets a System Administrator configure how the portal looks', async () => {
      const joerg = await open({ hash: '#/administration/configuration' });
      const form = section(joerg).locator('form');
      await form.getByLabel('Layout').selectOption('List');
      await form.getByLabel('Name in the portal').fill(LOOK.logo);
      await form.getByLabel('Brand colour').fill(LOOK.brand);
      await form.getByRole('button', { name: 'Save changes' }).click();
      await said(joerg, 'Saved.');
      expect((await things()).configuration).to.deep.equal([{ id: 'portal', ...LOOK }]);

      const soren = await also('soren');
      const list = section(soren).getByRole('list', { name: 'Catalogue' });
      await list.getByRole('listitem').first().waitFor();
      const rows = await list.getByRole('listitem').all();
      const [first, second] = [await rows[0]?.boundingBox(), await rows[1]?.boundingBox()];
      expect(second?.x).to.equal(first?.x);
      expect(second?.y).to.be.above(first?.y ?? Infinity);
      await soren.page.locator('.brand').getByText(LOOK.logo).waitFor();
      const head = soren.page.locator('.shop-head');
      expect(await head.evaluate((it) => getComputedStyle(it).borderBlockEndColor)).to.equal('rgb(18, 52, 86)');
    });

    it('R071 has no cart in the portal for an employee, whatever the address', async () => {
      const joerg = await open({ hash: '#/catalogue' });
      await section(joerg).getByRole('listitem').first().waitFor();
      expect(await menuOf(joerg)).to.not.include('Cart');
      expect(await section(joerg).getByRole('button', { name: 'Add to cart' }).count()).to.equal(0);
      const cart = await openAddress(joerg, 'cart');
      await cart.getByText('Your role does not have access to this.').waitFor();
      expect(await stepsOf(cart)).to.deep.equal([]);
      for (const person of ['joerg', 'chloe']) {
        const ask = await overHttp(SHOP, person);
        await refused(SHOP, () => ask('PUT', 'cart', LINES), NOT_GRANTED);
        await refused(SHOP, () => ask('POST', 'orders', LINES), NOT_GRANTED);
      }
    });

    it('R093 R094 switches off and saves something else with the keyboard alone', async () => {
      const joerg = await open({ hash: '#/accounts' });
      const ask = await overHttp(SHOP, 'joerg');
      await ask('PATCH', '/members/soren', { options: { 'order.review': false } });
      await goToByKeys(joerg, 'Administration');
      await joerg.tabTo(process(joerg));
      await joerg.press(' ');
      const off = joerg.dialog.getByRole('button', { name: 'Switch off' });
      await off.waitFor();
      await joerg.tabTo(off);
      await joerg.press('Enter');
      await isOrderProcess(joerg, false);
      expect(await joerg.isFocused(process(joerg))).to.equal(true);

      const chloe = await also('chloe', { hash: '#/accounts/a1/users' });
      await chloe.row('Søren').waitFor();
      await chloe.arrowTo('Søren');
      await chloe.press('Enter');
      const detail = chloe.page.locator('member-detail');
      await detail.getByRole('tab', { name: 'Permissions' }).waitFor();
      await chloe.tabTo(detail.getByRole('tab', { selected: true }));
      const tab = detail.getByRole('tab', { name: 'Permissions' });
      for (let presses = 0; presses < 4 && !(await chloe.isFocused(tab)); presses++) await chloe.press('ArrowRight');
      const place = detail.getByRole('switch', { name: PLACE });
      await place.waitFor();
      await chloe.tabTo(place);
      await chloe.press(' ');
      expect(await place.isChecked()).to.equal(true);
      const inquire = detail.getByRole('switch', { name: INQUIRE });
      await chloe.tabTo(inquire);
      await chloe.press(' ');
      await chloe.tabTo(detail.getByRole('button', { name: 'Save' }));
      await chloe.press('Enter');
      await chloe.until(async () => (await chloe.member('soren')).options['inquiry.submit'] === false);
      expect((await chloe.member('soren')).options).to.deep.equal({ 'order.review': false, 'inquiry.submit': false });
    });

    it('R093 fits a page of 320 px, and works there', async () => {
      const joerg = await open({ width: 320 });
      await process(joerg).waitFor();
      await fits(joerg, 320);
      await switchOff(joerg);
      await fits(joerg, 320);
    });
  });
}
