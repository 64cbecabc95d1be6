/** Texts of a page by key; `{name}` stands for a value. */
export type Texts = Readonly<Record<string, string>>;

/** What a page says, by language. The kit brings its own words. */
export interface PageTexts {
  readonly texts: Readonly<Record<string, Texts>>;
  /** ISO 4217; of the page's amounts. */
  readonly currency: string;
  /** BCP 47 by language, where a region matters: `{ en: 'en-GB' }`. */
  readonly locales?: Readonly<Record<string, string>>;
}

let said: PageTexts = { texts: {}, currency: 'USD' };

/** Gives the page its texts; before anything is shown. */
export function setTexts(texts: PageTexts): void {
  said = texts;
}

/**
 * The sentence in the page's language, with its values.
 * @throws {Error} For a key that the page's texts do not have.
 */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = (said.texts[pageLanguage()] ?? said.texts['en'])?.[key];
  if (text === undefined) throw new Error(`The page has no text ${key}.`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** `en` or `fr`, whatever the region. */
export function pageLanguage(): string {
  return document.documentElement.lang.split('-', 1)[0] ?? '';
}

/** The language with its region, e.g. `fr-CA`. */
export function localeOf(language: string): string {
  return said.locales?.[language] ?? language;
}

/** An amount in the page's currency and language. */
export function money(amount: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: said.currency }).format(
    amount,
  );
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
}
