import { expect, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { MemberEntry } from '../../src/domain/index.js';
import type { ColumnOption } from '../../src/elements/team-list/host-columns.js';
import type { RowAction } from '../../src/elements/team-list/host-actions.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { differently, ListPage, press, textOf, type PageOptions } from '../helpers/team-page.js';
import { caughtWarnings } from '../helpers/warnings.js';

const warnings = caughtWarnings();

const letters = ({ member }: MemberEntry): number => (member.lastName ?? '').length;

/** A list with columns of the page's own. */
async function withColumns(columns: readonly ColumnOption[], options: PageOptions = {}): Promise<ListPage> {
  const page = await ListPage.ready({ content: html`<team-list .columns=${columns}></team-list>`, ...options });
  await page.until(() => page.root.querySelector('.cell--host'), 'the columns');
  return page;
}

async function withActions(rowActions: readonly RowAction[], options: PageOptions = {}): Promise<ListPage> {
  return ListPage.ready({ content: html`<team-list .rowActions=${rowActions}></team-list>`, ...options });
}

function headsOf(page: ListPage): string[] {
  return [...page.root.querySelectorAll('.heads [role=columnheader]:not(.cell--check, .cell--menu)')].map(textOf);
}

function hostCell(page: ListPage, name: string): HTMLElement {
  return page.row(name).querySelector<HTMLElement>('.cell--host')!;
}

describe('<team-list> with columns of the page', () => {
  afterEach(() => setViewport({ width: 1024, height: 800 }));

  it('shows them and the policy’s, in the page’s order, and leaves out what is not named', async () => {
    const page = await withColumns([
      { id: 'letters', label: 'Letters', render: (entry) => html`<b>${letters(entry)}</b> letters` },
      'status',
      { id: 'role', label: 'Job' },
    ]);
    expect(headsOf(page)).to.eql(['Name', 'Letters', 'Status', 'Job']);
    expect(textOf(hostCell(page, 'Siobhán'))).to.equal('10 letters');
    expect(textOf(page.row('Siobhán')))
      .to.contain('POS Standard')
      .and.to.contain('Active');
    await expect(page.list).to.be.accessible();
  });

  it('takes texts, numbers, nodes, fragments and nothing', async () => {
    const drawn: Record<string, () => unknown> = {
      text: () => 'a <b>text</b>',
      number: () => 42,
      node: () => Object.assign(document.createElement('i'), { textContent: 'a node' }),
      fragment: () => document.createRange().createContextualFragment('<i>two</i> <i>parts</i>'),
      nothing: () => undefined,
    };
    const columns = Object.entries(drawn).map(([id, render]) => ({ id, label: id, render: render as () => string }));
    const page = await withColumns(columns);
    const cells = [...page.rows[0]!.querySelectorAll('.cell--host')].map(textOf);
    expect(cells).to.eql(['a <b>text</b>', '42', 'a node', 'two parts', '']);
  });

  it('sorts by what the page says, where the backend can', async () => {
    const page = await withColumns([{ id: 'since', label: 'Since', render: () => '–', sortBy: 'createdAt' }, 'status']);
    const before = page.names.join();
    page.button('Since').click();
    await page.until(() => page.names.length > 0 && page.names.join() !== before, 'another order');
    expect(page.$('.heads .cell--since').getAttribute('aria-sort')).to.equal('ascending');
  });

  it('is as wide as the page says; a width that cannot be one is left out with one warning', async () => {
    const render = (): string => 'x';
    const page = await withColumns([
      { id: 'a', label: 'A', render, width: '7rem' },
      { id: 'b', label: 'B', render, width: 'auto' },
    ]);
    const [a] = page.rows[0]!.querySelectorAll<HTMLElement>('.cell--host');
    expect(Math.round(a!.getBoundingClientRect().width)).to.equal(112);
    expect(warnings.all.filter((text) => text.includes('"auto"'))).to.have.length(1);
  });

  it('draws another person’s cell anew where a row is used again', async () => {
    await setViewport({ width: 1024, height: 420 });
    const columns: ColumnOption[] = [
      {
        id: 'note',
        label: 'Note',
        render: ({ member }) =>
          html`<details>
            <summary>Note</summary>
            ${member.email}
          </details>`,
      },
    ];
    const people = Array.from({ length: 60 }, (_, i) => ({
      email: `p${String(i).padStart(2, '0')}@acme-winery.example`,
      roles: ['basic'],
    }));
    const page = await withColumns(columns);
    await page.team.backendFor('marguerite').invite(people);
    await page.list.reload();
    page.list.style.setProperty('--rosterkit-team-list-max-block-size', '200px');
    await page.until(() => page.rows.length > 0);
    for (const details of page.root.querySelectorAll<HTMLDetailsElement>('.cell--host details')) details.open = true;
    const scroller = page.$('.scroller');
    scroller.scrollTop = scroller.scrollHeight / 2;
    scroller.dispatchEvent(new Event('scroll'));
    await page.list.updateComplete;
    await page.until(() => page.rows.some((row) => row.ariaRowIndex === '35'), 'rows further down');
    for (const row of page.rows.filter(({ ariaRowIndex }) => Number(ariaRowIndex) > 30)) {
      const details = row.querySelector('details')!;
      expect(textOf(row.querySelector('.name')!) + textOf(row.querySelector('.sub')!)).to.contain(
        textOf(details).slice('Note'.length).trim(),
      );
      expect(details.open, 'opened for somebody else').to.equal(false);
    }
  });

  it('draws all anew when the page sets columns again', async () => {
    let word = 'old';
    const columns = (): ColumnOption[] => [{ id: 'word', label: 'Word', render: () => word }];
    const page = await withColumns(columns());
    word = 'new';
    page.list.columns = columns();
    await page.until(() => textOf(hostCell(page, 'Siobhán')) === 'new', 'the new word');
    page.list.columns = undefined;
    await page.until(() => headsOf(page).join() === 'Name,Role,Status', 'the policy’s columns');
  });

  it('stays whole when a function of the page throws, with one warning for the column', async () => {
    const page = await withColumns([
      {
        id: 'broken',
        label: 'Broken',
        render: (entry) => {
          if (entry.member.firstName === 'Siobhán') throw new Error('no letters');
          return 'fine';
        },
      },
      {
        id: 'late',
        label: 'Late',
        // throws while it is put into the page, not while it is made
        render: () =>
          html`<p
            title=${{
              toString: () => {
                throw new Error('late');
              },
            }}
          ></p>`,
      },
      { id: 'odd', label: 'Odd', render: () => Promise.resolve('x') as unknown as string },
      'status',
    ]);
    expect(textOf(hostCell(page, 'Siobhán'))).to.equal('');
    expect(textOf(hostCell(page, 'Marguerite'))).to.equal('fine');
    expect(textOf(page.row('Siobhán'))).to.contain('Active');
    for (const id of ['broken', 'late', 'odd']) {
      expect(
        warnings.all.filter((text) => text.includes(`"${id}"`)),
        id,
      ).to.have.length(1);
    }
  });

  it('leaves a press on the page’s own control to the page', async () => {
    let pressed = '';
    const page = await withColumns([
      {
        id: 'call',
        label: 'Call',
        render: ({ member }) => html`<button @click=${() => (pressed = member.id)}>Call</button>`,
      },
    ]);
    const opened: Event[] = [];
    page.list.addEventListener('member-open-request', (event) => opened.push(event));
    const button = hostCell(page, 'Siobhán').querySelector('button')!;
    button.click();
    expect(pressed).to.equal('siobhan');
    await page.list.updateComplete;
    page.row('Siobhán').focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(page.focused).to.equal(button);
    expect(opened).to.have.length(0);
  });

  it('shows them with their label on a card, and nothing is cut off', async () => {
    await setViewport({ width: 460, height: 700 }); // WebKitGTK's window is no narrower
    const page = await withColumns([
      { id: 'a', label: 'Badge', render: () => 'one' },
      { id: 'b', label: 'Locker', render: () => 'two' },
      'status',
    ]);
    await page.list.updateComplete;
    const row = page.row('Siobhán');
    const box = row.getBoundingClientRect();
    for (const cell of row.querySelectorAll<HTMLElement>('.cell--host')) {
      const label = getComputedStyle(cell, '::before').content; // Firefox and WebKit tell the rule, not the word
      expect(label).to.match(new RegExp(`attr\\(data-label\\)|${cell.dataset['label']}`));
      const inside = cell.getBoundingClientRect();
      expect(inside.height).to.be.greaterThan(0);
      expect(inside.bottom <= box.bottom && inside.top >= box.top, 'inside the card').to.equal(true);
    }
    await expect(page.list).to.be.accessible();
  });
});

describe('<team-list> with actions of the page', () => {
  it('offers them in the row’s menu, before what removes, and runs what is chosen', async () => {
    const ran: string[] = [];
    const page = await withActions([
      { id: 'call', label: 'Call', icon: 'user', run: ({ member }) => ran.push(member.id) },
    ]);
    const labels = (await page.menuOf('Siobhán')).map(textOf);
    expect(labels.indexOf('Call'))
      .to.be.greaterThan(-1)
      .and.to.equal(labels.length - 2);
    const told = oneEvent(page.list, 'row-action');
    await page.choose('Siobhán', 'Call').catch(() => {});
    const { detail } = await told;
    expect(detail.action).to.equal('call');
    expect(detail.entry.member.id).to.equal('siobhan');
    expect(ran).to.eql(['siobhan']);
  });

  it('leaves out what is not for a person, and says why something is off', async () => {
    const page = await withActions([
      { id: 'a', label: 'For owners', isShown: ({ member }) => member.owner },
      { id: 'b', label: 'Call', reason: () => 'No number is known.', run: () => expect.fail('it is off') },
    ]);
    const items = await page.menuOf('Siobhán');
    expect(items.map(textOf).join()).not.to.contain('For owners');
    const call = items.find((item) => textOf(item).startsWith('Call'))!;
    expect(textOf(call)).to.contain('No number is known.');
    expect(call.getAttribute('aria-disabled')).to.equal('true');
    call.click();
    await expect(page.list).to.be.accessible();
  });

  it('does not mistake an action that is called like one of the kit’s', async () => {
    const page = await withActions([{ id: 'remove', label: 'Strike out' }]);
    const told = oneEvent(page.list, 'row-action');
    await page.choose('Siobhán', 'Strike out');
    expect((await told).detail.action).to.equal('remove');
    expect(page.root.querySelector('dialog[open]')).to.equal(null);
  });

  it('stays whole when a function of the page throws', async () => {
    const fail = (): never => {
      throw new Error('broken');
    };
    const page = await withActions([
      { id: 'is-shown', label: 'Never there', isShown: fail },
      { id: 'why', label: 'Off', reason: fail },
      { id: 'run', label: 'Fails', run: fail },
    ]);
    const items = await page.menuOf('Siobhán');
    expect(items.map(textOf).join()).not.to.contain('Never there');
    expect(items.find((item) => textOf(item).startsWith('Off'))!.ariaDisabled).to.equal('true');
    items.find((item) => textOf(item) === 'Fails')!.click();
    await page.until(() => warnings.all.length >= 3);
    expect((await page.menuOf('Siobhán')).map(textOf)).to.include('Fails');
    expect(warnings.all.filter((text) => text.includes('"is-shown"'))).to.have.length(1);
  });
});

describe('<team-list> with content of the page', () => {
  it('puts it beside a name, wherever the row is drawn, and takes it away again', async () => {
    const page = await ListPage.ready({
      content: html`<team-list
        ><b slot="row-siobhan">first aid</b>
        <p slot="footer">Ask Bo.</p></team-list
      >`,
    });
    const extra = page.list.querySelector('b')!;
    expect(extra.assignedSlot?.closest('.row') === page.row('Siobhán'), 'in the row').to.equal(true);
    expect(extra.getBoundingClientRect().width).to.be.greaterThan(0);
    expect(page.list.querySelector('p')!.assignedSlot?.name).to.equal('footer');
    await expect(page.list).to.be.accessible();
    extra.slot = 'row-olafur';
    await page.until(() => extra.assignedSlot?.closest('.row') === page.row('Ólafur'), 'the other row');
    extra.remove();
    await page.until(() => page.root.querySelectorAll('slot.extra').length === 0, 'nothing left');
  });

  it('shows its own words where nobody is here', async () => {
    const page = await ListPage.open({
      content: html`<team-list><p slot="empty">Nobody has a key.</p></team-list>`,
      change: (backend) => differently(backend, { listMembers: async () => ({ items: [], total: 0 }) }),
    });
    await page.until(() => page.list.querySelector('p')!.assignedSlot !== null, 'the slot');
    expect(page.root.querySelector('.placeholder')?.checkVisibility()).to.equal(false);
  });
});
