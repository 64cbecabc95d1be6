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
export type MessageOverrides = Some<Messages>;

type Some<T> = T extends string | ((...parameters: never[]) => string) ? T : { readonly [K in keyof T]?: Some<T[K]> };

/**
 * A catalogue, or some of one, with some of its sentences replaced. Sections are put together when they are read, since
 * those of dialogs come later.
 */
export function withOverrides<T extends MessageOverrides>(messages: T, overrides: MessageOverrides): T {
  const result = Object.create(messages) as Record<string, unknown>;
  for (const [section, own] of Object.entries(overrides)) {
    const read = (): unknown => merged((messages as Record<string, unknown>)[section], own);
    Object.defineProperty(result, section, { enumerable: true, get: read });
  }
  return result as T;
}

/** What does not fit is a page's mistake (`catalogue-mistakes.ts`), and no reason to draw nothing. */
function merged(base: unknown, own: unknown): unknown {
  if (typeof own === 'string' && typeof base === 'function') return () => own; // said of whatever it is about
  if (base !== undefined && (own === null || typeof own !== typeof base)) return base;
  if (typeof own !== 'object' || own === null || typeof base !== 'object' || base === null) return own;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) result[key] = merged(result[key], value);
  return result;
}
