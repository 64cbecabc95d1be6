import { expect, html } from '@open-wc/testing';
import { createMemoryClock, memoryTeam, type MemoryTeam } from '../../src/backend/memory/index.js';
import '../../src/elements/app-switcher/app-switcher.js';
import type { AppSwitcherElement } from '../../src/elements/app-switcher/app-switcher-element.js';
import { retailEcom } from '../../src/policies/index.js';
import { veloBoreal, withFaults } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';
import { allInside, appears, hasKeyboard, inside, press, textOf, widget } from '../helpers/widgets.js';

const team = (): MemoryTeam => memoryTeam({ seed: veloBoreal(NOW), policy: retailEcom, clock: createMemoryClock(NOW) });

interface SwitcherOptions {
  readonly authorization?: 'policy' | 'decisions';
  readonly from?: MemoryTeam;
  readonly locale?: string;
  readonly urls?: Readonly<Record<string, string>>;
}

async function switcherFor(
  as: string,
  { authorization = 'policy', from = team(), locale = 'en', urls = { ecom: '#ecom' } }: SwitcherOptions = {},
): Promise<AppSwitcherElement> {
  const content = html`<app-switcher current="retail" .urls=${urls}></app-switcher>`;
  const element = await widget<AppSwitcherElement>(
    from.backendFor(as, { authorization }),
    content,
    'app-switcher',
    locale,
  );
  await until(() => element.hasUpdated && isAnswered(element), 'the answer');
  await element.updateComplete;
  return element;
}

const isAnswered = (element: Element): boolean =>
  (element.parentElement as HTMLElement & { client?: { state: { status: string } } }).client?.state.status === 'ready';

async function opened(element: AppSwitcherElement): Promise<HTMLElement[]> {
  (await appears(element, '[part=button]')).click();
  await until(() => allInside(element, '.menu:popover-open').length > 0, 'the menu');
  return allInside(element, '[role=menuitem]');
}

describe('<app-switcher>', () => {
  for (const authorization of ['policy', 'decisions'] as const) {
    it(`R127 R130 leads who has both from one application to the other, with a backend that authorizes by ${authorization}`, async () => {
      for (const as of ['genevieve', 'mamadou']) {
        const items = await opened(await switcherFor(as, { authorization }));
        expect(items.map((item) => item.textContent.trim())).to.deep.equal([
          'Retail POS (R-Series)',
          'eCom (E-Series)',
        ]);
        expect(items[1]!.getAttribute('href')).to.equal('#ecom');
      }
    });

    it(`R131 is not there for who has one application, with a backend that authorizes by ${authorization}`, async () => {
      for (const as of ['noemie', 'anna']) {
        const element = await switcherFor(as, { authorization });
        expect(textOf(element).trim()).to.equal('');
        expect(element.checkVisibility()).to.equal(false);
      }
    });
  }

  it('says where one is, to the eye and to a screen reader', async () => {
    const element = await switcherFor('mamadou');
    const button = inside(element, '[part=button]');
    expect(button.textContent.trim()).to.equal('Retail POS (R-Series)');
    expect(button.getAttribute('aria-label')).to.contain('Retail POS (R-Series)');
    const [here, there] = await opened(element);
    expect([here!.getAttribute('aria-current'), there!.getAttribute('aria-current')]).to.deep.equal(['true', null]);
    expect(here!.querySelector('.icon--check')).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('works by keyboard alone', async () => {
    const element = await switcherFor('mamadou');
    const switches: string[] = [];
    element.addEventListener('app-switch-request', (event) => {
      event.preventDefault();
      switches.push(`${event.detail.application} ${event.detail.url}`);
    });
    const button = await appears(element, '[part=button]');
    for (const key of ['Enter', ' ']) {
      button.focus();
      await press('Enter');
      await until(() => hasKeyboard(allInside(element, '[role=menuitem]')[0]), 'the first item');
      await press('ArrowDown', key);
      await until(() => hasKeyboard(button), 'the button again');
    }
    expect(switches).to.deep.equal(['ecom #ecom', 'ecom #ecom']);
    await press('Enter');
    await until(() => hasKeyboard(allInside(element, '[role=menuitem]')[0]), 'the menu');
    await press('Escape');
    expect(hasKeyboard(button)).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('follows the link, unless the page goes there by itself', async () => {
    const element = await switcherFor('mamadou');
    (await opened(element))[1]!.click();
    await until(() => location.hash === '#ecom', 'the other application'); // Firefox goes there a little later
    history.replaceState(null, '', location.pathname + location.search);
    element.addEventListener('app-switch-request', (event) => event.preventDefault());
    (await opened(element))[1]!.click();
    expect(location.hash).to.equal('');
  });

  it('tells the page of an application without an address', async () => {
    const element = await switcherFor('mamadou', { urls: {} });
    const told: (string | undefined)[] = [];
    element.addEventListener('app-switch-request', ({ detail }) => told.push(detail.application, detail.url));
    (await opened(element))[1]!.click();
    expect(told).to.deep.equal(['ecom', undefined]);
  });

  it('does nothing for the application one is in', async () => {
    const element = await switcherFor('mamadou');
    let told = 0;
    element.addEventListener('app-switch-request', () => told++);
    (await opened(element))[0]!.click();
    expect(told).to.equal(0);
  });

  it('R133 is gone at the next answer when the other application is taken away', async () => {
    const from = team();
    const element = await switcherFor('mamadou', { from });
    expect(element.checkVisibility()).to.equal(true);
    await from.backendFor('genevieve').updateMember('mamadou', { roles: ['associate'] });
    await until(() => !element.checkVisibility(), 'the end of the switcher');
    expect(textOf(element).trim()).to.equal('');
  });

  it('waits in the shape of its button, says what went wrong, and tries again', async () => {
    const faults = [
      { on: 'me', fault: { delayMs: 50 } },
      { on: 'getPolicy', calls: [1], fault: { fail: { code: 'network' } } },
    ] as const;
    const backend = withFaults(team().backendFor('mamadou'), faults);
    const element = await widget<AppSwitcherElement>(backend, html`<app-switcher></app-switcher>`, 'app-switcher');
    await appears(element, '[role=status] > .skeleton--button');
    expect(element.checkVisibility()).to.equal(true);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(30);
    const retry = await appears(element, '[part=notice] button');
    expect(textOf(element)).to.contain('No connection');
    await expect(element).to.be.accessible();
    retry.click();
    await appears(element, '[part=button]');
  });

  for (const locale of ['en', 'ar']) {
    it(`opens a menu as wide as its button, in one line with its edges (${locale})`, async () => {
      const element = await switcherFor('mamadou', { locale });
      await until(() => element.matches(locale === 'ar' ? ':dir(rtl)' : ':dir(ltr)'), 'the direction');
      element.style.marginInlineStart = '100px';
      await opened(element);
      const button = inside(element, '[part=button]').getBoundingClientRect();
      const menu = inside(element, '.menu').getBoundingClientRect();
      const hairline = 1; // drawn around a menu
      expect(menu.left - hairline, 'left').to.be.closeTo(button.left, 0.6);
      expect(menu.right + hairline, 'right').to.be.closeTo(button.right, 0.6);
    });
  }

  it('speaks French', async () => {
    const element = await switcherFor('mamadou', { locale: 'fr' });
    await until(() => inside(element, '[part=button]').getAttribute('aria-label')?.includes('changer'), 'French');
  });
});
