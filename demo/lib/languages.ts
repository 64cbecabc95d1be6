import { make } from './dom.js';

/** The languages the kit speaks, under their own names; a page's own words may be in fewer. */
const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'fr', name: 'Français' },
  { id: 'de', name: 'Deutsch' },
  { id: 'es', name: 'Español' },
  { id: 'ja', name: '日本語' },
  { id: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

/** What `?lang=` may say. */
export const LANGUAGE_IDS: readonly string[] = LANGUAGES.map(({ id }) => id);

/** `rtl` for a language that is written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const found = LANGUAGES.find(({ id }) => id === language);
  return found && 'direction' in found ? found.direction : 'ltr';
}

/** The choices of the language switch, each marked as what it is written in. */
export function languageOptions(): HTMLOptionElement[] {
  return LANGUAGES.map(({ id, name }) =>
    make('option', { value: id, textContent: name, lang: id, dir: directionOf(id) }),
  );
}
