/**
 * Which colour stands on which: what a test computes in every theme, and what the theming page warns about. Written as in
 * tokens.ts, tokens named bare. A sheet that puts a colour where this table does not expect it fails a test.
 */
interface Pairing {
  /** What is behind. */
  readonly on: readonly string[];
  /** What is read there: 4.5 : 1, and 7 : 1 in high contrast (WCAG 2.2, 1.4.3 and 1.4.6). */
  readonly text: readonly string[];
  /** Outlines and shapes that say something there: 3 : 1 (WCAG 2.2, 1.4.11). */
  readonly lines: readonly string[];
  /** Laid over it while the pointer is there; everything is still read. */
  readonly under?: string;
}

const STATES = ['danger', 'warning', 'success'] as const;

export const PAIRINGS: readonly Pairing[] = [
  {
    on: ['surface', 'surface-raised', 'surface-sunken', 'field-background', 'card-background'],
    text: ['text', 'text-muted', 'accent-text', ...STATES],
    lines: ['border-strong', 'focus', 'accent-text', 'danger'],
    under: 'hover',
  },
  {
    on: ['accent-soft'],
    text: ['text', 'text-muted', 'accent-text'],
    lines: ['focus', 'border-strong'],
  },
  ...STATES.map((state) => ({
    on: [`${state}-soft`],
    text: ['text', 'text-muted', state, 'accent-text'],
    lines: ['focus'],
  })),
  { on: ['accent', 'color-mix(in srgb, accent 88%, ink)'], text: ['accent-contrast'], lines: [] },
  { on: ['danger-fill', 'color-mix(in srgb, danger-fill 88%, ink)'], text: ['danger-contrast'], lines: [] },
  { on: ['accent-text', 'border-strong'], text: [], lines: ['surface'] },
  ...[1, 2, 3, 4, 5, 6].map((hue) => ({
    on: [`color-mix(in srgb, avatar-${hue} 16%, surface)`],
    text: [`color-mix(in srgb, avatar-${hue} 80%, text)`],
    lines: [],
  })),
];

/** Colours that nothing depends on being seen: hairlines, shadows, what is behind a dialog; in high contrast, lines too. */
export const DECORATION: readonly string[] = ['border', 'outline', 'shade', 'backdrop', 'ink'];
