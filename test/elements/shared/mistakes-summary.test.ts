import { expect, fixture, html } from '@open-wc/testing';
import { nothing, render } from 'lit';
import type { TeamController } from '../../../src/client/index.js';
import { mistakesSummary } from '../../../src/elements/shared/mistakes-summary.js';
import { createLocalization } from '../../../src/localize/index.js';

const localization = createLocalization('en');
const team = { localization, m: localization.m } as TeamController;

describe('what is to correct in a form', () => {
  it('stands in the order of its fields, whoever found it; what has no field comes last', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const draw = (mistakes: Record<string, string>, further = false): string[] => {
      const fields = html`<input id="a" />${further ? html`<input id="b" />` : nothing}<input id="c" />`;
      render(html`<form>${fields} ${mistakesSummary(team, mistakes)}</form>`, place);
      return [...place.querySelectorAll('.summary button')].map(({ textContent }) => textContent.trim());
    };
    draw({});
    expect(draw({ z: 'Z', c: 'C', a: 'A' })).to.deep.equal(['A', 'C', 'Z']);
    expect(draw({ c: 'C', b: 'B', a: 'A' }, true), 'with a field that is only drawn now').to.deep.equal([
      'A',
      'B',
      'C',
    ]);
    place.querySelectorAll<HTMLElement>('.summary button')[1]!.click();
    expect(document.activeElement?.id).to.equal('b');
  });
});
