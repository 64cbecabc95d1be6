import { expect } from 'chai';
import { weakTexts } from './page-contrast.js';
import { ServerPage, type ServerOptions } from './server-page.js';

const BRANDS = ['kiln', 'signal'] as const;
/** Every page of the demo, Vélo Boréal's and Pumpwerk's with both of their faces. */
const PAGES: Readonly<Record<string, ServerOptions>> = {
  winery: { tenant: 'acme-winery', as: 'marguerite', hash: '#/settings/accounts' },
  portal: { tenant: 'harbour-heath', as: 'tomasz', hash: '#/team' },
  'sales desk': { tenant: 'pumpwerk', as: 'joerg', hash: '#/accounts/contact-users' },
  catalogue: { tenant: 'pumpwerk', as: 'soren', hash: '#/catalogue' },
  'bicycle shop': { tenant: 'velo-boreal', as: 'genevieve', hash: '#/parametres/personnel' },
  'web shop': { tenant: 'velo-boreal', as: 'genevieve', hash: '#/ecom/comptes' },
};

const THEMES = ['light', 'dark'] as const;

async function open(page: string, query = ''): Promise<ServerPage> {
  const demo = await ServerPage.openAnother({ ...PAGES[page], query });
  await demo.page.locator('[data-page]:not([hidden])').locator('[role="row"], .product-picture').first().waitFor();
  return demo;
}

/** What somebody sees first: the page, its head, its title, and the kit's main button, where there is one. */
async function lookOf({ page }: ServerPage): Promise<Record<string, string>> {
  const head = page.locator('.site-header, .portal-nav, .shop-head, .velo-head').first();
  const button = page.locator('main .button--primary:visible, .shop-nav[data-face="commerce"] a.here:visible').first();
  const title = page.locator('main h1:visible, main h2:visible').first();
  return {
    page: await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor),
    head: await head.evaluate((element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return `${backgroundColor} ${backgroundImage}`;
    }),
    button: await button.evaluate((element) => getComputedStyle(element).backgroundColor),
    type: await title.evaluate((element) => getComputedStyle(element).fontFamily),
  };
}

describe('A brand of twenty lines', () => {
  for (const page of Object.keys(PAGES)) {
    it(`changes page, head, button and type of the ${page}, and all of it can be read`, async () => {
      const plain = await open(page);
      const before = new Map<string, Record<string, string>>();
      for (const theme of THEMES) {
        await plain.page.emulateMedia({ colorScheme: theme });
        before.set(theme, await lookOf(plain));
        expect(await weakTexts(plain.page), theme).to.deep.equal([]);
      }
      await plain.close();
      for (const brand of BRANDS) {
        const demo = await open(page, `brand=${brand}`);
        for (const theme of THEMES) {
          await demo.page.emulateMedia({ colorScheme: theme });
          const after = await lookOf(demo);
          for (const [part, value] of Object.entries(before.get(theme) ?? {})) {
            expect(after[part], `${brand}, ${theme}: ${part}`).not.to.equal(value);
          }
          expect(await weakTexts(demo.page), `${brand}, ${theme}`).to.deep.equal([]);
        }
        await demo.close();
      }
    });
  }
});
