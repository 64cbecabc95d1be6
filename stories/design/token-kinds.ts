/** What the values of a token have to be, and how that is said to whoever types another. */
export interface TokenKind {
  /** Follows "Not a value of this token. It takes". */
  readonly expected: string;
  readonly takes: (value: string) => boolean;
}

const declared =
  (...properties: readonly string[]) =>
  (value: string): boolean =>
    properties.every((property) => CSS.supports(property, value));

/** A length and nothing else: an offset takes no keyword and no percentage, a padding nothing below zero. */
const isLength = declared('outline-offset', 'padding-top');
const isNumber = (value: string): boolean => CSS.supports('width', `calc((${value}) * 1px)`);
const isShare = (value: string): boolean => CSS.supports('color', `color-mix(in srgb, red, blue ${value})`);

/** The first whose pattern fits the name without `--rosterkit-`. */
const KINDS: readonly (readonly [name: RegExp, kind: TokenKind])[] = [
  [
    /^(color|palette)-|^field-background$/,
    { expected: 'a colour, such as #0f766e or rgb(15 118 110)', takes: declared('color') },
  ],
  [/-background$/, { expected: 'a background, such as #f6f7f9 or transparent', takes: declared('background') }],
  [
    /(^|-)shadow(-|$)/,
    { expected: 'a shadow, such as 0 1px 2px rgb(0 0 0 / 0.2), or none', takes: declared('box-shadow') },
  ],
  [/^duration$/, { expected: 'a time, such as 120ms or 0.2s', takes: declared('transition-duration') }],
  [/font-family$/, { expected: 'names of fonts, such as Inter, sans-serif', takes: declared('font-family') }],
  [/font-weight/, { expected: 'a weight from 1 to 1000, such as 600', takes: declared('font-weight') }],
  [/^line-height$/, { expected: 'a height of lines, such as 1.45', takes: declared('line-height') }],
  [/^density$/, { expected: 'a number of steps, such as -1 or 0.5', takes: isNumber }],
  [/^contrast$/, { expected: 'a percentage from 0% to 100%', takes: isShare }],
  [/radius/, { expected: 'a radius, such as 4px or 50%', takes: declared('border-radius') }],
];
const LENGTH: TokenKind = { expected: 'a length, such as 24px or 1.5rem', takes: isLength };

/** What a token takes: whatever is none of the others is a length. */
export function kindOf(property: string): TokenKind {
  const name = property.replace('--rosterkit-', '');
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? LENGTH;
}

/** What is wrong with a value, as a sentence; the empty string when a sheet can have it. */
export function mistakeIn(property: string, value: string): string {
  const { style } = document.createElement('div');
  style.setProperty(property, value); // refuses what would end the declaration
  const { expected, takes } = kindOf(property);
  return style.getPropertyValue(property) !== '' && takes(value)
    ? ''
    : `Not a value of this token. It takes ${expected}.`;
}

/** Between which numbers a field of the page takes a token: beyond, what is drawn can be neither read nor used. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit: '' | 'px';
}

const pixels = (least: number, most: number, step = 1): Bounds => ({ least, most, step, unit: 'px' });

/** The first whose pattern fits the name without `--rosterkit-`. */
const BOUNDS: readonly (readonly [name: RegExp, bounds: Bounds])[] = [
  [/font-weight/, { least: 100, most: 900, step: 100, unit: '' }],
  [/^font-size-/, pixels(10, 40)],
  [/^unit$/, pixels(2, 8, 0.25)],
  [/-width$/, pixels(1, 8)],
];
const RADIUS = pixels(0, 999);

/** What the field of a token counts from and to: whatever is none of the others is a radius. */
export function boundsOf(name: string): Bounds {
  return BOUNDS.find(([pattern]) => pattern.test(name))?.[1] ?? RADIUS;
}

/** What is wrong with a number typed for a token that is `now` this, as a sentence; the empty string when it fits. */
export function mistakeInNumber(name: string, typed: number, now: number): string {
  const { least, most, unit } = boundsOf(name);
  return typed >= least && typed <= most
    ? ''
    : `Not a value of this token. It takes ${[least, 'to', most, unit].join(' ').trim()}, and stays at ${now}.`;
}
