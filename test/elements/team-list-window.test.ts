import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import { acmeWinery, generateMembers, withPeople } from '../../src/testing/demo/index.js';
import { ListPage, press, pressWith, pressWithShift } from '../helpers/team-page.js';

const MANY = 10_000;
const crowd =
  (count: number) =>
  (now: number): TenantSeed =>
    withPeople(acmeWinery(now), generateMembers(count, 1, { now }));

describe('<team-list> with ten thousand people', function () {
  this.timeout(90_000);

  it('has fewer than 400 elements, at the start and after scrolling', async () => {
    const page = await ListPage.ready({ seed: crowd(MANY) });
    expect(countElements(page.root)).to.be.below(400);
    await scrollTo(page, 8000);
    expect(countElements(page.root)).to.be.below(400);
  });

  it('tells a screen reader how many rows there are, and which one it reads', async () => {
    const page = await ListPage.ready({ seed: crowd(MANY) });
    expect(Number(page.$('[role=grid]').getAttribute('aria-rowcount'))).to.be.greaterThan(9000);
    await scrollTo(page, 5000);
    const indices = page.rows.map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(indices[0]).to.be.greaterThan(80);
    indices.slice(1).forEach((index, i) => expect(index).to.equal(indices[i]! + 1));
    const owned = page.$('.body').getAttribute('aria-owns')!.split(' ');
    const read = owned.map((id) => Number(page.root.getElementById(id)!.getAttribute('aria-rowindex')));
    expect(read).to.deep.equal(read.toSorted((a, b) => a - b));
  });

  it('never shows a blank view while somebody scrolls', async () => {
    const page = await ListPage.ready({ seed: crowd(MANY) });
    const scroller = page.$('.scroller');
    const worst: number[] = [];
    for (let step = 0; step < 30; step++) {
      scroller.scrollTop += step % 10 === 9 ? 40_000 : 700;
      await nextFrame();
      await nextFrame();
      worst.push(blankPx(page));
    }
    expect(Math.max(...worst), worst.join(' ')).to.be.at.most(4);
  });

  it('draws cards as high as what is in them, one below the other, and none of it cut off', async () => {
    const page = await ListPage.ready({ seed: crowd(600) });
    page.list.style.inlineSize = '250px';
    const heights = new Set<number>();
    for (const top of [0, 900, 4000, 20_000, 3000, 0]) {
      await scrollTo(page, top);
      await nextFrame();
      await nextFrame();
      const rows = page.rows.map((row) => ({ row, box: row.getBoundingClientRect() }));
      rows.forEach(({ row, box }, index) => {
        heights.add(Math.round(box.height));
        expect(row.scrollHeight, row.textContent).to.be.at.most(Math.ceil(box.height));
        if (index > 0) expect(box.top - rows[index - 1]!.box.bottom).to.be.within(0, 1);
      });
      expect(blankPx(page)).to.be.at.most(4);
    }
    expect(heights.size).to.be.greaterThan(1);
  });

  it('reaches the last card by keyboard, and shows all of it', async () => {
    const page = await ListPage.ready({ seed: crowd(300) });
    page.list.style.inlineSize = '250px';
    page.rows[0]!.focus();
    await press('End');
    const count = page.$('[role=grid]').getAttribute('aria-rowcount');
    await page.until(() => page.focused?.getAttribute('aria-rowindex') === count, 'the last row');
    await nextFrame();
    await nextFrame();
    const [box, view] = [page.focused!, page.$('.scroller')].map((element) => element.getBoundingClientRect());
    expect(box!.bottom).to.be.at.most(view!.bottom + 1);
    expect(box!.top).to.be.at.least(view!.top);
  });

  it('leaves what is in sight where it is when cards above turn out to be higher', async () => {
    const page = await ListPage.ready({ seed: crowd(600) });
    page.list.style.inlineSize = '250px';
    await scrollTo(page, 12_000);
    const scroller = page.$('.scroller');
    const head = page.$('.head').getBoundingClientRect().bottom;
    for (let step = 0; step < 12; step++) {
      const row = page.rows.find((other) => other.getBoundingClientRect().bottom > head + 1)!;
      const index = row.getAttribute('aria-rowindex');
      const before = row.getBoundingClientRect().top;
      scroller.scrollTop -= 60;
      await nextFrame();
      await nextFrame();
      const now = page.rows.find((other) => other.getAttribute('aria-rowindex') === index)!;
      expect(now.getBoundingClientRect().top - before).to.be.closeTo(60, 2);
    }
  });

  it('shows the right person in each row wherever it is scrolled', async () => {
    const page = await ListPage.ready({ seed: crowd(1000) });
    const all = await page.team.backendFor('marguerite').listMembers({ limit: 500 });
    for (const top of [0, 3000, 9000, 1000]) {
      await scrollTo(page, top);
      for (const row of page.rows) {
        const { member } = all.items[Number(row.getAttribute('aria-rowindex')) - 2]!;
        expect(row.textContent).to.contain(member.email);
      }
    }
  });

  it('keeps the keyboard in its row while that is scrolled out of sight', async () => {
    const page = await ListPage.ready({ seed: crowd(MANY) });
    page.rows[2]!.focus();
    const row = page.focused;
    const name = page.names[2];
    await scrollTo(page, 30_000);
    expect(page.focused).to.equal(row);
    expect(row!.textContent).to.contain(name);
    await press('ArrowDown');
    await page.until(() => page.focused?.getAttribute('aria-rowindex') === '5');
    expect(page.$('.scroller').scrollTop).to.be.below(1000);
  });

  it('reaches every part of the list by keyboard', async () => {
    const page = await ListPage.ready({ seed: crowd(600) });
    page.rows[0]!.focus();
    const index = (): number => Number(page.focused?.closest('.row')?.getAttribute('aria-rowindex'));
    await press('ArrowDown', 'ArrowDown');
    expect(index()).to.equal(4);
    await press('PageDown');
    const afterPage = index();
    expect(afterPage).to.be.greaterThan(8);
    await press('PageUp');
    expect(index()).to.equal(4);
    await press('End');
    await page.until(() => index() === Number(page.$('[role=grid]').getAttribute('aria-rowcount')), 'the last row');
    const box = page.focused!.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(page.$('.scroller').getBoundingClientRect().bottom + 1);
    await press('Home');
    await page.until(() => index() === 2, 'the first row');
    expect(page.$('.scroller').scrollTop).to.equal(0);
  });

  it('moves between a row and its controls, and keeps to the same control from row to row', async () => {
    const page = await ListPage.ready();
    page.rows[0]!.focus();
    await press('ArrowRight');
    expect(page.focused?.localName).to.equal('input');
    await press('ArrowRight', 'ArrowRight');
    expect(page.focused?.className).to.contain('menu-button');
    await press('ArrowDown');
    await page.until(() => page.focused?.closest('.row') === page.rows[1]);
    expect(page.focused?.className).to.contain('menu-button');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(page.focused?.className).to.contain('row');
  });

  it('has one stop in the tab order: a row, and none of its controls', async () => {
    const page = await ListPage.ready();
    const stops = (): Element[] => [...page.$('.body').querySelectorAll('[tabindex="0"],a,:enabled:not([tabindex])')];
    expect(stops()).to.deep.equal([page.rows[0]]);
    page.button('Status', page.$('.heads')).focus();
    await press('Tab');
    expect(page.focused).to.equal(page.rows[0]);
    await press('ArrowDown', 'ArrowRight');
    await page.until(() => page.focused?.closest('.row') === page.rows[1], 'the second row');
    expect(stops()).to.deep.equal([page.rows[1]]);
    await pressWithShift('Tab');
    expect(page.focused).to.equal(page.rows[1]);
    await press('Tab');
    expect(page.focused?.closest('.row') ?? null).to.equal(null);
  });

  it('goes into a row and out with F2, and to its ends with Home and End', async () => {
    const page = await ListPage.ready();
    page.rows[1]!.focus();
    await press('F2');
    expect(page.focused?.localName).to.equal('input');
    await press('End');
    expect(page.focused?.className).to.contain('menu-button');
    await press('Home');
    expect(page.focused?.localName).to.equal('input');
    expect(page.focused?.closest('.row')).to.equal(page.rows[1]);
    await press('F2');
    expect(page.focused).to.equal(page.rows[1]);
  });

  it('goes to the first and the last row with Control, from inside a row as well', async () => {
    const page = await ListPage.ready();
    page.rows[1]!.focus();
    await press('F2');
    await pressWith('Control', 'End');
    const index = (): string | null | undefined => page.focused?.closest('.row')?.getAttribute('aria-rowindex');
    await page.until(() => index() === page.$('[role=grid]').getAttribute('aria-rowcount'), 'the last row');
    expect(page.focused?.localName).to.equal('input');
    await pressWith('Control', 'Home');
    await page.until(() => index() === '2', 'the first row');
  });

  it('turns Left and Right round where text runs from right to left', async () => {
    const page = await ListPage.ready();
    page.list.dir = 'rtl';
    page.rows[0]!.focus();
    await press('ArrowLeft');
    expect(page.focused?.localName).to.equal('input');
    await press('ArrowRight');
    expect(page.focused).to.equal(page.rows[0]);
  });

  it('chooses with Space, and a range with Shift', async () => {
    const page = await ListPage.ready();
    page.rows[1]!.focus();
    await press(' ');
    await page.until(() => page.text.includes('1 selected'));
    expect(page.rows[1]!.getAttribute('aria-selected')).to.equal('true');
    await pressWithShift('ArrowDown');
    await pressWithShift('ArrowDown');
    await page.until(() => page.text.includes('3 selected'));
  });

  it('opens the menu of a row by Shift+F10, and comes back with Escape', async () => {
    const page = await ListPage.ready();
    page.rows[0]!.focus();
    await pressWithShift('F10');
    await page.until(() => page.root.querySelector('.menu:popover-open'));
    expect(page.focused?.getAttribute('role')).to.equal('menuitem');
    await sendKeys({ press: 'Escape' });
    await page.until(() => page.focused?.closest('.row') === page.rows[0]);
  });

  it('keeps the keyboard with its person when somebody new comes in above', async () => {
    const page = await ListPage.ready();
    page.rows[3]!.focus();
    const name = page.names[3]!;
    await page.team.backendFor('xiaoming').invite?.([{ email: 'aaa@acme-winery.example', roles: ['posBasic'] }]);
    await page.until(() => page.names.includes('aaa@acme-winery.example'));
    await page.until(() => page.focused?.textContent?.includes(name));
  });

  it('asks for the next page before it is needed, and shows skeletons only at its end', async () => {
    const page = await ListPage.ready({
      seed: crowd(600),
      faults: ({ method, count }) => (method === 'listMembers' && count > 1 ? { delayMs: 400 } : undefined),
    });
    page.$('.scroller').scrollTop = 1_000_000;
    const skeletons = (): number => page.root.querySelectorAll('.row--loading:not([hidden])').length;
    await page.until(() => skeletons() > 0, 'skeletons');
    expect(skeletons()).to.be.at.most(3);
    expect(blankPx(page)).to.be.at.most(4);
    await page.until(() => skeletons() === 0, 'the next page');
  });

  it('keeps the rows and offers another attempt when the next page fails', async () => {
    const page = await ListPage.ready({
      seed: crowd(600),
      faults: [{ on: 'listMembers', calls: [2], fault: { fail: { code: 'network' } } }],
    });
    page.$('.scroller').scrollTop = 1_000_000;
    await page.until(() => page.text.includes('No connection'));
    expect(page.names.length).to.be.greaterThan(5);
    page.button('Try again').click();
    await page.until(() => !page.text.includes('No connection'));
  });

  it('starts at the top for another search', async () => {
    const page = await ListPage.ready({ seed: crowd(1000) });
    await scrollTo(page, 6000);
    await page.search('maria');
    await page.until(() => page.$('.scroller').scrollTop === 0 && page.names.every((name) => /maria/i.test(name)));
  });
});

async function scrollTo(page: ListPage, top: number): Promise<void> {
  const scroller = page.$('.scroller');
  for (let tries = 0; tries < 40 && scroller.scrollTop < top; tries++) {
    scroller.scrollTop = top;
    await aTimeout(20);
  }
  scroller.scrollTop = top;
  await nextFrame();
  await page.list.updateComplete;
}

/** The highest gap between rows in sight, in CSS pixels. */
function blankPx(page: ListPage): number {
  const view = page.$('.scroller').getBoundingClientRect();
  const top = page.$('.head').getBoundingClientRect().bottom;
  let [reached, worst] = [top, 0];
  const boxes = [...page.root.querySelectorAll('.row')]
    .map((row) => row.getBoundingClientRect())
    .filter((box) => box.height > 0 && box.bottom > top && box.top < view.bottom)
    .toSorted((a, b) => a.top - b.top);
  for (const box of boxes) {
    worst = Math.max(worst, box.top - reached);
    reached = Math.max(reached, box.bottom);
  }
  return Math.round(Math.max(worst, view.bottom - reached));
}

function countElements(root: ParentNode): number {
  // a place where a line may break has no box
  return [...root.querySelectorAll(':not(wbr)')].reduce(
    (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? countElements(shadowRoot) : 0),
    0,
  );
}
