import { aTimeout, expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/elements/invite-user/invite-user.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import type { MemberEntry } from '../../src/domain/index.js';
import { b2bCommerce, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import {
  acmeWinery,
  generateMembers,
  harbourHeath,
  pumpwerk,
  veloBoreal,
  withPeople,
} from '../../src/testing/demo/index.js';
import { differently, ListPage, press, textOf } from '../helpers/team-page.js';

const DAY_MS = 86_400_000;

/** A list in a column of so many pixels. */
const inColumn = (width: number, direction = 'ltr'): unknown =>
  html`<div dir=${direction} style="inline-size: ${width}px"><team-list></team-list></div>`;

/** Everybody's invitation has run out. */
const expired = {
  on: 'listMembers',
  fault: {
    answer: (page: { readonly items: readonly MemberEntry[] }) => ({
      ...page,
      items: page.items.map(({ invitation, ...entry }) => ({
        ...entry,
        ...(invitation
          ? {
              invitation: {
                ...invitation,
                status: 'expired',
                expiresAt: new Date(Date.now() - 5 * DAY_MS).toISOString(),
              },
            }
          : {}),
      })),
    }),
  },
} as never;

function edgeOf(node: Node, isRtl: boolean): number {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const edges: number[] = [];
  // one by one: WebKit's box around several is that of the last
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0) edges.push(isRtl ? right : left);
  }
  return isRtl ? Math.max(...edges) : Math.min(...edges);
}

/** The rules of a widget that hold in some media only. */
function mediaRules({ adoptedStyleSheets }: ShadowRoot, media: string): CSSMediaRule[] {
  return adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes(media));
}

/** Looks at a list as it is on paper; all in one go, as no engine but one prints in a test. */
function printed({ root }: ListPage, look: () => void): void {
  const rules = mediaRules(root, 'print');
  for (const { media } of rules) media.mediaText = 'all';
  try {
    look();
  } finally {
    for (const { media } of rules) media.mediaText = 'print';
  }
}

describe('<team-list> to look at', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`begins names of every script where their address begins, ${direction}`, async () => {
      const page = await ListPage.ready({ content: inColumn(1200, direction) });
      for (const row of page.rows) {
        const [name, address] = [row.querySelector('.name')!, row.querySelector('.sub:not(:empty)')!];
        const isRtl = direction === 'rtl';
        expect(edgeOf(name, isRtl), textOf(name)).to.be.closeTo(edgeOf(address, isRtl), 2);
      }
    });
  }

  it('cuts no mark beside a name where the row has room', async () => {
    const page = await ListPage.ready({
      seed: harbourHeath,
      policy: paymentsPortal,
      as: 'tomasz',
      content: inColumn(1200),
    });
    const marks = [...page.root.querySelectorAll<HTMLElement>('.marks, .owner')];
    expect(marks.map(textOf)).to.deep.equal(['Account owner', 'You']);
    for (const mark of marks) expect(mark.scrollWidth).to.be.at.most(mark.clientWidth + 1);
  });

  it('gives each tone of a state a shape of its own, not only a colour', async () => {
    const page = await ListPage.ready();
    const badge = page.$('.badge');
    const shapes = ['', 'badge--accent', 'badge--success', 'badge--warning', 'badge--danger'].map((tone) => {
      badge.className = `badge badge--dot ${tone}`;
      const { clipPath, borderTopWidth } = getComputedStyle(badge, '::before');
      return `${clipPath} ${borderTopWidth}`;
    });
    expect(new Set(shapes).size, shapes.join(' | ')).to.equal(5);
  });

  it('keeps the shape of each state in a row that is chosen', async () => {
    const page = await ListPage.ready();
    await page.until(() => page.root.querySelector('.filters-button'));
    await page.bar();
    const invited = page.$('.badge--accent').closest<HTMLElement>('[role=row]')!;
    invited.querySelector<HTMLInputElement>('input')!.click();
    await page.until(() => invited.ariaSelected === 'true');
    const [badge, row] = [invited.querySelector('.badge')!, invited].map(
      (one) => getComputedStyle(one).backgroundColor,
    );
    expect(badge).to.not.equal(row);
  });

  it('says how long ago somebody was here, with the date', async () => {
    const page = await ListPage.ready({ seed: pumpwerk, policy: b2bCommerce, as: 'joerg' });
    await page.until(() => page.root.querySelector('.cell--lastSignInAt'));
    const cells = [...page.root.querySelectorAll('.row:not([hidden]) .cell--lastSignInAt')].map(textOf).filter(Boolean);
    expect(cells.length).to.be.greaterThan(1);
    for (const cell of cells) expect(cell).to.match(/(ago|yesterday|last \w+) ?[A-Z]\w+ \d+, \d{4}$/);
  });

  describe('offers in the row what helps an invitation', () => {
    it('R008 bounced: removes the person and hands over to the form for inviting', async () => {
      const page = await ListPage.ready();
      const fix = page.button('Remove and invite again', page.row('Ánh'));
      expect(fix.ariaLabel).to.contain('Nguyễn Thị Ánh');
      fix.click();
      const dialog = await page.dialog();
      const asked = oneEvent(page.list, 'invitation-prefill-request');
      page.button('Remove User', dialog).click();
      expect((await asked).detail.entry.member.id).to.equal('anh');
      await page.until(() => !page.names.some((name) => name.includes('Ánh')));
    });

    it('expired: sends it again', async () => {
      const page = await ListPage.ready({ faults: [expired] });
      const sent = oneEvent(page.list, 'invitation-resent');
      page.button('Send again', page.row('अनन्या')).click();
      expect((await sent).detail.entry.member.id).to.equal('ananya');
    });

    it('nothing to whom it is not allowed', async () => {
      const page = await ListPage.ready({ as: 'bo' });
      expect(page.root.querySelector('.fix')).to.equal(null);
      expect(textOf(page.row('Ánh'))).to.contain('Remove and invite again');
    });
  });

  describe('in a narrow column', () => {
    it('folds the filters behind one button that counts those that are on', async () => {
      const page = await ListPage.ready({ content: inColumn(320) });
      await page.until(() => page.root.querySelector('.filters-button'));
      const button = page.button('Filters');
      const role = page.$('select[aria-label="Role"]');
      expect(role.checkVisibility()).to.equal(false);
      button.click();
      expect(button.ariaExpanded).to.equal('true');
      expect(role.checkVisibility()).to.equal(true);
      page.select('Status', 'active');
      await page.until(() => textOf(button) === 'Filters 1');
      page.button('Clear filters', page.$('.toolbar')).click();
      await page.until(() => textOf(button) === 'Filters');
      expect(page.focused).to.equal(page.$('input[type=search]'));
    });

    it('shows the filters at once where there is room', async () => {
      const page = await ListPage.ready({ content: inColumn(1000) });
      await page.until(() => page.root.querySelector('.filters-button'));
      expect(page.$('.filters-button').checkVisibility()).to.equal(false);
      expect(page.$('select[aria-label="Role"]').checkVisibility()).to.equal(true);
    });

    for (const width of [280, 320, 480]) {
      it(`cuts nothing off and loses no action at ${width} px`, async () => {
        const page = await ListPage.ready({ content: inColumn(width) });
        const scroller = page.$('.scroller');
        expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
        for (const row of page.rows) {
          const box = row.getBoundingClientRect();
          for (const part of row.querySelectorAll(
            '.name, .sub:not(:empty), .text:not(:empty), .badge, .fix, input, .menu-button',
          )) {
            const { left, right, top, bottom, width: wide } = part.getBoundingClientRect();
            expect(wide, textOf(row)).to.be.greaterThan(0);
            expect(left, `${textOf(row)}: ${textOf(part)}`).to.be.at.least(box.left);
            expect(right, `${textOf(row)}: ${textOf(part)}`).to.be.at.most(box.right);
            expect(top).to.be.at.least(box.top - 1);
            expect(bottom, `${textOf(row)}: ${textOf(part)}`).to.be.at.most(box.bottom + 1);
          }
        }
      });
    }
  });

  it('offers states that the people of a list can be in', async () => {
    const content = html`<team-list view="employees"></team-list>`;
    const page = await ListPage.ready({ seed: veloBoreal, policy: retailEcom, as: 'genevieve', content });
    await page.until(() => page.root.querySelector('select[aria-label="Status"]'));
    const states = [...page.$<HTMLSelectElement>('select[aria-label="Status"]').options].map(({ value }) => value);
    expect(states).to.deep.equal(['', 'active', 'inactive', 'removed']);
    const winery = await ListPage.ready();
    await winery.until(() => winery.root.querySelector('select[aria-label="Status"]'));
    expect(winery.$<HTMLSelectElement>('select[aria-label="Status"]').options).to.have.length(9);
  });

  for (const width of [320, 1100]) {
    it(`moves nothing when people are chosen, at ${width} px`, async () => {
      const page = await ListPage.ready({ content: inColumn(width) });
      await page.bar();
      const tops = (): number[] =>
        ['.scroller', '.row', '.foot'].map((selector) => page.$(selector).getBoundingClientRect().top);
      const before = tops();
      page.tick('Siobhán');
      await page.until(() => page.root.querySelector('.bulk:not(.bulk--idle)'));
      expect(tops()[0]).to.equal(before[0]);
      expect(tops()[1]).to.equal(before[1]);
      if (width > 700) expect(tops()[2]).to.equal(before[2]);
      const { left, right } = page.$('.list').getBoundingClientRect();
      for (const button of page.root.querySelectorAll('.bulk .button')) {
        const box = button.getBoundingClientRect();
        expect(box.left).to.be.at.least(left);
        expect(box.right).to.be.at.most(right);
      }
    });
  }

  it('makes the page no longer than what can be seen of it', async () => {
    const page = await ListPage.ready({
      content: html`<div style="inline-size: 320px; --rosterkit-team-list-max-block-size: 200px">
        <team-list></team-list>
      </div>`,
    });
    await page.until(() => page.root.querySelector('.filters-button'));
    const { scrollHeight, scrollTop } = document.scrollingElement!;
    const end = page.list.getBoundingClientRect().bottom + scrollTop;
    expect(page.$('.scroller').scrollHeight).to.be.greaterThan(800);
    expect(scrollHeight).to.be.at.most(Math.max(innerHeight, end + 32));
  });

  it('keeps what has the keyboard clear of the bar for those who are chosen', async () => {
    const page = await ListPage.ready({
      content: html`<div style="block-size: 700px"></div>
        <div style="inline-size: 320px"><team-list></team-list></div>
        <div style="block-size: 700px"></div>`,
    });
    await page.bar();
    page.tick('Siobhán');
    await page.until(() => page.root.querySelector('.bulk:not(.bulk--idle)'));
    page.button('Filters').click();
    const isCovered = (part: Element): boolean => {
      const [one, bar] = [part.getBoundingClientRect(), page.$('.bulk').getBoundingClientRect()];
      return one.bottom > bar.top && one.top < bar.bottom;
    };
    const parts = ['.search input', '.filters-button', 'select[aria-label="Role"]', '#choose-all', '.row input'];
    for (const selector of parts) {
      const part = page.$(selector);
      for (let shown = -60; shown <= innerHeight; shown += 20) {
        const top = part.getBoundingClientRect().top + scrollY;
        scrollTo(0, top - innerHeight + shown);
        part.focus();
        await nextFrame(); // WebKit scrolls later
        await nextFrame();
        expect(isCovered(part), `${selector}, ${shown} px above the window's end`).to.equal(false);
        part.blur();
      }
    }
  });

  it('takes the rows of another company away at once', async () => {
    const content = html`<team-list view="accountUsers" account-id="a1"></team-list>`;
    const page = await ListPage.ready({
      seed: pumpwerk,
      policy: b2bCommerce,
      as: 'joerg',
      content,
      change: (backend) =>
        differently(backend, {
          listMembers: (query, options) =>
            query.accountId === 'a2' ? new Promise(() => {}) : backend.listMembers(query, options),
        }),
    });
    expect(page.names.length).to.be.greaterThan(0);
    page.list.accountId = 'a2';
    await page.list.updateComplete;
    expect(page.names).to.deep.equal([]);
    expect(page.root.querySelectorAll('.row--loading:not([hidden])').length).to.be.greaterThan(4);
  });

  it('shows skeletons as high as the rows that come', async () => {
    const waiting = await ListPage.open({ faults: [{ on: 'listMembers', fault: { hang: true } }] });
    await waiting.until(() => waiting.root.querySelector('.row--loading'));
    const skeleton = waiting.$('.row').offsetHeight;
    const bars = [...waiting.$('.row').querySelectorAll<HTMLElement>('.name, .cell--name > .sub, .text, .badge')];
    for (const bar of bars) expect(bar.offsetWidth, bar.className).to.be.greaterThan(40);
    const page = await ListPage.ready();
    expect(page.$('.row').offsetHeight).to.equal(skeleton);
  });

  it('shows skeletons of cards as high as most cards that come, but for two lines', async () => {
    for (const team of [
      {},
      { seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' },
      { seed: pumpwerk, policy: b2bCommerce, as: 'joerg' },
    ]) {
      const content = inColumn(288);
      const waiting = await ListPage.open({ ...team, content, faults: [{ on: 'listMembers', fault: { hang: true } }] });
      await waiting.until(() => waiting.root.querySelector('.row--loading .cell--status'));
      await waiting.until(() => waiting.root.querySelector('.filters-button'));
      const skeleton = waiting.$('.row').offsetHeight;
      const page = await ListPage.ready({ ...team, content });
      await page.until(() => page.root.querySelector('.filters-button'));
      const heights = page.rows.map(({ offsetHeight }) => offsetHeight).toSorted((a, b) => a - b);
      expect(skeleton, heights.join(' ')).to.be.closeTo(heights[Math.floor(heights.length / 2)]!, 44); // where words wrap depends on the typeface
    }
  });

  it('has each row below the one before in the very moment a hidden page is shown', async () => {
    const content = html`<div style="inline-size: 288px; display: none"><team-list></team-list></div>`;
    const page = await ListPage.open({ content });
    await page.until(() => page.root.querySelector('.filters-button') && page.rows.length > 5);
    page.list.parentElement!.style.display = 'block';
    const boxes = page.rows.map((row) => row.getBoundingClientRect()); // before any observer is told
    boxes.slice(1).forEach(({ top }, index) => expect(top).to.be.closeTo(boxes[index]!.bottom, 1));
    await nextFrame();
    await nextFrame();
    await page.until(() => page.root.querySelector('.body--placed'));
    page.rows.forEach((row, index) => {
      expect(row.getBoundingClientRect().top).to.be.closeTo(boxes[index]!.top, boxes.length);
    });
  });

  it('has the shape of what comes before anything is known, and no word that is another one later', async () => {
    const waiting = await ListPage.open({ faults: [{ on: '*', fault: { hang: true } }] });
    await waiting.until(() => waiting.root.querySelector('.row--loading'));
    expect(waiting.$('.top').innerText.trim()).to.equal('');
    for (const head of waiting.root.querySelectorAll('.head .cell')) {
      expect(head.checkVisibility({ opacityProperty: true }), textOf(head)).to.equal(false);
    }
    const page = await ListPage.ready();
    await page.bar();
    const parts = ['.top', '.toolbar', '.search', '.scroller', '.row', '.row .avatar', '.row .text', '.row .badge'];
    const placesIn = (one: ListPage): number[][] =>
      parts.map((selector) => {
        const box = one.$(selector).getBoundingClientRect();
        const { left, top } = one.list.getBoundingClientRect();
        return [box.left - left, box.top - top].map(Math.round);
      });
    const [before, after] = [placesIn(waiting), placesIn(page)];
    parts.forEach((selector, index) => {
      expect(before[index]![0], `${selector} from the side`).to.be.closeTo(after[index]![0]!, 8);
      // what is in a cell stands in its middle, however many lines there are
      if (!selector.includes(' ')) {
        expect(before[index]![1], `${selector} from above`).to.be.closeTo(after[index]![1]!, 1);
      }
    });
    expect(waiting.$('.dock').offsetHeight).to.equal(page.$('.dock').offsetHeight);
  });

  it('keeps the place of a long name clear of what closes the panel', async () => {
    const page = await ListPage.ready();
    page.row('Marguerite').querySelector<HTMLElement>('.name')!.click();
    const panel = (): ShadowRoot | null | undefined =>
      page.root.querySelector('dialog.panel[open] member-detail')?.shadowRoot;
    await page.until(() => panel()?.querySelector('h2 bdi'));
    const close = page.$('.panel__close').getBoundingClientRect();
    const name = panel()!.querySelector<HTMLElement>('h2 bdi')!;
    name.textContent = 'm '.repeat(200); // a line of it ends where there is no room for two letters more
    expect(name.getBoundingClientRect().right).to.be.at.most(close.left);
  });

  it('offers nothing for people nobody can choose yet, whatever has been fetched before them', async () => {
    const waiting = await ListPage.open({ faults: [{ on: 'listMembers', fault: { hang: true } }] });
    await waiting.until(() => waiting.root.querySelector('.dock'));
    const chooser = await ListPage.ready();
    await chooser.bar(); // what makes the bar is here
    waiting.$('.list').dispatchEvent(new PointerEvent('pointerenter'));
    await aTimeout(50);
    await waiting.list.updateComplete;
    expect(waiting.$('.dock').textContent.trim()).to.equal('');
  });

  it('says whom to ask where somebody may not see it, with no strip that is empty', async () => {
    const page = await ListPage.open({ as: 'layla' });
    await page.until(() => page.text.includes('Ask somebody who manages this team'));
    expect(page.$('.foot').offsetHeight).to.equal(0);
    const { paddingBlockEnd } = getComputedStyle(page.$('.top'));
    expect(paddingBlockEnd).to.equal(getComputedStyle(page.$('.top')).paddingBlockStart);
  });

  it('keeps "You" and the lock beside the name, or below its lines', async () => {
    for (const width of [280, 320, 794, 1200]) {
      const page = await ListPage.ready({ content: inColumn(width) });
      const mark = page.$('.marks').getBoundingClientRect();
      const name = page.row('Okonkwo').querySelector('.name')!;
      const range = document.createRange();
      range.selectNodeContents(name);
      const end = [...range.getClientRects()].findLast(({ width: wide }) => wide > 0)!;
      const isBelow = mark.top >= end.bottom - 4 && mark.top < end.bottom + 12 && mark.left - end.left < 8;
      const isBeside = mark.left >= end.right - 1 && mark.left < end.right + 16 && Math.abs(mark.top - end.top) < 8;
      expect(isBelow || isBeside, `${width} px`).to.equal(true);
    }
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`breaks an address before its "@" or a full stop, never in a word, ${direction}`, async () => {
      for (const width of [280, 320, 720]) {
        const page = await ListPage.ready({
          seed: harbourHeath,
          policy: paymentsPortal,
          as: 'tomasz',
          content: inColumn(width, direction),
        });
        for (const part of page.root.querySelectorAll('.row:not([hidden]) .cell--name > .sub:not(.sub--owner)')) {
          for (const node of part.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            expect(tops.size, `${textOf(part)} at ${width} px: ${node.textContent}`).to.equal(1);
          }
        }
      }
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    it(`begins the lines of a card where the line above begins, ${direction}`, async () => {
      const page = await ListPage.ready({ content: inColumn(300, direction) });
      await page.until(() => page.root.querySelector('.filters-button'));
      const isRtl = direction === 'rtl';
      const [role, company] = page.row('Bo Zhang').querySelectorAll('.cell--role > *');
      expect(textOf(company!)).to.equal('vinedesign.example');
      expect(edgeOf(company!, isRtl)).to.be.closeTo(edgeOf(role!, isRtl), 1);
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    it(`has also a longer role beside its label in a card, ${direction}`, async () => {
      const page = await ListPage.ready({ content: inColumn(288, direction) });
      await page.until(() => page.root.querySelector('.filters-button'));
      const isRtl = direction === 'rtl';
      const roles = page.rows.map((row) => row.querySelector<HTMLElement>('.cell--role > .text')!);
      expect(roles.map(textOf)).to.include('Reservations Standard'); // longer than what is left beside the label
      for (const role of roles) {
        const [text, cell] = [role.getBoundingClientRect(), role.parentElement!.getBoundingClientRect()];
        const label = parseFloat(getComputedStyle(role.parentElement!).paddingInlineStart);
        expect(label).to.be.greaterThan(40);
        expect(text.top - cell.top, textOf(role)).to.be.below(6); // no line of the label's own above
        const start = isRtl ? cell.right - edgeOf(role, true) : edgeOf(role, false) - cell.left;
        expect(start, textOf(role)).to.be.closeTo(label, 1);
      }
    });
  }

  it('breaks an address in place of a name the same way', async () => {
    const page = await ListPage.ready({
      seed: harbourHeath,
      policy: paymentsPortal,
      as: 'tomasz',
      content: inColumn(320),
    });
    const name = page.row('new.starter').querySelector('.name')!;
    expect(textOf(name)).to.equal('new.starter@harbourheath.example');
    const lines = [...name.childNodes].filter((node) => node instanceof Text && textOf(node));
    for (const line of lines) {
      const range = document.createRange();
      range.selectNodeContents(line);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size, line.textContent!).to.equal(
        1,
      );
    }
  });

  it('copies an address as it is', async () => {
    const page = await ListPage.ready();
    getSelection()!.removeAllRanges();
    expect(textOf(page.row('Bo Zhang').querySelector('.sub')!)).to.equal('bo@vinedesign.example');
  });

  it('reads an attribute in the words of the policy, in the language of the page', async () => {
    for (const [locale, word] of [
      ['en', 'Prospect'],
      ['fr', 'Prospect'],
    ] as const) {
      const page = await ListPage.ready({ seed: pumpwerk, policy: b2bCommerce, as: 'joerg', locale });
      await page.until(() => [...page.root.querySelectorAll('.cell--role > .sub')].some((sub) => textOf(sub) === word));
      expect(page.text).not.to.match(/\b(prospect|customer)\b/);
    }
  });

  it('keeps words that somebody searches for in their own direction', async () => {
    const page = await ListPage.ready({ content: inColumn(1000, 'rtl') });
    const search = page.$<HTMLInputElement>('input[type=search]');
    await page.search('anh@');
    await page.list.updateComplete;
    const { direction, unicodeBidi } = getComputedStyle(search);
    // the box keeps the page's direction: its cross must not lie on the icon
    expect([direction, unicodeBidi]).to.deep.equal(['rtl', 'plaintext']);
  });

  it('ends the words of a filter before its arrow, also where it is compact', async () => {
    const page = await ListPage.ready({ content: inColumn(1000) });
    page.list.closest('team-provider')!.setAttribute('density', 'compact');
    await page.until(() => page.root.querySelector('.filter'));
    const { paddingInlineEnd } = getComputedStyle(page.$('.filter'));
    expect(Number.parseFloat(paddingInlineEnd)).to.be.at.least(5.375 * 4 + 4); // the arrow takes 5.375 units from the edge
  });

  it('has an outline around "You" where the system brings the colours', async () => {
    const page = await ListPage.ready();
    await page.until(() => page.root.querySelector('.filters-button'));
    // the browsers of these tests cannot be told to take the system's colours, so the sheet is asked
    const rules = mediaRules(page.root, 'forced-colors: active')
      .flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
      .filter(({ selectorText }) => page.$('.marks').matches(selectorText));
    expect(rules.map(({ style }) => style.outline).join()).to.contain('solid');
  });

  it('prints people, and nothing that is there to be pressed', async () => {
    const page = await ListPage.ready({
      content: html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`,
    });
    await page.until(() => page.root.querySelector('.filters-button'));
    await page.bar();
    page.tick('Bo Zhang');
    await page.until(() => page.row('Bo Zhang').ariaSelected === 'true');
    printed(page, () => {
      const controls = page.root.querySelectorAll('input, select, button:not(.name, .head__sort), .dock, .toolbar');
      const seen = [...controls, page.list.querySelector('invite-user')!].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
      expect(seen.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal([]);
      expect(page.row('Bo Zhang').innerText).to.contain('Bo Zhang').and.to.contain('Partner').and.to.contain('Active');
      const ground = getComputedStyle(page.row('Bo Zhang')).backgroundColor;
      expect(ground, 'of who is chosen').to.equal('rgba(0, 0, 0, 0)');
    });
  });

  for (const width of [320, 1100]) {
    it(`prints no blank columns of boxes and menus, at ${width} px`, async () => {
      const page = await ListPage.ready({ content: inColumn(width) });
      await page.until(() => page.root.querySelector('.filters-button'));
      printed(page, () => {
        for (const row of [...(width > 700 ? [page.$('.heads')] : []), ...page.rows]) {
          const cells = [...row.children]
            .filter((cell) => cell.checkVisibility({ visibilityProperty: true }))
            .map((cell) => cell.getBoundingClientRect());
          const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(row);
          const { left, right } = row.getBoundingClientRect();
          const [first, last] = [Math.min(...cells.map((box) => box.left)), Math.max(...cells.map((box) => box.right))];
          expect(first - left, textOf(row)).to.be.closeTo(parseFloat(paddingInlineStart), 1);
          expect(right - last, textOf(row)).to.be.closeTo(parseFloat(paddingInlineEnd), 1);
        }
      });
    });
  }

  for (const width of [320, 1100]) {
    it(`prints all people that are here, one below the other, at ${width} px`, async () => {
      const seed = (now: number) => withPeople(acmeWinery(now), generateMembers(40, 1, { now }));
      const page = await ListPage.ready({ seed, content: inColumn(width) });
      await page.until(() => page.root.querySelector('.filters-button'));
      const drawn = page.rows.length;
      dispatchEvent(new Event('beforeprint'));
      await page.list.updateComplete;
      try {
        expect(page.rows.length).to.be.greaterThan(Math.max(40, drawn));
        page.list.parentElement!.style.inlineSize = `${width - 40}px`; // paper is another width than the screen
        printed(page, () => {
          const boxes = page.rows.map((row) => row.getBoundingClientRect());
          boxes.slice(1).forEach(({ top }, index) => expect(top).to.be.closeTo(boxes[index]!.bottom, 1));
          const { bottom } = page.$('.scroller').getBoundingClientRect();
          expect(bottom).to.be.closeTo(boxes.at(-1)!.bottom, 2);
        });
      } finally {
        dispatchEvent(new Event('afterprint'));
      }
      await page.list.updateComplete;
      expect(page.rows.length).to.equal(drawn);
    });
  }

  it('names in words what can be done with many, also where it is narrow: the first at once, each one that has the keyboard', async () => {
    for (const width of [248, 320]) {
      const page = await ListPage.ready({ content: inColumn(width) });
      await page.bar();
      page.tick('Siobhán');
      await page.until(() => page.root.querySelector('.bulk__actions'));
      const isRead = (word: Element): boolean => {
        const [one, list] = [word.getBoundingClientRect(), page.$('.list').getBoundingClientRect()];
        return getComputedStyle(word).clipPath === 'none' && one.left >= list.left && one.right <= list.right;
      };
      const words = [...page.root.querySelectorAll('.bulk__actions > .button > span')];
      expect(words.map(isRead)).to.deep.equal(words.map((_, index) => index === 0));
      page.$('.bulk__clear').focus();
      for (const word of words) {
        await press('Tab');
        expect(page.focused).to.equal(word.parentElement);
        const bubble = page.$('.reason');
        const isShown = bubble.matches(':popover-open');
        expect(isShown, textOf(word)).to.equal(!isRead(word));
        if (isShown) expect(textOf(bubble)).to.equal(textOf(word));
      }
    }
  });

  it('opens the form for inviting where nobody else is here', async () => {
    const page = await ListPage.ready({
      seed: (now) => {
        const seed = acmeWinery(now);
        return { ...seed, members: seed.members.filter(({ id }) => id === 'marguerite'), invitations: [] };
      },
      content: html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`,
    });
    await page.until(() => page.root.querySelector('.alone button'));
    page.$('.alone button').click();
    const form = page.list.querySelector('invite-user')!;
    await page.until(() => form.shadowRoot!.querySelector('dialog[open]'), 'the form');
  });
});
