import { expect } from 'chai';
import { ServerPage } from './server-page.js';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const API = /\/(session|tenants|api)\b/;

describe('The pages of a company, while they load', () => {
  for (const [tenant, as, hash, slow] of [
    ['acme-winery', 'marguerite', 'profile', API],
    ['acme-winery', 'marguerite', 'settings/accounts', API],
    ['acme-winery', 'marguerite', 'settings/accounts', /around-rows/],
    ['pumpwerk', 'joerg', 'accounts/contact-users', API],
    ['velo-boreal', 'genevieve', 'parametres/personnel', API],
  ] as const) {
    for (const width of [1280, 320]) {
      it(`keep room for what comes: ${hash} of ${tenant}, ${width} px wide, ${slow.source} slow`, async () => {
        const demo = await ServerPage.open({ tenant, as, hash: `#/${hash}`, width, height: 800 });
        await demo.page.route(slow, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        });
        await demo.page.reload();
        await demo.page.locator('body.settled').waitFor();
        await demo.page
          .locator('section[data-page]:not([hidden]) :is(team-list, my-profile)')
          .locator('.row:visible:not(.row--loading), dl:visible')
          .first()
          .waitFor();
        const shifted = await demo.page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                const shifts = (list.getEntries() as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput);
                resolve(shifts.reduce((sum, { value }) => sum + value, 0));
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(0), 1000); // nothing has moved at all
            }),
        );
        expect(shifted).to.be.below(0.1);
        await demo.close();
      });
    }
  }
});
