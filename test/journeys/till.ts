import type { Locator } from 'playwright-core';
import { ServerPage, type ServerOptions } from './server-page.js';

/** The winery's pages of its business: what of them somebody can use, as it stands on the screen. */
export class TillPage extends ServerPage {
  static override async openAnother(options: ServerOptions = {}): Promise<TillPage> {
    return Object.setPrototypeOf(await ServerPage.openAnother(options), TillPage.prototype) as TillPage;
  }

  static async as(memberId: string, hash: string): Promise<TillPage> {
    const till = await TillPage.openAnother({ as: memberId, hash });
    await till.shown.waitFor();
    return till;
  }

  /** The page the address leads to. */
  get shown(): Locator {
    return this.page.locator('main section[data-page]:not([hidden])');
  }

  order(id: string): Locator {
    return this.shown.getByRole('article', { name: `Order ${id}`, exact: true });
  }

  /** The names of the menu's entries. */
  async menu(): Promise<string[]> {
    const links = await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
    return Promise.all(links.map((link) => link.innerText()));
  }

  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await this.shown.waitFor();
  }

  /** Whether a control can be pressed or typed into: it is there, and nothing around it is out of use. */
  async canUse(control: Locator): Promise<boolean> {
    if ((await control.count()) === 0 || !(await control.first().isVisible())) return false;
    return control.first().evaluate((element) => {
      for (let at: Element | null = element; at;) {
        if (at.matches(':disabled, [inert], [aria-disabled=true]')) return false;
        const { host } = at.getRootNode() as ShadowRoot;
        at = at.assignedSlot ?? at.parentElement ?? host ?? null;
      }
      return true;
    });
  }

  /** What of an open and of a completed order somebody can use; waits until the gates have decided. */
  async usable(openId: string, doneId: string): Promise<Record<string, boolean>> {
    const open = this.order(openId);
    const done = this.order(doneId);
    await open.getByRole('button', { name: 'Complete' }).waitFor();
    const steps = ['Override price', 'Override tax', 'Override shipping', 'Override inventory location'];
    const controls: [string, Locator][] = [
      ['coupon', open.getByLabel('Coupon code')],
      ...steps.map((name): [string, Locator] => [name, open.getByLabel(name, { exact: true })]),
      ['Refund', done.getByRole('button', { name: 'Refund', includeHidden: true })],
      ['Exchange', done.getByRole('button', { name: 'Exchange', includeHidden: true })],
      ['associate of an order', done.getByLabel('Sales Associate')],
      ['associate of a signup', this.shown.getByRole('row', { name: /club-201/ }).getByLabel('Sales Associate')],
      ['new order', this.shown.getByRole('button', { name: 'New order' }).first()],
      ['new signup', this.shown.getByRole('button', { name: 'Sign up a club member' })],
      ['reports', this.shown.getByText(/^Orders: \d/)],
      ['settings', this.shown.getByRole('textbox', { name: /Line on the receipt|Length of a tasting/ })],
    ];
    await this.until(() => this.canUse(open.getByLabel('Coupon code')));
    const found: Record<string, boolean> = {};
    for (const [name, control] of controls) found[name] = await this.canUse(control);
    return found;
  }
}

/** Every step at the till, or at the tasting desk, with those named taken away. */
export function allBut(...missing: readonly string[]): Record<string, boolean> {
  const names = [
    'coupon',
    'Override price',
    'Override tax',
    'Override shipping',
    'Override inventory location',
    'Refund',
    'Exchange',
    'associate of an order',
    'associate of a signup',
    'new order',
    'new signup',
    'reports',
    'settings',
  ];
  for (const name of missing) if (!names.includes(name)) throw new Error(`There is no step ${name}.`);
  return Object.fromEntries(names.map((name) => [name, !missing.includes(name)]));
}
