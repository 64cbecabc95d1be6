import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/elements/team-provider/team-provider.js';
import { baseStyles, COLORS, tokenStyles } from '../../src/styles/index.js';
import { PAIRINGS } from '../../src/styles/pairings.js';
import { cssOf } from '../../src/styles/tokens.js';
import { contrast, luminance, painted } from '../helpers/contrast.js';

class ContrastProbe extends LitElement {
  static override styles = baseStyles;
}
customElements.define('contrast-probe', ContrastProbe);

const MODES = [
  { theme: 'light', more: '', text: 4.5 },
  { theme: 'dark', more: '', text: 4.5 },
  { theme: 'light', more: 'more', text: 7 },
  { theme: 'dark', more: 'more', text: 7 },
] as const;
const LINES = 3;

for (const { theme, more, text: least } of MODES) {
  describe(`the colours in ${theme}${more && ', high contrast'}`, () => {
    let provider: HTMLElement;
    let probe: HTMLElement;
    const ratio = (front: string, ...behind: readonly string[]): number =>
      contrast(painted(probe, ...behind.map(cssOf), cssOf(front)), painted(probe, ...behind.map(cssOf)));

    before(async () => {
      provider = await fixture<HTMLElement>(
        html`<team-provider theme=${theme} contrast=${more}><contrast-probe></contrast-probe></team-provider>`,
      );
      probe = provider.querySelector('contrast-probe') as HTMLElement;
      document.body.append(provider); // the fixture's own wrapper goes after the first test
    });

    after(() => provider.remove());

    it('follow the scheme', () => {
      const [text, surface] = ['text', 'surface'].map((name) => luminance(painted(probe, cssOf(name))));
      expect((text ?? 0) > (surface ?? 0)).to.equal(theme === 'dark');
    });

    it('are all colours', () => {
      for (const [name, value] of Object.entries(COLORS))
        for (const color of [value].flat()) {
          expect(CSS.supports('color', color) || CSS.supports('color', cssOf(color)), name).to.equal(true);
          probe.style.color = 'rgb(1, 2, 3)';
          probe.style.color = cssOf(color);
          expect(getComputedStyle(probe).color, name).not.to.equal('rgb(1, 2, 3)');
        }
    });

    for (const { on, text, lines, under } of PAIRINGS)
      for (const surface of on) {
        for (const front of text) {
          it(`let ${front} be read on ${surface} (${least})`, () => {
            expect(ratio(front, surface)).to.be.at.least(least);
            if (under) expect(ratio(front, surface, under), `with ${under}`).to.be.at.least(least);
          });
        }
        for (const line of lines) {
          it(`let ${line} be seen on ${surface} (${LINES})`, () => {
            expect(ratio(line, surface)).to.be.at.least(LINES);
          });
        }
      }

    if (more)
      it('draw every hairline and the edge of every filled shape', () => {
        for (const surface of ['surface', 'surface-raised', 'surface-sunken']) {
          expect(ratio('border', surface), `border on ${surface}`).to.be.at.least(LINES);
          for (const fill of ['accent', 'danger-fill', 'accent-soft', 'danger-soft']) {
            const edge = contrast(painted(probe, cssOf(fill), cssOf('outline')), painted(probe, cssOf(surface)));
            const shape = Math.max(edge, ratio(fill, surface));
            expect(shape, `${fill} on ${surface}`).to.be.at.least(LINES);
          }
        }
      });
  });
}

describe('who asks for more contrast', () => {
  it('gets it without an attribute', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokenStyles.cssText);
    const asked = [...sheet.cssRules].filter(
      (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-contrast'),
    );
    expect(
      asked.map(({ cssRules }) => (cssRules[0] as CSSStyleRule).style.getPropertyValue('--_contrast').trim()),
    ).to.deep.equal(['var(--rosterkit-contrast,50%)']);
  });

  it('gets it in the colours of the page too', async () => {
    const provider = await fixture<HTMLElement>(
      html`<team-provider theme="light" contrast="more"><contrast-probe></contrast-probe></team-provider>`,
    );
    provider.style.setProperty('--rosterkit-color-text-muted', '#808080');
    const probe = provider.querySelector('contrast-probe') as HTMLElement;
    expect(contrast(painted(probe, cssOf('text-muted')), painted(probe, cssOf('surface')))).to.be.at.least(7);
  });
});

describe('a page that sets tokens', () => {
  const probeIn = (page: Element): HTMLElement => page.querySelector('contrast-probe') as HTMLElement;
  const page = (): Promise<HTMLElement> =>
    fixture<HTMLElement>(html`<section><contrast-probe></contrast-probe></section>`);

  it('wins from any ancestor', async () => {
    const section = await page();
    section.style.setProperty('--rosterkit-color-accent', '#008000');
    section.style.setProperty('--rosterkit-radius-m', '3px');
    const probe = probeIn(section);
    expect(painted(probe, cssOf('accent'))).to.deep.equal([0, 128, 0]);
    probe.style.borderRadius = cssOf('button-radius');
    expect(getComputedStyle(probe).borderTopLeftRadius).to.equal('3px');
  });

  it('reaches the roles by the palette, and one component by its own name', async () => {
    const section = await page();
    section.style.colorScheme = 'light';
    section.style.setProperty('--rosterkit-palette-brand-600', '#008000');
    section.style.setProperty('--rosterkit-button-radius', '1px');
    const probe = probeIn(section);
    expect(painted(probe, cssOf('accent'))).to.deep.equal([0, 128, 0]);
    expect(painted(probe, cssOf('focus'))).to.deep.equal([0, 128, 0]);
    probe.style.borderRadius = `${cssOf('button-radius')} ${cssOf('field-radius')}`;
    const { borderTopLeftRadius, borderTopRightRadius } = getComputedStyle(probe);
    expect([borderTopLeftRadius, borderTopRightRadius]).to.deep.equal(['1px', '8px']);
  });

  it('keeps sizes readable where its root text is tiny', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const probe = probeIn(await page());
    const size = getComputedStyle(probe).fontSize;
    document.documentElement.style.fontSize = '';
    expect(size).to.equal('14px');
  });
});

describe('density', () => {
  const heightIn = async (density: 'compact' | '', token: string): Promise<number> => {
    const provider = await fixture<HTMLElement>(
      html`<team-provider density=${density}><contrast-probe></contrast-probe></team-provider>`,
    );
    const probe = provider.querySelector('contrast-probe') as HTMLElement;
    probe.style.height = cssOf(token);
    return Number.parseFloat(getComputedStyle(probe).height);
  };

  it('compact makes rows, controls and spaces smaller, and no target below 24 px', async () => {
    for (const token of ['row-height', 'row-height-compact', 'control-height', 'control-height-s', 'space-4']) {
      expect(await heightIn('compact', token), token).to.be.lessThan(await heightIn('', token));
    }
    expect(await heightIn('compact', 'control-height-s')).to.be.at.least(24);
  });

  it('leaves what the page has set', async () => {
    const provider = await fixture<HTMLElement>(
      html`<section>
        <team-provider density="compact"><contrast-probe></contrast-probe></team-provider>
      </section>`,
    );
    provider.style.setProperty('--rosterkit-row-height', '70px');
    const probe = provider.querySelector('contrast-probe') as HTMLElement;
    probe.style.height = cssOf('row-height');
    expect(getComputedStyle(probe).height).to.equal('70px');
  });
});
