import { expect, html } from '@open-wc/testing';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { b2bCommerce, commerce7, paymentsPortal } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath, pumpwerk } from '../../src/testing/demo/index.js';
import { ListPage, textOf } from '../helpers/team-page.js';

const LARGER = '--rosterkit-font-size-m: 1.25rem; --rosterkit-font-size-s: 1rem';

/** A list in a column of so many pixels, with other tokens. */
const inColumn = (width: number, style = '', direction = 'ltr'): unknown =>
  html`<div dir=${direction} style="inline-size: ${width}px; ${style}"><team-list></team-list></div>`;

interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** Each line of letters in a row, as it is drawn; what only a screen reader hears is none. */
function linesOf(row: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent!.trim() || node.parentElement!.closest('.visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0) lines.push({ text: node.textContent!.trim(), box });
  }
  return lines;
}

/** Boxes of lines may touch; letters in them do not before a third of a line is covered. */
function isOn(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > Math.min(one.height, other.height) / 3;
}

const TEAMS = [
  { seed: acmeWinery, policy: commerce7, as: 'marguerite' },
  { seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' },
  { seed: pumpwerk, policy: b2bCommerce, as: 'joerg' },
] as const;

describe('<team-list> in other sizes', () => {
  for (const team of TEAMS) {
    for (const [width, style] of [
      [320, LARGER],
      [722, LARGER],
      [940, LARGER],
      [707, ''],
      [1136, ''],
    ] as const) {
      const type = style ? 'larger type' : 'the usual type';
      it(`${team.as} reads each line in full, with none on another, at ${width} px in ${type}`, async () => {
        const page = await ListPage.ready({ ...team, content: inColumn(width, style) });
        await page.until(() => page.root.querySelector('.filters-button')); // the sheet of the cards comes with it
        let below = 0;
        const inOrder = page.rows.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        for (const row of inOrder) {
          const { top, bottom, left, right } = row.getBoundingClientRect();
          expect(top, textOf(row)).to.be.at.least(below - 0.5);
          below = bottom;
          const lines = linesOf(row);
          expect(lines.length).to.be.greaterThan(1);
          for (const [at, { text, box }] of lines.entries()) {
            expect(box.top, text).to.be.at.least(top);
            expect(box.bottom, text).to.be.at.most(bottom);
            expect(box.left, text).to.be.at.least(left);
            expect(box.right, text).to.be.at.most(right);
            const other = lines.slice(at + 1).find((one) => isOn(box, one.box));
            expect(other?.text, `on “${text}”`).to.equal(undefined);
          }
          for (const part of row.querySelectorAll('.name, .sub, .text, .fix, .address, .owner'))
            // letters of some scripts are a little higher than their line; a line that is cut is more than half of one
            expect(part.scrollHeight, textOf(part)).to.be.at.most(part.clientHeight + 8);
        }
      });
    }
  }

  for (const direction of ['ltr', 'rtl']) {
    for (const [width, style] of [
      [320, ''],
      [320, LARGER],
      [900, ''],
      [900, LARGER],
    ] as const) {
      it(`has the box for all above the others, and as large, at ${width} px, ${direction} ${style && 'in larger type'}`, async () => {
        const page = await ListPage.ready({ content: inColumn(width, style, direction) });
        await page.until(() => page.root.querySelector('#choose-all'));
        await page.bar();
        const all = page.$('#choose-all').getBoundingClientRect();
        for (const row of page.rows) {
          const box = row.querySelector('input')!.getBoundingClientRect();
          expect(box.left).to.be.closeTo(all.left, 0.5);
          expect(box.width).to.be.closeTo(all.width, 0.01);
        }
      });
    }
  }

  it('makes the buttons that sort as high as any other small control', async () => {
    const page = await ListPage.ready({ content: inColumn(900, '--rosterkit-control-height-s: 44px') });
    const heads = [...page.root.querySelectorAll<HTMLElement>('.head__sort')];
    expect(heads.length).to.be.greaterThan(1);
    for (const head of heads) expect(head.offsetHeight, textOf(head)).to.equal(44);
    expect(page.$('.heads').offsetHeight).to.be.at.least(44);
  });

  for (const width of [248, 288, 480]) {
    it(`R082 says in two lines what can be done with many, at ${width} px`, async () => {
      const page = await ListPage.ready({ content: inColumn(width) });
      await page.bar();
      page.tick('Siobhán');
      await page.until(() => page.root.querySelector('.bulk:not(.bulk--idle)'));
      const bar = page.$('.bulk').getBoundingClientRect();
      const buttons = [...page.root.querySelectorAll<HTMLElement>('.bulk button')];
      expect(buttons.map(textOf)).to.deep.equal([
        'Clear selection',
        'Change',
        'Send invitation again',
        'Enable',
        'Disable',
        'Remove User',
      ]);
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      for (const box of boxes) {
        expect(Math.min(box.width, box.height)).to.be.at.least(24);
        expect(box.left).to.be.at.least(bar.left);
        expect(box.right).to.be.at.most(bar.right);
      }
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(2);
      expect(bar.height).to.be.at.most(100);
    });
  }
});
