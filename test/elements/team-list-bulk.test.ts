import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import { b2bCommerce } from '../../src/policies/index.js';
import { acmeWinery, generateMembers, pumpwerk, withPeople } from '../../src/testing/demo/index.js';
import { ListPage, press, textOf } from '../helpers/team-page.js';

const crowd =
  (count: number) =>
  (now: number): TenantSeed =>
    withPeople(acmeWinery(now), generateMembers(count, 1, { now }));

describe('<team-list> with many chosen', () => {
  it('offers nothing to choose where nothing can be done with many', async () => {
    const page = await ListPage.ready({ as: 'bo' });
    expect(page.root.querySelector('input[type=checkbox]')).to.equal(null);
  });

  it('counts one by one, and says so', async () => {
    const page = await ListPage.ready();
    const changed = oneEvent(page.list, 'selection-changed');
    page.tick('Bo Zhang');
    expect(((await changed) as HTMLElementEventMap['selection-changed']).detail.memberIds).to.deep.equal(['bo']);
    page.tick('Ólafur');
    await page.bar();
    await page.until(() => textOf(page.$('.bulk')).includes('2 selected'));
    expect(page.$<HTMLInputElement>('.head input').indeterminate).to.equal(true);
    await expect(page.list).to.be.accessible();
    page.button('Clear selection').click();
    await page.until(() => page.root.querySelector('.bulk') === null);
  });

  it('means everybody by one tick, also those who are not loaded, and all but some', async () => {
    const page = await ListPage.ready({ seed: crowd(1000) });
    page.$('.head input').click();
    await page.list.updateComplete;
    expect(textOf(await page.bar())).to.match(/All \d,?\d+ selected/);
    page.tick('Amélie Erdoğan');
    await page.bar();
    await page.until(() => textOf(page.$('.bulk')).includes('all but 1'));
  });

  it('R087 counts those whom a filter hides', async () => {
    const page = await ListPage.ready();
    page.tick('Bo Zhang');
    page.tick('Ólafur');
    page.select('Role', 'partner');
    await page.until(() => page.names.length === 2);
    expect(textOf(await page.bar())).to.contain('2 selected, 1 of them is not in this list');
  });

  it('removes many after asking; those it may not stay as they are, with the reason', async () => {
    const page = await ListPage.ready();
    for (const name of ['Marguerite', 'Siobhán', 'Ólafur']) page.tick(name);
    await page.list.updateComplete;
    page.button('Remove User', await page.bar()).click();
    const dialog = await page.dialog('1 stays as it is');
    expect(textOf(dialog)).to.contain('3 people').and.to.contain('You cannot remove yourself');
    await expect(page.list).to.be.accessible();
    const completed = oneEvent(page.list, 'bulk-completed');
    page.button('Remove User', dialog).click();
    const { detail } = (await completed) as HTMLElementEventMap['bulk-completed'];
    expect(detail.memberIds).to.have.members(['siobhan', 'olafur']);
    await page.until(() => textOf(dialog).includes('2 done, 1 not'));
    expect(textOf(dialog)).to.contain('Marguerite Okonkwo-Lindqvist').and.to.contain('You cannot remove yourself');
    await expect(page.list).to.be.accessible();
    page.button('Close', dialog).click();
    await page.until(() => !dialog.open);
    expect(page.names).to.have.length(9);
    expect(textOf(await page.bar())).to.contain('1 selected');
  });

  it('tries the failed ones again, and only them', async () => {
    const page = await ListPage.ready({
      faults: ({ method, count }) =>
        method === 'bulk' && count === 1
          ? {
              answer: (answer: { items: { index: number }[] }) => ({
                items: answer.items.map((item) =>
                  item.index === 0 ? { index: 0, ok: false, failure: { code: 'network' } } : item,
                ),
              }),
            }
          : undefined,
    });
    page.tick('Ólafur');
    page.tick('Siobhán');
    await page.list.updateComplete;
    page.button('Disable', await page.bar()).click();
    const dialog = await page.dialog('signed out at once');
    page.button('Disable', dialog).click();
    await page.until(() => textOf(dialog).includes('1 done, 1 not'));
    const completed = oneEvent(page.list, 'bulk-completed');
    page.button('Try 1 again', dialog).click();
    const { detail } = (await completed) as HTMLElementEventMap['bulk-completed'];
    expect(detail.memberIds).to.have.length(1);
  });

  it('shows how far it is, and stops', async () => {
    const page = await ListPage.ready({
      seed: crowd(900),
      faults: ({ method, count }) => (method === 'bulk' && count > 1 ? { hang: true } : undefined),
    });
    page.$('.head input').click();
    await page.until(() => page.root.querySelector('.bulk'));
    page.button('Disable', await page.bar()).click();
    const dialog = await page.dialog('signed out at once');
    page.button('Disable', dialog).click();
    await page.until(() => /\b1\d\d of \d+|\b[1-9]\d* of \d+/.test(textOf(dialog)) && dialog.querySelector('progress'));
    page.button('Stop', dialog).click();
    await page.until(() => textOf(dialog).includes('not.'));
    expect(textOf(dialog)).to.contain('Stopped before this one');
  }).timeout(20_000);

  it('R079 changes the role of many, with what the role asks for', async () => {
    const page = await ListPage.ready();
    page.tick('Siobhán');
    page.tick('Þóra');
    await page.list.updateComplete;
    page.button('Change role', await page.bar()).click();
    const dialog = await page.dialog('Change role');
    await page.until(() => dialog.querySelector('role-picker'));
    const picker = dialog.querySelector<RolePickerElement>('role-picker')!;
    expect(page.button('Change 2 people', dialog).disabled).to.equal(true);
    picker.roles = ['basic'];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => !page.button('Change 2 people', dialog).disabled);
    page.button('Change 2 people', dialog).click();
    await page.until(() => textOf(dialog).includes('2 done.'));
    expect(textOf(page.row('Siobhán'))).to.contain('Basic');
  });

  it('R082 shows the switches of the role that is chosen', async () => {
    const page = await ListPage.ready({ seed: pumpwerk, policy: b2bCommerce, as: 'joerg' });
    page.tick('Freja');
    await page.list.updateComplete;
    page.button('Change role', await page.bar()).click();
    const dialog = await page.dialog('Change role');
    await page.until(() => dialog.querySelector('role-picker'));
    const picker = dialog.querySelector<RolePickerElement>('role-picker')!;
    picker.roles = ['businessAdmin'];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => dialog.querySelectorAll('[role=switch]').length === 4);
    await expect(page.list).to.be.accessible();
  });

  it('leaves it to the page that prevents the request', async () => {
    const page = await ListPage.ready();
    page.list.addEventListener('bulk-request', (event) => event.preventDefault());
    page.tick('Ólafur');
    await page.list.updateComplete;
    page.button('Disable', await page.bar()).click();
    const dialog = await page.dialog('signed out at once');
    page.button('Disable', dialog).click();
    await page.until(() => !dialog.open);
    expect(textOf(page.row('Ólafur'))).to.contain('Active');
  });

  it('is done by keyboard alone', async () => {
    const page = await ListPage.ready();
    page.rows[4]!.focus();
    await press(' ');
    await page.until(() => page.root.querySelector('.bulk'));
    await press('Tab', 'Tab', 'Tab');
    expect(textOf(page.focused!)).to.contain('Change role');
    await press('Tab', 'Tab', 'Tab');
    expect(textOf(page.focused!)).to.contain('Disable');
    await press('Enter');
    const dialog = await page.dialog('signed out at once');
    expect(page.focused?.localName).to.equal('h2');
    await press('Escape');
    await page.until(() => !dialog.open);
  });
});
