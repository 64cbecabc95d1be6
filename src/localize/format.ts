import { isolated } from './isolate.js';

/** Sentences by plural category; `other` is always there. `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers, dates, lists and plurals of one language, by `Intl`. Instants are ISO 8601 strings or milliseconds. */
export interface Formatters {
  /** `12 Mar 2026`; the empty string for what is no date. */
  date(instant: string | number): string;
  /** `12 Mar 2026, 14:05`, in the page's time zone. */
  dateTime(instant: string | number): string;
  /** `3 days ago`, `in 2 hours`, in the largest unit that fits. */
  relativeTime(instant: string | number, now: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  number(value: number): string;
  plural(count: number, forms: PluralForms): string;
}

const UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Makes a formatter when it is first needed: `Intl` objects are dear. */
function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/**
 * @param locale - A well-formed BCP 47 tag.
 * @param direction - Of its script: what runs the other way in a list is isolated, so that the list keeps its order.
 */
export function createFormatters(locale: string, direction?: 'ltr' | 'rtl'): Formatters {
  const dates = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const dateTimes = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const relatives = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const lists = lazy(() => new Intl.ListFormat(locale));
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const plurals = lazy(() => new Intl.PluralRules(locale));
  const formatted = (format: Intl.DateTimeFormat, instant: string | number): string => {
    const date = new Date(instant);
    return Number.isNaN(date.valueOf()) ? '' : format.format(date);
  };
  return {
    date: (instant) => formatted(dates(), instant),
    dateTime: (instant) => formatted(dateTimes(), instant),
    relativeTime(instant, now) {
      const differenceMs = new Date(instant).valueOf() - now;
      if (Number.isNaN(differenceMs)) return '';
      const [unit, unitMs] = UNITS.find(([, ms]) => Math.abs(differenceMs) >= ms) ?? (['minute', 60_000] as const);
      return relatives().format(Math.round(differenceMs / unitMs), unit);
    },
    list: (items) => lists().format(items.map((item) => isolated(item, direction))),
    number: (value) => numbers().format(value),
    plural: (count, forms) => (forms[plurals().select(count)] ?? forms.other).replaceAll('#', numbers().format(count)),
  };
}
