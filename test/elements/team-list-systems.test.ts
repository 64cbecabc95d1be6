import { expect, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/invite-user/invite-user.js';
import '../../src/elements/role-picker/role-picker.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { b2bCommerce, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { harbourHeath, pumpwerk, veloBoreal } from '../../src/testing/index.js';
import { courierPolicy } from '../helpers/courier/policy.js';
import { velomail } from '../helpers/courier/people.js';
import { ListPage, openPage, textOf, type PageOptions } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

const portal = { seed: harbourHeath, policy: paymentsPortal } as const;
const commerce = { seed: pumpwerk, policy: b2bCommerce } as const;
const shop = { seed: veloBoreal, policy: retailEcom } as const;

/** Waits until the foot of a view of the list says how many there are, in these words. */
async function counts(options: PageOptions, view: string, words: RegExp): Promise<void> {
  const page = await ListPage.ready({ ...options, content: html`<team-list view=${view}></team-list>` });
  const foot = (): string => textOf(page.root.querySelector('[part=footer]')!);
  await page.until(() => words.test(foot()), String(words));
}

describe('<team-list> without anybody', () => {
  it('writes one plus before the word for inviting, the system’s own or the kit’s', async () => {
    const faults = [{ on: 'listMembers', fault: { answer: { items: [], total: 0 } } }] as const;
    const content = html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`;
    for (const [options, icons, word] of [
      [{ ...shop, as: 'genevieve' }, 0, '+ Add a staff member'],
      [{ ...portal, as: 'tomasz' }, 1, 'Invite user'],
    ] as const) {
      const page = await ListPage.open({ ...options, faults, content });
      await page.until(() => page.root.querySelector('.placeholder button'));
      const button = page.$('.placeholder button');
      expect(textOf(button)).to.equal(word);
      expect(button.querySelectorAll('svg'), word).to.have.lengthOf(icons);
    }
  });
});

describe('<team-list> counts', () => {
  const owner = { ...shop, as: 'genevieve' } as const;

  it('R139 the people of a view as the policy calls them', async () => {
    await counts(owner, 'employees', /^\d+ employees$/);
    await counts(owner, 'ecomStaff', /^\d+ staff accounts$/);
    await counts({ ...owner, locale: 'fr' }, 'employees', /^\d+ employés$/);
  });

  it('in the kit’s own words where the policy has none in the page’s language', async () => {
    await counts({ ...owner, locale: 'de' }, 'employees', /^\d+ Personen$/);
  });

  it('with the words of a policy that has no phrases for it', async () => {
    await counts({ seed: velomail, policy: courierPolicy, as: 'ines' }, '', /^\d+ Colleagues$/);
  });
});

/** Whether *Invite user* is on the page, once it is known who is there. */
async function mayInvite(options: PageOptions): Promise<boolean> {
  const { provider } = await openPage({ ...options, content: html`<invite-user></invite-user>` });
  await until(() => provider.client?.state.status === 'ready', 'the answer');
  const form = provider.querySelector('invite-user')!;
  await form.updateComplete;
  return form.shadowRoot!.querySelector('[part=button]') !== null;
}

/** Every row's item of the menu that begins like this, and whether it is off. */
async function itemOf(
  page: ListPage,
  name: string,
  label: string,
): Promise<{ isOff: boolean; text: string } | undefined> {
  const item = (await page.menuOf(name)).find((candidate) => textOf(candidate).startsWith(label));
  return item && { isOff: item.getAttribute('aria-disabled') === 'true', text: textOf(item) };
}

describe('<team-list> in the portal', () => {
  for (const as of ['tomasz', 'haneul']) {
    it(`R099 shows the team, and a button to invite, to ${as}`, async () => {
      const page = await ListPage.ready({ ...portal, as });
      expect(page.names).to.have.lengthOf(9);
      expect(page.text).to.contain('Team');
      expect(await mayInvite({ ...portal, as })).to.equal(true);
    });
  }

  for (const as of ['adaeze', 'zoe']) {
    it(`R102 shows ${as} neither list nor button`, async () => {
      const page = await ListPage.open({ ...portal, as });
      await page.until(() => page.text.includes('You cannot see this list'));
      expect(page.names).to.deep.equal([]);
      expect(await mayInvite({ ...portal, as })).to.equal(false);
    });
  }

  it('R103 R104 lets an Administrator edit and remove, after confirming', async () => {
    const page = await ListPage.ready({ ...portal, as: 'tomasz' });
    await page.choose('Rhys', 'Remove');
    const dialog = await page.dialog('Rhys');
    expect(page.names.join()).to.contain('Rhys');
    const removed = oneEvent(page.list, 'member-removed');
    page.button('Remove', dialog).click();
    await removed;
    await page.until(() => page.names.length === 8);
  });

  it('R103 R119 lets a Manager open and edit a Team member of an own store', async () => {
    const page = await ListPage.ready({ ...portal, as: 'haneul' });
    await page.choose('Zoë', 'Edit');
    await page.until(() => page.root.querySelector('member-detail')?.shadowRoot?.querySelector('input'), 'the fields');
  });

  it('R123 marks the account owner, and nobody else', async () => {
    const page = await ListPage.ready({ ...portal, as: 'tomasz' });
    const marked = page.rows.filter((row) => textOf(row).includes('Account owner'));
    expect(marked.map((row) => textOf(row.querySelector('.name')!))).to.deep.equal(['Priya Raghunathan']);
  });
});

describe('<team-list> in Commerce', () => {
  const CONTACTS = ['Benoît', 'Freja', 'Søren', '佐藤', '山田'];
  const holds = (page: ListPage, names: readonly string[]): void => {
    expect(page.names).to.have.lengthOf(names.length);
    for (const name of names) expect(page.names.join()).to.contain(name);
  };

  it('R078 lists the users of all accounts for an administrator', async () => {
    holds(await ListPage.ready({ ...commerce, as: 'chloe' }), CONTACTS);
  });

  it('R078 R089 lists those of one company for its own, and none for an End-User', async () => {
    holds(await ListPage.ready({ ...commerce, as: 'soren' }), ['Søren', 'Freja']);
    const page = await ListPage.open({ ...commerce, as: 'freja' });
    await page.until(() => page.text.includes('You cannot see this list'));
  });

  it('R072 lists the users of one account where a page binds it to that', async () => {
    const content = html`<team-list account-id="a1"></team-list>`;
    holds(await ListPage.ready({ ...commerce, as: 'chloe', content }), ['Søren', 'Freja']);
  });

  it('R079 filters by role and turns the order round', async () => {
    const page = await ListPage.ready({ ...commerce, as: 'joerg' });
    const before = page.names;
    const byRole = [...page.root.querySelectorAll<HTMLElement>('.head__sort')].find((head) =>
      textOf(head).includes('Role'),
    )!;
    byRole.click();
    await page.until(() => page.names.join() !== before.join(), 'another order');
    const ascending = page.names;
    byRole.click();
    await page.until(() => page.names.join() !== ascending.join(), 'the order turned round');
    const role = [...page.root.querySelectorAll('select')].find((select) => textOf(select).includes('End-User'))!;
    role.value = 'endUser';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => page.names.length === 2);
    holds(page, ['Freja', '山田']);
  });

  for (const [kind, roles] of [
    ['employee', ['systemAdmin', 'salesAdmin']],
    ['contact', ['businessAdmin', 'endUser']],
  ] as const) {
    it(`R058 R059 offers ${roles.join(' and ')}, and no other, for the kind ${kind}`, async () => {
      const content = html`<role-picker action="member.provision" kind=${kind}></role-picker>`;
      const { provider } = await openPage({ ...commerce, as: 'annegret', content });
      const root = provider.querySelector('role-picker')!.shadowRoot!;
      await until(() => root.querySelector('input'), 'the roles');
      expect([...root.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal([...roles]);
    });
  }
});

describe('<team-list> in a shop', () => {
  it('R128 R135 keeps employees and eCom’s people apart for the owner', async () => {
    const content = (view: string) => html`<team-list view=${view}></team-list>`;
    const employees = await ListPage.ready({ ...shop, as: 'genevieve', content: content('employees') });
    expect(employees.names.join()).to.contain('Noémie').and.not.contain('Анна');
    const web = await ListPage.ready({ ...shop, as: 'genevieve', content: content('ecomStaff') });
    expect(web.names.join()).to.contain('Анна').and.not.contain('Noémie');
  });

  it('R135 shows an Admin no eCom person', async () => {
    const page = await ListPage.ready({ ...shop, as: 'etienne' });
    expect(page.names.join()).to.contain('Noémie').and.not.contain('Анна');
  });

  it('R132 R133 protects the Primary User from an Admin, and says so', async () => {
    const page = await ListPage.ready({ ...shop, as: 'etienne' });
    const item = await itemOf(page, 'Geneviève', 'Archive');
    expect(item?.isOff).to.equal(true);
  });
});
