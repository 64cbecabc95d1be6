import { expect } from 'chai';
import { ServerPage } from './server-page.js';

/** Pages of each company, and who looks at them. */
const LOOKS = [
  [
    'acme-winery',
    'marguerite',
    ['settings/accounts', 'till', 'reservations', 'inventory', 'customers', 'settings/general'],
  ],
  [
    'harbour-heath',
    'tomasz',
    ['team', 'home', 'transactions', 'invoices', 'stores', 'documents', 'business', 'settings'],
  ],
  ['harbour-heath-entity', 'adaeze', ['home', 'invoices', 'bank-accounts']],
  [
    'pumpwerk',
    'joerg',
    ['accounts', 'accounts/contact-users', 'accounts/a1/users', 'administration/operation-settings'],
  ],
  ['pumpwerk', 'soren', ['catalogue', 'cart', 'orders', 'orders/O-2', 'inquiry', 'preferences/users', 'profile']],
  ['velo-boreal', 'genevieve', ['ventes', 'caisse', 'stock', 'parametres/personnel', 'ecom/tableau', 'ecom/comptes']],
] as const;

describe('The pages of four companies', () => {
  for (const [tenant, as, hashes] of LOOKS) {
    it(`fit a page of 320 px and ask for nothing foreign: ${tenant} as ${as}`, async () => {
      const demo = await ServerPage.open({ tenant, as, hash: `#/${hashes[0]}`, width: 320, height: 640 });
      for (const hash of hashes) {
        await demo.page.evaluate((to) => {
          location.hash = `#/${to}`;
        }, hash);
        await demo.page.locator(`main section[data-page]:not([hidden])`).first().waitFor();
        await demo.page.waitForFunction(
          () => !document.querySelector('section:not([hidden]) [data-view][aria-busy="true"]'),
        );
        const { overhang, problem, page } = await demo.page.evaluate(() => ({
          overhang: document.documentElement.scrollWidth - innerWidth,
          problem: document.querySelector('section:not([hidden]) .problem')?.textContent ?? '',
          page: document.querySelector<HTMLElement>('section[data-page]:not([hidden])')?.dataset['page'],
        }));
        expect([hash, overhang, problem, page === 'missing']).to.deep.equal([hash, 0, '', false]);
      }
      await demo.close();
    });
  }

  it('mark where they are when the address names no page', async () => {
    const demo = await ServerPage.open({ tenant: 'acme-winery', as: 'marguerite' });
    await demo.row('Layla').waitFor();
    expect(await demo.page.evaluate(() => location.hash)).to.equal('');
    const marked = demo.page.locator('nav a[href^="#/"]:is(.here, [aria-current="page"]):visible');
    expect((await marked.allInnerTexts()).map((name) => name.trim())).to.include.members(['Settings', 'Accounts']);
    await demo.close();
  });

  it('look like four companies: another type, another accent, other corners', async () => {
    const looks = await Promise.all(
      ['winery.html', 'portal.html', 'shop.html', 'velo.html'].map(async (file) => {
        const demo = await ServerPage.openAnother({ file, as: '' });
        const look = await demo.page.evaluate(() => {
          const tokens = getComputedStyle(document.body);
          const of = (name: string): string => tokens.getPropertyValue(`--rosterkit-${name}`).trim();
          return [tokens.fontFamily, of('color-accent'), of('radius-m')];
        });
        await demo.close();
        return look;
      }),
    );
    for (const part of [0, 1]) expect(new Set(looks.map((look) => look[part])).size).to.equal(4);
    expect(new Set(looks.map((look) => look[2])).size).to.be.at.least(3);
  });

  it('R139 say nothing in English at Vélo Boréal', async () => {
    const demo = await ServerPage.open({ tenant: 'velo-boreal', as: 'genevieve', hash: '#/parametres/personnel' });
    await demo.row('Mamadou').waitFor();
    for (const hash of ['parametres/personnel', 'ventes', 'caisse', 'stock', 'ecom/tableau', 'ecom/comptes']) {
      await demo.page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, hash);
      await demo.page.locator(`section[data-page="${hash}"]`).waitFor();
      const text = await demo.page.locator('body').innerText();
      expect(text, hash).not.to.match(/\b(the|and|your|with|Invite|Search|Status|Active|Settings|Save)\b/);
      expect(text, hash).not.to.match(/\w'\w/); // typographic apostrophes only
    }
    await demo.close();
  });
});
