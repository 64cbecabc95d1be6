import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/invite-user/invite-user.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { schemesOf, themeOf, weaknessesAt } from '../../stories/design/theme.js';
import { contrast, painted } from '../helpers/contrast.js';
import { openPage } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

const BRANDS = ['kiln', 'signal'];
const sheetOf = async (brand: string): Promise<string> =>
  (await fetch(new URL(`../../demo/styles/brands/${brand}.css`, import.meta.url))).text();

interface Look {
  readonly button: string;
  readonly surface: string;
  readonly radius: string;
  readonly badge: string;
  readonly heading: string;
}

/** What a list comes to where it stands; the sheet holds for the whole page while it is looked at. */
async function lookOf(css: string): Promise<Look> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    const { provider } = await openPage({ content: html`<team-list></team-list><invite-user></invite-user>` });
    const list = provider.querySelector('team-list')?.shadowRoot;
    const invite = provider.querySelector('invite-user')?.shadowRoot;
    const styleOf = (root: ShadowRoot | null | undefined, selector: string): CSSStyleDeclaration => {
      const found = root?.querySelector(selector);
      if (!found) throw new Error(`no ${selector}`);
      return getComputedStyle(found);
    };
    await until(() => list?.querySelector('.badge:not(:empty)') && invite?.querySelector('.button--primary'));
    const button = styleOf(invite, '.button--primary');
    expect(contrast(painted(provider, button.color), painted(provider, button.backgroundColor))).to.be.at.least(4.5);
    return {
      button: button.backgroundColor,
      radius: button.borderTopLeftRadius,
      surface: styleOf(list, '.list').backgroundColor,
      badge: styleOf(list, '.badge').borderTopLeftRadius,
      heading: `${styleOf(list, 'h2').fontFamily} ${styleOf(list, '.badge').fontFamily}`,
    };
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

describe('a brand', () => {
  for (const brand of BRANDS) {
    it(`${brand} takes at most 20 lines, and no !important`, async () => {
      const css = await sheetOf(brand);
      expect(css.trimEnd().split('\n').length).to.be.within(5, 20);
      expect(css).not.to.include('!important');
      expect(css.split('\n').every((line) => line.split(';').length <= 2)).to.equal(true); // no lines folded into one
    });

    it(`${brand} changes colours, radius and font inside the widgets`, async () => {
      const [plain, branded] = [await lookOf(''), await lookOf(await sheetOf(brand))];
      for (const what of ['button', 'radius', 'surface', 'heading'] as const) {
        expect(branded[what], what).not.to.equal(plain[what]);
      }
    });
  }

  for (const brand of BRANDS) {
    it(`${brand} leaves every pair of colours readable (WCAG 2.2 AA)`, async () => {
      const theme = themeOf(await sheetOf(brand));
      for (const scheme of schemesOf(theme)) {
        const provider = await fixture<HTMLElement>(
          html`<team-provider theme=${scheme}><team-list></team-list></team-provider>`,
        );
        for (const [name, value] of Object.entries(theme)) provider.style.setProperty(name, value);
        provider.style.removeProperty('color-scheme');
        expect(weaknessesAt(provider.querySelector('team-list') as HTMLElement), scheme).to.deep.equal([]);
      }
    });
  }

  it('differs from the other', async () => {
    const [kiln, signal] = [await lookOf(await sheetOf('kiln')), await lookOf(await sheetOf('signal'))];
    expect(kiln.button).not.to.equal(signal.button);
    expect(kiln.badge).not.to.equal(signal.badge);
  });
});
