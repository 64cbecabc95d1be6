import { expect, html } from '@open-wc/testing';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import { TeamClient } from '../../src/client/index.js';
import type { Scope } from '../../src/domain/index.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { ar } from '../../src/localize/locales/ar.js';
import { registerCatalogue } from '../../src/localize/index.js';
import { paymentsPortal } from '../../src/policies/index.js';
import { generateMembers, harbourHeath, withPeople } from '../../src/testing/demo/index.js';
import { ListPage, textOf, type PageOptions } from '../helpers/team-page.js';

const portal = { seed: harbourHeath, policy: paymentsPortal } as const;
const HANEUL: PageOptions = { ...portal, as: 'haneul' };

/** What the lock in a row says; the empty string where there is none. */
function lockOf(page: ListPage, name: string): string {
  const lock = page.row(name).querySelector<HTMLElement>('.lock');
  return lock ? textOf(lock) : '';
}

/** The portal with three hundred stores more, each with a name of its own. */
function manyStores(now: number): TenantSeed {
  const seed = harbourHeath(now);
  const { id: tenantId } = seed.tenant;
  const stores = Array.from({ length: 300 }, (_, i): Scope => ({
    id: `x${i}`,
    tenantId,
    type: 'store',
    name: `Zennor ${300 - i}`,
  }));
  const members = seed.members.map((one) => (one.id === 'zoe' ? { ...one, scopes: ['s1', 'x7'] } : one));
  return { ...seed, scopes: [...(seed.scopes ?? []), ...stores], members };
}

describe('<team-list> with stores', () => {
  it('R118 shows a Manager everybody, with the names of stores that are not theirs', async () => {
    const page = await ListPage.ready(HANEUL);
    await page.until(() => page.text.includes('Leeds Kirkgate'));
    expect(page.names).to.have.lengthOf(9);
    expect(textOf(page.row('Dmytro'))).to.contain('Leeds Kirkgate');
    expect(textOf(page.row('יעל'))).to.contain('Whitby Quay and Leeds Kirkgate');
  });

  it('reads a list of foreign names from right to left in Arabic', async () => {
    registerCatalogue('ar', ar);
    const page = await ListPage.ready({ ...portal, as: 'tomasz', locale: 'ar' });
    await page.until(() => textOf(page.row('יעל')).includes(' و'));
    await page.until(() => page.root.querySelector('.filters-button'));
    const text = page.row('יעל').querySelector<HTMLElement>('.cell--scopes .text')!;
    text.style.whiteSpace = 'nowrap';
    const placeOf = (name: string): number => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(name);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + name.length);
        return range.getBoundingClientRect().left;
      }
      throw new Error(`No ${name} in ${text.textContent}`);
    };
    expect(placeOf('Whitby')).to.be.above(placeOf('Leeds'));
  });

  it('keeps the place of stores in a card while their names are on their way', async () => {
    const page = await ListPage.ready({
      ...HANEUL,
      faults: [{ on: 'listScopes', fault: { delayMs: 1500 } }],
      content: html`<div style="inline-size: 320px"><team-list></team-list></div>`,
    });
    const height = (): number => page.row('Dmytro').getBoundingClientRect().height;
    await page.until(() => page.root.querySelector('.filters-button'));
    await page.until(() => textOf(page.row('Priya')).includes('All stores'));
    const before = height();
    expect(textOf(page.row('Dmytro'))).to.not.contain('Leeds');
    await page.until(() => textOf(page.row('Dmytro')).includes('Leeds'));
    expect(height()).to.equal(before);
  });

  it('has who and what side by side in a card where there is room', async () => {
    for (const [width, isBeside] of [
      [680, true],
      [440, false],
    ] as const) {
      const content = html`<div style="inline-size: ${width}px"><team-list></team-list></div>`;
      const page = await ListPage.ready({ ...HANEUL, content });
      await page.until(() => page.root.querySelector('.filters-button'));
      const row = page.row('Dmytro');
      const [name, role] = ['.cell--name', '.cell--role'].map((one) => row.querySelector(one)!.getBoundingClientRect());
      expect(role!.left >= name!.right, `${width} px`).to.equal(isBeside);
    }
  });

  it('shows no ids while the names of stores are on their way, and keeps a place for their filter', async () => {
    const page = await ListPage.ready({ ...HANEUL, faults: [{ on: 'listScopes', fault: { delayMs: 1500 } }] });
    const filters = (): number => page.root.querySelectorAll('.filters select').length;
    await page.until(() => filters() > 0);
    const cells = (): string[] => page.rows.map((row) => textOf(row.querySelector('.cell--scopes')!));
    expect(new Set(cells())).to.deep.equal(new Set(['', 'All stores']));
    const before = filters();
    await page.until(() => page.text.includes('Leeds Kirkgate'));
    expect(cells()).to.not.include('');
    expect(filters()).to.equal(before);
  });

  it('R118 filters by any store, and finds who has all of them under each', async () => {
    const page = await ListPage.ready(HANEUL);
    await page.until(() => page.root.querySelector('select[aria-label="Stores"] option[value=s3]'));
    page.select('Stores', 's3');
    await page.until(() => page.names.length === 5, 'five people');
    expect([...page.names].toSorted()).to.deep.equal(
      ['Priya Raghunathan', 'Tomasz Wiśniewski', 'Rhys ap Gwilym', 'יעל כהן', 'Dmytro Шевченко'].toSorted(),
    );
    page.select('Stores', 's2');
    await page.until(() => page.names.length === 4, 'four people');
    expect(page.names).to.include.members(['Priya Raghunathan', 'Tomasz Wiśniewski', '김하늘']);
  });

  for (const authorization of ['policy', 'decisions', 'both'] as const) {
    it(`R124 R119 says in the row itself whom a Manager cannot change, and why (${authorization})`, async () => {
      const page = await ListPage.ready({ ...HANEUL, backend: { authorization } });
      const expected: Readonly<Record<string, string>> = {
        יעל: 'also has stores you do not manage',
        Dmytro: 'stores you do not manage',
        Rhys: 'stores you do not manage',
        Adaeze: 'only manage team members',
        Priya: 'stores you do not manage',
        Tomasz: 'stores you do not manage',
        Zoë: '',
        'new.starter': '',
      };
      for (const [name, reason] of Object.entries(expected)) {
        if (reason) expect(lockOf(page, name), name).to.contain(reason);
        else expect(lockOf(page, name), name).to.equal('');
      }
      const lock = page.row('Dmytro').querySelector<HTMLElement>('.lock')!;
      expect(lock.title).to.equal(lockOf(page, 'Dmytro'));
      expect(lock.querySelector('svg')!.getBoundingClientRect().width).to.be.greaterThan(0);
      await expect(page.list).to.be.accessible();
    });
  }

  for (const name of ['יעל', 'Dmytro']) {
    it(`R124 offers a Manager no editing nor removal of ${name}`, async () => {
      const page = await ListPage.ready(HANEUL);
      const items = await page.menuOf(name);
      for (const word of ['Edit', 'Remove']) {
        const item = items.find((candidate) => textOf(candidate).startsWith(word))!;
        expect(item.getAttribute('aria-disabled'), word).to.equal('true');
        expect(textOf(item), word).to.contain('stores you');
      }
    });
  }

  it('R119 lets a Manager edit and remove whose stores are all theirs', async () => {
    const page = await ListPage.ready(HANEUL);
    const items = await page.menuOf('Zoë');
    expect(items.filter((item) => item.getAttribute('aria-disabled') === 'true')).to.deep.equal([]);
    expect(items.map(textOf).join()).to.contain('Edit').and.to.contain('Remove');
  });

  it('R108 marks the owner of the account for an Administrator, and nobody else', async () => {
    const page = await ListPage.ready({ ...portal, as: 'tomasz' });
    const locked = page.names.filter((name) => lockOf(page, name) !== '');
    expect(locked).to.deep.equal(['Priya Raghunathan']);
    expect(lockOf(page, 'Priya')).to.equal('The account owner cannot be changed here.');
  });

  it('marks nobody where nothing can be edited at all', async () => {
    const page = await ListPage.ready({ as: 'bo' });
    expect(page.names.filter((name) => lockOf(page, name) !== '')).to.deep.equal([]);
  });

  it('asks for the rows that are drawn, and for no other', async () => {
    const asked: string[] = [];
    const { can } = TeamClient.prototype;
    TeamClient.prototype.can = function (action, question) {
      if (action === 'member.update' && question?.entry) asked.push(question.entry.member.id);
      return can.call(this, action, question);
    };
    try {
      const crowd = (now: number): TenantSeed =>
        withPeople(
          harbourHeath(now),
          generateMembers(1000, 1, {
            tenantId: 'harbour-heath',
            kind: 'user',
            roles: ['teamMember'],
            scopes: ['s3'],
            invitedBy: 'tomasz',
            now,
          }),
        );
      const page = await ListPage.ready({ ...HANEUL, seed: crowd });
      await page.until(() => /\b9\d\d users/.test(page.text), 'hundreds of people');
      expect(new Set(asked).size, 'people').to.be.within(5, 40);
      expect(asked.length, 'questions, anew when the stores have come').to.be.lessThan(200);
    } finally {
      TeamClient.prototype.can = can;
    }
  });

  it('stays usable with hundreds of stores: in the order of their names, all of them there', async () => {
    const page = await ListPage.ready({ ...HANEUL, seed: manyStores });
    await page.until(() => page.root.querySelector('select[aria-label="Stores"] option[value=x7]'));
    const names = [...page.$('select[aria-label="Stores"]').querySelectorAll('option')].map(textOf);
    expect(names).to.have.lengthOf(304);
    expect(names.slice(0, 5)).to.deep.equal([
      'Stores: all',
      'Leeds Kirkgate',
      'Scarborough Foreshore',
      'Whitby Quay',
      'Zennor 1',
    ]);
    page.select('Stores', 'x7');
    await page.until(() => page.names.length === 3, 'three people');
    expect(page.names).to.have.members(['Zoë O’Connor', 'Priya Raghunathan', 'Tomasz Wiśniewski']);
  });
});
