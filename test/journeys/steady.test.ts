import { expect } from 'chai';
import { ServerPage } from './server-page.js';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

describe('The pages of a company, while they load', () => {
  for (const [tenant, as, hash] of [
    ['acme-winery', 'marguerite', 'profile'],
    ['pumpwerk', 'joerg', 'accounts/contact-users'],
    ['velo-boreal', 'genevieve', 'parametres/personnel'],
  ] as const) {
    for (const width of [1280, 320]) {
      it(`keep room for what comes: ${tenant}, ${width} px wide`, async () => {
        const demo = await ServerPage.open({ tenant, as, hash: `#/${hash}`, width, height: 800 });
        await demo.page.route(/\/(session|tenants|api)\b/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        });
        await demo.page.reload();
        await demo.page.locator('body.settled').waitFor();
        await demo.page
          .locator('section[data-page]:not([hidden]) :is(team-list, my-profile)')
          .locator('h2:visible')
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
