import { html, nothing, type TemplateResult } from 'lit';

const HUES = 6;
const segmenter = new Intl.Segmenter();
/** Scripts written letter by letter. Two letters of any other, torn from their words, would join, stack or read as one word. */
const ALPHABETS = 'Latin,Greek,Cyrillic,Armenian,Georgian,Hebrew,Ethiopic,Hiragana}\\p{sc=Katakana'
  .split(',')
  .map((script) => new RegExp(`[\\p{sc=${script}}\\p{N}]`, 'u'));

function firstGrapheme(text: string): string {
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
}

/** As a letter stands at the beginning of a name: one letter, also where it, or its capital, is two (ß, ﬁ, ǆ). */
function capital(letter: string): string {
  // fonts seldom have the capitals of Georgian, which begins names without them
  return /\p{sc=Georgian}/u.test(letter) ? letter : firstGrapheme(letter.normalize('NFKC').toLocaleUpperCase());
}

/**
 * One or two letters for a name, as a person sees letters (grapheme clusters): of its first word, and of the last one in the
 * same script. Without a letter, the first sign. Empty for an empty name.
 */
export function initials(name: string): string {
  const words = name.match(/(?!\p{Lm})[\p{L}\p{N}][^\s@]*/gu) ?? [];
  const [first = firstGrapheme(name.trim()), ...others] = words.map(firstGrapheme);
  const alphabet = name.includes('@') ? undefined : ALPHABETS.find((letters) => letters.test(first));
  return capital(first) + capital(others.findLast((letter) => alphabet?.test(letter)) ?? '');
}

/** The same hue for the same id, always: a number from 1 to 6, for `avatar--1` to `avatar--6`. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return (hash % HUES) + 1;
}

export interface AvatarOptions {
  /** What tells this person from others; the hue comes from it. */
  readonly id: string;
  readonly name: string;
  readonly src?: string | undefined;
}

/** A person's picture, or their initials where there is none or it does not load. The name stands beside it. */
export function avatar({ id, name, src }: AvatarOptions): TemplateResult {
  return html`<span class="avatar avatar--${hueOf(id)}" part="avatar" aria-hidden="true"
    >${initials(name)}${src ? html`<img alt="" loading="lazy" decoding="async" src=${src} @error=${hide} @load=${show} />` : nothing}</span
  >`;
}

function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function show(event: Event): void {
  (event.target as HTMLElement).hidden = false;
}
