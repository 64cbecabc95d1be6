import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { ServerPage, type ServerOptions } from './server-page.js';

export const SHOP = 'pumpwerk';
/** What the button with the plus is called. */
export const ADD = 'Add Commerce users';

/** The shop begun anew, with somebody at one of its addresses. */
export function openShop(as: string, options: ServerOptions = {}): Promise<ServerPage> {
  return ServerPage.open({ tenant: SHOP, as, ...options });
}

/** Another browser at the same shop; with `''` nobody is signed in there. */
export function openShopAs(as: string, options: ServerOptions = {}): Promise<ServerPage> {
  return ServerPage.openAnother({ tenant: SHOP, as, ...options });
}

/** A link of the menu or of the tabs that are shown. */
export function link({ page }: ServerPage, name: string): Locator {
  return page.locator('nav:visible, main').getByRole('link', { name, exact: true }).first();
}

/** The people in the list, as the page names them, in its order. */
export async function namesOf(demo: ServerPage): Promise<string[]> {
  await demo.rows.first().waitFor();
  return demo.rows.evaluateAll((rows) => rows.map((row) => row.querySelector('.name')?.textContent?.trim() ?? ''));
}

/** Opens the form with the plus, and waits until it knows who can be added. */
export async function openAdding(demo: ServerPage): Promise<Locator> {
  await demo.form.getByRole('button', { name: ADD }).click();
  return dialogOf(demo);
}

export async function openAddingByKeys(demo: ServerPage): Promise<Locator> {
  await demo.tabTo(demo.form.getByRole('button', { name: ADD }));
  await demo.press('Enter');
  return dialogOf(demo);
}

async function dialogOf(demo: ServerPage): Promise<Locator> {
  const dialog = demo.form.getByRole('dialog');
  await dialog.locator('.contact, .empty').first().waitFor();
  return dialog;
}

/** The contacts on offer, by name. */
export async function offered(dialog: Locator): Promise<string[]> {
  return (await dialog.locator('.contact__name').allInnerTexts()).map((name) => name.trim());
}

/** The roles on offer, by their ids. */
export async function rolesIn(place: Locator): Promise<string[]> {
  const radios = place.getByRole('radiogroup', { name: 'Role' }).getByRole('radio');
  await radios.first().waitFor();
  return radios.evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value));
}

/** The switches of the chosen role and how they stand. */
export async function switchesIn(place: Locator): Promise<Record<string, boolean>> {
  const all = place.getByRole('switch');
  await all.first().waitFor();
  return Object.fromEntries(
    await all.evaluateAll((inputs) =>
      (inputs as HTMLInputElement[]).map((input) => [input.labels?.[0]?.innerText.trim() ?? '', input.checked]),
    ),
  );
}

/** The newest one-time password that was mailed to an address. */
export async function passwordMailedTo(demo: ServerPage, email: string): Promise<string> {
  const { text } = await demo.letterTo(email);
  const [, password = ''] = /One-time password: *(\S+)/.exec(text) ?? [];
  expect(password, text).to.have.length.above(8);
  return password;
}

/** Nobody is signed in; the sign-in form is there. */
export async function asksToSignIn(demo: ServerPage): Promise<void> {
  await demo.page.locator('#sign-in').getByLabel('E-mail').waitFor();
}

/** The page does not scroll sideways. */
export async function fits({ page }: ServerPage, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
}
