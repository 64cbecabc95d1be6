import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { DECORATION, PAIRINGS } from '../../src/styles/pairings.js';
import { COLORS, COMPONENTS, PALETTE, VALUES } from '../../src/styles/tokens.js';

interface Rule {
  readonly file: string;
  readonly selector: string;
  /** What it declares, by property; tokens named bare, as in the table. */
  readonly says: ReadonlyMap<string, string>;
}

const src = new URL('../../src/', import.meta.url);
const bare = (value: string): string =>
  value
    .replaceAll(/var\(--_([\w-]+)\)/g, '$1')
    .replaceAll(/var\(--rosterkit-[\w-]+,\s*([\w-]+)\)/g, '$1') // a widget's own property, by its default
    .trim();

/** The rules of every sheet, without what holds in forced colours only: there the browser chooses. */
const rules: readonly Rule[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, src), 'utf8').matchAll(/\bcss`([^`]*)`/g)].flatMap(([, sheet = '']) =>
      [
        ...sheet
          .replaceAll(/\/\*.*?\*\//gs, '')
          .replaceAll(/@media \(forced-colors: active\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
          .matchAll(/([^{};]+)\{([^{}]*)\}/g),
      ].map(([, selector = '', body = '']) => ({
        file,
        selector: selector.trim(),
        says: new Map(
          body
            .split(';')
            .map((line) => line.split(/:(.*)/s))
            .filter(([, value]) => value !== undefined)
            .map(([property = '', value = '']) => [property.trim(), bare(value)] as const),
        ),
      })),
    ),
  );

/** Names that sheets give to a colour chosen by another rule, and what is read through them. */
const LOCAL: Readonly<Record<string, 'text' | 'surface' | 'line' | 'hue'>> = {
  '--_tint': 'text',
  '--_soft': 'surface',
  '--_edge': 'line',
  '--_surface': 'surface',
  '--_hue': 'hue',
};
const HUES = Object.keys(COLORS).filter((name) => name.startsWith('avatar-'));
const NO_COLOUR = new Set(['inherit', 'currentColor', 'transparent', 'none', 'unset', '']);

const surfaces = new Set(PAIRINGS.flatMap(({ on, under }) => [...on, ...(under ? [under] : [])]));
const texts = new Set(PAIRINGS.flatMap(({ text }) => text));
const lines = new Set([...PAIRINGS.flatMap(({ lines: all }) => all), ...DECORATION]);
const stands = (front: string, back: string): boolean =>
  PAIRINGS.some(({ on, under, text }) => (on.includes(back) || under === back) && text.includes(front));

/** The colour tokens named in a value, also through a component's name. */
const colorsIn = (value: string): string[] =>
  [...value.matchAll(/[a-z][\w-]+/g)].map(([name]) => name).filter((name) => name in COLORS);
/** A value once for each person's hue, where it is made of one. */
const everyHue = (value: string): string[] =>
  /(?<![\w-])hue(?![\w-])/.test(value) ? HUES.map((hue) => value.replace(/(?<![\w-])hue(?![\w-])/, hue)) : [value];

/** What a declaration puts on the page as text, surface or line. */
function uses(kind: 'text' | 'surface' | 'line', { says }: Rule): string[] {
  const properties = {
    text: /^color$/,
    surface: /^background(-color)?$/,
    line: /^(border|outline)(-(block|inline)(-start|-end)?)?(-color)?$|^(accent|caret|text-decoration)-color$|^(fill|stroke|box-shadow)$/,
  }[kind];
  return [...says]
    .filter(([property]) => properties.test(property) || LOCAL[property] === kind)
    .flatMap(([, value]) => everyHue(value))
    .filter((value) => !NO_COLOUR.has(value) && !Object.keys(LOCAL).includes(`--_${value}`));
}

const unknown = (kind: 'text' | 'surface' | 'line', isKnown: (value: string) => boolean): string[] =>
  rules.flatMap((rule) =>
    uses(kind, rule)
      .filter((value) => !isKnown(value))
      .map((value) => `${rule.file}: ${rule.selector} ${value}`),
  );

describe('the table of colours that stand on each other', () => {
  it('is checked against real sheets', () => {
    expect(rules.length).to.be.greaterThan(300);
    expect(rules.filter((rule) => uses('text', rule).length > 0).length).to.be.greaterThan(30);
  });

  it('knows every text of the sheets', () => {
    expect(unknown('text', (value) => texts.has(value))).to.deep.equal([]);
  });

  it('knows every surface of the sheets', () => {
    const isKnown = (value: string): boolean => surfaces.has(value) || colorsIn(value).every((name) => lines.has(name));
    expect(unknown('surface', isKnown)).to.deep.equal([]);
  });

  it('knows every line of the sheets', () => {
    expect(unknown('line', (value) => colorsIn(value).every((name) => lines.has(name)))).to.deep.equal([]);
  });

  it('knows the pair, where one rule has both', () => {
    const pairs = rules.flatMap((rule) => {
      const [text] = uses('text', rule);
      const [surface] = uses('surface', rule);
      return text && surface && surfaces.has(surface) && !stands(text, surface)
        ? [`${rule.file}: ${rule.selector} ${text} on ${surface}`]
        : [];
    });
    expect(pairs).to.deep.equal([]);
  });

  it('knows every name by which a sheet passes a colour on', () => {
    const passed = rules.flatMap(({ file, selector, says }) =>
      [...says]
        .filter(([property, value]) => property.startsWith('--_') && colorsIn(value).length > 0 && !(property in LOCAL))
        .map(([property]) => `${file}: ${selector} ${property}`),
    );
    expect(passed).to.deep.equal([]);
  });

  it('has every role of colour in it, and no other name', () => {
    const named = [...surfaces, ...texts, ...lines].flatMap(colorsIn);
    expect(Object.keys(COLORS).filter((name) => !named.includes(name))).to.deep.equal([]);
    const known = new Set([...Object.keys(COLORS), ...Object.keys(COMPONENTS), 'color-mix', 'in', 'srgb']);
    const words = [...surfaces, ...texts, ...lines].flatMap((value) => value.match(/[a-z][\w-]+/g) ?? []);
    expect(words.filter((word) => !known.has(word) && word !== 'transparent')).to.deep.equal([]);
  });
});

describe('the tokens', () => {
  const read = rules.flatMap(({ says }) => [...says].flatMap(([, value]) => value.match(/[a-z][\w-]+/g) ?? []));
  const values = [COLORS, VALUES, COMPONENTS].flatMap((table) => Object.values(table).flat());
  const inDefaults = values.flatMap((value) => value.match(/[a-z][\w-]+/g) ?? []);

  it('are all read by a sheet or by another token', () => {
    const isRead = (name: string): boolean => read.includes(name) || inDefaults.includes(name);
    const roles = [...Object.keys(COLORS), ...Object.keys(VALUES), ...Object.keys(COMPONENTS)];
    // `contrast` is read by what makes the aliases
    expect(roles.filter((name) => !isRead(name) && name !== 'contrast')).to.deep.equal([]);
    expect(Object.keys(PALETTE).filter((name) => !inDefaults.includes(name))).to.deep.equal([]);
  });
});
