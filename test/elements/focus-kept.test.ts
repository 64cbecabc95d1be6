import { oneEvent } from '@open-wc/testing';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { ListPage, press, pressWithShift, textOf } from '../helpers/team-page.js';
import { focused } from '../helpers/widgets.js';

/** Whether something inside the list has the keyboard: lost, it is with the page. */
const isKept = (page: ListPage): boolean => page.focused !== null && focused() !== document.body;
const focusedRow = (page: ListPage): string =>
  textOf(page.focused?.closest('.row')?.querySelector('.name') ?? document);

/** Chooses in the menu of the row that has the keyboard. */
async function chooseByKeys(page: ListPage, item: string): Promise<void> {
  await pressWithShift('F10');
  await page.until(() => page.root.querySelector('.menu:popover-open'), 'the menu');
  for (let i = 0; i < 12 && !textOf(page.focused ?? document).startsWith(item); i++) await press('ArrowDown');
  await press('Enter');
}

async function rowOf(page: ListPage, name: string): Promise<void> {
  page.row(name).focus();
  await page.until(() => focusedRow(page).includes(name), name);
}

describe('the keyboard is never lost with a row of <team-list>', () => {
  it('removed by its menu: goes to the row that takes its place', async () => {
    const page = await ListPage.ready();
    await rowOf(page, 'Siobhán');
    const next = page.names[page.names.findIndex((name) => name.includes('Siobhán')) + 1]!;
    await chooseByKeys(page, 'Remove User');
    page.button('Remove User', await page.dialog()).click();
    await page.until(() => !page.names.includes('Siobhán Ní Bhriain'));
    await page.until(() => focusedRow(page) === next, `the keyboard with ${next}`);
  });

  it('removed in the panel: goes to a row', async () => {
    const page = await ListPage.ready();
    await rowOf(page, 'Siobhán');
    await press('Enter');
    await page.until(() => page.root.querySelector('dialog.panel[open] member-detail'), 'the person');
    await page.team.backendFor('xiaoming').removeMember?.('siobhan');
    await page.until(() => !page.names.includes('Siobhán Ní Bhriain'));
    await press('Escape');
    await page.until(() => !page.root.querySelector('dialog.panel[open]'), 'the end of the panel');
    await page.until(() => page.focused?.closest('.row'), 'the keyboard in a row');
  });

  it('removed with many others: goes back into the list', async () => {
    const page = await ListPage.ready();
    await rowOf(page, 'Siobhán');
    await press(' ', 'ArrowDown', ' ');
    const bar = await page.bar();
    await page.until(() => textOf(bar).includes('2 selected'));
    const button = page.button('Remove User', bar);
    button.focus();
    await press('Enter');
    const dialog = await page.dialog();
    const completed = oneEvent(page.list, 'bulk-completed');
    page.button('Remove User', dialog).click();
    await completed;
    await page.until(
      () => [...dialog.querySelectorAll('button')].some((one) => textOf(one) === 'Close') || !dialog.open,
    );
    if (dialog.open) page.button('Close', dialog).click();
    await page.until(() => !dialog.open, 'the end of the dialog');
    await page.until(() => isKept(page), 'the keyboard in the list');
  });

  it('removed by somebody else: goes to the row that takes its place', async () => {
    const page = await ListPage.ready();
    await rowOf(page, 'Siobhán');
    const next = page.names[page.names.findIndex((name) => name.includes('Siobhán')) + 1]!;
    await page.team.backendFor('xiaoming').removeMember?.('siobhan');
    await page.until(() => !page.names.includes('Siobhán Ní Bhriain'));
    await page.until(() => focusedRow(page) === next, `the keyboard with ${next}`);
  });

  it('the last one, removed by somebody else: goes to the one before', async () => {
    const page = await ListPage.ready();
    await page.search('siobh');
    await page.until(() => page.names.length === 1);
    page.rows[0]!.focus();
    await page.team.backendFor('xiaoming').removeMember?.('siobhan');
    await page.until(() => page.names.length === 0);
    await page.until(() => isKept(page), 'the keyboard in the list');
  });

  it('nobody matches: clearing the filters leads on', async () => {
    const page = await ListPage.ready();
    await page.search('zzz');
    await page.until(() => page.root.querySelector('.placeholder'));
    page.button('Clear filters', page.$('.placeholder')).focus();
    await press('Enter');
    await page.until(() => page.names.length > 1);
    await page.until(() => isKept(page), 'the keyboard in the list');
  });

  it('a list that could not be loaded: trying again leads on', async () => {
    const page = await ListPage.open({
      faults: [{ on: 'listMembers', calls: [1], fault: { fail: { code: 'network' } } }],
    });
    await page.until(() => page.text.includes('Try again'));
    page.button('Try again').focus();
    await press('Enter');
    await page.until(() => page.names.length > 1);
    await page.until(() => isKept(page), 'the keyboard in the list');
  });

  it('a notice that is closed: goes back into the list', async () => {
    const page = await ListPage.ready({
      faults: [{ on: 'resendInvitation', fault: { fail: { code: 'rateLimited' } } }],
    });
    await page.choose('शर्मा', 'Send invitation again');
    await page.until(() => page.root.querySelector('.mistake'));
    page.$('.mistake .icon-button').focus();
    await press('Enter');
    await page.until(() => !page.root.querySelector('.mistake'));
    await page.until(() => isKept(page), 'the keyboard in the list');
  });

  it('the bar for many, cleared: goes back into the list', async () => {
    const page = await ListPage.ready();
    await rowOf(page, 'Siobhán');
    await press(' ');
    const bar = await page.bar();
    await page.until(() => textOf(bar).includes('1 selected'));
    page.button('Clear', bar).focus();
    await press('Enter');
    await page.until(() => !page.root.querySelector('.bulk:not(.bulk--idle)'));
    await page.until(() => isKept(page), 'the keyboard in the list');
  });
});
