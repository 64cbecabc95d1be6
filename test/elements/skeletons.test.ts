import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { memoryTeam } from '../../src/backend/memory/index.js';
import '../../src/elements/member-detail/member-detail.js';
import '../../src/elements/operation-settings/operation-settings.js';
import '../../src/elements/role-editor/role-editor.js';
import '../../src/elements/role-guide/role-guide.js';
import '../../src/elements/role-picker/role-picker.js';
import '../../src/elements/team-provider/team-provider.js';
import { b2bCommerce, commerce7, retailEcom } from '../../src/policies/index.js';
import { acmeWinery, pumpwerk, veloBoreal, withFaults } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';

const winery = { seed: acmeWinery(NOW), policy: commerce7, as: 'marguerite' };
const retail = { seed: veloBoreal(NOW), policy: retailEcom, as: 'genevieve' };

const b2b = { seed: pumpwerk(NOW), policy: b2bCommerce, as: 'joerg' };

interface Place {
  readonly team: typeof winery | typeof retail | typeof b2b;
  readonly content: TemplateResult;
  /** Stands in the element, or in one inside it, when all is here. */
  readonly last: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  'member-detail': { team: winery, content: html`<member-detail member-id="olafur"></member-detail>`, last: '.panes' },
  'operation-settings': { team: b2b, content: html`<operation-settings></operation-settings>`, last: '.switch' },
  'role-editor': { team: retail, content: html`<role-editor></role-editor>`, last: '.roles' },
  'role-guide': { team: winery, content: html`<role-guide></role-guide>`, last: 'table' },
  'role-picker': { team: winery, content: html`<role-picker></role-picker>`, last: '.panes' },
  'role-picker value=posBasic': {
    team: winery,
    content: html`<role-picker value="posBasic"></role-picker>`,
    last: '.panes',
  },
};

/** Whether something is in an element or in one inside it. */
const holds = (element: Element, selector: string): boolean =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])].some((one) => one.matches(selector) || holds(one, selector));

describe('what stands there while widgets load', () => {
  for (const [name, { team, content, last }] of Object.entries(PLACES)) {
    const tag = name.split(' ')[0]!;
    for (const width of [1000, 320]) {
      it(`is about as high as <${name}>, ${width} px wide`, async () => {
        const { seed, policy, as } = team;
        const backend = withFaults(memoryTeam({ seed, policy }).backendFor(as), [{ on: '*', fault: { delayMs: 150 } }]);
        const place = await fixture<HTMLElement>(
          html`<div>
            <team-provider .backend=${backend}>${content}</team-provider>
          </div>`,
        );
        place.style.inlineSize = `${width}px`;
        const element = place.querySelector(tag)!;
        await until(() => holds(element, '.skeleton'), 'a skeleton');
        const heights = new Set<number>();
        const look = (): boolean => {
          heights.add(element.getBoundingClientRect().height);
          return holds(element, last) && !holds(element, '.skeleton');
        };
        await until(look, last);
        await new Promise(requestAnimationFrame);
        const height = element.getBoundingClientRect().height;
        for (const before of heights) {
          expect(before / height, [...heights, height].join(', ')).to.be.within(0.75, 1.25);
        }
      });
    }
  }
});
