import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { ServerPage, type ServerOptions } from './server-page.js';

export const VELO = 'velo-boreal';
export const RETAIL = 'Retail POS (R-Series)';
export const ECOM = 'eCom (E-Series)';
/** What stands where somebody's role leads nowhere. */
export const NO_ACCESS = 'Votre rôle n’y donne pas accès.';

/** Vélo Boréal, begun anew, with somebody at the page; Geneviève, who owns it, unless said otherwise. */
export function openVelo(options: ServerOptions = {}): Promise<ServerPage> {
  return ServerPage.open({ tenant: VELO, as: 'genevieve', hash: '#/accueil', ...options });
}

/** Another browser at the same shop; `as: ''` signs nobody in. */
export function openBeside(options: ServerOptions = {}): Promise<ServerPage> {
  return ServerPage.openAnother({ tenant: VELO, hash: '#/accueil', ...options });
}

/** The menu of the application that is open. */
export function navigation({ page }: ServerPage, name: 'Retail POS' | 'eCom'): Locator {
  return page.getByRole('banner').getByRole('navigation', { name });
}

/** The names in the menu of the application that is open. */
export async function menuOf(demo: ServerPage, name: 'Retail POS' | 'eCom'): Promise<string[]> {
  const links = navigation(demo, name).getByRole('link');
  await links.first().waitFor();
  return (await links.allInnerTexts()).map((text) => text.trim());
}

/** The page that is open. */
export function openPage({ page }: ServerPage): Locator {
  return page.locator('[data-page]:visible');
}

/** Follows a link of a menu. @returns The page it leads to. */
export async function follow(demo: ServerPage, menu: string, link: string): Promise<Locator> {
  await demo.page
    .getByRole('navigation', { name: menu, exact: true })
    .getByRole('link', { name: link, exact: true })
    .filter({ visible: true })
    .click();
  return openPage(demo);
}

export async function followByKeys(demo: ServerPage, menu: string, link: string): Promise<Locator> {
  await demo.tabTo(
    demo.page
      .getByRole('navigation', { name: menu, exact: true })
      .getByRole('link', { name: link, exact: true })
      .filter({ visible: true }),
  );
  await demo.press('Enter');
  return openPage(demo);
}

/** *Paramètres › Configuration du personnel*, by the menus. */
export async function openStaff(demo: ServerPage): Promise<Locator> {
  await follow(demo, 'Retail POS', 'Paramètres');
  const page = await follow(demo, 'Paramètres', 'Configuration du personnel');
  await rowOf(page, 'Noémie').waitFor();
  return page;
}

/** *eCom (E-Series) › Mon profil › Comptes du personnel*, by the menus. */
export async function openAccounts(demo: ServerPage): Promise<Locator> {
  await switchTo(demo, ECOM);
  await follow(demo, 'eCom', 'Mon profil');
  const page = await follow(demo, 'Mon profil', 'Comptes du personnel');
  await rowOf(page, 'Анна').waitFor();
  return page;
}

export function rowOf(page: Locator, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** The button that leads from one application to another; there is none for who has one only. */
export function switcherOf({ page }: ServerPage): Locator {
  return page.getByRole('banner').getByRole('button', { name: 'changer d’application' });
}

/** The applications in the menu. */
export async function applicationsOf(demo: ServerPage): Promise<string[]> {
  await switcherOf(demo).click();
  const items = demo.page.getByRole('menu', { name: 'Applications' }).getByRole('menuitem');
  await items.first().waitFor();
  const names = (await items.allInnerTexts()).map((name) => name.trim());
  await demo.press('Escape');
  return names;
}

export async function switchTo(demo: ServerPage, application: string): Promise<void> {
  await switcherOf(demo).click();
  await demo.page.getByRole('menuitem', { name: application }).click();
  await switcherOf(demo).filter({ hasText: application }).waitFor();
}

export async function switchByKeys(demo: ServerPage, application: string): Promise<void> {
  await demo.tabTo(switcherOf(demo));
  await demo.press('Enter');
  const item = demo.page.getByRole('menuitem', { name: application });
  await item.waitFor();
  for (let presses = 0; presses < 5 && !(await demo.isFocused(item)); presses++) await demo.press('ArrowDown');
  await demo.press('Enter');
  await switcherOf(demo).filter({ hasText: application }).waitFor();
}

/** Opens a page by its address, as somebody without the menu's entry would; it is not for this person. */
export async function expectClosed(demo: ServerPage, path: string): Promise<void> {
  await demo.page.evaluate((hash) => void (location.hash = hash), `#/${path}`);
  const page = demo.page.locator(`[data-page="${path}"]`);
  await page.getByText(NO_ACCESS).waitFor();
  expect(await page.getByRole('button').or(page.getByRole('textbox')).count(), path).to.equal(0);
}

/** A page does not scroll sideways. */
export async function fits(demo: ServerPage, width: number): Promise<void> {
  expect(await demo.page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
}
