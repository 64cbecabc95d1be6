import type { en } from './locales/en.js';

/** A catalogue: sections by widget; values are sentences, or functions of what they speak of. */
export type Messages = Widened<typeof en>;

/** Any sentence in place of the English one. */
type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Some of a catalogue: what a page says differently, section by section. */
export type MessageOverrides = {
  readonly [S in keyof Messages]?: Messages[S] extends string ? string : Partial<Messages[S]>;
};

/** A catalogue, or some of one, with some of its sentences replaced. */
export function withOverrides<T extends MessageOverrides>(messages: T, overrides: MessageOverrides): T {
  const result: Record<string, unknown> = { ...messages };
  for (const [section, own] of Object.entries(overrides)) {
    const base = result[section];
    result[section] = typeof own === 'object' && typeof base === 'object' ? { ...base, ...own } : own;
  }
  return result as T;
}
