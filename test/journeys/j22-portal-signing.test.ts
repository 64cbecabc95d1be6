import { expect } from 'chai';
import { LANGUAGE } from './arabic.js';
import type { Locator } from 'playwright-core';
import { expectRefusal, overHttp, refused } from './over-http.js';
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
import { RULES, ServerPage, type ServerOptions } from './server-page.js';

const AGREEMENT = 'Merchant services agreement';
const ONLY_OWNER = 'Only the account owner can sign.';
const HELPDESK = 'tel:03459010001';

for (const { query, where } of RULES) {
  describe(`J22 Team member, signing, help, ${where}`, () => {
    let demo: ServerPage;
    async function openAs(as: string, options: ServerOptions = {}): Promise<void> {
      demo = await ServerPage.open({ tenant: PORTAL, as, hash: '#/home', query, ...options });
    }
    afterEach(() => demo.close());

    async function missingStore(): Promise<Locator> {
      const stores = await goTo(demo, 'Stores');
      const help = stores.getByRole('group').filter({ hasText: 'Missing a store?' });
      await help.getByText('Missing a store?').first().click();
      return help;
    }

    async function agreement(): Promise<Locator> {
      const documents = await goTo(demo, 'Documents');
      return documents.getByRole('listitem').filter({ hasText: AGREEMENT });
    }

    describe('as Zoë', () => {
      it('R122 sees stores, products, transactions and sales of the own store, and takes the last two home', async () => {
        await openAs('zoe');
        expect(await menuOf(demo)).to.deep.equal(['Overview', 'Sales', 'Transactions', 'Stores']);
        const stores = await goTo(demo, 'Stores');
        const cards = stores.getByRole('list', { name: 'Stores' }).getByRole('listitem');
        await cards.filter({ hasText: 'Card terminal' }).waitFor();
        expect(await cards.getByRole('heading').allInnerTexts()).to.deep.equal([STORES.s1]);
        for (const name of ['Transactions', 'Sales']) {
          const figures = await goTo(demo, name);
          expect(await columnOf(figures, name, 'Store'), name).to.deep.equal([STORES.s1]);
          const csv = await downloaded(demo, figures.getByRole('link', { name: 'Download as CSV' }));
          expect(storesIn(csv), name).to.deep.equal(['s1']);
        }
      });

      it('R122 has nothing else, by the address or from the server', async () => {
        await openAs('zoe');
        for (const path of ['payouts', 'invoices', 'bank-accounts', 'documents', 'business']) {
          const page = await openAddress(demo, path);
          await page.getByText('Your role does not have access to this.').waitFor();
        }
        const zoe = await overHttp(PORTAL, 'zoe');
        for (const path of [
          'payouts',
          'invoices',
          'bank-accounts',
          'documents',
          'business',
          'pricing',
          'store-directory',
        ]) {
          expectRefusal(await zoe('GET', path), { code: 'forbidden', reason: 'notGranted' });
        }
        for (const path of ['transactions/tx-02', 'stores/s2', 'products/tap-s2']) {
          expectRefusal(await zoe('GET', path), { code: 'notFound' });
        }
      });

      it('R102 has no Team and invites nobody', async () => {
        await openAs('zoe');
        expect(await menuOf(demo)).to.not.include('Team');
        const team = await openAddress(demo, 'team');
        await team.getByText('Your role does not have access to this.').waitFor();
        expect(await team.getByRole('button').count()).to.equal(0);
        const zoe = await overHttp(PORTAL, 'zoe');
        expectRefusal(await zoe('GET', '/members'), { code: 'forbidden', reason: 'notGranted' });
        const draft = {
          email: 'idris@harbourheath.example',
          firstName: 'I',
          lastName: 'B',
          roles: ['teamMember'],
          scopes: ['s1'],
        };
        await refused(PORTAL, () => zoe('POST', '/invitations', { drafts: [draft] }), {
          code: 'forbidden',
          reason: 'notGranted',
        });
      });

      it('R125 is told to ask an administrator about a missing store', async () => {
        await openAs('zoe');
        const help = await missingStore();
        await help.getByText(/Ask (your|an) administrator/i).waitFor();
        expect(await help.getByRole('link').count()).to.equal(0);
        expect(await help.getByText(/0345|chat/i).count()).to.equal(0);
      });

      it('R122 R125 works with the keyboard alone', async () => {
        await openAs('zoe');
        await menuOf(demo);
        const sales = await goToByKeys(demo, 'Sales');
        const link = sales.getByRole('link', { name: 'Download as CSV' });
        await demo.tabTo(link);
        expect(storesIn(await downloaded(demo, link, () => demo.press('Enter')))).to.deep.equal(['s1']);
        const stores = await goToByKeys(demo, 'Stores');
        await demo.tabTo(stores.locator('summary'));
        await demo.press('Enter');
        await stores.getByText(/Ask (your|an) administrator/i).waitFor();
      });
    });

    describe('as Tomasz', () => {
      it('R109 reads a document that only the account owner signs', async () => {
        await openAs('tomasz');
        const document = await agreement();
        expect(await downloaded(demo, document.getByRole('link', { name: 'Download' }))).to.contain('version 7');
        const sign = document.getByRole('group', { name: 'Sign' });
        await sign.getByText(ONLY_OWNER).waitFor();
        const button = document.getByText('Sign', { exact: true });
        if (!LANGUAGE) await button.click({ force: true }); // the keyboard does not come there
        await button.evaluate((element) => element.focus());
        expect(await demo.isFocused(button)).to.equal(false);

        const tomasz = await overHttp(PORTAL, 'tomasz');
        await refused(PORTAL, () => tomasz('POST', 'documents/agreement/sign', {}), {
          code: 'forbidden',
          reason: 'ownerOnly',
        });
        await document.getByText('To sign').waitFor();
      });

      it('R126 is told to chat or to call about a missing store', async () => {
        await openAs('tomasz');
        const help = await missingStore();
        await help.getByText(/chat/i).waitFor();
        const call = help.getByRole('link', { name: /0345 901 0001/ });
        expect(await call.getAttribute('href')).to.equal(HELPDESK);
        expect(await help.getByText(/ask .* administrator/i).count()).to.equal(0);
      });

      it('R126 reaches the number with the keyboard alone', async () => {
        await openAs('tomasz');
        await menuOf(demo);
        const stores = await goToByKeys(demo, 'Stores');
        await demo.tabTo(stores.locator('summary'));
        await demo.press(' ');
        await demo.tabTo(stores.getByRole('link', { name: /0345 901 0001/ }));
      });
    });

    describe('as Priya', () => {
      async function isSigned(document: Locator): Promise<void> {
        await document.getByText('Signed by Priya Raghunathan').waitFor();
        const priya = await overHttp(PORTAL, 'priya');
        expect((await priya('GET', 'documents/agreement')).body).to.include({ status: 'signed', signedBy: 'priya' });
      }

      it('R109 R123 signs as the account owner', async () => {
        await openAs('priya');
        const document = await agreement();
        await document.getByRole('button', { name: 'Sign' }).click();
        await isSigned(document);
      });

      it('R109 signs with the keyboard alone', async () => {
        await openAs('priya');
        await menuOf(demo);
        const documents = await goToByKeys(demo, 'Documents');
        const document = documents.getByRole('listitem').filter({ hasText: AGREEMENT });
        await demo.tabTo(document.getByRole('button', { name: 'Sign' }));
        await demo.press('Enter');
        await isSigned(document);
      });
    });

    it('R109 R126 fits 320 px', async () => {
      await openAs('priya', { width: 320, height: 640 });
      const document = await agreement();
      await fits(demo, 320);
      await document.getByRole('button', { name: 'Sign' }).click();
      await document.getByText('Signed by Priya Raghunathan').waitFor();
      await (await missingStore()).getByRole('link', { name: /0345 901 0001/ }).waitFor();
      await fits(demo, 320);
    });
  });
}
