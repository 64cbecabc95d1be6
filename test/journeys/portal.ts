import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import type { ServerPage } from './server-page.js';

export const PORTAL = 'harbour-heath';
/** Names of the stores, by their ids. */
export const STORES = { s1: 'Whitby Quay', s2: 'Scarborough Foreshore', s3: 'Leeds Kirkgate' } as const;
export const HEAD_OFFICE = 'Head office';

/** The names in the portal's own menu, in order. */
export async function menuOf({ page }: ServerPage): Promise<string[]> {
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Stores' }).waitFor(); // everybody has it
  return (await menu.getByRole('link').allInnerTexts()).map((name) => name.trim());
}

/** Goes to a page of the portal by its menu. @returns The page. */
export async function goTo({ page }: ServerPage, name: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
  return shown(page.locator('[data-page]:visible'), name);
}

export async function goToByKeys(demo: ServerPage, name: string): Promise<Locator> {
  await demo.tabTo(demo.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }));
  await demo.press('Enter');
  return shown(demo.page.locator('[data-page]:visible'), name);
}

/** Opens a page by its address, as somebody without the menu's entry would. */
export async function openAddress({ page }: ServerPage, path: string): Promise<Locator> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${path}`);
  return page.locator(`[data-page="${path}"]`);
}

async function shown(section: Locator, name: string): Promise<Locator> {
  await section.getByRole('heading', { level: 1, name }).waitFor();
  return section;
}

/** What stands in a column of a table on the page, without repetitions. */
export async function columnOf(page: Locator, table: string, column: string): Promise<string[]> {
  const region = page.getByRole('region', { name: table, exact: true });
  await region.getByRole('row').nth(1).waitFor();
  const heads = await region.getByRole('columnheader').allInnerTexts();
  const at = heads.indexOf(column);
  expect(at, `the column ${column} among ${heads.join(', ')}`).to.be.at.least(0);
  const rows = await region
    .getByRole('row')
    .filter({ has: page.page().getByRole('cell') })
    .all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').nth(at).innerText()));
  return [...new Set(cells.map((cell) => cell.trim()))];
}

/** Follows a link to a file. @returns What the file holds. */
export async function downloaded(
  { page }: ServerPage,
  link: Locator,
  follow = (): Promise<void> => link.click(),
): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), follow()]);
  return readFile(await file.path(), 'utf8');
}

/** The stores in a file of figures, by id. */
export function storesIn(csv: string): string[] {
  const [head = '', ...lines] = csv.trim().split('\r\n');
  const at = head.split(',').indexOf('scope');
  // what a spreadsheet might take for a formula has an apostrophe in front
  return [...new Set(lines.map((line) => (line.split(',')[at] ?? '').replace(/^'/, '')))].toSorted();
}

/** The sum of the amounts in a file of figures, as a page writes it. */
export function totalOf(csv: string): string {
  const [head = '', ...lines] = csv.trim().split('\r\n');
  const at = head.split(',').indexOf('amount');
  const pence = lines.reduce((sum, line) => sum + Number(line.split(',')[at]), 0);
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
}

/** A page does not scroll sideways. */
export async function fits(demo: ServerPage, width: number): Promise<void> {
  expect(await demo.page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
}
