import { toldText } from '../helpers/toasts.js';
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { Announcements } from '../helpers/announcements.js';
import { InvitePage } from '../helpers/invite-page.js';
import { winery } from '../helpers/memory-winery.js';
import { ListPage, press } from '../helpers/team-page.js';
import { type } from '../helpers/widgets.js';

/** Long enough for whatever else might be said after the result. */
const A_WHILE_MS = 1000;

/** Everything said while something is done, and shortly after. */
async function saidDuring(
  host: Element,
  act: (announcements: Announcements) => Promise<unknown>,
): Promise<readonly string[]> {
  const announcements = new Announcements(host);
  await act(announcements);
  await aTimeout(A_WHILE_MS);
  announcements.stop();
  return announcements.said;
}

describe('a screen reader is told results, not noise', () => {
  it('nothing while a list loads: that it is busy stands in the grid', async () => {
    const page = await ListPage.open();
    const said = await saidDuring(page.list, () => page.until(() => page.names.length > 0, 'rows'));
    expect(said).to.deep.equal([]);
  });

  it('once how many a search has found, however many letters are typed', async () => {
    const page = await ListPage.ready();
    const said = await saidDuring(page.list, async () => {
      await page.search('siobh');
      await page.until(() => page.names.length === 1, 'one row');
    });
    expect(said).to.deep.equal(['1 account found']);
  });

  it('that a search has found nobody', async () => {
    const page = await ListPage.ready();
    const said = await saidDuring(page.list, async () => {
      await page.search('zzz');
      await page.until(() => page.root.querySelector('.placeholder'), 'the hint');
    });
    expect(said).to.deep.equal(['0 accounts found']);
  });

  it('once that a list cannot be loaded', async () => {
    const page = await ListPage.ready({
      faults: [{ on: 'listMembers', calls: [2], fault: { fail: { code: 'network' } } }],
    });
    const said = await saidDuring(page.list, () => page.list.reload());
    expect(said).to.have.length(1, said.join(' | '));
    expect(said[0]).to.contain('No connection');
  });

  it('nothing while the keyboard walks through the rows', async () => {
    const page = await ListPage.ready();
    page.rows[0]!.focus();
    const said = await saidDuring(page.list, () => press('ArrowDown', 'ArrowDown', 'End', 'Home', 'F2'));
    expect(said).to.deep.equal([]);
  });

  it('how many are selected, at each choice', async () => {
    const page = await ListPage.ready();
    await page.bar();
    page.rows[1]!.focus();
    const said = await saidDuring(page.list, async (announcements) => {
      await press(' ');
      // heard, not only shown: the sentence after it takes its place
      await page.until(() => announcements.said.includes('1 selected'));
      await press('ArrowDown', ' ');
      await page.until(() => announcements.said.includes('2 selected'));
    });
    expect(said).to.deep.equal(['1 selected', '2 selected']);
  });

  it('once who was removed', async () => {
    const page = await ListPage.ready();
    await page.choose('Siobhán', 'Remove User');
    const dialog = await page.dialog();
    const said = await saidDuring(page.list.closest('team-provider')!, async () => {
      page.button('Remove User', dialog).click();
      await page.until(() => !page.names.includes('Siobhán Ní Bhriain'));
      await page.until(() => toldText() !== '', 'the result');
    });
    expect(said).to.have.length(1, said.join(' | '));
    expect(said[0]).to.contain('Siobhán Ní Bhriain was removed');
  });

  it('once why somebody was not removed', async () => {
    const page = await ListPage.ready({ faults: [{ on: 'removeMember', fault: { fail: { code: 'network' } } }] });
    await page.choose('Siobhán', 'Remove User');
    const dialog = await page.dialog();
    const said = await saidDuring(page.list, async () => {
      const failed = oneEvent(page.list, 'member-remove-failed');
      page.button('Remove User', dialog).click();
      await failed;
    });
    expect(said).to.have.length(1, said.join(' | '));
    expect(said[0]).to.contain('No connection');
  });

  it('nothing of what others change', async () => {
    const page = await ListPage.ready();
    const said = await saidDuring(page.list, async () => {
      await page.team.backendFor('xiaoming').invite?.([{ email: 'new@acme-winery.example', roles: ['posBasic'] }]);
      await page.until(() => page.names.includes('new@acme-winery.example'));
    });
    expect(said).to.deep.equal([]);
  });

  it('once that an invitation was sent, and to whom', async () => {
    const page = await InvitePage.pressed('marguerite', { team: winery() });
    await page.chooseRole('posBasic');
    await type('new@acme-winery.example', page.element.shadowRoot!.querySelector<HTMLElement>('#email')!);
    const said = await saidDuring(page.element, async () => {
      const created = oneEvent(page.element, 'invitation-created');
      page.send();
      await created;
      await page.until(() => !page.isOpen, 'the end of the dialog');
    });
    expect(said).to.have.length(1, said.join(' | '));
    expect(said[0]).to.contain('Invitation sent');
  });

  it('once why an invitation was not sent', async () => {
    const page = await InvitePage.pressed('marguerite', {
      team: winery(),
      faults: [{ on: 'invite', fault: { fail: { code: 'rateLimited' } } }],
    });
    await page.chooseRole('posBasic');
    await type('new@acme-winery.example', page.element.shadowRoot!.querySelector<HTMLElement>('#email')!);
    const said = await saidDuring(page.element, async () => {
      page.send();
      await page.until(() => page.element.shadowRoot!.textContent.includes('Too many attempts'), 'the reason');
    });
    expect(said).to.have.length(1, said.join(' | '));
    expect(said[0]).to.contain('Too many attempts');
  });
});
