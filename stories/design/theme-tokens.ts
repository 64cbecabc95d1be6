import { COLORS, COMPONENTS, PALETTE, VALUES } from '../../src/styles/tokens.js';

/** Which tokens the theming page has a field for, and which it sets by name; together they are all there are. */

/** Steps of the palette, as the page writes them. */
export const PALETTE_FIELDS = Object.keys(PALETTE);
/** Roles of colours that are one colour, not a mixture laid over others. */
export const COLOUR_FIELDS = Object.keys(COLORS).filter(
  (name) => !/^(hover|outline|ink|shade|backdrop|avatar)/.test(name),
);

const rest = [...Object.keys(VALUES), ...Object.keys(COMPONENTS)];
export const LENGTH_FIELDS = rest.filter((name) =>
  /^(unit|font-size-.+|radius-[sml]|border-width|focus-width)$|-radius$/.test(name),
);
export const WEIGHT_FIELDS = rest.filter((name) => /font-weight/.test(name));
export const CHOICE_FIELDS: Readonly<Record<string, readonly (readonly [value: string, title: string])[]>> = {
  'font-family': [
    ['', 'System'],
    ["Georgia, 'Noto Serif', serif", 'Serif'],
    ["ui-rounded, 'Nunito', 'Noto Sans', sans-serif", 'Rounded'],
    ["ui-monospace, 'DejaVu Sans Mono', monospace", 'Monospace'],
  ],
  'heading-font-family': [
    ['', 'As the text'],
    ["Georgia, 'Noto Serif', serif", 'Serif'],
    ["ui-monospace, 'DejaVu Sans Mono', monospace", 'Monospace'],
  ],
  density: [
    ['', 'Comfortable'],
    ['-1', 'Compact'],
    ['1', 'Roomy'],
  ],
};

const paletteProperty = (name: string): string => `--rosterkit-palette-${name}`;
export const colourProperty = (name: string): string => `--rosterkit-color-${name}`;
const valueProperty = (name: string): string => `--rosterkit-${name}`;

/** Every token a page can set, as it is written in a sheet, with its default as tokens.ts has it. */
export const ALL_TOKENS: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(PALETTE).map(([name, value]) => [paletteProperty(name), value]),
  ...Object.entries(COLORS).map(([name, value]) => [
    colourProperty(name),
    typeof value === 'string' ? value : value.join(' / '),
  ]),
  ...Object.entries({ ...VALUES, ...COMPONENTS }).map(([name, value]) => [valueProperty(name), value]),
]);

const withField = new Set([
  ...PALETTE_FIELDS.map(paletteProperty),
  ...COLOUR_FIELDS.map(colourProperty),
  ...[...LENGTH_FIELDS, ...WEIGHT_FIELDS, ...Object.keys(CHOICE_FIELDS)].map(valueProperty),
]);

/** What has no field of its own. */
export const OTHER_TOKENS: readonly string[] = Object.keys(ALL_TOKENS).filter((property) => !withField.has(property));
