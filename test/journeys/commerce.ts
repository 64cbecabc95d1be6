import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { SHOP } from './commerce-users.js';
import { baseAddress } from './page.js';
import type { ServerPage } from './server-page.js';

/** A line of an order, as the page shows it. */
export interface OrderLine {
  readonly productId: string;
  readonly quantity: number;
}

export interface OrderThing {
  readonly id: string;
  readonly memberId: string;
  readonly accountId?: string;
  readonly status: string;
  readonly lines: readonly OrderLine[];
  readonly placedBy?: string;
}

interface Things {
  readonly order: readonly OrderThing[];
  readonly inquiry?: readonly { readonly memberId: string; readonly accountId?: string; readonly text: string }[];
  readonly cart?: readonly { readonly id: string; readonly lines: readonly OrderLine[] }[];
  readonly configuration: readonly Readonly<Record<string, string>>[];
}

/** Everything the shop has, whoever may see it. */
export async function things(): Promise<Things> {
  return (await (await fetch(`${baseAddress()}demo/${SHOP}/things`)).json()) as Things;
}

export async function orderOf(id: string): Promise<OrderThing> {
  const found = (await things()).order.find((order) => order.id === id);
  if (!found) throw new Error(`There is no order ${id}.`);
  return found;
}

/** The orders that were not there in the beginning. */
export async function newOrders(): Promise<readonly OrderThing[]> {
  return (await things()).order.filter(({ id }) => !id.startsWith('O-'));
}

/** The part of the page that is shown. */
export function section({ page }: ServerPage): Locator {
  return page.locator('[data-page]:visible');
}

const menu = ({ page }: ServerPage): Locator => page.getByRole('navigation', { name: 'Main' });

/** The names in the main menu, in order. */
export async function menuOf(demo: ServerPage): Promise<string[]> {
  await menu(demo).getByRole('link').first().waitFor();
  return (await menu(demo).getByRole('link').allInnerTexts()).map((name) => name.trim());
}

/** Goes to a page by the main menu. @returns The page. */
export async function goTo(demo: ServerPage, name: string): Promise<Locator> {
  await menu(demo).getByRole('link', { name, exact: true }).click();
  return shown(demo, name);
}

export async function goToByKeys(demo: ServerPage, name: string): Promise<Locator> {
  await demo.tabTo(menu(demo).getByRole('link', { name, exact: true }));
  await demo.press('Enter');
  return shown(demo, name);
}

async function shown(demo: ServerPage, name: string): Promise<Locator> {
  await section(demo).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return section(demo);
}

/** Opens a page by its address, as somebody without a link to it would. */
export async function openAddress(demo: ServerPage, path: string): Promise<Locator> {
  await demo.page.evaluate((hash) => void (location.hash = hash), `#/${path}`);
  return section(demo);
}

/** The orders in the list, as the page names them. */
export async function ordersOf(demo: ServerPage): Promise<string[]> {
  const list = demo.page.getByRole('region', { name: 'Orders' });
  await list.getByRole('link').first().waitFor();
  return list.getByRole('link').allInnerTexts();
}

/** The page of an order says that there is none. */
export async function isNoOrder(demo: ServerPage, id: string): Promise<void> {
  const page = await openAddress(demo, `orders/${id}`);
  await page.getByRole('heading', { level: 1, name: `Order ${id}`, exact: true }).waitFor();
  await page.getByRole('alert').getByText('There is no such order.', { exact: true }).waitFor();
  expect(await page.getByRole('table').count()).to.equal(0);
  expect(await page.getByRole('button').count()).to.equal(0);
}

/** Puts a product into the cart, and goes there. */
export async function fillCart(demo: ServerPage, product: string): Promise<Locator> {
  const catalogue = await goTo(demo, 'Catalogue');
  await catalogue
    .getByRole('listitem')
    .filter({ hasText: product })
    .getByRole('button', { name: 'Add to cart' })
    .click();
  await said(demo, `${product} is in the cart.`);
  const cart = await goTo(demo, 'Cart');
  await quantity(cart, product).waitFor();
  return cart;
}

export async function fillCartByKeys(demo: ServerPage, product: string): Promise<Locator> {
  const catalogue = await goToByKeys(demo, 'Catalogue');
  const item = catalogue.getByRole('listitem').filter({ hasText: product });
  await demo.tabTo(item.getByRole('button', { name: 'Add to cart' }));
  await demo.press('Enter');
  await said(demo, `${product} is in the cart.`);
  const cart = await goToByKeys(demo, 'Cart');
  await quantity(cart, product).waitFor();
  return cart;
}

/** The field for how many of a product. */
export function quantity(page: Locator, product: string): Locator {
  return page.getByRole('spinbutton', { name: `Quantity: ${product}` });
}

/** The names of the buttons of a page that are not its tables' own. */
export async function stepsOf(page: Locator): Promise<string[]> {
  return page.getByRole('button').allInnerTexts();
}

/** The page says what came of it. */
export async function said(demo: ServerPage, text: string): Promise<void> {
  await section(demo).getByRole('status').getByText(text, { exact: true }).waitFor();
}
