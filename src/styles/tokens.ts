import { unsafeCSS, type CSSResult } from 'lit';

/**
 * The design tokens: the one place where a colour, a size or a shadow is written down. A page sets
 * `--rosterkit-color-accent` (colours) or `--rosterkit-radius-m` (all else) on any ancestor and wins; the kit's own
 * sheets read the same names through private aliases, `var(--_accent)` and `var(--_radius-m)`, which carry the default.
 * docs/theming.md is made from this file: each comment is a row there.
 */

/** Colours: the default in light and in dark, chosen by the `color-scheme` that holds where the element stands. */
export const COLORS = {
  /** Cards, tables, fields. */
  surface: ['#ffffff', '#17191e'],
  /** What floats: menus, dialogs. */
  'surface-raised': ['#ffffff', '#1f2229'],
  /** Wells, table heads, the row under the pointer. */
  'surface-sunken': ['#f6f7f9', '#1c1f25'],
  /** Everything people read. */
  text: ['#171a21', '#eceef2'],
  /** Hints, secondary columns, column heads. */
  'text-muted': ['#5a6170', '#a0a8b6'],
  /** Hairlines between things. */
  border: ['#e3e6eb', '#2e323b'],
  /** The outline of what can be typed into or ticked; 3 : 1 against the surface. */
  'border-strong': ['#868e9c', '#717a89'],
  /** The page's own colour: the main button, what is chosen. */
  accent: ['#3552d0', '#4a64dc'],
  /** Text on `accent`. */
  'accent-contrast': ['#ffffff', '#ffffff'],
  /** Text and icons in the accent's hue on a surface: links, quiet buttons. */
  'accent-text': ['var(--_accent)', 'color-mix(in srgb, var(--_accent), #ffffff 55%)'],
  /** A tint of the accent, behind what is chosen. */
  'accent-soft': [
    'color-mix(in srgb, var(--_accent) 9%, var(--_surface))',
    'color-mix(in srgb, var(--_accent) 24%, var(--_surface))',
  ],
  /** What goes wrong or cannot be undone. */
  danger: ['#c0262f', '#ff9a96'],
  /** The button that does it. */
  'danger-fill': ['#c0262f', '#c43b41'],
  /** Text on `danger-fill`. */
  'danger-contrast': ['#ffffff', '#ffffff'],
  /** Behind what goes wrong. */
  'danger-soft': ['#fdf0f0', '#35191b'],
  /** What needs a look. */
  warning: ['#895200', '#f0b866'],
  /** Behind what needs a look. */
  'warning-soft': ['#fdf4e3', '#32271a'],
  /** What is well. */
  success: ['#1a7042', '#74d3a0'],
  /** Behind what is well. */
  'success-soft': ['#e9f6ee', '#172a20'],
  /** The ring around what has the keyboard. */
  focus: ['var(--_accent)', 'var(--_accent-text)'],
  /** Behind a modal dialog. */
  backdrop: ['rgb(17 20 28 / 0.42)', 'rgb(0 0 0 / 0.62)'],
  /** What shadows are made of. */
  shade: ['rgb(17 20 28 / 0.1)', 'rgb(0 0 0 / 0.45)'],
  /** The hues of people without a picture, 1 to 6. */
  'avatar-1': ['#3552d0', '#7d93f5'],
  'avatar-2': ['#0b7285', '#4fc0d3'],
  'avatar-3': ['#2b7a3d', '#6cc684'],
  'avatar-4': ['#a35200', '#e6a456'],
  'avatar-5': ['#ad2358', '#f08cb0'],
  'avatar-6': ['#6a3fd0', '#b09af3'],
} as const;

/** Everything but colours. */
export const VALUES = {
  /** What spaces and heights are multiples of; smaller or larger makes the whole kit denser or roomier. */
  unit: 'max(0.25rem, 4px)',
  'space-1': 'var(--_unit)',
  'space-2': 'calc(var(--_unit) * 2)',
  'space-3': 'calc(var(--_unit) * 3)',
  'space-4': 'calc(var(--_unit) * 4)',
  'space-5': 'calc(var(--_unit) * 6)',
  'space-6': 'calc(var(--_unit) * 8)',
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
  /** Labels, buttons, names. */
  'font-weight-medium': '500',
  /** Titles. */
  'font-weight-strong': '600',
  'line-height': '1.45',
  /** Badges, ticks, menu items. */
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
  'shadow-1': '0 1px 2px var(--_shade)',
  /** Menus and dialogs. */
  'shadow-2': '0 0 0 1px var(--_border), 0 4px 8px -2px var(--_shade), 0 16px 40px -8px var(--_shade)',
  /** How long a change of colour takes; 0 where people ask for less motion. */
  duration: '120ms',
  /** Buttons and fields; 44 px where the pointer is a finger. */
  'control-height': 'calc(var(--_unit) * 9)',
  /** Small buttons inside rows and fields; 44 px where the pointer is a finger. */
  'control-height-s': 'calc(var(--_unit) * 8)',
  'icon-size': 'calc(var(--_unit) * 4)',
  'avatar-size': 'calc(var(--_unit) * 8)',
  /** A row of a list. */
  'row-height': 'calc(var(--_unit) * 14)',
  /** A row of a compact list. */
  'row-height-compact': 'calc(var(--_unit) * 12)',
  /** How wide fields and running text get. */
  measure: 'calc(var(--_unit) * 120)',
} as const;

/** What the pointer being a finger changes. */
const TOUCH = { 'control-height': 'calc(var(--_unit) * 11)', 'control-height-s': 'calc(var(--_unit) * 11)' };

export type ColorToken = keyof typeof COLORS;
export type ValueToken = keyof typeof VALUES;

const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(red, red)') ?? true;

const colors = Object.entries(COLORS).map(
  ([name, [light, dark]]) =>
    `--_${name}:var(--rosterkit-color-${name},${knowsLightDark ? `light-dark(${light},${dark})` : light});`,
);
const aliases = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}:var(--rosterkit-${name},${value});`)
    .join('');

/** The private aliases with their defaults, for every element's `:host`; part of `baseStyles`. */
export const tokenStyles: CSSResult = unsafeCSS(
  `:host{${colors.join('')}${aliases(VALUES)}}` +
    `@media (pointer:coarse){:host{${aliases(TOUCH)}}}` +
    '@media (prefers-reduced-motion:reduce){:host{--_duration:0s}}',
);
