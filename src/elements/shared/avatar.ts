import { html, nothing, type TemplateResult } from 'lit';

const HUES = 6;
const segmenter = new Intl.Segmenter();
/** Scripts that join or stack their letters; two torn from their words would read as one. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Han}\p{Script=Hangul}]/u;

function firstGrapheme(text: string): string {
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
}

/** One or two letters for a name, as a person sees letters (grapheme clusters). Without a letter, the first sign. Empty for an empty name. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s@]*/gu) ?? [];
  const first = firstGrapheme(words[0] ?? name.trim());
  const last = words.length > 1 && !name.includes('@') ? firstGrapheme(words.at(-1) ?? '') : '';
  return (JOINED.test(first) ? first : first + last).toLocaleUpperCase();
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
