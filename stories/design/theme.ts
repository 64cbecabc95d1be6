import { PAIRINGS } from '../../src/styles/pairings.js';
import { cssOf } from '../../src/styles/tokens.js';
import { contrast, painted } from '../../test/helpers/contrast.js';

/** A page's sheet for the kit: custom properties, and `color-scheme` where it has only one. */
export type Theme = Readonly<Record<string, string>>;
export type Scheme = 'light' | 'dark';

/** What a sheet of one rule declares. */
export function themeOf(css: string): Theme {
  const declarations = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+):\s*([^;{}]+);/g);
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The sheet that says this, and nothing but this. */
export function sheetOf(theme: Theme): string {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}\n` : '';
}

/** In which schemes a page of this theme is seen. */
export function schemesOf(theme: Theme): readonly Scheme[] {
  const only = theme['color-scheme'];
  return only === 'light' || only === 'dark' ? [only] : ['light', 'dark'];
}

/** A colour as `<input type="color">` wants it. */
export const hexOf = (stage: HTMLElement, name: string): string =>
  `#${painted(stage, cssOf(name))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

/** A length where this element stands, in pixels. */
export function pixelsOf(stage: HTMLElement, name: string): number {
  stage.style.setProperty('border-start-start-radius', cssOf(name));
  const pixels = Number.parseFloat(getComputedStyle(stage).borderStartStartRadius);
  stage.style.removeProperty('border-start-start-radius');
  return pixels;
}

/** A weight where this element stands. */
export function weightOf(stage: HTMLElement, name: string): number {
  stage.style.setProperty('font-weight', cssOf(name));
  const weight = Number(getComputedStyle(stage).fontWeight);
  stage.style.removeProperty('font-weight');
  return weight;
}

export interface Weakness {
  readonly front: string;
  readonly back: string;
  readonly ratio: number;
  /** What WCAG 2.2 AA asks for: 4.5 for text, 3 for lines. */
  readonly least: number;
}

/** The pairs that cannot be told apart well enough where this element stands. */
export function weaknessesAt(stage: HTMLElement): readonly Weakness[] {
  const known = new Map<string, ReturnType<typeof painted>>();
  const colour = (...layers: readonly string[]): ReturnType<typeof painted> => {
    const key = layers.join('|');
    const found = known.get(key) ?? painted(stage, ...layers.map(cssOf));
    known.set(key, found);
    return found;
  };
  return PAIRINGS.flatMap(({ on, text, lines }) =>
    on.flatMap((back) => {
      const measure = (least: number) => (front: string) => ({
        front,
        back,
        least,
        ratio: contrast(colour(front), colour(back)),
      });
      return [...text.map(measure(4.5)), ...lines.map(measure(3))].filter(({ ratio, least }) => ratio < least);
    }),
  );
}
