import { expect } from 'chai';
import { overHttp, refused, type Ask } from './over-http.js';
import { ServerPage } from './server-page.js';
import { allBut, TillPage } from './till.js';

const TENANT = 'acme-winery';
/** The one these people have from other journeys, where those went first: a login outlives the tenant. */
const PASSWORD = 'seven barrels of autumn';
const OVERRIDES = ['Override price', 'Override tax', 'Override shipping', 'Override inventory location'] as const;
const ASSOCIATES = ['associate of an order', 'associate of a signup'] as const;

/** Refused by the role, with nothing written: each attempt by itself. */
async function allRefused(ask: Ask, attempts: readonly (readonly [string, string, object?])[]): Promise<void> {
  for (const [method, path, body] of attempts) {
    await refused(TENANT, () => ask(method, path, body), { code: 'forbidden', reason: 'notGranted' });
  }
}

const DENIED_TO_POS_BASIC = [
  ['PUT', 'orders/10483/price', { price: 1 }],
  ['PUT', 'orders/10483/tax', { tax: 1 }],
  ['PUT', 'orders/10483/shipping', { shipping: 1 }],
  ['PUT', 'orders/10483/location', { location: 'cellar' }],
  ['POST', 'orders/10482/refund', {}],
  ['POST', 'orders/10482/exchange', {}],
  ['PUT', 'orders/10482/sales-associate', { memberId: 'layla' }],
  ['PUT', 'club-signups/club-201/sales-associate', { memberId: 'layla' }],
  ['POST', 'inventory/pinot-2024/adjust', { by: 5 }],
] as const;

describe('J09 Till and reservation rights on a page', () => {
  let till: TillPage;
  beforeEach(async () => {
    await fetch(`${process.env['ROSTERKIT_DEMO_URL']}demo/${TENANT}/reset`, { method: 'POST' });
  });
  afterEach(() => till.close());

  /** Who is invited joins with the newest mail, as a person does. */
  async function joins(memberId: string, email: string): Promise<void> {
    const owner = await ServerPage.openAnother({ as: 'marguerite' });
    expect(await owner.call('marguerite', 'resendInvitation', memberId)).to.include({ ok: true });
    await owner.mails();
    const guest = await ServerPage.openAnother({ as: '', hash: '#/today' });
    await guest.openInvitation(email);
    await guest.createAccount(PASSWORD);
    await guest.until(async () => (await guest.member(memberId)).status === 'active');
    await guest.close();
    await owner.close();
  }

  it('R026 R027 lets POS Basic take orders and coupons, and see the stock, and nothing more', async () => {
    till = await TillPage.as('layla', '#/till');
    expect(await till.usable('10483', '10482')).to.deep.equal(
      allBut(...OVERRIDES, 'Refund', 'Exchange', ...ASSOCIATES, 'reports'),
    );
    await till.order('10483').getByLabel('Coupon code').fill('HARVEST');
    await till
      .order('10483')
      .locator('form.step')
      .filter({ has: till.page.getByLabel('Coupon code') })
      .getByRole('button', { name: 'Apply' })
      .click();
    await till.order('10483').getByText('HARVEST').first().waitFor();

    await till.goTo('#/inventory');
    await till.shown
      .getByRole('row', { name: /Pinot Noir 2024/ })
      .getByText('120')
      .waitFor();
    expect(await till.shown.getByRole('button', { name: /One bottle of/ }).count()).to.equal(0);
    expect(await till.menu())
      .to.include.members(['Till', 'Inventory'])
      .and.not.include.members(['Reservations']);
    expect(await till.menu()).to.not.include('Customers');
  });

  it('R026 refuses POS Basic on the server whatever a page sends, and writes nothing', async () => {
    till = await TillPage.as('layla', '#/till');
    const ask = await overHttp(TENANT, 'layla');
    await allRefused(ask, DENIED_TO_POS_BASIC);
    expect((await ask('GET', 'reports/pos')).status).to.equal(403);
    expect((await ask('GET', 'inventory')).status).to.equal(200);
    expect((await ask('POST', 'orders/10483/coupon', { coupon: 'TEN' })).status).to.equal(201);
  });

  it('R028 keeps from POS Standard the stock alone', async () => {
    till = await TillPage.as('siobhan', '#/till');
    expect(await till.usable('10483', '10482')).to.deep.equal(allBut());
    await till.order('10482').getByRole('button', { name: 'Refund' }).click();
    await till.order('10482').getByText('Refunded').waitFor();
    await till.goTo('#/inventory');
    await till.shown.getByRole('row', { name: /Pinot Noir 2024/ }).waitFor();
    expect(await till.shown.getByRole('button', { name: /One bottle of/ }).count()).to.equal(0);
    await allRefused(await overHttp(TENANT, 'siobhan'), [['POST', 'inventory/pinot-2024/adjust', { by: -3 }]]);
  });

  it('R031 lets Basic override a price, once she has joined, and refund nothing', async () => {
    await joins('anh', 'anh@acme-winery.example');
    till = await TillPage.as('anh', '#/till');
    expect(await till.usable('10483', '10482')).to.deep.equal(
      allBut('Refund', 'Exchange', ...ASSOCIATES, 'reports', 'settings'),
    );
    const price = till
      .order('10483')
      .locator('form.step')
      .filter({ has: till.page.getByLabel('Override price') });
    await price.getByLabel('Override price').fill('39.5');
    await price.getByRole('button', { name: 'Apply' }).click();
    await till.order('10483').getByText('$39.50').first().waitFor();
    const ask = await overHttp(TENANT, 'anh');
    await allRefused(ask, [
      ['POST', 'orders/10482/refund', {}],
      ['POST', 'orders/10482/exchange', {}],
      ['PUT', 'club-signups/club-201/sales-associate', { memberId: 'anh' }],
      ['PUT', 'settings/pos', { value: 'Anh was here' }],
    ]);
    expect(await till.menu()).to.include.members(['Till', 'Reservations', 'Inventory']);
  });

  it('R029 lets Reservations Basic book, once she has joined, without reports, settings, prices, refunds or the till', async () => {
    await joins('ananya', 'ananya@acme-winery.example');
    till = await TillPage.as('ananya', '#/reservations');
    expect(await till.usable('10483', '10484')).to.deep.equal(
      allBut('Override price', 'Refund', 'Exchange', ...ASSOCIATES, 'reports', 'settings'),
    );
    await till.shown.getByLabel('Guest', { exact: true }).fill('Inês Carvalho');
    await till.shown.getByLabel('When').fill('2027-01-05T15:30');
    await till.shown.getByRole('button', { name: 'Book', exact: true }).click();
    await till.shown.getByRole('row', { name: /Inês Carvalho/ }).waitFor();
    expect(await till.menu())
      .to.include('Reservations')
      .and.not.include('Till');
    const ask = await overHttp(TENANT, 'ananya');
    await allRefused(ask, [
      ['PUT', 'orders/10483/price', { price: 1 }],
      ['POST', 'orders/10484/refund', {}],
      ['PUT', 'settings/reservations', { value: 'no time' }],
    ]);
    for (const door of ['apps/pos', 'reports/reservations', 'settings/reservations']) {
      expect((await ask('GET', door)).status, door).to.equal(403);
    }
  });

  it('R030 opens all of Reservations to Reservations Standard, and no till', async () => {
    till = await TillPage.as('jean-baptiste', '#/reservations');
    expect(await till.usable('10483', '10484')).to.deep.equal(allBut());
    await till.goTo('#/till');
    await till.shown.getByText('Your role does not have access to this.').first().waitFor();
    expect(await till.shown.getByRole('article').count()).to.equal(0);
    expect(await till.menu()).to.not.include('Till');
    expect((await (await overHttp(TENANT, 'jean-baptiste'))('GET', 'apps/pos')).status).to.equal(403);
  });

  it('R032 gives Standard everything in both, enabled again, and no admin panel', async () => {
    const owner = await ServerPage.openAnother({ as: 'marguerite' });
    expect(await owner.call('marguerite', 'reactivateMember', 'thora')).to.include({ ok: true });
    await owner.close();
    till = await TillPage.as('thora', '#/till');
    expect(await till.usable('10483', '10482')).to.deep.equal(allBut());
    await till.goTo('#/reservations');
    expect(await till.usable('10483', '10484')).to.deep.equal(allBut());
    await till.goTo('#/inventory');
    await till.shown.getByRole('button', { name: 'One bottle of Pinot Noir 2024 less' }).click();
    await till.shown
      .getByRole('row', { name: /Pinot Noir 2024/ })
      .getByText('119')
      .waitFor();
    await till.goTo('#/settings/general');
    expect(await till.shown.getByRole('textbox').count()).to.equal(0);
    const ask = await overHttp(TENANT, 'thora');
    for (const door of ['apps/admin', 'reports/admin', 'settings/admin', 'api/settings', 'customers']) {
      expect((await ask('GET', door)).status, door).to.equal(403);
    }
  });

  it('R027 R028 works with the keyboard alone, past what is out of use', async () => {
    till = await TillPage.as('layla', '#/till');
    const coupon = till.order('10483').getByLabel('Coupon code');
    await coupon.waitFor();
    await till.until(() => till.canUse(coupon));
    await till.tabTo(coupon, 120);
    await till.type('KEYS');
    await till.press('Enter');
    await till.order('10483').getByText('KEYS').first().waitFor();
    const passed: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await till.press('Tab');
      passed.push(await till.page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim() ?? ''));
    }
    expect(passed.filter((label) => label.startsWith('Override'))).to.deep.equal([]);
  });

  it('R026 fits a narrow page', async () => {
    till = await TillPage.openAnother({ as: 'layla', hash: '#/till', width: 320 });
    await till.order('10483').getByRole('button', { name: 'Complete' }).waitFor();
    const overflow = await till.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).to.be.at.most(0);
    await till.order('10483').getByRole('button', { name: 'Complete' }).click();
    await till.order('10483').getByText('Completed').waitFor();
  });
});
