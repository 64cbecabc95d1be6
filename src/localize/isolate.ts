type Direction = 'ltr' | 'rtl';

/** Letters written from right to left (the R and AL blocks of Unicode). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Letters of other scripts, and digits, which run from left to right everywhere. */
const LEFT_TO_RIGHT = /[^\P{L}\u0590-\u08FF\uFB1D-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|\d/u;

/**
 * A name or an address in a direction of its own, so that neither it nor the sentence turns the other around (UAX #9, FSI
 * and PDI). One that runs like the sentence is left as it is: nobody needs invisible characters then.
 */
export function isolated(text: string, direction: Direction = 'ltr'): string {
  const others = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return others.test(text) ? `\u2068${text}\u2069` : text;
}

/** A catalogue, or a section, whose sentences isolate each text they are told. */
export function isolating<T extends object>(messages: T, direction: Direction = 'ltr'): T {
  return mapped(messages, (value) => {
    if (typeof value === 'object' && value !== null) return isolating(value, direction);
    if (typeof value !== 'function') return value;
    return (parameters: object, f: unknown): unknown => value(isolatedIn(parameters, direction), f) as unknown;
  });
}

/** Read one by one, since only the sentence knows which of them it wants. */
function isolatedIn(parameters: object, direction: Direction): object {
  return new Proxy(parameters, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'string' ? isolated(value, direction) : value;
    },
  });
}

function mapped<T extends object>(record: T, change: (value: unknown) => unknown): T {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)])) as T;
}
