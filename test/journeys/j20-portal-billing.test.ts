import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { expectRefusal, overHttp, type Refusal } from './over-http.js';
import { columnOf, fits, goTo, goToByKeys, HEAD_OFFICE, menuOf, openAddress, STORES } from './portal.js';
import { ServerPage, type ServerOptions } from './server-page.js';

const MINE = [STORES.s1, STORES.s2];
const ALL = Object.values(STORES);
const ENTRIES = { 'Bank accounts': 'bank-accounts', Invoices: 'invoices' } as const;
type Entry = keyof typeof ENTRIES;
const ENTITY: Refusal = { code: 'forbidden', reason: 'entityLevel' };

/** What a Manager's menu has where the business is billed and settled at these levels. */
const BUSINESSES = [
  { levels: 'entity/entity', tenant: 'harbour-heath-entity', entries: [], title: 'R116 R121' },
  { levels: 'entity/store', tenant: 'harbour-heath-entity-store', entries: ['Bank accounts'], title: 'R116 R121' },
  {
    levels: 'store/entity',
    tenant: 'harbour-heath-store-entity',
    entries: ['Bank accounts', 'Invoices'],
    title: 'R117 R121',
  },
] as const;

for (const { levels, tenant, entries, title } of BUSINESSES) {
  describe(`J20 The same Manager, billed and settled by ${levels}`, () => {
    let demo: ServerPage;
    async function openHome(options: ServerOptions = {}): Promise<void> {
      demo = await ServerPage.open({ tenant, as: 'haneul', hash: '#/home', ...options });
    }
    afterEach(() => demo.close());
    const has = (entry: Entry): boolean => (entries as readonly Entry[]).includes(entry);

    /** Where some may be seen, the others are as if they were not there. */
    const refusalIn = (entry: Entry): Refusal => (has(entry) ? { code: 'notFound' } : ENTITY);

    /** The stores of what is behind each entry; entries of another level are gone, from the menu and from the server. */
    async function sees(stores: readonly string[]): Promise<void> {
      const menu = await menuOf(demo);
      const haneul = await overHttp(tenant, 'haneul');
      for (const [entry, path] of Object.entries(ENTRIES) as [Entry, string][]) {
        expect(menu.includes(entry), entry).to.equal(has(entry));
        const answer = await haneul('GET', path);
        if (has(entry)) {
          const page = await goTo(demo, entry);
          expect((await columnOf(page, entry, 'Store')).toSorted(), entry).to.deep.equal([...stores].toSorted());
          expect(scopesOf(answer.body['items']), path).to.deep.equal(stores.map(idOf));
        } else {
          const page = await openAddress(demo, path);
          await page.getByText('Your role does not have access to this.').waitFor();
          expectRefusal(answer, ENTITY);
        }
      }
    }

    async function allStoresShown(detail: Locator): Promise<void> {
      await detail.getByRole('button', { name: 'Save' }).waitFor();
      await demo.until(async () => (await demo.member('haneul')).scopes === 'all');
    }

    it(`${title} sees what is kept by store, of the own stores`, async () => {
      await openHome();
      await sees(MINE);
    });

    it('R121 is refused by the server what is of the whole business, or not there for them', async () => {
      await openHome();
      const haneul = await overHttp(tenant, 'haneul');
      for (const id of ['account-head-office', 'account-s3']) {
        expectRefusal(await haneul('GET', `bank-accounts/${id}`), refusalIn('Bank accounts'));
      }
      expectRefusal(await haneul('GET', 'invoices/invoice-03'), refusalIn('Invoices'));
    });

    it('R121 sees nothing of the whole business either with all stores, given by Tomasz', async () => {
      await openHome({ as: 'tomasz', hash: '#/team' });
      await demo.row('김하늘').waitFor();
      await demo.chooseAction('김하늘', 'Edit');
      const detail = demo.page.locator('member-detail');
      await detail.getByRole('radio', { name: 'All stores' }).check();
      await detail.getByRole('button', { name: 'Save' }).click();
      await allStoresShown(detail);
      await demo.closeAccount();
      await demo.row('김하늘').filter({ hasText: 'All stores' }).waitFor();

      await demo.signInAs('haneul');
      await sees(ALL);
      expect(await demo.page.locator('[data-page]:visible').getByText(HEAD_OFFICE).count()).to.equal(0);
      const haneul = await overHttp(tenant, 'haneul');
      expectRefusal(await haneul('GET', 'bank-accounts/account-head-office'), refusalIn('Bank accounts'));
    });

    it('R121 works with the keyboard alone', async () => {
      await openHome({ as: 'tomasz', hash: '#/team' });
      await demo.row('김하늘').waitFor();
      await demo.chooseActionByKeys('김하늘', 'Edit');
      const detail = demo.page.locator('member-detail');
      await demo.tabTo(detail.getByRole('radio', { name: 'Only the chosen ones' }));
      await demo.press('ArrowUp');
      await demo.tabTo(detail.getByRole('button', { name: 'Save' }));
      await demo.press('Enter');
      await allStoresShown(detail);

      await demo.signInAs('haneul');
      await menuOf(demo);
      for (const entry of entries) {
        const page = await goToByKeys(demo, entry);
        expect((await columnOf(page, entry, 'Store')).toSorted()).to.deep.equal(ALL.toSorted());
      }
      await goToByKeys(demo, 'Stores');
    });

    it(`${title} fits 320 px`, async () => {
      await openHome({ width: 320, height: 640 });
      await sees(MINE);
      await fits(demo, 320);
    });
  });
}

function idOf(name: string): string {
  return Object.entries(STORES).find(([, store]) => store === name)?.[0] ?? name;
}

function scopesOf(items: unknown): string[] {
  return [...new Set((items as readonly { readonly scope: string }[]).map(({ scope }) => scope))].toSorted();
}
