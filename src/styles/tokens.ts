import { unsafeCSS, type CSSResult } from 'lit';

/**
 * The design tokens: the one place where a colour, a size or a shadow is written down, in three layers: the palette
 * (what there is), roles (what it is for), components (one box only). A page sets `--rosterkit-palette-brand-600`,
 * `--rosterkit-color-accent` or `--rosterkit-button-radius` on any ancestor and wins; the kit's own sheets read roles
 * and components through private aliases, `var(--_accent)` and `var(--_button-radius)`, which carry the default.
 *
 * A default names other tokens bare: `calc(unit * 2)`. docs/theming.md and the design stories are made from this file:
 * each comment is a row there.
 */

/** The palette: hues by lightness, 0 white to 950 nearly black. The sheets never read it, only the roles do. */
export const PALETTE = {
  /** Light surfaces, and text on full colours. */
  'neutral-0': '#ffffff',
  /** The light well. */
  'neutral-50': '#f6f7f9',
  /** Text in dark. */
  'neutral-100': '#eceef2',
  /** Hairlines in light. */
  'neutral-200': '#e3e6eb',
  /** Quiet text in dark. */
  'neutral-400': '#a0a8b6',
  /** Outlines in light. */
  'neutral-500': '#7f8796',
  /** Outlines in dark. */
  'neutral-600': '#717a89',
  /** Quiet text in light. */
  'neutral-700': '#5a6170',
  /** Hairlines in dark. */
  'neutral-800': '#2e323b',
  /** What floats in dark. */
  'neutral-850': '#1f2229',
  /** The dark well. */
  'neutral-900': '#1c1f25',
  /** Text in light, surfaces in dark. */
  'neutral-950': '#17191f',
  /** The accent in dark. */
  'brand-500': '#4a64dc',
  /** The accent in light. */
  'brand-600': '#3552d0',
  /** What goes wrong in dark, and the tint behind it. */
  'red-300': '#ff9a96',
  'red-500': '#c43b41',
  'red-600': '#c0262f',
  /** What needs a look in dark, and the tint behind it. */
  'amber-300': '#f0b866',
  'amber-700': '#895200',
  /** What is well in dark, and the tint behind it. */
  'green-300': '#74d3a0',
  'green-700': '#1a7042',
} as const;

/** Roles of colours: the default, or the one in light and the one in dark, by the `color-scheme` that holds where the element stands. */
export const COLORS = {
  /** Cards, tables, fields. */
  surface: ['neutral-0', 'neutral-950'],
  /** What floats: menus, dialogs. */
  'surface-raised': ['neutral-0', 'neutral-850'],
  /** Wells, table heads, what cannot be changed. */
  'surface-sunken': ['neutral-50', 'neutral-900'],
  /** Laid over a surface: what is under the pointer. */
  hover: 'color-mix(in srgb, text 7%, transparent)',
  /** Everything people read. */
  text: ['neutral-950', 'neutral-100'],
  /** Hints, secondary columns, column heads. */
  'text-muted': ['neutral-700', 'neutral-400'],
  /** Hairlines between things. */
  border: ['neutral-200', 'neutral-800'],
  /** The outline of what can be typed into or ticked; 3 : 1 against the surface. */
  'border-strong': ['neutral-500', 'neutral-600'],
  /** Around what is filled with a colour: nothing, and a line in high contrast. */
  outline: 'transparent',
  /** What a full colour goes towards under the pointer, and in high contrast. */
  ink: ['text', 'surface'],
  /** The page's own colour: the main button, what is chosen. */
  accent: ['color-mix(in srgb, brand-600, ink contrast)', 'color-mix(in srgb, brand-500, ink contrast)'],
  /** Text on `accent`. */
  'accent-contrast': 'neutral-0',
  /** Text and icons in the accent's hue on a surface: links, chosen lines, ticks, _Undo_. */
  'accent-text': ['accent', 'color-mix(in srgb, accent, #fff 55%)'],
  /** A tint of the accent, behind what is chosen. */
  'accent-soft': ['color-mix(in srgb, accent 9%, surface)', 'color-mix(in srgb, accent 24%, surface)'],
  /** What goes wrong or cannot be undone. */
  danger: ['red-600', 'red-300'],
  /** The button that does it. */
  'danger-fill': ['color-mix(in srgb, red-600, ink contrast)', 'color-mix(in srgb, red-500, ink contrast)'],
  /** Text on `danger-fill`. */
  'danger-contrast': 'neutral-0',
  /** Behind what goes wrong. */
  'danger-soft': 'color-mix(in srgb, red-300 16%, surface)',
  /** What needs a look. */
  warning: ['amber-700', 'amber-300'],
  /** Behind what needs a look. */
  'warning-soft': 'color-mix(in srgb, amber-300 16%, surface)',
  /** What is well. */
  success: ['green-700', 'green-300'],
  /** Behind what is well. */
  'success-soft': 'color-mix(in srgb, green-300 16%, surface)',
  /** The ring around what has the keyboard. */
  focus: 'accent-text',
  /** Behind a modal dialog. */
  backdrop: ['rgb(17 20 28 / 0.42)', 'rgb(0 0 0 / 0.62)'],
  /** What shadows are made of. */
  shade: ['rgb(17 20 28 / 0.1)', 'rgb(0 0 0 / 0.45)'],
  /** The hues of people without a picture, 1 to 6. */
  'avatar-1': ['brand-600', '#7d93f5'],
  'avatar-2': ['#0b7285', '#4fc0d3'],
  'avatar-3': ['#2b7a3d', '#6cc684'],
  'avatar-4': ['#a35200', '#e6a456'],
  'avatar-5': ['#ad2358', '#f08cb0'],
  'avatar-6': ['#6a3fd0', '#b09af3'],
} as const;

/** The roles that move towards `text` by `contrast`, also where the page has set a colour of its own. */
const STRENGTHENED = /^(text-|border|outline|accent-text|(danger|warning|success)$|avatar)/;

/** Roles of everything but colours. */
export const VALUES = {
  /** How far text, lines and states move towards `text`: 50% where people ask for more contrast. */
  contrast: '0%',
  /** Steps from comfortable: -1 is compact, 1 is roomy; -2 is the least. */
  density: '0',
  /** What spaces and heights are multiples of. */
  unit: 'max(0.25rem, 4px)',
  'space-1': 'unit',
  'space-2': 'calc(unit * (2 + density * 0.5))',
  'space-3': 'calc(unit * (3 + density))',
  'space-4': 'calc(unit * (4 + density))',
  'space-5': 'calc(unit * (6 + density * 2))',
  'space-6': 'calc(unit * (8 + density * 2))',
  'font-family': "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  /** Hints, badges, column heads. */
  'font-size-s': 'max(0.8125rem, 13px)',
  /** Everything people read. */
  'font-size-m': 'max(0.875rem, 14px)',
  /** Titles inside a widget. */
  'font-size-l': 'max(1rem, 16px)',
  /** The title of a widget or a dialog. */
  'font-size-xl': 'max(1.25rem, 20px)',
  'font-weight': '400',
  /** Labels, buttons, badges. */
  'font-weight-medium': '500',
  /** Titles. */
  'font-weight-strong': '600',
  'line-height': '1.45',
  /** Menu items, skeletons. */
  'radius-s': '6px',
  /** Buttons and fields. */
  'radius-m': '8px',
  /** Cards, menus, dialogs. */
  'radius-l': '12px',
  'radius-full': '999px',
  /** Hairlines. */
  'border-width': '1px',
  /** The focus ring. */
  'focus-width': '2px',
  /** Buttons and cards, just off the page. */
  'shadow-1': '0 1px 2px shade',
  /** Menus and dialogs. */
  'shadow-2': '0 0 0 1px border, 0 4px 8px -2px shade, 0 16px 40px -8px shade',
  /** How long a change of colour takes; 0 where people ask for less motion. */
  duration: '120ms',
  /** Buttons and fields; 44 px where the pointer is a finger. */
  'control-height': 'calc(unit * (9 + density))',
  /** Small buttons inside rows and fields; 44 px where the pointer is a finger. */
  'control-height-s': 'calc(unit * (8 + density))',
  /** The least that can be pressed (WCAG 2.2, 2.5.8). */
  'target-size': '24px',
  'icon-size': 'calc(unit * 4)',
  'avatar-size': 'calc(unit * (8 + density))',
  /** A row of a list. */
  'row-height': 'calc(unit * (14 + density * 2))',
  /** A row of a compact list. */
  'row-height-compact': 'calc(unit * (12 + density))',
  /** How wide fields and running text get. */
  measure: 'calc(unit * 120)',
} as const;

/** Components: what one kind of box takes, where a page wants it to differ from its role. */
export const COMPONENTS = {
  'button-radius': 'radius-m',
  'button-font-weight': 'font-weight-medium',
  'field-radius': 'radius-m',
  'field-background': 'surface',
  'badge-radius': 'radius-full',
  'avatar-radius': 'radius-full',
  /** Cards; with `transparent`, 0 padding, 0 border and no shadow a widget lies on what is there. */
  'card-background': 'surface',
  'card-border-width': 'border-width',
  'card-padding': 'space-5',
  'card-radius': 'radius-l',
  'card-shadow': 'shadow-1',
  'dialog-radius': 'radius-l',
  /** Titles of widgets, cards and dialogs. */
  'heading-font-family': 'font-family',
  'heading-font-weight': 'font-weight-strong',
} as const;

/** What the pointer being a finger changes, whatever the density. */
const TOUCH = { 'control-height': 'calc(unit * 11)', 'control-height-s': 'calc(unit * 11)' };

export type ColorToken = keyof typeof COLORS;
export type ValueToken = keyof typeof VALUES;

type Values = Readonly<Record<string, string>>;
const palette: Values = PALETTE;
const roles: object = { ...COLORS, ...VALUES, ...COMPONENTS };
const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(red, red)') ?? true;

/** A default as CSS: the tokens named in it, and what they come to where nobody has set them. */
export const cssOf = (value: string): string =>
  value.replace(/[a-z][\w-]+/g, (name) =>
    name in palette ? `var(--rosterkit-palette-${name},${palette[name]})` : name in roles ? `var(--_${name})` : name,
  );

const colors = Object.entries(COLORS).map(([name, value]) => {
  const [light, dark = light] = typeof value === 'string' ? [value] : value;
  const color = `var(--rosterkit-color-${name},${cssOf(knowsLightDark ? `light-dark(${light},${dark})` : light)})`;
  return `--_${name}:${STRENGTHENED.test(name) ? `color-mix(in srgb,${color},var(--_text) var(--_contrast))` : color};`;
});
const aliases = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}:var(--rosterkit-${name},${cssOf(value)});`)
    .join('');

/** The private aliases with their defaults, for every element's `:host`; part of `baseStyles`. */
export const tokenStyles: CSSResult = unsafeCSS(
  `:host{${colors.join('')}${aliases({ ...VALUES, ...COMPONENTS })}}` +
    `@media (pointer:coarse){:host{${aliases(TOUCH)}}}` +
    `@media (prefers-contrast:more){:host{${aliases({ contrast: '50%' })}}}` +
    '@media (prefers-reduced-motion:reduce){:host{--_duration:0s}}',
);
