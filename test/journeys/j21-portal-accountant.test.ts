import { expect } from 'chai';
import { expectRefusal, overHttp, refused } from './over-http.js';
import {
  columnOf,
  downloaded,
  fits,
  goTo,
  goToByKeys,
  HEAD_OFFICE,
  menuOf,
  openAddress,
  PORTAL,
  storesIn,
  STORES,
  totalOf,
} from './portal.js';
import { ServerPage, type ServerOptions } from './server-page.js';

const FIGURES = ['Transactions', 'Sales', 'Payouts', 'Invoices'] as const;
const S1 = [STORES.s1];
const ALL = Object.values(STORES);
/** One thing of Leeds Kirkgate in every place, or of the whole business where it is kept there. */
const FAR = [
  'stores/s3',
  'products/tap-s3',
  'pricing/pricing-s3',
  'bank-accounts/account-s3',
  'transactions/tx-03',
  'transactions/tx-03/file',
  'payouts/payout-03',
  'payouts/payout-03/file',
  'invoices/invoice-03',
  'invoices/invoice-03/file',
];

/** What Adaeze, with one store, sees where the business is billed and settled at these levels. */
const BUSINESSES = [
  {
    levels: 'store/store',
    tenant: PORTAL,
    title: 'R113',
    stores: S1,
    accounts: S1,
    figures: { Transactions: S1, Sales: S1, Payouts: S1, Invoices: S1 },
    far: 404,
  },
  {
    levels: 'entity/entity',
    tenant: 'harbour-heath-entity',
    title: 'R114',
    stores: ALL,
    accounts: [...ALL, HEAD_OFFICE],
    figures: { Transactions: ALL, Sales: ALL, Payouts: [HEAD_OFFICE], Invoices: [HEAD_OFFICE] },
    far: 200,
  },
  {
    levels: 'entity/store',
    tenant: 'harbour-heath-entity-store',
    title: 'R113 R114',
    stores: S1,
    accounts: S1,
    figures: { Transactions: S1, Sales: S1, Payouts: S1, Invoices: [] },
    far: 404,
  },
] as const;

for (const { levels, tenant, title, stores, accounts, figures, far } of BUSINESSES) {
  describe(`J21 An Accountant with one store, billed and settled by ${levels}`, () => {
    let demo: ServerPage;
    async function openHome(options: ServerOptions = {}): Promise<void> {
      demo = await ServerPage.open({ tenant, as: 'adaeze', hash: '#/home', ...options });
    }
    afterEach(() => demo.close());

    it(`R111 ${title === 'R113 R114' ? 'R114' : title} sees stores, products, pricing and bank accounts`, async () => {
      await openHome();
      const page = await goTo(demo, 'Stores');
      const cards = page.getByRole('list', { name: 'Stores' }).getByRole('listitem');
      await cards.first().waitFor();
      expect(await cards.getByRole('heading').allInnerTexts()).to.deep.equal(stores);
      expect(await cards.filter({ hasText: 'Tap to Pay' }).count()).to.equal(stores.length);
      expect(await columnOf(page, 'Pricing', 'Store')).to.deep.equal(stores);
      const bank = await goTo(demo, 'Bank accounts');
      expect((await columnOf(bank, 'Bank accounts', 'Store')).toSorted()).to.deep.equal([...accounts].toSorted());
    });

    it(`R112 ${title === 'R113 R114' ? 'R114' : title} sees, adds up and downloads the same figures`, async () => {
      await openHome();
      for (const name of FIGURES) {
        const page = await goTo(demo, name);
        const shown: readonly string[] = figures[name];
        if (shown.length === 0) await page.getByText('There is nothing here.').waitFor();
        else expect((await columnOf(page, name, 'Store')).toSorted(), name).to.deep.equal([...shown].toSorted());
        const csv = await downloaded(demo, page.getByRole('link', { name: 'Download as CSV' }));
        expect(storesIn(csv).map(placeOf).toSorted(), name).to.deep.equal([...shown].toSorted());
        await page.getByText(`Total ${totalOf(csv)}`).waitFor();
      }
    });

    it(`${title} is answered ${far} by the server for what is of another store`, async () => {
      await openHome();
      const adaeze = await overHttp(tenant, 'adaeze');
      for (const path of FAR) expect((await adaeze('GET', path)).status, path).to.equal(far);
    });
  });
}

describe('J21 An Accountant and the exception', () => {
  let demo: ServerPage;
  async function openHome(options: ServerOptions = {}): Promise<void> {
    demo = await ServerPage.open({ tenant: PORTAL, as: 'adaeze', hash: '#/home', ...options });
    await demo.page.getByRole('heading', { name: 'Hello, Adaeze' }).waitFor();
  }
  afterEach(() => demo.close());

  it('R111 sees the details of the business, not who owns it, nor activation codes', async () => {
    await openHome();
    const business = await goTo(demo, 'Business');
    await business.getByText('09415527').waitFor();
    expect(await business.getByRole('heading', { name: 'Ownership' }).count()).to.equal(0);
    const stores = await goTo(demo, 'Stores');
    await stores.getByRole('heading', { name: STORES.s1 }).waitFor();
    expect(await stores.getByRole('heading', { name: /Activation codes|Store directory/ }).count()).to.equal(0);
    const adaeze = await overHttp(PORTAL, 'adaeze');
    for (const path of ['ownership', 'activation-codes', 'activation-codes/code-s1', 'store-directory']) {
      expectRefusal(await adaeze('GET', path), { code: 'forbidden', reason: 'notGranted' });
    }
  });

  it('R102 R112 has no documents and no Team, in the menu, by the address or from the server', async () => {
    await openHome();
    expect(await menuOf(demo)).to.deep.equal([
      'Overview',
      'Sales',
      'Transactions',
      'Payouts',
      'Invoices',
      'Bank accounts',
      'Stores',
      'Business',
    ]);
    for (const path of ['documents', 'team']) {
      const page = await openAddress(demo, path);
      await page.getByText('Your role does not have access to this.').waitFor();
      expect(await page.getByRole('button').count(), path).to.equal(0);
    }
    const adaeze = await overHttp(PORTAL, 'adaeze');
    expectRefusal(await adaeze('GET', 'documents'), { code: 'forbidden', reason: 'notGranted' });
    expectRefusal(await adaeze('GET', '/members'), { code: 'forbidden', reason: 'notGranted' });
    const draft = {
      email: 'idris@harbourheath.example',
      firstName: 'I',
      lastName: 'B',
      roles: ['teamMember'],
      scopes: ['s1'],
    };
    await refused(PORTAL, () => adaeze('POST', '/invitations', { drafts: [draft] }), {
      code: 'forbidden',
      reason: 'notGranted',
    });
  });

  it('R112 R113 works with the keyboard alone', async () => {
    await openHome();
    const page = await goToByKeys(demo, 'Transactions');
    expect(await columnOf(page, 'Transactions', 'Store')).to.deep.equal(S1);
    const link = page.getByRole('link', { name: 'Download as CSV' });
    await demo.tabTo(link);
    const csv = await downloaded(demo, link, () => demo.press('Enter'));
    expect(storesIn(csv)).to.deep.equal(['s1']);
  });

  it('R112 R113 fits 320 px', async () => {
    await openHome({ width: 320, height: 640 });
    for (const name of [...FIGURES, 'Stores', 'Bank accounts', 'Business']) {
      await goTo(demo, name);
      await fits(demo, 320);
    }
    const page = await goTo(demo, 'Invoices');
    const csv = await downloaded(demo, page.getByRole('link', { name: 'Download as CSV' }));
    expect(storesIn(csv)).to.deep.equal(['s1']);
  });
});

function placeOf(scope: string): string {
  return scope === '@tenant' ? HEAD_OFFICE : STORES[scope as keyof typeof STORES];
}
