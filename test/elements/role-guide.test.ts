import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TeamBackend } from '../../src/backend/index.js';
import { createMemoryClock, memoryTeam, type MemoryTeam } from '../../src/backend/memory/index.js';
import type { Policy } from '../../src/domain/index.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import '../../src/elements/role-guide/role-guide.js';
import { loadCatalogue } from '../../src/localize/index.js';
import type { RoleGuideElement } from '../../src/elements/role-guide/role-guide-element.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath, pumpwerk, veloBoreal } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { differently } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';
import { allInside, appears, inside, reads, signedIn, textOf, widget } from '../helpers/widgets.js';

const team = (policy: Policy, seed: TenantSeed): MemoryTeam =>
  memoryTeam({ seed, policy, clock: createMemoryClock(NOW) });
const winery = (): MemoryTeam => team(commerce7, acmeWinery(NOW));
const portal = (): MemoryTeam => team(paymentsPortal, harbourHeath(NOW));
const b2b = (): MemoryTeam => team(b2bCommerce, pumpwerk(NOW));
const retail = (): MemoryTeam => team(retailEcom, veloBoreal(NOW));

async function guide(backend: TeamBackend, { kinds = '', locale = 'en' } = {}): Promise<RoleGuideElement> {
  const content = html`<role-guide kinds=${kinds}></role-guide>`;
  const element = await widget<RoleGuideElement>(backend, content, 'role-guide', locale);
  await appears(element, 'table');
  return element;
}

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const heads = (element: Element): string[] => allInside(element, 'thead th').slice(1).map(words);

/** What stands where a right and a role meet. */
function cellAt(element: Element, right: string, role: string): string {
  const row = allInside<HTMLTableRowElement>(element, 'tbody tr').find((one) => words(one.cells[0]) === right);
  if (!row) throw new Error(`No row ${right}.`);
  const column = heads(element).findIndex((name) => name.startsWith(role));
  return words(row.cells[column + 1]);
}

describe('<role-guide>', () => {
  it('R007 says of nine roles what each may do, by application', async () => {
    const element = await guide(winery().backendFor('marguerite'));
    expect(heads(element)).to.have.lengthOf(9);
    expect(cellAt(element, 'Override price', 'POS Basic')).to.equal('No');
    expect(cellAt(element, 'Override price', 'Basic')).to.equal('Yes');
    expect(cellAt(element, 'Refund', 'Basic')).to.equal('No');
    expect(cellAt(element, 'Use Reservations', 'POS Standard')).to.equal('No');
    expect(allInside(element, '[scope=rowgroup]').map(words)).to.include('POS');
    expect(words(allInside(element, 'caption')[0])).to.equal('What each role may do');
    await expect(element).to.be.accessible();
  });

  for (const authorization of ['policy', 'decisions'] as const) {
    it(`R098 says how far rights reach and under what condition, with a backend that authorizes by ${authorization}`, async () => {
      const element = await guide(portal().backendFor('tomasz', { authorization }));
      expect(cellAt(element, 'View transactions', 'Administrator')).to.equal('Yes');
      expect(cellAt(element, 'View transactions', 'Team member')).to.equal('Own stores');
      expect(cellAt(element, 'View invoices', 'Accountant')).to.match(/^Own stores ?\d note \d$/);
      expect(cellAt(element, 'View payouts', 'Manager')).to.equal('No');
      const sign = cellAt(element, 'Sign documents', 'Administrator');
      const note = Number(/note (\d)/.exec(sign)?.[1]);
      expect(words(allInside(element, '[part=notes] li')[note - 1])).to.equal(
        'Not always: Only the account owner can sign.',
      );
    });
  }

  it('says the same condition once', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    const notes = allInside(element, '[part=notes] li').map(words);
    expect(new Set(notes).size).to.equal(notes.length);
    expect(notes).to.include('Not always: Billed or settled for the whole business.');
  });

  it('R097 shows former names when asked to', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    expect(heads(element)).to.include('Team member');
    inside(element, '.tools button').click();
    await element.updateComplete;
    expect(heads(element)).to.include('Team member formerly Employee');
    expect(words(inside(element, '.tools button'))).to.equal('Hide former names');
    inside(element, '.tools button').click();
    await element.updateComplete;
    expect(heads(element)).to.include('Team member');
  });

  it('offers no former names where there are none', async () => {
    const element = await guide(winery().backendFor('marguerite'));
    expect(allInside(element, '.tools')).to.have.lengthOf(0);
  });

  it('R129 says of every role whether it has eCom, custom ones too', async () => {
    const element = await guide(retail().backendFor('genevieve'));
    const names = ['Owner', 'Admin', 'Manager', 'Associate', 'Omnichannel seller'];
    expect(names.map((role) => cellAt(element, 'eCom', role))).to.deep.equal(['Yes', 'Yes', 'No', 'No', 'Yes']);
  });

  it('says of what can be switched for one person how it starts', async () => {
    const element = await guide(b2b().backendFor('chloe'));
    expect(cellAt(element, 'Create an order and submit it for review', 'Commerce End-User')).to.equal('Switchable: on');
    expect(textOf(element)).to.contain('can be switched on or off for each person');
  });

  it('leaves out hidden and archived roles, and kinds that are not asked for', async () => {
    const all = await guide(b2b().backendFor('chloe'));
    expect(heads(all)).to.have.lengthOf(4).and.not.to.include('Platform administrator');
    const contacts = await guide(b2b().backendFor('chloe'), { kinds: 'contact' });
    expect(heads(contacts)).to.have.lengthOf(2);
    const from = retail();
    const { id } = await from
      .backendFor('genevieve')
      .saveRole({ name: { en: 'Gone' }, kind: 'employee', grants: ['app.retail'] });
    expect(heads(await guide(from.backendFor('genevieve')))).to.include('Gone');
    await from.backendFor('genevieve').archiveRole(id);
    expect(heads(await guide(from.backendFor('genevieve')))).not.to.include('Gone');
  });

  it('says every sign by a shape and a word, and explains those that occur', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    const bare = allInside(element, 'td').filter((cell) => !cell.querySelector('svg') || words(cell) === '');
    expect(bare).to.have.lengthOf(0);
    expect(allInside(element, '.legend dt').map(words)).to.deep.equal(['Yes', 'Own stores', 'No']);
  });

  it('shows one role at a time where there is little room', async () => {
    const element = await guide(winery().backendFor('marguerite'));
    element.style.inlineSize = '320px';
    const shown = (): string[] =>
      allInside(element, 'thead th')
        .filter((th) => th.checkVisibility())
        .map(words);
    expect(shown()).to.deep.equal(['Permission', 'Admin Owner']);
    const select = inside<HTMLSelectElement>(element, 'select');
    select.value = 'basic';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(shown()).to.deep.equal(['Permission', 'Basic']);
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('shows in little room the notes and signs of the role that is shown', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    const seen = (selector: string): HTMLElement[] =>
      allInside(element, selector).filter((one) => one.checkVisibility());
    const all = seen('[part=notes] li').length;
    expect(all, 'with room').to.be.greaterThan(2);
    element.style.inlineSize = '320px';
    const select = inside<HTMLSelectElement>(element, 'select');
    let fewest = all;
    for (const { value } of select.options) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      const referred = seen('td sup').map((mark) => Number(mark.textContent));
      const numbers = seen('[part=notes] li').map((item) => (item as HTMLLIElement).value);
      expect(numbers, value).to.deep.equal([...new Set(referred)].toSorted((a, b) => a - b));
      expect(seen('[part=notes] h3').length, value).to.equal(referred.length > 0 ? 1 : 0);
      const signs = new Set(seen('td').map((cell) => cell.className.split(' ')[0]));
      expect(seen('.legend dt').length, value).to.equal(signs.size);
      fewest = Math.min(fewest, numbers.length);
    }
    expect(fewest, 'fewer than with room').to.be.lessThan(all);
  });

  // WebKitGTK's driver cannot, and Firefox's does not, print to a page under test
  if (navigator.userAgent.includes('Chrome/')) {
    it('has every role with all notes and signs on paper, however narrow', async () => {
      const element = await guide(portal().backendFor('tomasz'));
      element.style.inlineSize = '320px';
      const hidden = (): string[] =>
        allInside(element, 'td, [part=notes], [part=notes] li, .legend > div')
          .filter((one) => !one.checkVisibility())
          .map(words);
      expect(hidden()).not.to.have.lengthOf(0);
      await emulateMedia({ media: 'print' });
      try {
        expect(hidden()).to.deep.equal([]);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  }

  it('says in a sentence where a right reaches further', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    const notes = allInside(element, '[part=notes] li').map(words);
    expect(notes).to.include(
      'In some cases everywhere in the business. In all others one reads: “This belongs to stores you do not manage.”',
    );
  });

  it('says a condition about nobody in particular without a gap in the sentence', async () => {
    const element = await guide(winery().backendFor('marguerite'));
    expect(words(inside(element, '[part=notes]'))).to.contain(
      'Partners can only invite people from their own e-mail domain.',
    );
  });

  it('speaks of it in the language of a policy that does not speak the page’s', async () => {
    const element = await guide(winery().backendFor('marguerite'), { locale: 'ar' });
    await until(() => words(inside(element, '[part=notes]')).includes('their own e-mail domain'), 'the note');
    const speaking = structuredClone(commerce7) as { texts: Record<string, Record<string, string>> };
    for (const text of Object.values(speaking.texts)) text['ar'] = 'من {domain}';
    const other = team(speaking as unknown as Policy, acmeWinery(NOW));
    const arabic = await guide(other.backendFor('marguerite'), { locale: 'ar' });
    const { roleGuide } = await loadCatalogue('ar');
    await until(() => words(inside(arabic, '[part=notes]')).includes(roleGuide.params.domain), 'the note in Arabic');
  });

  for (const locale of ['en', 'ar']) {
    it(`shows at which edge there is more to scroll to (${locale})`, async () => {
      const element = await guide(winery().backendFor('marguerite'), { locale });
      const frame = inside(element, '.frame');
      const edges = (): string[] => ['before', 'after'].filter((edge) => frame.classList.contains(`more-${edge}`));
      element.dir = locale === 'ar' ? 'rtl' : 'ltr';
      element.style.width = '1400px';
      await until(() => edges().length === 0, 'room for all');
      element.style.width = '700px';
      await until(() => edges().join() === 'after', 'more after');
      const scroller = inside(element, '.scroller');
      scroller.scrollLeft = locale === 'ar' ? -30 : 30;
      await until(() => edges().join() === 'before,after', 'more at both');
      scroller.scrollLeft = locale === 'ar' ? -5000 : 5000;
      await until(() => edges().join() === 'before', 'more before');
    });
  }

  it('does not widen the page with what is only heard', async () => {
    const element = await guide(portal().backendFor('tomasz'));
    element.style.width = '700px';
    const scroller = inside(element, '.scroller');
    for (const hidden of allInside(element, '.visually-hidden')) {
      if (hidden.closest('td')) expect(hidden.offsetParent).to.equal(scroller);
    }
  });

  it('R139 speaks French', async () => {
    const element = await guide(retail().backendFor('genevieve'), { locale: 'fr' });
    await reads(element, 'Ce que permet chaque rôle');
    expect(cellAt(element, 'Ventes', 'Gestionnaire')).to.equal('Ses boutiques');
    expect(heads(element)).to.include('Propriétaire').and.to.include('Vendeur omnicanal');
  });

  it('says when there are no roles, and what went wrong', async () => {
    const nobody = differently(winery().backendFor('marguerite', { authorization: 'decisions' }), {
      roleOffers: () => Promise.resolve([]),
    });
    const empty = await widget(nobody, html`<role-guide></role-guide>`, 'role-guide');
    await reads(empty, 'There are no roles to show.');
    const { backend } = signedIn('marguerite', {
      authorization: 'decisions',
      faults: [{ on: 'roleOffers', calls: [1], fault: { fail: { code: 'network' } } }],
    });
    const failed = await widget<RoleGuideElement>(backend, html`<role-guide></role-guide>`, 'role-guide');
    (await appears(failed, '.link-button')).click();
    await until(() => allInside(failed, 'table').length > 0, 'the table');
  });
});
