import type { Frame, Locator, Page } from 'playwright-core';
import { en } from '../../src/localize/locales/en.js';
import { fr } from '../../src/localize/locales/fr.js';
import { byKeyboard, isOfTheDemo } from './by-keyboard.js';
import { Translator } from './translated.js';

/*
 * The second way to walk the journeys, `ROSTERKIT_JOURNEYS=ar`: the same tests, on a page 320 px wide in another language,
 * with everything that they do with the pointer done by the keyboard. Playwright's ways to find and to use things are
 * replaced once, in this process, so that no journey has to be written anew.
 */

/** Language of the pages when the journeys are walked this way. */
export const LANGUAGE = process.env['ROSTERKIT_JOURNEYS'] ?? '';
export const NARROW = { width: 320, height: 640 } as const;

type Options = Readonly<Record<string, unknown>> & { readonly exact?: boolean };
type Way = (this: unknown, ...parameters: unknown[]) => unknown;
type Ways = Record<string, Way>;

const translator = LANGUAGE ? new Translator(LANGUAGE, [en, fr], await catalogueOf(LANGUAGE)) : undefined;

async function catalogueOf(language: string): Promise<Readonly<Record<string, unknown>>> {
  const found = (await import(`../../src/localize/locales/${language}.js`)) as Readonly<Record<string, object>>;
  return (found[language] ?? {}) as Readonly<Record<string, unknown>>;
}

/** What a page in its language says for one of the kit's sentences. */
export function says(sentence: string): string {
  return translator ? translator.text(sentence) : sentence;
}

/** The same as a pattern, also of some of a sentence. */
export function saying(sentence: string): RegExp {
  const found = translator?.name(sentence) ?? sentence;
  return typeof found === 'string' ? new RegExp(found.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu') : found;
}

const nameOf = (given: unknown, isExact?: boolean): unknown =>
  typeof given === 'string' || given instanceof RegExp ? translator!.name(given, isExact) : given;

/** Names in options, in the page's language. */
function inLanguage(options: Options = {}): Options {
  const { name, hasText, hasNotText, exact, ...rest } = options;
  const named = name === undefined ? {} : { name: nameOf(name, exact) };
  return {
    ...rest,
    ...(name === undefined && exact !== undefined ? { exact } : {}),
    ...named,
    ...(hasText === undefined ? {} : { hasText: nameOf(hasText) }),
    ...(hasNotText === undefined ? {} : { hasNotText: nameOf(hasNotText) }),
    // a pattern says itself where it begins and ends
    ...(typeof named.name === 'string' && exact !== undefined ? { exact } : {}),
  };
}

/** The titles say how the journeys are walked. */
if (LANGUAGE) {
  const own = globalThis.describe;
  const inTitle = ', by keyboard, at 320 px in Arabic';
  globalThis.describe = Object.assign(
    (title: string, body: (this: Mocha.Suite) => void) =>
      own(/^J\d\d /.test(title) ? `${title}${inTitle}` : title, body),
    own,
  );
}

let isReplaced = false;

/** Replaces what journeys find and use things with; once. */
export function walkByKeyboard(page: Page): void {
  if (isReplaced || !translator) return;
  isReplaced = true;
  const frames = Object.getPrototypeOf(page.mainFrame()) as Frame & Ways;
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator & Ways;
  const pages = Object.getPrototypeOf(page) as Page & Ways;
  for (const finder of [frames, locators] as Ways[]) findInLanguage(finder);
  replace(locators, 'filter', (own) => (options) => own(inLanguage(options as Options)));
  replace(pages, 'goto', (own) => (url, options) => own(inLanguageAddress(String(url)), options));
  useByKeys(locators);
}

function findInLanguage(finder: Ways): void {
  replace(finder, 'getByRole', (own) => (role, options) => own(role, inLanguage(options as Options)));
  replace(finder, 'locator', (own) => (selector, options) => own(selector, inLanguage(options as Options)));
  for (const way of ['getByText', 'getByLabel']) {
    replace(
      finder,
      way,
      (own) => (text, options) => own(nameOf(text, (options as Options | undefined)?.exact), options),
    );
  }
}

/** @param make - Given the own way, the one in its place. */
function replace(
  ways: Ways,
  name: string,
  make: (own: (...parameters: unknown[]) => unknown, self: unknown) => (...parameters: unknown[]) => unknown,
): void {
  const own = ways[name]!;
  ways[name] = function (this: unknown, ...parameters) {
    return make((...given) => own.apply(this, given), this)(...parameters);
  };
}

function inLanguageAddress(address: string): string {
  const url = new URL(address);
  if (url.pathname.endsWith('.html')) url.searchParams.set('lang', LANGUAGE);
  return url.href;
}

/** Every way to use a control, but for the demo's own bar. */
function useByKeys(locators: Ways): void {
  const byKeys = (name: string, use: (target: Locator, ...parameters: unknown[]) => Promise<boolean | void>): void =>
    replace(locators, name, (own, self) => async (...parameters) => {
      const target = self as Locator;
      if (await isOfTheDemo(target)) return own(...parameters);
      const isDone = await use(target, ...parameters);
      return isDone === false ? own(...parameters) : undefined;
    });
  byKeys('click', (target) => byKeyboard.click(target));
  byKeys('fill', (target, text) => byKeyboard.fill(target, String(text)));
  byKeys('pressSequentially', (target, text) => byKeyboard.fill(target, String(text)));
  byKeys('check', (target) => byKeyboard.setChecked(target, true));
  byKeys('uncheck', (target) => byKeyboard.setChecked(target, false));
  byKeys('selectOption', (target, wanted) => byKeyboard.select(target, optionTest(wanted)));
  replace(locators, 'selectOption', (own, self) => async (...parameters) => {
    await unfold(self as Locator);
    return own(...parameters);
  });
}

/** Opens the filters, which a narrow list has behind a button, where what is wanted is one of them. */
async function unfold(target: Locator): Promise<void> {
  const button = target.page().locator('.filters-button:visible').first();
  await target.or(button).first().waitFor();
  if ((await target.count()) > 0 || (await button.getAttribute('aria-expanded')) === 'true') return;
  await byKeyboard.click(button);
}

/** Which option is meant: by its value or its label, or by `{ label }`. */
function optionTest(wanted: unknown): (value: string, label: string) => boolean {
  const label = typeof wanted === 'string' ? wanted : (wanted as { readonly label: string }).label;
  const shown = nameOf(label, true);
  return (value, text) =>
    (typeof wanted === 'string' && value === wanted) ||
    (shown instanceof RegExp ? shown.test(text.trim()) : text.trim() === shown);
}
