import { expect, html, oneEvent } from '@open-wc/testing';
import type { InvitationDraft } from '../../src/domain/index.js';
import { parseCsv } from '../../src/elements/invite-user/csv.js';
import { commerce7, paymentsPortal } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath } from '../../src/testing/index.js';
import { InvitePage, shops, type InviteOptions } from '../helpers/invite-page.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import { allInside, appears, focused, inside, paste, press, reads, tabTo, textOf, type } from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

/** A list of invitations as a person looks through it. */
class ListPage {
  readonly page: InvitePage;

  private constructor(page: InvitePage) {
    this.page = page;
  }

  static async open(
    as: string,
    options: InviteOptions,
    content = html`<invite-user></invite-user>`,
  ): Promise<ListPage> {
    const page = await InvitePage.pressed(as, options, content);
    (await appears(page.element, '#use-list')).click();
    await appears(page.element, '#list-text');
    await page.until(() => !inside<HTMLButtonElement>(page.element, '#list-read').disabled, 'the roles');
    return new ListPage(page);
  }

  /** …with a list read. */
  static async reading(
    text: string,
    options: Partial<InviteOptions> & { readonly as?: string } = {},
  ): Promise<ListPage> {
    const { as = 'marguerite', ...rest } = options;
    const list = await ListPage.open(as, { team: winery(), ...rest });
    await list.read(text);
    return list;
  }

  get element(): InvitePage['element'] {
    return this.page.element;
  }

  async read(text: string): Promise<void> {
    const field = inside<HTMLTextAreaElement>(this.element, '#list-text');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    inside(this.element, '#list-read').click();
    await appears(this.element, '.list__rows');
    await this.page.until(() => !textOf(this.element).includes('Looking who'), 'who is there');
  }

  get rows(): HTMLElement[] {
    return allInside(this.element, '.list__row');
  }

  get problems(): string[] {
    return this.rows.map(
      (row) => row.querySelector('.list__problems')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
    );
  }

  async role(index: number, value: string): Promise<void> {
    const select = this.rows[index]!.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  get sendLabel(): string {
    return inside(this.element, '[part="send"]').textContent.trim();
  }

  get drafts(): InvitationDraft[] {
    return this.page.sent<InvitationDraft[]>('invite').flat();
  }
}

/** What would be saved; nothing is, since a browser's own list of downloads would take the keyboard. */
async function download(act: () => void): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  HTMLAnchorElement.prototype.click = () => {};
  try {
    act();
  } finally {
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blobs[0]!.arrayBuffer());
}

const portal = (): ReturnType<typeof winery> => winery({ seed: harbourHeath(NOW), policy: paymentsPortal });

describe('<invite-user> from a list', () => {
  it('invites each row with its own role, and the rest with the one chosen for all', async () => {
    const list = await ListPage.reading('email,role\na@x.example,POS Basic\nb@x.example\nc@x.example,posStandard');
    expect(list.rows).to.have.lengthOf(3);
    expect(list.problems[1]).to.equal('Choose a role.');
    await list.page.chooseRole('basic');
    await until(() => list.sendLabel === 'Send 3 invitations');
    await expect(list.element).to.be.accessible();
    list.page.send();
    await reads(list.element, 'Sent');
    await until(() => list.drafts.length === 3);
    expect(list.drafts.map(({ email, roles }) => [email, roles?.[0]])).to.deep.equal([
      ['a@x.example', 'posBasic'],
      ['b@x.example', 'basic'],
      ['c@x.example', 'posStandard'],
    ]);
    await list.page.team.deliverMail();
    const invited = list.page.team.outbox.mails.filter(({ to }) => to.endsWith('@x.example'));
    expect(invited).to.have.lengthOf(3);
  });

  it('R001 says before sending who is in the team, who is invited, and who stands there twice', async () => {
    const list = await ListPage.reading(
      'email,role\nOLAFUR@acme-winery.example,basic\nananya@acme-winery.example,basic\nnew@x.example,basic\nNEW@x.example,basic',
    );
    expect(list.problems).to.deep.equal([
      'This address already has an account.',
      'This address has already been invited.',
      '',
      'This address is further up in the list too.',
    ]);
    expect(list.sendLabel).to.equal('Send 1 invitation');
    expect(list.drafts).to.deep.equal([]);
  });

  it('R008 keeps back what is no address, and takes it once it is corrected', async () => {
    const list = await ListPage.reading('anna@,basic\nb@x.example,basic');
    expect(list.problems[0]).to.equal('This is not a valid e-mail address.');
    const field = list.rows[0]!.querySelector('input')!;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    field.value = 'anna@x.example';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => list.sendLabel === 'Send 2 invitations');
  });

  it('shows what is left to correct once the rest is sent', async () => {
    const list = await ListPage.reading('a@x.example,basic\nbad address,basic\nc@x.example,Emperor');
    list.page.send();
    await reads(list.element, '2 rows are not sent');
    await until(() => list.rows.length === 2);
    for (const row of list.rows) expect(row.getBoundingClientRect().height).to.be.above(30);
  });

  it('says which role is none here, and lets it be chosen in its row', async () => {
    const list = await ListPage.reading('email,role\na@x.example,Chef\nb@x.example,basic');
    expect(list.problems[0]).to.equal('“Chef” is no role here. Choose one.');
    await list.role(0, 'standard');
    expect(list.problems[0]).to.equal('');
    expect(list.sendLabel).to.equal('Send 2 invitations');
  });

  it('takes a row out', async () => {
    const list = await ListPage.reading('a@x.example,basic\nb@x.example,basic');
    list.rows[0]!.querySelector<HTMLElement>('.list__remove')!.click();
    await until(() => list.rows.length === 1);
    expect(list.sendLabel).to.equal('Send 1 invitation');
  });

  it('asks for the Partner Domain once, for everybody', async () => {
    const list = await ListPage.reading('kim@vinedesign.example\nlou@vinedesign.example');
    await list.page.chooseRole('partner');
    await until(() => list.problems[0]?.includes('Partner Domain'));
    await type('vinedesign.example', await appears(list.element, '[id^="attribute"]'));
    await until(() => list.sendLabel === 'Send 2 invitations');
    list.page.send();
    await until(() => list.drafts.length === 2);
    expect(list.drafts[1]?.attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
  });

  it('R020 marks addresses of another domain for who may invite from one only', async () => {
    const policy = structuredClone(commerce7);
    for (const role of policy.roles) {
      for (const grant of role.grants) {
        if (typeof grant !== 'string' && grant.except?.includes('member.bulk')) {
          Object.assign(grant, { except: grant.except.filter((id) => id !== 'member.bulk') });
        }
      }
    }
    const team = winery({ seed: acmeWinery(NOW), policy });
    const list = await ListPage.reading('a@vinedesign.example,basic\nb@other.example,basic', { as: 'bo', team });
    expect(list.problems).to.deep.equal(['', 'This is not an address of vinedesign.example.']);
    expect(list.sendLabel).to.equal('Send 1 invitation');
  });

  describe('with stores', () => {
    it('R100 reads names and stores, and says which it does not know', async () => {
      const text =
        'First name,Last name,E-mail,Role,Stores\nNell,Ito,nell@x.example,Accountant,"Whitby Quay, Leeds Kirkgate"\n' +
        'Bo,Ito,bo@x.example,Team member,Atlantis\nAmi,Ito,ami@x.example,Administrator,';
      const list = await ListPage.reading(text, { as: 'tomasz', team: portal() });
      expect(list.problems).to.deep.equal(['', 'Not known here: Atlantis. Choose again.', '']);
      expect(list.rows[2]!.textContent).to.contain('All stores');
      await expect(list.element).to.be.accessible();
      list.rows[1]!.querySelector<HTMLElement>('button.list__stores')!.click();
      const picker = await appears(list.element, 'scope-picker.list__picker');
      await appears(picker, '[role="option"], input[type="checkbox"]');
      (picker as unknown as { value: readonly string[] }).value = ['s2'];
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => list.sendLabel === 'Send 3 invitations');
      list.page.send();
      await until(() => list.drafts.length === 3);
      expect(list.drafts).to.deep.equal([
        { email: 'nell@x.example', firstName: 'Nell', lastName: 'Ito', roles: ['accountant'], scopes: ['s1', 's3'] },
        { email: 'bo@x.example', firstName: 'Bo', lastName: 'Ito', roles: ['teamMember'], scopes: ['s2'] },
        { email: 'ami@x.example', firstName: 'Ami', lastName: 'Ito', roles: ['administrator'], scopes: 'all' },
      ]);
    });

    it('R119 gives a Manager’s rows no store but the own, and no other role', async () => {
      const text = 'Nell,Ito,nell@x.example,Team member,Leeds Kirkgate\nBo,Ito,bo@x.example,Accountant,Whitby Quay';
      const list = await ListPage.reading(text, { as: 'haneul', team: portal() });
      expect(list.problems[0]).to.not.equal('');
      expect(list.problems[1]).to.not.equal('');
      expect(list.drafts).to.deep.equal([]);
    });

    it('R119 calls foreign stores by their names, in the row, in what is wrong with it, and in the file', async () => {
      const text = 'Nell,Ito,nell@x.example,Team member,"Whitby Quay, Leeds Kirkgate"';
      const list = await ListPage.reading(text, { as: 'haneul', team: portal() });
      expect(list.rows[0]!.querySelector('.list__stores')!.textContent).to.contain('Whitby Quay and Leeds Kirkgate');
      expect(list.problems[0]).to.match(/^Leeds Kirkgate: /);
      const saved = await download(() => inside(list.element, '#list-download').click());
      expect(parseCsv(saved)[1]![4]).to.equal('Whitby Quay; Leeds Kirkgate');
    });

    it('says of a row what is not kept: a role with all stores is limited to none, one without takes none', async () => {
      const text =
        'Ami,Ito,ami@x.example,Administrator,"Whitby Quay, Atlantis"\nNell,Ito,nell@x.example,Administrator,';
      const list = await ListPage.reading(text, { as: 'tomasz', team: portal() });
      expect(list.rows.map((row) => row.querySelector('.list__correction')?.textContent.trim())).to.deep.equal([
        'Not limited to Whitby Quay and Atlantis: the role Administrator covers all of them.',
        undefined,
      ]);
      expect(list.problems).to.deep.equal(['', '']);
      allInside<HTMLInputElement>(list.element, '.list__states input').at(-1)!.click();
      await until(() => list.rows.length === 1);
      expect(textOf(list.element)).to.contain('Changed 1');
    });
  });

  describe('sending', () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, i) => `person${i}@x.example,basic`).join('\n');

    it('goes on past those that are refused, and gives them away as a file that runs nothing', async () => {
      const list = await ListPage.reading('=cmd@x.example,basic\nb@x.example,basic\nc@x.example,basic');
      await list.page.team.backendFor('marguerite').invite([{ email: 'b@x.example', roles: ['basic'] }]);
      const failed = oneEvent(list.element, 'invitation-failed');
      list.page.send();
      expect((await failed).detail.draft.email).to.equal('b@x.example');
      await until(() => list.problems.some((text) => text.includes('already been invited')));
      expect(list.rows).to.have.lengthOf(1);
      const saved = await download(() => inside(list.element, '#list-download').click());
      const [head, row, ...others] = parseCsv(saved);
      expect(head).to.deep.equal(['E-mail', 'First name', 'Last name', 'Role', 'Locations', 'Reason']);
      expect(row).to.deep.equal(['b@x.example', '', '', 'Basic', '', 'This address has already been invited.']);
      expect(others).to.deep.equal([]);
    });

    it('puts the keyboard on what came of it, and then only offers to close', async () => {
      const list = await ListPage.reading('b@x.example,basic\nc@x.example,basic');
      await list.page.team.backendFor('marguerite').invite([{ email: 'b@x.example', roles: ['basic'] }]);
      list.page.send();
      await until(() => focused()?.id === 'list-result');
      expect(focused()!.textContent).to.match(/Invitation sent. 1 row is not sent/);
      expect(list.sendLabel).to.equal('Send Invite');
      expect(inside(list.element, '[part="send"]').getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(list.element)).to.contain('No row can be sent.');
      await expect(list.element).to.be.accessible();
      inside(list.element, '.list__row--wrong .list__remove').click();
      await until(() => list.element.shadowRoot!.querySelector('[part="send"]') === null);
      expect(allInside(list.element, '.foot button').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Close',
      ]);
    });

    it('tries those again that the backend did not take', async () => {
      const list = await ListPage.reading('b@x.example,basic');
      const owner = list.page.team.backendFor('marguerite');
      const { items } = await owner.invite([{ email: 'b@x.example', roles: ['basic'] }]);
      list.page.send();
      await until(() => list.problems[0]?.includes('already'));
      const [item] = items;
      if (item?.ok) await owner.removeMember(item.value.member.id);
      [...list.element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent.includes('Try 1 again'))!
        .click();
      await until(() => list.rows[0]?.classList.contains('list__row--sent'));
    });

    it('shows how far it is, can be stopped, and sends nobody two', async () => {
      const faults = [{ on: 'invite', calls: [2], fault: { hang: true } }] as const;
      const list = await ListPage.reading(many(45), { faults });
      list.page.send();
      await reads(list.element, '20 of 45');
      await until(() => focused()?.id === 'send');
      await press('Escape');
      await reads(list.element, 'You stopped this.');
      await until(() => list.sendLabel === 'Send 25 invitations');
      list.page.send();
      await until(() => textOf(list.element).includes('Sent 45'));
      const keys = list.page.keys('invite');
      expect(keys[1]).to.equal(keys[2]);
      expect(await list.page.team.backendFor('marguerite').listMembers({ search: 'person' })).to.have.property(
        'total',
        45,
      );
    });

    it('stays quick with 500 rows, a page of them at a time', async () => {
      const started = performance.now();
      const list = await ListPage.reading(many(500));
      expect(list.rows).to.have.lengthOf(25);
      await reads(list.element, '1–25 of 500');
      const changes = performance.now();
      await list.role(0, 'standard');
      expect(performance.now() - changes, 'ms for one change').to.be.below(500);
      expect(changes - started, 'ms for all').to.be.below(8000);
      expect(list.sendLabel).to.equal('Send 500 invitations');
      [...list.element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent.trim() === 'Next')!
        .click();
      await reads(list.element, '26–50 of 500');
    });
  });

  it('says that there is no address in a list, and that a file is too long', async () => {
    const list = await ListPage.open('marguerite', { team: winery() });
    inside(list.element, '#list-read').click();
    await reads(list.element, 'There is no address in this list.');
    await expect(list.element).to.be.accessible();
  });

  it('reads a file that is chosen or dropped', async () => {
    const list = await ListPage.open('marguerite', { team: winery() });
    const input = inside<HTMLInputElement>(list.element, '#list-file');
    const files = new DataTransfer();
    files.items.add(new File(['email;role\r\nélodie@x.example;basic\r\n'], 'liste.csv', { type: 'text/csv' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await appears(list.element, '.list__rows');
    expect(list.rows[0]!.querySelector('input')!.value).to.equal('élodie@x.example');
  });

  it('works with the keyboard alone', async () => {
    const list = await ListPage.open('marguerite', { team: winery() });
    await until(() => focused()?.id === 'list-text');
    paste('', focused() as HTMLElement);
    await type('a@x.example,basic');
    await tabTo(inside(list.element, '#list-read'));
    await press('Enter');
    await until(() => focused()?.id === 'list-title');
    await until(() => list.sendLabel === 'Send 1 invitation');
    const created = oneEvent(list.element, 'invitation-created');
    inside(list.element, '[part="send"]').focus();
    await press('Enter');
    expect((await created).detail.entry.member.email).to.equal('a@x.example');
  });

  it('is not there for who may not invite several at once', async () => {
    const page = await InvitePage.pressed('bo', { team: winery() });
    await page.picker();
    expect(allInside(page.element, '#use-list')).to.deep.equal([]);
  });

  it('R136 takes a list of nothing but addresses for staff of the web shop, in French', async () => {
    const content = html`<invite-user kind="ecomStaff"></invite-user>`;
    const list = await ListPage.open('genevieve', { team: shops(), locale: 'fr' }, content);
    await list.read('a@studio-fleuve.example\nb@studio-fleuve.example');
    await until(() => list.sendLabel.replaceAll('\u00A0', ' ') === 'Envoyer 2 invitations');
    await expect(list.element).to.be.accessible();
    list.page.send();
    await until(() => list.drafts.length === 2);
    expect(list.drafts).to.deep.equal([{ email: 'a@studio-fleuve.example' }, { email: 'b@studio-fleuve.example' }]);
  });

  it('goes back to single addresses, and asks before a list is lost', async () => {
    const list = await ListPage.reading('a@x.example,basic');
    await press('Escape');
    await reads(list.element, 'Close without sending?');
    await press('Escape');
    allInside(list.element, 'form .link-button')[0]!.click();
    await appears(list.element, '#email');
    expect(allInside(list.element, '.list__rows')).to.deep.equal([]);
  });
});
