import { expect } from 'chai';
import { DemoPage } from './page.js';

describe('As Marguerite, an Admin Owner', () => {
  let demo: DemoPage;
  beforeEach(async () => {
    demo = await DemoPage.open();
    await demo.row('Ólafur').waitFor();
  });
  afterEach(() => demo.close());

  it('R001 R009 invites many at once; what cannot be sent stays in the form, each with its reason', async () => {
    await demo.openInviteForm();
    const good = Array.from({ length: 17 }, (_, i) => `picker${i + 1}@acme-winery.example`);
    const bad = ['anna@', 'olafur@acme-winery.example', 'ananya@acme-winery.example'];
    await demo.form.getByLabel('E-mail').fill([...good, ...bad].join('\n').replaceAll('\n', ', '));
    await demo.press('Tab');
    await demo.form.getByRole('radio', { name: 'POS Basic', exact: true }).check();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.form.getByText('not a valid e-mail address').first().waitFor();
    const isSendable = await demo.form.getByText('This address already has an account.').count();
    if (isSendable === 0) {
      // the malformed one holds everything back; taken out, the rest goes
      await demo.form.getByRole('button', { name: 'Remove anna@' }).click();
      await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    }
    await demo.form.getByText('This address already has an account.').first().waitFor();
    await demo.form.getByText('This address has already been invited.').first().waitFor();
    const invited = (await demo.mails()).filter((mail) => mail.startsWith('invitation'));
    expect(invited).to.have.members(good.map((email) => `invitation to ${email}`));
  });

  it('understands a name before an address', async () => {
    await demo.openInviteForm();
    await demo.form.getByLabel('E-mail').fill('Ada Lovelace <ada@acme-winery.example>');
    await demo.form.getByRole('radio', { name: 'Standard', exact: true }).check();
    await demo.form.getByRole('button', { name: 'Send Invite' }).click();
    await demo.row('ada@acme-winery.example').waitFor();
  });

  it('R044 removes, after asking', async () => {
    await demo.chooseAction('Siobhán', 'Remove User');
    await demo.dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await demo.member('siobhan')).status).to.equal('active');
    await demo.chooseAction('Siobhán', 'Remove User');
    await demo.dialog.getByRole('button', { name: 'Remove User' }).click();
    await demo.row('Siobhán').waitFor({ state: 'detached' });
    expect((await demo.member('siobhan')).status).to.equal('removed');
  });

  it('R043 searches by name and e-mail, without accents too', async () => {
    for (const typed of ['olafur', 'Thorsson', 'OLAFUR@acme']) {
      await demo.list.getByRole('searchbox').fill(typed);
      await demo.until(async () => (await demo.rows.count()) === 1);
      await demo.row('Ólafur Þórsson').waitFor();
    }
    await demo.list.getByRole('searchbox').fill('nobody like this');
    await demo.list.getByText('No one matches.').waitFor();
    await demo.list.getByRole('button', { name: 'Clear filters' }).first().click();
    await demo.until(async () => (await demo.rows.count()) === 11);
  });

  it('R082 changes the role of several at once, and tells which stay as they are and why', async () => {
    for (const name of ['Ólafur', 'Siobhán', 'Marguerite']) await demo.row(name).getByRole('checkbox').check();
    await demo.list.getByRole('button', { name: 'Change', exact: true }).click();
    await demo.dialog.getByRole('radio', { name: 'Standard', exact: true }).check();
    await demo.dialog.getByText('You cannot change your own permissions.').waitFor();
    await demo.dialog.getByRole('button', { name: 'Change 2 accounts' }).click();
    await demo.dialog.getByText('2 done').waitFor();
    await demo.dialog.getByRole('button', { name: 'Close' }).click();
    await demo.row('Ólafur').filter({ hasText: 'Standard' }).waitFor();
    await demo.row('Siobhán').filter({ hasText: 'Standard' }).waitFor();
    await demo.row('Marguerite').filter({ hasText: 'Admin Owner' }).waitFor();
  });

  it('R083 disables several at once with the keyboard alone', async () => {
    for (const name of ['Siobhán', 'Jean-Baptiste']) {
      await demo.arrowTo(name);
      await demo.press(' ');
    }
    await demo.tabTo(demo.list.getByRole('button', { name: 'Disable' }));
    await demo.press('Enter');
    await demo.tabTo(demo.dialog.getByRole('button', { name: 'Disable' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('siobhan')).status === 'inactive');
    await demo.until(async () => (await demo.member('jean-baptiste')).status === 'inactive');
  });

  it('keeps everything across a reload', async () => {
    await demo.call('marguerite', 'invite', [{ email: 'new@acme-winery.example', roles: ['posBasic'] }]);
    await demo.mails();
    await demo.page.reload();
    await demo.row('new@acme-winery.example').waitFor();
    expect(await demo.mails()).to.include('invitation to new@acme-winery.example');
  });
});

describe('As who has no Settings', () => {
  for (const [id, name] of [
    ['olafur', 'Ólafur, Admin User'],
    ['layla', 'ليلى, POS Basic'],
  ] as const) {
    it(`R005 ${name} sees no list and no way to invite`, async () => {
      const demo = await DemoPage.open({ as: id });
      await demo.list.getByText('You cannot see this list.').waitFor();
      expect(await demo.rows.count()).to.equal(0);
      expect(await demo.page.getByRole('button', { name: 'Invite Account' }).count()).to.equal(0);
      expect(await demo.page.getByRole('link', { name: 'Settings', exact: true }).count()).to.equal(0);
      await demo.close();
    });
  }
});

describe('The page', () => {
  it('lists who cannot be signed in as, disabled, with the reason', async () => {
    const demo = await DemoPage.open();
    await demo.row('Ólafur').waitFor();
    const options = await demo.page
      .locator('#demo-person option')
      .evaluateAll((elements) =>
        (elements as HTMLOptionElement[]).map(({ value, disabled, text }) => ({ value, disabled, text })),
      );
    const off = Object.fromEntries(options.filter(({ disabled }) => disabled).map(({ value, text }) => [value, text]));
    expect(Object.keys(off)).to.have.members(['ananya', 'anh', 'thora', 'kamal']);
    expect(off['ananya']).to.contain('has not joined');
    expect(off['anh']).to.contain('came back');
    expect(off['thora']).to.contain('disabled');
    expect(off['kamal']).to.contain('removed');
    await demo.close();
  });

  it('speaks French throughout', async () => {
    const demo = await DemoPage.open({ query: 'lang=fr' });
    await demo.page.getByRole('button', { name: 'Inviter un compte' }).waitFor();
    await demo.row('Marguerite').filter({ hasText: 'Administrateur propriétaire' }).waitFor();
    await demo.close();
  });

  it('fits 320 px, as Marguerite and as Bo', async () => {
    for (const as of ['marguerite', 'bo']) {
      const demo = await DemoPage.open({ as, width: 320, height: 640 });
      await demo.row('Ólafur').waitFor();
      expect(await demo.page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);
      await demo.close();
    }
  });
});

describe('A plain host page', () => {
  it('sends the role with its own form, and keeps two teams in two languages apart', async () => {
    const demo = await DemoPage.open({ file: 'host-form.html', hash: '' });
    const { page } = demo;
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('#sent').innerText()).to.equal('');
    await page.locator('#till-form').getByRole('radio', { name: 'POS Basic', exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Sent: till = Cellar door 1, role = posBasic').waitFor();

    const [first, second] = [page.locator('#first team-list'), page.locator('#second team-list')];
    await first.getByText('Ólafur Þórsson').waitFor();
    await second.getByText('Priya Raghunathan').waitFor();
    await first.getByRole('row').filter({ hasText: 'Ólafur' }).getByText('Active').waitFor();
    await second.getByRole('row').filter({ hasText: 'Priya' }).getByText('Actif').waitFor();
    await first.getByRole('searchbox').fill('olafur');
    await first.getByText('Priya Raghunathan').waitFor({ state: 'detached' });
    expect(await second.getByText('Rhys ap Gwilym').count()).to.be.above(0);
    await demo.close();
  });
});
