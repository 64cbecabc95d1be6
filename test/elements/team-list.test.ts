import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import { acmeWinery, harbourHeath, pumpwerk } from '../../src/testing/demo/index.js';
import { b2bCommerce, paymentsPortal } from '../../src/policies/index.js';
import { differently, ListPage, textOf } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

describe('<team-list>', () => {
  describe('shows people', () => {
    it('R005 with name, address, role and state in words', async () => {
      const page = await ListPage.ready();
      const text = textOf(page.row('Siobhán'));
      for (const part of ['Siobhán Ní Bhriain', 'siobhan@acme-winery.example', 'POS Standard', 'Active']) {
        expect(text).to.contain(part);
      }
      expect(page.text).to.contain('Accounts');
      expect(page.text).to.contain('11 accounts');
      await expect(page.list).to.be.accessible();
    });

    it('R008 says on a bounced row what to do', async () => {
      const page = await ListPage.ready();
      expect(textOf(page.row('Ánh')))
        .to.contain('Bounced')
        .and.to.contain('Remove and invite again');
    });

    it('marks who is signed in and the owner of the account', async () => {
      const page = await ListPage.ready({ seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' });
      expect(textOf(page.row('Tomasz'))).to.contain('You');
      expect(textOf(page.row('Priya')))
        .to.contain('Account owner')
        .and.to.contain('All stores');
      expect(textOf(page.row('Zoë'))).to.contain('Whitby Quay');
      await expect(page.list).to.be.accessible();
    });

    it('shows the address of who has no name yet, and no column of stores where there are none', async () => {
      const portal = await ListPage.ready({ seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' });
      expect(portal.names).to.contain('new.starter@harbourheath.example');
      expect(textOf(portal.$('.heads'))).to.contain('Stores');
      const winery = await ListPage.ready();
      expect(textOf(winery.$('.heads'))).to.equal('Select all Name Role Status Actions');
    });

    it('shows states, roles and kinds it does not know as they are', async () => {
      const page = await ListPage.ready({
        change: (backend) =>
          differently(backend, {
            listMembers: async (query, options) => {
              const answer = await backend.listMembers(query, options);
              const [first, ...rest] = answer.items;
              const member = { ...first!.member, status: 'suspended' as 'active', roles: ['wizard'], kind: 'ghost' };
              return { ...answer, items: [{ ...first!, member }, ...rest] };
            },
          }),
      });
      expect(textOf(page.rows[0]!)).to.contain('suspended').and.to.contain('wizard');
    });

    it('speaks French, with its own words of the system', async () => {
      const page = await ListPage.ready({ locale: 'fr' });
      await page.until(() => page.text.includes('Comptes'));
      expect(textOf(page.row('Ánh')))
        .to.contain('Non remis')
        .and.to.contain('De base');
    });

    it('shows the list that the page names, of one company', async () => {
      const content = html`<team-list view="accountUsers" account-id="a1"></team-list>`;
      const page = await ListPage.ready({ seed: pumpwerk, policy: b2bCommerce, as: 'chloe', content });
      expect(page.names).to.have.members(['Søren Ågård', 'Freja Lindegaard']);
      expect(textOf(page.$('.heads'))).not.to.contain('Account ');
    });
  });

  describe('has its states', () => {
    it('loading: skeletons, and busy for a screen reader', async () => {
      const page = await ListPage.open({ faults: [{ on: 'listMembers', fault: { hang: true } }] });
      await page.until(() => page.root.querySelector('.toolbar'));
      expect(page.root.querySelectorAll('.row--loading:not([hidden])').length).to.be.greaterThan(4);
      expect(page.$('[role=grid]').getAttribute('aria-busy')).to.equal('true');
      await expect(page.list).to.be.accessible();
    });

    it('failed: says so and tries again', async () => {
      const page = await ListPage.open({
        faults: [{ on: 'listMembers', calls: [1], fault: { fail: { code: 'network' } } }],
      });
      await page.until(() => page.text.includes('No connection'));
      await expect(page.list).to.be.accessible();
      page.button('Try again').click();
      await page.until(() => page.names.length === 11);
      expect(page.text).not.to.contain('No connection');
    });

    it('failed with rows there: keeps them', async () => {
      const page = await ListPage.ready({
        faults: [{ on: 'listMembers', calls: [2], fault: { fail: { code: 'server' } } }],
      });
      await page.list.reload();
      await page.until(() => page.text.includes('went wrong'));
      expect(page.names).to.have.length(11);
    });

    it('R005 denied: gives the reason and shows no list', async () => {
      const page = await ListPage.open({ as: 'layla' });
      await page.until(() => page.text.includes('You cannot see this list'));
      expect(page.text).to.contain('Your role does not allow this');
      expect(page.root.querySelector('[role=grid]')).to.equal(null);
      await expect(page.list).to.be.accessible();
    });

    it('empty: hints at inviting to who can', async () => {
      const empty = { items: [], total: 0 };
      const page = await ListPage.open({ faults: [{ on: 'listMembers', fault: { answer: empty } }] });
      await page.until(() => page.text.includes('No one is here yet'));
      expect(page.text).to.contain('Invite the first person');
      await expect(page.list).to.be.accessible();
    });

    it('says to whoever is the only one that there is no one else, and not that the list is empty', async () => {
      const seed = (now: number): TenantSeed => {
        const winery = acmeWinery(now);
        return { ...winery, members: winery.members.filter(({ id }) => id === 'marguerite') };
      };
      const page = await ListPage.ready({ seed });
      await page.until(() => page.text.includes('No one else is here yet'));
      expect(page.text).not.to.contain('first person').and.not.to.contain('No one is here');
      await expect(page.list).to.be.accessible();
    });

    it('nothing found: clears the filters', async () => {
      const page = await ListPage.ready();
      await page.search('zzz');
      await page.until(() => page.text.includes('No one matches'));
      await expect(page.list).to.be.accessible();
      page.button('Clear filters', page.$('.placeholder')).click();
      await page.until(() => page.names.length === 11);
      expect(page.$<HTMLInputElement>('input[type=search]').value).to.equal('');
    });

    it('without a provider: says so', async () => {
      const list = await fixture<HTMLElement>(html`<team-list></team-list>`);
      await until(() => textOf(list.shadowRoot!).includes('no team is connected'));
    });
  });

  describe('finds people', () => {
    it('R043 by letters without their accents', async () => {
      const page = await ListPage.ready();
      await page.search('siobhan ni');
      await page.until(() => page.names.length === 1);
      expect(page.names).to.deep.equal(['Siobhán Ní Bhriain']);
      await page.until(() => page.text.includes('1 account found'));
    });

    it('and says nothing of how many it found once one of them is gone', async () => {
      const page = await ListPage.ready();
      await page.search('siobhan ni');
      await page.until(() => page.text.includes('1 account found'));
      await page.team.backendFor('marguerite').removeMember('siobhan');
      await page.until(() => page.text.includes('No one matches'));
      expect(textOf(page.$('.foot'))).to.equal('');
    });

    it('by role and by state; removed ones only when asked for', async () => {
      const page = await ListPage.ready();
      expect(page.names).not.to.contain('Kamal');
      page.select('Status', 'removed');
      await page.until(() => page.names.includes('Kamal'));
      expect(page.names).to.deep.equal(['Kamal']);
      page.select('Status', '');
      page.select('Role', 'partner');
      await page.until(() => page.names.length === 2);
      expect(page.names).to.have.members(['Bo Zhang', 'Ελένη Παπαδοπούλου']);
    });

    it('sorts by a head, and back; says which way', async () => {
      const page = await ListPage.ready();
      page.button('Name', page.$('.heads')).click();
      await page.until(() => page.root.querySelector('[aria-sort=ascending]'));
      const ascending = page.names;
      page.button('Name', page.$('.heads')).click();
      await page.until(() => page.root.querySelector('[aria-sort=descending]') && page.names[0] !== ascending[0]);
      expect(page.names).to.deep.equal(ascending.toReversed());
    });

    it('shows only the answer to the last question', async () => {
      let release = (): void => {};
      const page = await ListPage.ready({
        change: (backend) =>
          differently(backend, {
            listMembers: async (query, options) => {
              const answer = await backend.listMembers(query, options);
              if (query.search === 'b') await new Promise<void>((resolve) => (release = resolve));
              return answer;
            },
          }),
      });
      await page.search('bo');
      await page.until(() => page.names.length === 1);
      release();
      await new Promise((done) => setTimeout(done, 50));
      expect(page.names).to.deep.equal(['Bo Zhang']);
    });

    it('has no controls for what the backend cannot do', async () => {
      const page = await ListPage.ready({
        change: (backend) =>
          differently(backend, {
            capabilities: async () => {
              const known = await backend.capabilities();
              return { ...known, members: { ...known.members, search: 'none', filter: [], sort: [] } };
            },
          }),
      });
      expect(page.root.querySelector('.toolbar input, .toolbar select, .head__sort')).to.equal(null);
    });
  });

  describe('acts on one person', () => {
    it('R034 leaves out what a role never has', async () => {
      const page = await ListPage.ready({ as: 'bo' });
      const items = await page.menuOf('Ólafur');
      expect(items.map(textOf)).to.deep.equal(['Details']);
      expect(page.root.querySelector('input[type=checkbox]')).to.equal(null);
    });

    it('R108 shows what depends on the row as off, with the reason', async () => {
      const page = await ListPage.ready({ seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' });
      const items = await page.menuOf('Priya');
      const remove = items.find((item) => textOf(item).startsWith('Remove'))!;
      expect(remove.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(remove)).to.contain('The account owner cannot be changed here');
      await expect(page.list).to.be.accessible();
    });

    it('R042 says of oneself what it is that nobody does to oneself', async () => {
      const page = await ListPage.ready();
      const items = await page.menuOf('Marguerite');
      const said = (label: string): string => textOf(items.find((item) => textOf(item).startsWith(label))!);
      expect(said('Disable')).to.equal('Disable You cannot disable yourself.');
      expect(said('Remove User')).to.equal('Remove User You cannot remove yourself.');
    });

    it('R044 asks, removes, tells the page, and the row is gone', async () => {
      const page = await ListPage.ready();
      await page.choose('Siobhán', 'Remove User');
      const dialog = await page.dialog();
      expect(textOf(dialog)).to.contain('Siobhán Ní Bhriain').and.to.contain('lose access at once');
      const removed = oneEvent(page.list, 'member-removed');
      page.button('Remove User', dialog).click();
      const { detail } = (await removed) as HTMLElementEventMap['member-removed'];
      expect(detail.entry.member.id).to.equal('siobhan');
      await page.until(() => page.names.length === 10);
      expect(page.names).not.to.contain('Siobhán Ní Bhriain');
      await page.until(() => page.text.includes('Siobhán Ní Bhriain was removed'));
      await page.until(() => page.focused?.closest('.row') !== null, 'the keyboard in a row');
    });

    it('leaves it to the page that prevents the request', async () => {
      const page = await ListPage.ready();
      page.list.addEventListener('member-remove-request', (event) => event.preventDefault());
      await page.choose('Siobhán', 'Remove User');
      expect(page.$<HTMLDialogElement>('dialog.confirm').open).to.equal(false);
    });

    it('keeps the dialog open when it fails, with the reason, and tries again', async () => {
      const page = await ListPage.ready({
        faults: [{ on: 'removeMember', calls: [1], fault: { fail: { code: 'network' } } }],
      });
      await page.choose('Siobhán', 'Remove User');
      const dialog = await page.dialog();
      const failed = oneEvent(page.list, 'member-remove-failed');
      page.button('Remove User', dialog).click();
      await failed;
      await page.until(() => textOf(dialog).includes('No connection'));
      page.button('Remove User', dialog).click();
      await page.until(() => page.names.length === 10);
    });

    it('sends an invitation again at once, and says so', async () => {
      const page = await ListPage.ready();
      const resent = oneEvent(page.list, 'invitation-resent');
      await page.choose('शर्मा', 'Send invitation again');
      await resent;
      await page.until(() => page.text.includes('was sent again'));
    });

    it('says what went wrong with what asks nothing', async () => {
      const page = await ListPage.ready({
        faults: [{ on: 'resendInvitation', fault: { fail: { code: 'rateLimited' } } }],
      });
      await page.choose('शर्मा', 'Send invitation again');
      await page.until(() => page.text.includes('Too many attempts'));
      await expect(page.list).to.be.accessible();
      page.$('.mistake .icon-button').click();
      await page.until(() => !page.text.includes('Too many attempts'));
    });

    it('R038 disables and enables', async () => {
      const page = await ListPage.ready();
      await page.choose('Ólafur', 'Disable');
      page.button('Disable', await page.dialog()).click();
      await page.until(() => textOf(page.row('Ólafur')).includes('Inactive'));
      await page.choose('Ólafur', 'Enable');
      await page.until(() => textOf(page.row('Ólafur')).includes('Active'));
    });

    it('shows a new person and a change from elsewhere', async () => {
      const page = await ListPage.ready();
      const other = page.team.backendFor('xiaoming');
      await other.invite?.([{ email: 'new@acme-winery.example', roles: ['posBasic'] }]);
      await page.until(() => page.names.includes('new@acme-winery.example'));
      await other.updateMember?.('olafur', { roles: ['standard'] });
      await page.until(() => textOf(page.row('Ólafur')).includes('Standard'));
    });
  });

  describe('in a narrow place', () => {
    after(() => setViewport({ width: 1000, height: 800 }));

    it('shows cards with the same content, and sorts by a select', async () => {
      await setViewport({ width: 500, height: 800 });
      const content = html`<div class="narrow-place"><team-list></team-list></div>`;
      const page = await ListPage.open({ content });
      page.list.parentElement!.style.inlineSize = '320px';
      await page.until(() => page.names.length > 0);
      const box = page.row('Siobhán').getBoundingClientRect();
      expect(box.width).to.be.at.most(320);
      expect(box.height).to.be.greaterThan(70);
      for (const part of ['Siobhán Ní Bhriain', 'POS Standard', 'Active']) {
        expect(textOf(page.row('Siobhán'))).to.contain(part);
      }
      expect(page.list.scrollWidth).to.be.at.most(320);
      page.select('Sort', 'name -');
      await page.until(() => page.names[0] !== 'Bo Zhang');
      await expect(page.list).to.be.accessible();
    });

    it('keeps what was chosen to sort by, and the options around it, however fast it is chosen', async () => {
      await setViewport({ width: 460, height: 800 });
      const page = await ListPage.ready();
      await page.until(() => page.root.querySelector('select[aria-label="Sort"]'));
      const sort = page.$<HTMLSelectElement>('select[aria-label="Sort"]');
      const options = [...sort.options].map(({ value }) => value);
      for (const value of options.slice(1)) {
        page.select('Sort', value);
        await page.list.updateComplete;
        expect(sort.value).to.equal(value);
      }
      expect([...sort.options].map(({ value }) => value)).to.deep.equal(options);
      page.select('Sort', 'name');
      await page.until(() => page.names[0] === 'Bo Zhang');
      page.select('Sort', '');
      await page.list.updateComplete;
      expect(sort.value).to.equal('');
    });

    it('shows the filter that is on where another has been chosen and all are cleared', async () => {
      const page = await ListPage.ready();
      await page.until(() => page.root.querySelector('select[aria-label="Status"]'));
      page.select('Status', 'invited');
      await page.list.updateComplete;
      page.button('Clear filters', page.$('.toolbar')).click();
      await page.list.updateComplete;
      expect(page.$<HTMLSelectElement>('select[aria-label="Status"]').value).to.equal('');
    });
  });
});
