import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import type { Member } from '../../src/domain/index.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import { b2bCommerce } from '../../src/policies/index.js';
import { acmeWinery, generateMembers, pumpwerk, withPeople } from '../../src/testing/demo/index.js';
import { differently, ListPage, press, textOf } from '../helpers/team-page.js';

const crowd =
  (count: number) =>
  (now: number): TenantSeed =>
    withPeople(acmeWinery(now), generateMembers(count, 1, { now }));

const b2b = { seed: pumpwerk, policy: b2bCommerce, as: 'joerg' } as const;

/** Opens the pop-up for some people. */
async function maintain(page: ListPage, ...names: readonly string[]): Promise<HTMLDialogElement> {
  for (const name of names) page.tick(name);
  await page.list.updateComplete;
  page.button('Mass maintenance', await page.bar()).click();
  const dialog = await page.dialog('Mass maintenance');
  await page.until(() => dialog.querySelector('role-picker'));
  return dialog;
}

async function chooseRole(page: ListPage, dialog: HTMLElement, role: string): Promise<void> {
  const picker = dialog.querySelector<RolePickerElement>('role-picker')!;
  picker.roles = [role];
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await page.list.updateComplete;
}

function optionsIn(dialog: HTMLElement): HTMLSelectElement[] {
  return [...dialog.querySelectorAll<HTMLSelectElement>('.options select')];
}

function rowsIn(dialog: HTMLElement): string[] {
  return [...dialog.querySelectorAll('.outcomes > li')].map(textOf);
}

/** 0 leaves it as it is. */
function pick(dialog: HTMLElement, selector: string, index: number): void {
  const list = dialog.querySelector<HTMLSelectElement>(selector)!;
  list.selectedIndex = index;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The file that a click gives to the person. */
async function downloadedBy(act: () => void): Promise<{ readonly name: string; readonly text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    links.push(this);
  };
  try {
    act();
    const bytes = await (await fetch(links[0]!.href)).arrayBuffer();
    return { name: links[0]!.download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

const seedWith =
  (id: string, change: Partial<Member>) =>
  (now: number): TenantSeed => {
    const seed = pumpwerk(now);
    return { ...seed, members: seed.members.map((one) => (one.id === id ? { ...one, ...change } : one)) };
  };
const withOwnSwitch = seedWith('freja', { options: { 'inquiry.submit': false } });
const withFormula = seedWith('sato', { firstName: '=1+1', lastName: '' });

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
    await page.until(() => textOf(page.$('.bulk')) === 'ChangeSelect at least one person first.');
  });

  it('names an action that has room for its icon only in a bubble, which Escape puts away and nothing else', async () => {
    const page = await ListPage.ready({ content: html`<div style="inline-size: 320px"><team-list></team-list></div>` });
    page.tick('Bo Zhang');
    const button = page.button('Disable', await page.bar());
    const bubble = page.$('.reason');
    expect(button.title).to.equal('');
    button.focus();
    expect([textOf(bubble), bubble.matches(':popover-open')]).to.deep.equal(['Disable', true]);
    await sendKeys({ press: 'Escape' });
    expect(bubble.matches(':popover-open')).to.equal(false);
    expect(page.root.activeElement).to.equal(button);
    expect(textOf(page.$('.bulk'))).to.contain('1 selected');
    page.button('Change', await page.bar()).focus(); // has its word
    expect(bubble.matches(':popover-open')).to.equal(false);
  });

  it('means everybody by one tick, also those who are not loaded, and all but some', async () => {
    const page = await ListPage.ready({ seed: crowd(1000) });
    page.$('.head input').click();
    await page.list.updateComplete;
    expect(textOf(await page.bar())).to.match(/All \d,?\d+ selected/);
    page.tick(page.names[1]!);
    await page.bar();
    await page.until(() => textOf(page.$('.bulk')).includes('all but 1'));
  });

  it('counts those whom a filter hides', async () => {
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
    const dialog = await page.dialog('1 of 3 stays as it is');
    expect(textOf(dialog)).to.contain('Remove User: 2 accounts').and.to.contain('You cannot remove yourself');
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
    expect(textOf(page.$('.foot [role=status]'))).to.equal('1 selected');
  });

  it('R042 says of many what nobody does to oneself: in the question, in the result and in the row', async () => {
    const page = await ListPage.ready();
    for (const name of ['Marguerite', 'Ólafur']) page.tick(name);
    await page.list.updateComplete;
    page.button('Disable', await page.bar()).click();
    const dialog = await page.dialog('1 of 2 stays as it is');
    expect(textOf(dialog)).to.contain('You cannot disable yourself').and.not.to.contain('remove');
    page.button('Disable', dialog).click();
    await page.until(() => textOf(dialog).includes('1 done, 1 not'));
    expect(rowsIn(dialog)[0]).to.contain('You cannot disable yourself');
    page.button('Close', dialog).click();
    await page.until(() => textOf(page.row('Marguerite')).includes('You cannot disable yourself'));
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

  it('R082 changes the role of many, with what the role asks for', async () => {
    const page = await ListPage.ready();
    page.tick('Siobhán');
    page.tick('Þóra');
    await page.list.updateComplete;
    page.button('Change', await page.bar()).click();
    const dialog = await page.dialog('Change');
    await page.until(() => dialog.querySelector('role-picker'));
    const picker = dialog.querySelector<RolePickerElement>('role-picker')!;
    const apply = page.button('Change 2 accounts', dialog);
    expect(apply.disabled).to.equal(false);
    expect(apply.ariaDisabled).to.equal('true');
    apply.focus();
    await page.until(() => textOf(page.$('.reason')) === 'Nothing has been changed yet.');
    apply.click();
    await page.list.updateComplete;
    expect(dialog.querySelector('progress')).to.equal(null);
    picker.roles = ['basic'];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => apply.ariaDisabled === null);
    expect(apply.getAttribute('aria-describedby')).to.equal(null);
    page.button('Change 2 accounts', dialog).click();
    await page.until(() => textOf(dialog).includes('2 done.'));
    expect(textOf(page.row('Siobhán'))).to.contain('Basic');
  });

  it('R082 has the mass button, off while nobody is chosen, for who may change many', async () => {
    const page = await ListPage.ready(b2b);
    const button = page.button('Mass maintenance', await page.bar());
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.focus();
    await page.until(() => textOf(page.$('.reason')) === 'Select at least one person first.');
    button.click();
    expect(page.root.querySelector('dialog[open]')).to.equal(null);
    await expect(page.list).to.be.accessible();
    page.tick('Freja');
    await page.list.updateComplete;
    expect(page.button('Mass maintenance').getAttribute('aria-disabled')).to.equal(null);
  });

  it('R082 has no mass button for who changes people one by one', async () => {
    const page = await ListPage.ready({ ...b2b, as: 'soren' });
    await page.list.updateComplete;
    expect(page.text).not.to.contain('Mass maintenance');
  });

  for (const authorization of ['policy', 'decisions'] as const) {
    it(`R085 shows the options of the role they have, then of the one chosen (${authorization})`, async () => {
      const page = await ListPage.ready({ ...b2b, backend: { authorization } });
      const dialog = await maintain(page, 'Freja', '山田');
      await page.until(() => optionsIn(dialog).length === 2);
      await chooseRole(page, dialog, 'businessAdmin');
      await page.until(() => optionsIn(dialog).length === 4);
      await expect(page.list).to.be.accessible();
      page.button('leave unchanged', dialog).click();
      await page.until(() => optionsIn(dialog).length === 2);
    });
  }

  it('shows no options while those chosen have several roles', async () => {
    const page = await ListPage.ready(b2b);
    const dialog = await maintain(page, 'Freja', 'Søren');
    await page.until(() => dialog.querySelector('role-picker'));
    expect(optionsIn(dialog)).to.deep.equal([]);
  });

  it('R082 R086 sets role, switches and status in one go, one result for each', async () => {
    const page = await ListPage.ready({ ...b2b, seed: withOwnSwitch });
    const dialog = await maintain(page, 'Freja', '山田');
    expect(page.button('Change 2 Commerce users', dialog).ariaDisabled).to.equal('true');
    await chooseRole(page, dialog, 'businessAdmin');
    pick(dialog, '#options-order-place', 2);
    pick(dialog, '#bulk-status', 2);
    await page.until(() => textOf(dialog).includes('signed out at once'));
    const requested = oneEvent(page.list, 'bulk-request');
    const completed = oneEvent(page.list, 'bulk-completed');
    page.button('Change 2 Commerce users', dialog).click();
    const { memberIds: _, ...request } = ((await requested) as HTMLElementEventMap['bulk-request']).detail;
    expect(request).to.deep.equal({
      action: 'update',
      patch: { roles: ['businessAdmin'], options: { 'order.place': false } },
      status: 'inactive',
    });
    const { result } = ((await completed) as HTMLElementEventMap['bulk-completed']).detail;
    expect(result.items.map(({ ok }) => ok)).to.deep.equal([true, true]);
    await page.until(() => textOf(dialog).includes('2 done.'));
    for (const id of ['freja', 'yamada']) {
      const { roles, status, options } = (await page.team.backendFor('joerg').getMember(id)).member;
      expect({ roles, status }).to.deep.equal({ roles: ['businessAdmin'], status: 'inactive' });
      // what is left unchanged keeps each person's own switch
      const own = id === 'freja' ? { 'inquiry.submit': false } : {};
      expect(options).to.deep.equal({ ...own, 'order.place': false });
    }
  });

  it('R083 sets several inactive, and lets who is so already stay so', async () => {
    const page = await ListPage.ready(b2b);
    const dialog = await maintain(page, 'Freja', '山田');
    pick(dialog, '#bulk-status', 2);
    await page.until(() => textOf(dialog).includes('1 of 2 stays as it is'));
    expect(textOf(dialog)).to.contain('山田');
    page.button('Change 1 Commerce user', dialog).click();
    await page.until(() => textOf(dialog).includes('1 done, 1 not.'));
    expect((await page.team.backendFor('joerg').getMember('freja')).member.status).to.equal('inactive');
  });

  it('R084 sends open invitations again, along with the rest', async () => {
    const page = await ListPage.ready(b2b);
    const { outbox } = page.team;
    const backend = page.team.backendFor('joerg');
    const added = await backend.provision([{ contactId: 'contact-mikkel', roles: ['endUser'] }]);
    const mikkel = added.items.flatMap((item) => (item.ok ? item.value.member.id : []))[0]!;
    await page.until(() => page.names.some((name) => name.includes('Mikkel')) && outbox.mails.length > 0);
    const before = outbox.mails.length;
    const dialog = await maintain(page, 'Freja', 'Mikkel');
    pick(dialog, '#options-order-create', 2);
    dialog.querySelector<HTMLElement>('#bulk-resend')!.click();
    await page.until(() => textOf(dialog).includes('1 has no open invitation and gets no mail.'));
    page.button('Change 2 Commerce users', dialog).click();
    await page.until(() => textOf(dialog).includes('2 done.'));
    await page.until(() => outbox.mails.length > before, 'the mail');
    expect(outbox.mails.slice(before).map(({ to }) => to)).to.deep.equal(['mikkel@nordhavn.example']);
    for (const id of ['freja', mikkel]) {
      expect((await backend.getMember(id)).member.options).to.deep.equal({ 'order.create': false });
    }
  });

  it('R082 says in the pop-up how many are chosen, and how many of them a filter hides', async () => {
    const page = await ListPage.ready(b2b);
    page.tick('Freja');
    page.tick('Søren');
    page.select('Role', 'endUser');
    await page.until(() => page.names.length === 2);
    page.button('Mass maintenance', await page.bar()).click();
    const dialog = await page.dialog('2 Commerce users');
    expect(textOf(dialog)).to.contain('2 selected, 1 of them is not in this list');
  });

  it('goes on from where it failed, and does nothing twice', async () => {
    const calls: string[] = [];
    const page = await ListPage.ready({
      ...b2b,
      change: (backend) =>
        differently(backend, {
          bulk: async (operations, options) => {
            calls.push(...operations.map(({ op, memberId }) => `${op} ${memberId}`));
            const isFirst = calls.filter((call) => call === 'deactivate soren').length === 1;
            const answer = await backend.bulk!(operations, options);
            if (!isFirst || operations[0]?.op !== 'deactivate') return answer;
            return {
              items: answer.items.map((item) =>
                operations[item.index]?.memberId === 'soren'
                  ? { index: item.index, ok: false, failure: { code: 'network' } }
                  : item,
              ),
            };
          },
        }),
    });
    const dialog = await maintain(page, 'Freja', 'Søren');
    await chooseRole(page, dialog, 'endUser');
    pick(dialog, '#bulk-status', 2);
    await page.list.updateComplete;
    page.button('Change 2 Commerce users', dialog).click();
    await page.until(() => textOf(dialog).includes('1 done, 1 not.'));
    calls.length = 0;
    page.button('Try 1 again', dialog).click();
    await page.until(() => calls.length > 0);
    expect(calls).to.deep.equal(['deactivate soren']);
  });

  it('filters the results, and gives them as a file no spreadsheet runs', async () => {
    const page = await ListPage.ready({ ...b2b, seed: withFormula });
    const dialog = await maintain(page, 'Freja', '山田', '=1+1');
    pick(dialog, '#bulk-status', 2);
    await page.list.updateComplete;
    page.button('Change 2 Commerce users', dialog).click();
    await page.until(() => textOf(dialog).includes('2 done, 1 not.'));
    expect(rowsIn(dialog)).to.have.length(3);
    await expect(page.list).to.be.accessible();
    page.button('Not done (1)', dialog).click();
    await page.until(() => rowsIn(dialog).length === 1);
    expect(rowsIn(dialog)[0]).to.contain('山田');
    page.button('Done (2)', dialog).click();
    await page.until(() => rowsIn(dialog).length === 2);
    const file = await downloadedBy(() => page.button('Download results', dialog).click());
    expect(file.name).to.equal('results.csv');
    const lines = file.text.split('\r\n');
    expect(lines[0]).to.equal('\uFEFFName,E-mail,Result,Reason');
    expect(lines).to.have.length(5);
    expect(file.text).to.contain("'=1+1").and.not.to.contain('\n=1+1');
    expect(file.text).to.match(/花子 山田|山田 花子/);
    expect(file.text).to.contain('Not done,');
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
    await press('Tab');
    expect(textOf(page.focused!)).to.equal('Clear selection');
    await press('Tab');
    expect(textOf(page.focused!)).to.equal('Change');
    await press('Tab', 'Tab', 'Tab');
    expect(textOf(page.focused!)).to.contain('Disable');
    await press('Enter');
    const dialog = await page.dialog('signed out at once');
    expect(page.focused?.localName).to.equal('h2');
    await press('Escape');
    await page.until(() => !dialog.open);
  });
});
