/** Texts of a page by key; `{name}` stands for a value. */
export type Texts = Readonly<Record<string, string>>;

/** What a page says, by language. The kit brings its own words. */
export interface PageTexts {
  readonly texts: Readonly<Record<string, Texts>>;
  /** ISO 4217; of the page's amounts. */
  readonly currency: string;
  /** BCP 47 by language, where a region matters: `{ en: 'en-GB' }`. */
  readonly locales?: Readonly<Record<string, string>>;
  /** What it speaks where it has no words in the visitor's language. */
  readonly defaults: { readonly lang: string };
}

let said: PageTexts = { texts: {}, currency: 'USD', defaults: { lang: 'en' } };

/** Gives the page its texts; before anything is shown. */
export function setTexts(texts: PageTexts): void {
  said = texts;
}

/**
 * The sentence in the page's language, with its values.
 * @throws {Error} For a key that the page's texts do not have.
 */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = said.texts[pageLanguage()]?.[key];
  if (text === undefined) throw new Error(`The page has no text ${key}.`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The language of the page's own words, whatever the region: the visitor's where it has words in it, else its own. */
export function pageLanguage(): string {
  const [language = ''] = document.documentElement.lang.split('-', 1);
  return Object.hasOwn(said.texts, language) ? language : said.defaults.lang;
}

/** That language with its region, for amounts and dates beside the words. */
export function pageLocale(): string {
  return localeOf(pageLanguage());
}

/** The language with its region, e.g. `fr-CA`. */
export function localeOf(language: string): string {
  return said.locales?.[language] ?? language;
}

/** An amount in the page's currency and language. */
export function money(amount: number): string {
  return new Intl.NumberFormat(pageLocale(), { style: 'currency', currency: said.currency }).format(amount);
}

/** Writes every text of the page anew, in the language of its root. */
export function translatePage(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = say(element.dataset['text'] ?? '');
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = say(element.dataset['label'] ?? '');
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-money]')) {
    element.textContent = money(Number(element.dataset['money']));
  }
  markOwnWords(root);
}

/** What holds the page's own words; the rest is the kit's. */
const OWN_WORDS = `[data-text], [data-label], [data-money], [data-view], header nav, footer,
  main :is(h1, h2, p, li, dt, dd, th, label, legend, button, a)`;

/**
 * Marks the page's own words as what they are where the visitor's language is another one: they would else be read out
 * by the wrong voice, and their full stops would stand on the wrong side.
 */
function markOwnWords(root: ParentNode): void {
  const own = pageLocale();
  const isOther = own !== document.documentElement.lang;
  for (const element of root.querySelectorAll<HTMLElement>(OWN_WORDS)) {
    element.classList.toggle('own-words', isOther);
    if (isOther) element.lang = own;
    else element.removeAttribute('lang');
  }
}
