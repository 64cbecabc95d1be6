import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { createFormatters, type Formatters } from '../../src/localize/index.js';
import { en } from '../../src/localize/locales/en.js';
import { fr } from '../../src/localize/locales/fr.js';
import { LANGUAGE } from './arabic.js';
import { retailEcom } from '../../src/policies/retail-ecom.js';

type Sentence = (parameters: object, formatters: Formatters) => string;

/** Stands for what a sentence is about. */
const WORD = '\uE000';
/** Little words of English that are none of French. */
const ENGLISH_WORDS = /(?<![\p{L}.@-])(the|and|your|you|with|this|not|of|to|is|are|was|has|from|for)(?![\p{L}.@-])/iu;

/** Every sentence of a catalogue, with what it may be about left open. */
function sentencesOf(catalogue: object, locale: string): string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'object' && value !== null) return sentencesOf(value, locale);
    if (typeof value !== 'function') return [String(value).replace(/\{\w+\}/g, WORD)];
    const formatters = createFormatters(locale);
    return [WORD, 1, 2].flatMap((answer) => {
      try {
        return (value as Sentence)(new Proxy({}, { get: () => answer }), formatters);
      } catch {
        return []; // a number where a word is wanted, or the other way round
      }
    });
  });
}

/** Labels and texts of a policy in a language. */
function labelsOf(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value) return [String((value as Record<string, unknown>)[language])];
  return Object.values(value).flatMap((inner) => labelsOf(inner, language));
}

/** As a page's words are read: its no-break spaces are spaces. */
const withSpaces = (text: string): string => text.replace(/\s/g, ' ');

const french = new Set([...sentencesOf(fr, 'fr'), ...labelsOf(retailEcom, 'fr')].map(withSpaces));
const english = [...new Set([...sentencesOf(en, 'en'), ...labelsOf(retailEcom, 'en')])].filter(
  // what both languages say alike, and what is nothing but a name or a number
  (sentence) => !french.has(withSpaces(sentence)) && /[a-z]{2}/i.test(sentence),
);
const PATTERNS = english.map((sentence) => {
  const source = sentence
    .split(/(\uE000|\d+)/)
    .map((part) =>
      part === WORD ? '.+' : /^\d+$/.test(part) ? '[\\d\\s.,]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 'u');
});

/** Everything a page shows or tells, through shadow roots; what is marked as English is left out. */
export function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const say = (text: string | null | undefined): void => {
      const words = (text ?? '').replace(/\s+/g, ' ').trim();
      if (words) found.add(words);
    };
    const read = (root: Element | ShadowRoot): void => {
      if (root instanceof Element) {
        if (root.closest('[lang="en"], script, style')) return;
        // neither options nor gates have a box of their own
        const hasBox = root.tagName !== 'OPTION' && getComputedStyle(root).display !== 'contents';
        if (hasBox && !root.checkVisibility({ visibilityProperty: true })) return;
        for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt']) {
          say(root.getAttribute(name));
        }
        if (root.shadowRoot) read(root.shadowRoot);
      }
      const texts = [...root.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
      for (const text of texts) say(text);
      say(texts.join(''));
      for (const child of root.children) read(child);
    };
    read(document.body);
    say(document.title);
    return [...found];
  });
}

/** Nothing on the page is a sentence of the English catalogue, a label of the policy in English, or has English words. */
export async function expectNoEnglish(page: Page): Promise<void> {
  if (LANGUAGE) return; // a page in a language that its policy does not speak has the policy's English
  const words = await wordsOn(page);
  expect(words.length, 'texts on the page').to.be.above(10);
  expect(words.filter(isEnglish)).to.deep.equal([]);
}

export function isEnglish(text: string): boolean {
  return ENGLISH_WORDS.test(text) || PATTERNS.some((pattern) => pattern.test(text));
}
