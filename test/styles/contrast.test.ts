import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { baseStyles, COLORS, type ColorToken } from '../../src/styles/index.js';

class ContrastProbe extends LitElement {
  static override styles = baseStyles;
}
customElements.define('contrast-probe', ContrastProbe);

type Rgb = readonly [number, number, number];

/** What a colour comes to on this element, as sRGB from 0 to 255. */
function painted(element: HTMLElement, colour: string): Rgb {
  element.style.color = colour;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'] as const;
const TEXTS = ['text', 'text-muted', 'accent-text', 'danger', 'warning', 'success'] as const;
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [alias(text), alias(surface)] as const)),
  ...(['accent', 'danger', 'warning', 'success'] as const).flatMap((tone) => [
    [alias(tone === 'accent' ? 'accent-text' : tone), alias(`${tone}-soft`)] as const,
    [alias('text'), alias(`${tone}-soft`)] as const,
    [alias('text-muted'), alias(`${tone}-soft`)] as const,
  ]),
  [alias('accent-contrast'), alias('accent')],
  [alias('danger-contrast'), alias('danger-fill')],
  ...([1, 2, 3, 4, 5, 6] as const).map((n) => {
    const hue = alias(`avatar-${n}`);
    return [
      `color-mix(in srgb, ${hue} 80%, ${alias('text')})`,
      `color-mix(in srgb, ${hue} 16%, ${alias('surface')})`,
    ] as const;
  }),
];
const OUTLINE_PAIRS: readonly (readonly [string, string])[] = SURFACES.flatMap((surface) =>
  (['border-strong', 'focus'] as const).map((line) => [alias(line), alias(surface)] as const),
);

function alias(name: ColorToken): string {
  return `var(--_${name})`;
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`the colours in ${scheme}`, () => {
    let probe: HTMLElement;

    before(async () => {
      probe = await fixture<HTMLElement>(html`<contrast-probe></contrast-probe>`);
      probe.style.colorScheme = scheme;
      document.body.append(probe); // the fixture's own wrapper goes after the first test
    });

    after(() => probe.remove());

    it('follow the scheme', () => {
      const [light, dark] = [luminance(painted(probe, alias('text'))), luminance(painted(probe, alias('surface')))];
      expect(light > dark).to.equal(scheme === 'dark');
    });

    it('are all colours', () => {
      for (const name of Object.keys(COLORS) as ColorToken[]) {
        expect(CSS.supports('color', COLORS[name][0]), name).to.equal(true);
        expect(CSS.supports('color', COLORS[name][1]), name).to.equal(true);
      }
    });

    for (const [text, surface] of TEXT_PAIRS) {
      it(`let ${text} be read on ${surface} (AA, 4.5)`, () => {
        expect(contrast(painted(probe, text), painted(probe, surface))).to.be.at.least(4.5);
      });
    }
    for (const [line, surface] of OUTLINE_PAIRS) {
      it(`let the outline ${line} be seen on ${surface} (AA, 3)`, () => {
        expect(contrast(painted(probe, line), painted(probe, surface))).to.be.at.least(3);
      });
    }
  });
}

describe('a page that sets tokens', () => {
  it('wins from any ancestor', async () => {
    const page = await fixture<HTMLElement>(html`<section><contrast-probe></contrast-probe></section>`);
    page.style.setProperty('--rosterkit-color-accent', '#008000');
    page.style.setProperty('--rosterkit-radius-m', '3px');
    const probe = page.querySelector('contrast-probe') as HTMLElement;
    expect(painted(probe, alias('accent'))).to.deep.equal([0, 128, 0]);
    probe.style.borderRadius = 'var(--_radius-m)';
    expect(getComputedStyle(probe).borderTopLeftRadius).to.equal('3px');
  });

  it('keeps sizes readable where its root text is tiny', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const probe = await fixture<HTMLElement>(html`<contrast-probe></contrast-probe>`);
    const size = getComputedStyle(probe).fontSize;
    document.documentElement.style.fontSize = '';
    expect(size).to.equal('14px');
  });
});
