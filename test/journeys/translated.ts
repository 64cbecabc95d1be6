import { readdirSync, readFileSync } from 'node:fs';
import { createFormatters, type Formatters } from '../../src/localize/index.js';
import * as policies from '../../src/policies/index.js';
import { veloBoreal } from '../../src/testing/demo/velo-boreal.js';

/*
 * Journeys find things by their English names, or by French ones at the shop that speaks French. In another language the
 * kit's own sentences have other names, while a policy's words and the page's own stay what they are. Here is told, for a
 * name that a journey gives, what it is called on a page in that language.
 *
 * A sentence with something in it, `p => \`Change ${p.address}\``, is called with marks in the place of its parameters: the
 * marks show where in the name that is asked for their values stand, and where they go in the other language.
 */

type Parameters = Readonly<Record<string, unknown>>;
type Leaf = string | ((parameters: Parameters, formatters: Formatters) => string);
type Catalogue = Readonly<Record<string, unknown>>;

/** A sentence of a source language, and how to say it in the other one. */
interface Sentence {
  /** Where it stands in the catalogue, e.g. `bulk.chosen`. */
  readonly path: string;
  /** Literal text and, at odd places, the names of parameters. */
  readonly parts: readonly string[];
  /** Its values as they stood in the name that was asked for; those that did not stand in it may be anything. */
  readonly say: (values: ReadonlyMap<string, string>) => string;
}

/** Around the name of a parameter in a sentence. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const MARKED = new RegExp(`${OPEN}(\\w+)${CLOSE}`);
/** Marks that keep a value of the other direction together; they may stand around any value. */
const ISOLATES = '[\\u2066-\\u2069\\u200e\\u200f\\u061c]*';
/** What may stand around a text that is nothing but this sentence. */
const EDGE = '[\\s\\u2066-\\u2069\\u200e\\u200f\\u061c]*';
const IS_ISOLATE = new RegExp(`^${ISOLATES}$`, 'u');
const ANYTHING = '[^]+?';
/** A pattern that fits more sentences than this is about none of them. */
const MOST_MATCHES = 60;

/** So much of a name, or half of it, must be a sentence's own words. */
const LEAST_LETTERS = 6;

interface Match {
  readonly sentence: Sentence;
  readonly values: ReadonlyMap<string, string>;
  /** How many letters of the name are the sentence's own. */
  readonly literal: number;
}

const mark = (name: string): string => `${OPEN}${name}${CLOSE}`;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const normalized = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Formatters that leave marks where they are, and take one plural form whatever the number. */
function markingFormatters(form: Intl.LDMLPluralRule): Formatters {
  const same = (value: unknown): string => String(value);
  return {
    date: same,
    dateTime: same,
    relativeTime: same,
    list: same,
    number: same,
    plural: (count, forms) => (forms[form] ?? forms.other).replaceAll('#', same(count)),
  };
}

/** What a parameter is that does not stand in the sentence; nothing where that is not known. */
type Missing = (name: string) => unknown;

/** Every way to say a leaf of a catalogue: with marks, and in each form of a plural. */
function* waysToSay(leaf: Leaf): Generator<readonly [text: string, missing: Missing | undefined]> {
  if (typeof leaf === 'string') {
    yield [leaf.replaceAll(/\{(\w+)\}/g, (_, name: string) => mark(name)), undefined];
    return;
  }
  const marks = new Proxy({}, { get: (_, name) => mark(String(name)) });
  const one: Missing = () => 1;
  const no: Missing = () => false;
  const noneFailed: Missing = (name) => (name === 'failed' ? 0 : undefined);
  const counted: Missing = (name) => (name === 'count' ? 1 : undefined);
  const of = (missing: Missing): object =>
    new Proxy({}, { get: (_, name) => missing(String(name)) ?? mark(String(name)) });
  for (const [parameters, form, missing] of [
    [marks, 'other', undefined],
    [marks, 'one', counted],
    [of(one), 'one', one],
    [of(no), 'other', no],
    [of(noneFailed), 'other', noneFailed],
  ] as const) {
    try {
      yield [leaf(parameters as Parameters, markingFormatters(form)), missing];
    } catch {
      // a number where a word is wanted, or the other way round
    }
  }
}

/** Everything a catalogue says, by its path. */
function* leavesOf(catalogue: Catalogue, path = ''): Generator<readonly [path: string, leaf: Leaf]> {
  for (const [name, value] of Object.entries(catalogue)) {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'string' || typeof value === 'function') yield [at, value as Leaf];
    else if (typeof value === 'object' && value !== null) yield* leavesOf(value as Catalogue, at);
  }
}

/** The labels and texts of all policies, and of the roles a business has of its own, `{ en, fr }`. */
function* policyWords(value: unknown): Generator<Readonly<Record<string, string>>> {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value && typeof value.en === 'string') yield value as Readonly<Record<string, string>>;
  else for (const inner of Object.values(value)) yield* policyWords(inner);
}

/** What the pages of the demo say themselves: texts in their scripts and in their mark-up. */
function pageWords(): Set<string> {
  const files = readdirSync('demo', { recursive: true, encoding: 'utf8' });
  const found = new Set<string>();
  for (const file of files.filter((name) => /texts\.ts$|\.html$/.test(name))) {
    const source = readFileSync(`demo/${file}`, 'utf8');
    const pattern = file.endsWith('.ts')
      ? /'((?:[^'\\\n]|\\.)+)'/g
      : />([^<>]+)<|(?:aria-label|alt|title|placeholder)="([^"]+)"/g;
    for (const [, text = '', value = ''] of source.matchAll(pattern)) {
      found.add(
        normalized((text || value).replaceAll('\\u00A0', ' ').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&')),
      );
    }
  }
  return found;
}

export class Translator {
  readonly #locale: string;
  readonly #sentences: Sentence[] = [];
  /** By the text of sentences without parameters, in small letters. */
  readonly #byText = new Map<string, Sentence[]>();
  /** What a policy or a page says, in small letters, as it stands on the page. */
  readonly #words = new Map<string, Set<string>>();
  /** What has been asked for before. */
  readonly #known = new Map<string, string | RegExp>();

  /**
   * @param sources - The catalogues that journeys take names from.
   * @param target - That of the page's language.
   */
  constructor(locale: string, sources: readonly Catalogue[], target: Catalogue) {
    this.#locale = locale;
    const targets = new Map(leavesOf(target));
    for (const source of sources) {
      for (const [path, leaf] of leavesOf(source)) this.#add(path, leaf, targets.get(path));
    }
    for (const word of pageWords()) this.#addWord(word, word);
    for (const text of policyWords([policies, veloBoreal(0)])) {
      // in a language that a policy does not speak its words are English
      for (const word of Object.values(text)) {
        const shown = text[locale] ?? text['en'] ?? word;
        this.#addWord(word, shown);
        // a button's plus is not in the title of what it opens
        this.#addWord(word.replace(/^\+ /, ''), shown.replace(/^\+ /, ''));
      }
    }
  }

  /**
   * What a name that a journey gives is called on the page.
   * @param isExact - Whether the whole name is given, or some of it.
   * @throws {Error} For a sentence of the kit that has no translation.
   */
  name(given: string | RegExp, isExact = false): string | RegExp {
    const known = this.#known.get(`${String(given)} ${isExact}`);
    if (known) return known;
    const answer = this.#nameOf(given, isExact);
    this.#known.set(`${String(given)} ${isExact}`, answer);
    return answer;
  }

  #nameOf(given: string | RegExp, isExact: boolean): string | RegExp {
    const found = typeof given === 'string' ? this.#ofText(given, isExact) : this.#ofPattern(given);
    if (!found) return given;
    const source = found.join('|');
    return new RegExp(isExact ? `^${EDGE}(?:${source})${EDGE}$` : source, 'iu');
  }

  /** How the page says a sentence, as a text; of several ways the first. */
  text(given: string): string {
    const key = normalized(given).toLowerCase();
    const [sentence] = this.#byText.get(key) ?? [];
    const [word] = this.#words.get(key) ?? [];
    return sentence ? this.#said(sentence, new Map()) : (word ?? given);
  }

  #addWord(word: string, shown: string): void {
    const key = normalized(word).toLowerCase();
    this.#words.set(key, (this.#words.get(key) ?? new Set()).add(normalized(shown)));
  }

  #add(path: string, leaf: Leaf, target: Leaf | undefined): void {
    for (const [text, missing] of waysToSay(leaf)) {
      const say = (values: ReadonlyMap<string, string>): string =>
        render(target ?? leaf, values, this.#locale, missing);
      const sentence = { path, parts: normalized(text).split(MARKED), say };
      this.#sentences.push(sentence);
      if (sentence.parts.length > 1) continue;
      const key = normalized(text).toLowerCase();
      this.#byText.set(key, [...(this.#byText.get(key) ?? []), sentence]);
    }
  }

  #ofText(given: string, isExact: boolean): string[] | undefined {
    const key = normalized(given).toLowerCase();
    const words = [...(this.#words.get(key) ?? [])];
    // where a policy has only the kit's own English word, the page says the kit's
    const whole = [key, ...words.map((word) => word.toLowerCase())]
      .flatMap((text) => this.#byText.get(text) ?? [])
      .map((sentence) => asPattern(this.#said(sentence, new Map(), given)));
    if (words.length > 0 || whole.length > 0) return [...new Set([...whole, ...words.map(escaped)])];
    const found = this.#matches(key, isExact);
    const isWord = !isExact && [...this.#words.keys()].some((word) => word.includes(key));
    const best = Math.max(0, ...found.map(({ literal }) => literal));
    const [, before, note] = /^(.+) \((.+)\)$/.exec(normalized(given)) ?? [];
    if (best < LEAST_LETTERS && before && note) return this.#withNote(before, note, isExact);
    const isFewLetters = best < LEAST_LETTERS && best < key.length / 2;
    if (best === 0 || (isWord ? best < key.length : isFewLetters)) return undefined;
    const said = found
      .filter(({ literal }) => literal === best)
      .flatMap(({ sentence, values }) =>
        [false, true].map((isKits) => asPattern(this.#said(sentence, values, given, isKits))),
      );
    return [...new Set([...said, ...(isWord ? [escaped(normalized(given))] : [])])];
  }

  /** A label and what is to be known about it, each a sentence of its own: `Phone (optional)`. */
  #withNote(before: string, note: string, isExact: boolean): string[] | undefined {
    const [first, second] = [this.#ofText(before, isExact), this.#ofText(note, true)];
    return first && second && [`(?:${first.join('|')})\\s\\((?:${second.join('|')})\\)`];
  }

  /** The sentences that a name is, or is some of, with their values in it, and how much of it is theirs. */
  #matches(key: string, isExact: boolean): Match[] {
    return this.#sentences.flatMap((sentence): Match[] => {
      const { parts } = sentence;
      if (!isExact && parts.some((part, at) => at % 2 === 0 && part.toLowerCase().includes(key))) {
        return [{ sentence, values: new Map(), literal: key.length }];
      }
      for (const { pattern, names } of isExact ? wholeOf(parts) : somesOf(parts)) {
        const values = pattern.exec(key)?.slice(1);
        const literal = key.length - (values ?? []).reduce((sum, value) => sum + value.length, 0);
        if (values && literal > 0) {
          return [{ sentence, values: new Map(names.map((name, at) => [name, values[at] ?? ''])), literal }];
        }
      }
      return [];
    });
  }

  #ofPattern(given: RegExp): string[] | undefined {
    const fits = (text: string): boolean => new RegExp(given.source, given.flags.replace('g', '')).test(text);
    const some = this.#sentences.filter(({ parts }) =>
      ['x', '5'].some((value) => fits(parts.map((part, i) => (i % 2 ? value : part)).join(''))),
    );
    if (some.length === 0) return this.#ofParts(given);
    if (some.length > MOST_MATCHES) return undefined;
    const [start, end] = [given.source.startsWith('^') ? '^' : '', given.source.endsWith('$') ? '$' : ''];
    const said = some.map((sentence) => {
      const source = asPattern(this.#said(sentence, new Map(), String(given)));
      return `${start}${ISOLATES}${source}${ISOLATES}${end}`;
    });
    const isWord = [...this.#words.values()].some((words) => [...words].some(fits));
    return [...new Set([...said, ...(isWord ? [given.source] : [])])];
  }

  /** Sentences one after the other with anything between, `/Remove.*of others/`: the name of an item and its reason. */
  #ofParts(given: RegExp): string[] | undefined {
    const parts = given.source.split('.*');
    if (parts.length < 2 || parts.some((part) => !/^[\p{L}\p{M} ’,-]+$/u.test(part))) return undefined;
    const said = parts.map((part) => this.#ofText(part, false) ?? [part]);
    return [said.map((ways) => `(?:${ways.join('|')})`).join('[^]*')];
  }

  /**
   * @param isKits - Whether values that both a policy and the kit have a word for are the kit's.
   * @throws {Error} When it is what the source says.
   */
  #said(
    { path, parts, say }: Sentence,
    values: ReadonlyMap<string, string>,
    given = parts.join(''),
    isKits = false,
  ): string {
    // a list is put together in another way
    const single = [...values].filter(([, value]) => !/ (and|et) /.test(value));
    const text = say(new Map(single.map(([name, value]) => [name, this.#valueOf(value, isKits)])));
    const literal = parts.filter((_, i) => i % 2 === 0).join('');
    const isSame = text.replaceAll(new RegExp(MARKED, 'g'), '').includes(literal.trim());
    if (isSame && /\p{Script=Latin}{3}/u.test(literal)) {
      throw new Error(`“${given}” is the kit's sentence ${path}, which has no translation into ${this.#locale}.`);
    }
    return text;
  }

  /** A value may be a word of the kit or of a policy itself: the name of an action, a role. */
  #valueOf(value: string, isKits: boolean): string {
    const key = value.toLowerCase();
    const [sentence] = this.#byText.get(key) ?? [];
    const [word] = this.#words.get(key) ?? [];
    const said = sentence?.say(new Map());
    return (isKits ? (said ?? word) : (word ?? said)) ?? value;
  }
}

/** A pattern of a sentence or of some of it, and the parameters that its groups are. */
interface Fitting {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** The whole of a sentence. */
function wholeOf(parts: readonly string[]): Fitting[] {
  return [fitting(parts, (part) => escaped(part))];
}

/** Some words of a sentence one after the other: the first part may begin later, and the last one end sooner. */
function somesOf(parts: readonly string[]): Fitting[] {
  const found: Fitting[] = [];
  for (let first = 0; first < parts.length; first += 2) {
    for (let last = first; last < parts.length; last += 2) {
      const some = parts.slice(first, last + 1);
      if (some.length > 1) {
        found.push(
          fitting(some, (part, at) =>
            at === 0 ? tailOf(part) : at === some.length - 1 ? headOf(part) : escaped(part),
          ),
        );
      }
    }
  }
  return found;
}

function fitting(parts: readonly string[], patternOf: (part: string, at: number) => string): Fitting {
  const source = parts.map((part, at) => (at % 2 ? '(.+?)' : patternOf(part.toLowerCase(), at))).join('');
  return { pattern: new RegExp(`^${source}$`, 'u'), names: parts.filter((_, at) => at % 2) };
}

/** The last words of a part, as many as there are. */
const tailOf = (part: string): string =>
  part.split(/(?<= )/).reduce((before, word) => `(?:${before}${escaped(word)})?`, '');

/** The first words of a part, as many as there are. */
const headOf = (part: string): string =>
  part.split(/(?= )/).reduceRight((after, word) => `(?:${escaped(word)}${after})?`, '');

/** Says a sentence with values; what is not given stays a mark. */
function render(leaf: Leaf, values: ReadonlyMap<string, string>, locale: string, missing?: Missing): string {
  if (typeof leaf === 'string')
    return leaf.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? mark(name));
  const valueOf = (name: string): unknown => {
    const value = values.get(name);
    if (value === undefined) return missing?.(name) ?? mark(name);
    return /^[\d,]+$/.test(value) ? Number(value.replaceAll(',', '')) : value;
  };
  const own = createFormatters(locale);
  const marking = markingFormatters('other');
  /** Real formatters where there is a real value. */
  const f = Object.fromEntries(
    (Object.keys(marking) as (keyof Formatters)[]).map((name) => [
      name,
      (...given: unknown[]) => {
        const formatters = typeof given[0] === 'number' ? own : marking;
        return (formatters[name] as (...parameters: unknown[]) => string)(...given);
      },
    ]),
  ) as unknown as Formatters;
  return leaf(new Proxy({}, { get: (_, name) => valueOf(String(name)) }), f);
}

/** A sentence as the source of a pattern: any digits for digits, anything for marks, isolates between any two words. */
function asPattern(text: string): string {
  const tokens = normalized(text).match(new RegExp(`${OPEN}\\w+${CLOSE}|\\p{Nd}+|[\\p{L}\\p{M}]+|[^]`, 'gu')) ?? [];
  return tokens
    .filter((token) => !IS_ISOLATE.test(token))
    .map((token) => {
      if (token.startsWith(OPEN)) return ANYTHING;
      if (token === ' ') return '\\s';
      return /^\p{Nd}+$/u.test(token) ? digits(token) : escaped(token);
    })
    .join(ISOLATES);
}

/** A number in the digits of any language that is tested. */
function digits(number: string): string {
  return [...number]
    .map((digit) => {
      const value = /\d/.test(digit) ? Number(digit) : digit.codePointAt(0)! - 0x660;
      return `[${value}${String.fromCodePoint(0x660 + value)}]`;
    })
    .join('');
}
