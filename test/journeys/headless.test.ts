import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { DemoPage } from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page that has the kit's client and none of its elements. */
describe('A team without our markup', () => {
  let demo: DemoPage;
  beforeEach(async () => {
    demo = await DemoPage.open({ file: 'headless.html', hash: '' });
    await row('Ólafur').waitFor();
  });
  afterEach(() => demo.close());

  const row = (name: string): Locator => demo.page.locator('#people > li').filter({ hasText: name });
  const said = (text: string): Promise<void> => demo.page.locator('#said').filter({ hasText: text }).waitFor();
  const count = (): Promise<number> => demo.page.locator('#people > li').count();

  it('has none of the kit’s elements, and names what it shows', async () => {
    const tags = await demo.page.evaluate(() =>
      [...document.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.includes('-')),
    );
    expect(tags).to.deep.equal([]);
    expect(await count()).to.equal(11);
    expect(await demo.page.getByLabel('Role of Siobhán').inputValue()).to.equal('posStandard');
  });

  it('finds, invites, changes a role, locks out and removes', async () => {
    const { page } = demo;
    await page.getByLabel('Find').fill('siob');
    await demo.until(async () => (await count()) === 1);
    await page.getByLabel('Find').fill('zzz');
    await page.getByText('Nobody is called “zzz”').waitFor();
    await page.getByLabel('Find').fill('');
    await demo.until(async () => (await count()) === 11);

    await page.getByLabel('E-mail').fill('not an address');
    await page.getByRole('button', { name: 'Invite' }).click();
    await demo.until(async () => (await page.locator('#invite-problem').innerText()) !== '');
    await page.getByLabel('E-mail').fill('new@acme-winery.example');
    await page.locator('#role').selectOption({ label: 'POS Basic' });
    await page.getByRole('button', { name: 'Invite' }).click();
    await said('Invited: new@acme-winery.example');
    await row('new@acme-winery.example').waitFor();

    await page.getByLabel('E-mail').fill('twice@acme-winery.example');
    await page.getByRole('button', { name: 'Invite' }).dblclick({ delay: 60 });
    await said('Invited: twice@acme-winery.example');
    await row('twice@acme-winery.example').waitFor();
    expect(await page.locator('#invite-problem').innerText()).to.equal('');

    await page.getByLabel('Role of Siobhán').selectOption({ label: 'POS Basic' });
    await said('Role changed: Siobhán');
    await row('Siobhán').getByRole('button', { name: 'Lock out' }).click();
    await said('Lock out: Siobhán');
    await row('Siobhán').getByRole('button', { name: 'Let in' }).click();
    await said('Let in: Siobhán');
    await row('Siobhán').getByRole('button', { name: 'Take the key' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take the key' }).click();
    await said('Key taken: Siobhán');
    await demo.until(async () => (await row('Siobhán').count()) === 0);
  });

  it('is used with the keyboard alone, which stays where it was', async () => {
    const { page } = demo;
    const lock = row('Siobhán').getByRole('button', { name: 'Lock out' });
    await lock.focus();
    await page.keyboard.press('Enter');
    await said('Lock out: Siobhán');
    await demo.until(() =>
      page.evaluate(() => document.activeElement?.closest('li')?.textContent?.includes('Siobhán') ?? false),
    );
    await row('Siobhán').getByRole('button', { name: 'Take the key' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await row('Siobhán').count()).to.equal(1);
  });

  it('says why not: to a partner of the winery, and to who has no list', async () => {
    const { page } = demo;
    await page.getByLabel('Signed in as').selectOption('bo');
    await page.getByLabel('E-mail').waitFor();
    await demo.until(
      async () => (await page.getByLabel('E-mail').getAttribute('placeholder'))?.includes('vinedesign') ?? false,
    );
    await page.getByLabel('E-mail').fill('x@acme-winery.example');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.locator('#invite-problem').filter({ hasText: 'vinedesign.example' }).waitFor();
    await page.getByLabel('Signed in as').selectOption('olafur');
    await demo.until(async () => (await page.locator('#problem').innerText()) !== '');
    expect(await count()).to.equal(0);
    expect(await page.locator('#invite').isVisible()).to.equal(false);
  });

  it('is accessible, and fits 320 px', async () => {
    const { page } = demo;
    for (const width of [1024, 320]) {
      await page.setViewportSize({ width, height: 700 });
      const room = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(room, `${width} px`).to.equal(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: checker } = window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string }[] }> };
          };
          return (await checker.run()).violations.map(({ id }) => id);
        });
        expect(found, `${width} px, ${colorScheme}`).to.deep.equal([]);
      }
    }
  });
});
