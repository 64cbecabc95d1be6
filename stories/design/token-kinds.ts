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
