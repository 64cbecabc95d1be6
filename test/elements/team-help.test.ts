import { expect, html } from '@open-wc/testing';
import { memoryTeam, type TenantSeed } from '../../src/backend/memory/index.js';
import type { Policy } from '../../src/domain/index.js';
import '../../src/elements/team-help/team-help.js';
import type { TeamHelpElement } from '../../src/elements/team-help/team-help-element.js';
import { commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath, veloBoreal, withFaults } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';
import { allInside, appears, focused, hasKeyboard, press, textOf, widget } from '../helpers/widgets.js';

interface System {
  readonly policy: Policy;
  readonly seed: (now: number) => TenantSeed;
}
const winery: System = { policy: commerce7, seed: acmeWinery };
const portal: System = { policy: paymentsPortal, seed: harbourHeath };
const shop: System = { policy: retailEcom, seed: veloBoreal };

interface Options {
  readonly authorization?: 'policy' | 'decisions';
  readonly content?: ReturnType<typeof html>;
  readonly locale?: string;
}

async function helpFor(
  { policy, seed }: System,
  who: string,
  { authorization = 'policy', content = html`<team-help></team-help>`, locale = 'en' }: Options = {},
): Promise<TeamHelpElement> {
  const backend = memoryTeam({ policy, seed: seed(NOW) }).backendFor(who, { authorization });
  const element = await widget<TeamHelpElement>(backend, content, 'team-help', locale);
  const provider = element.parentElement as HTMLElement & { client?: { state: { status: string } } };
  await until(() => provider.client?.state.status === 'ready', 'the answer');
  await element.updateComplete;
  return element;
}

const linksOf = (element: Element): [string, string][] =>
  allInside<HTMLAnchorElement>(element, 'a').map((link) => [link.textContent.trim(), link.getAttribute('href') ?? '']);

describe('<team-help>', () => {
  for (const authorization of ['policy', 'decisions'] as const) {
    it(`R057 links the set-up of staff and of partners (${authorization})`, async () => {
      const links = linksOf(await helpFor(winery, 'siobhan', { authorization }));
      expect(links.map(([, href]) => href)).to.deep.equal([
        'https://documentation.commerce7.com/creating-staff-accounts',
        'https://documentation.commerce7.com/creating-designer-developer-or-data-partner-accounts',
      ]);
    });

    it(`R126 gives an Administrator who misses a store a chat and the number to call (${authorization})`, async () => {
      const element = await helpFor(portal, 'tomasz', { authorization });
      expect(textOf(element)).to.contain('Chat with the helpdesk').and.to.contain('0345 901 0001');
      expect(linksOf(element)).to.deep.equal([['Call the helpdesk: 0345 901 0001', 'tel:03459010001']]);
      expect(textOf(element)).to.not.contain('Ask an Administrator');
      await expect(element).to.be.accessible();
    });

    it(`R125 sends everybody else to their administrator (${authorization})`, async () => {
      for (const who of ['adaeze', 'haneul', 'zoe']) {
        const element = await helpFor(portal, who, { authorization });
        expect(textOf(element), who).to.contain('Ask an Administrator of your business');
        expect(textOf(element), who).to.not.contain('0345');
      }
    });

    it(`R138 R139 links both help centres, in French (${authorization})`, async () => {
      const element = await helpFor(shop, 'anna', { authorization, locale: 'fr' });
      await until(() => element.shadowRoot?.querySelector('nav')?.ariaLabel === 'Aide', 'the French words');
      expect(linksOf(element).map(([, href]) => new URL(href).host)).to.deep.equal([
        'retail-support.lightspeedhq.com',
        'support.ecwid.com',
      ]);
    });
  }

  it('R126 leaves the chat to the page that has one', async () => {
    const content = html`<team-help topic="storesMissing"
      ><button slot="storesMissing.chat">Chat now</button></team-help
    >`;
    const element = await helpFor(portal, 'tomasz', { content });
    const button = element.querySelector('button')!;
    expect(button.checkVisibility()).to.equal(true);
    button.focus();
    await press('Tab');
    expect(focused()?.getAttribute('href')).to.equal('tel:03459010001');
    expect(hasKeyboard(button)).to.equal(false);
  });

  it('keeps to a topic, and is not there without help', async () => {
    const one = await helpFor(winery, 'siobhan', { content: html`<team-help topic="staffAccounts"></team-help>` });
    expect(linksOf(one)).to.have.lengthOf(1);
    const none = await helpFor(winery, 'siobhan', { content: html`<team-help topic="staff"></team-help>` });
    expect(none.hasAttribute('closed')).to.equal(true);
    expect(none.checkVisibility()).to.equal(false);
  });

  it('waits in the shape of what comes, says what went wrong, and tries again', async () => {
    const faults = [
      { on: 'me', fault: { delayMs: 50 } },
      { on: 'getPolicy', calls: [1], fault: { fail: { code: 'network' } } },
    ] as const;
    const team = memoryTeam({ policy: winery.policy, seed: winery.seed(NOW) });
    const backend = withFaults(team.backendFor('siobhan'), faults);
    const element = await widget<TeamHelpElement>(backend, html`<team-help></team-help>`, 'team-help');
    await appears(element, '[role=status] > .skeleton');
    expect(element.checkVisibility()).to.equal(true);
    const retry = await appears(element, '[part=notice] button');
    expect(textOf(element)).to.contain('No connection');
    await expect(element).to.be.accessible();
    retry.click();
    await appears(element, '[part=list]');
  });

  it('makes no link of an address that would run something', async () => {
    const help = [{ id: 'bad', label: { en: 'Click me' }, href: 'javascript:alert(1)' }];
    const element = await helpFor({ ...winery, policy: { ...commerce7, help } }, 'siobhan');
    expect(textOf(element)).to.contain('Click me');
    expect(linksOf(element)).to.deep.equal([]);
  });
});
