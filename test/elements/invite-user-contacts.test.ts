import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ContactQuery, ProvisionDraft } from '../../src/domain/index.js';
import { registerCatalogue } from '../../src/localize/index.js';
import { de } from '../../src/localize/locales/de.js';
import { fr } from '../../src/localize/locales/fr.js';
import { InvitePage, pumps, type InviteOptions } from '../helpers/invite-page.js';
import { allInside, appears, focused, inside, press, reads, tabTo, textOf, type } from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

// at once: what was said in English is not said again
registerCatalogue('fr', fr);
registerCatalogue('de', de);

const AUTHORIZATIONS = ['policy', 'decisions', 'both'] as const;
const OF_NORDHAVN = html`<invite-user account-id="a1" kind="contact"></invite-user>`;

/** The contacts of Pumpwerk, as somebody meets them. */
class ContactsPage {
  readonly page: InvitePage;

  private constructor(page: InvitePage) {
    this.page = page;
  }

  static async open(
    as: string,
    options: Partial<InviteOptions> = {},
    content = html`<invite-user></invite-user>`,
  ): Promise<ContactsPage> {
    const page = await InvitePage.pressed(as, { team: pumps(), ...options }, content);
    const contacts = new ContactsPage(page);
    await page.until(() => contacts.names.length > 0 || textOf(page.element).includes('nobody left'), 'contacts');
    return contacts;
  }

  get element(): InvitePage['element'] {
    return this.page.element;
  }

  get names(): string[] {
    return allInside(this.element, '.contact__name').map(({ textContent }) => textContent);
  }

  get boxes(): HTMLInputElement[] {
    return allInside<HTMLInputElement>(this.element, '[name="contact"]');
  }

  row(name: string): HTMLElement {
    const row = allInside(this.element, '.contact').find(({ textContent }) => textContent.includes(name));
    if (!row) throw new Error(`No ${name} among ${this.names.join(', ')}.`);
    return row;
  }

  async tick(...names: string[]): Promise<void> {
    for (const name of names) this.row(name).querySelector('input')!.click();
    await this.element.updateComplete;
  }

  async search(text: string, isThere: () => boolean): Promise<void> {
    const field = inside<HTMLInputElement>(this.element, '#contact-search');
    field.select();
    await type(text, field);
    await this.page.until(isThere, text);
  }

  async narrow(id: string, value: string, isThere: () => boolean): Promise<void> {
    const field = inside<HTMLSelectElement>(this.element, `#${id}`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.page.until(isThere, value);
  }

  get drafts(): ProvisionDraft[][] {
    return this.page.sent<ProvisionDraft[]>('provision');
  }
}

describe('<invite-user> from contacts', () => {
  for (const authorization of AUTHORIZATIONS) {
    it(`R074 offers the contacts of one company who have no user, and only those (${authorization})`, async () => {
      const contacts = await ContactsPage.open('chloe', { authorization }, OF_NORDHAVN);
      expect(contacts.names).to.deep.equal(['Mikkel Brandt']);
      expect(contacts.names).to.not.include('Freja Lindegaard');
      await expect(contacts.element).to.be.accessible();
    });

    it(`R063 offers contacts the two roles of customers, and employees those of employees (${authorization})`, async () => {
      const chloe = await ContactsPage.open('chloe', { authorization });
      expect(await chloe.page.roles()).to.deep.equal(['businessAdmin', 'endUser']);
      const annegret = await ContactsPage.open(
        'annegret',
        { authorization },
        html`<invite-user kind="employee"></invite-user>`,
      );
      expect(await annegret.page.roles()).to.deep.equal(['systemAdmin', 'salesAdmin']);
      expect(annegret.names).to.deep.equal(['Wiebke Özdemir']);
    });
  }

  it('R059 gives an employee one of exactly the two administrators’ roles, without an address being typed', async () => {
    const content = html`<invite-user way="employee"></invite-user>`;
    const contacts = await ContactsPage.open('annegret', {}, content);
    await contacts.tick('Wiebke');
    await contacts.page.chooseRole('salesAdmin');
    const provisioned = oneEvent(contacts.element, 'contact-provisioned');
    contacts.page.send();
    const { member } = (await provisioned).detail.entry;
    expect(member).to.deep.include({ kind: 'employee', roles: ['salesAdmin'], email: 'wiebke@pumpwerk.example' });
  });

  it('R073 has no field for an address: people are chosen, not typed', async () => {
    const contacts = await ContactsPage.open('chloe');
    const fields = allInside<HTMLInputElement>(contacts.element, 'input:not([type="checkbox"], [type="radio"])');
    expect(fields.map(({ id }) => id)).to.deep.equal(['contact-search']);
    await contacts.tick('Mikkel');
    await contacts.page.chooseRole('endUser');
    contacts.page.send();
    await until(() => contacts.drafts.length > 0);
    expect(contacts.drafts[0]).to.deep.equal([{ contactId: 'contact-mikkel', roles: ['endUser'] }]);
  });

  it('R075 shows customers and prospects, each with the type, the company and the address, and provisions both', async () => {
    const contacts = await ContactsPage.open('chloe');
    await contacts.search('benyoussef', () => contacts.names.length === 1);
    for (const text of ['Prospect', 'Société Générale des Eaux du Lac', 'aicha@eauxdulac.example']) {
      expect(contacts.row('Aïcha').textContent).to.contain(text);
    }
    await contacts.tick('Aïcha');
    await contacts.search('mikkel', () => contacts.names.includes('Mikkel Brandt'));
    expect(contacts.row('Mikkel').textContent).to.contain('Customer');
    await contacts.tick('Mikkel');
    await contacts.page.chooseRole('endUser');
    contacts.page.send();
    await contacts.page.until(() => !contacts.page.isOpen, 'the end of the dialog');
    expect(contacts.drafts[0]?.map(({ contactId }) => contactId)).to.deep.equal(['contact-aicha', 'contact-mikkel']);
  });

  it('R076 mails a one-time password that no page ever shows, nor asks for', async () => {
    const contacts = await ContactsPage.open('chloe', {}, OF_NORDHAVN);
    await contacts.tick('Mikkel');
    await contacts.page.chooseRole('endUser');
    expect(allInside(contacts.element, 'input[type="password"]')).to.deep.equal([]);
    expect(inside(contacts.element, '[part="send"]').textContent.trim()).to.equal('Assign');
    contacts.page.send();
    await contacts.page.until(() => inside(contacts.element, '.sent').matches(':popover-open'), 'what was sent');
    await contacts.page.team.deliverMail();
    const [mail] = contacts.page.team.outbox.mails;
    expect(mail?.to).to.equal('mikkel@nordhavn.example');
    const shown = textOf(contacts.element);
    expect(shown).to.contain('Mikkel Brandt').and.contain('access information');
    const secrets = JSON.stringify(mail).match(/"(?:oneTimePassword|password|secret|token)":"([^"]+)"/);
    expect(secrets?.[1], 'a one-time password in the mail').to.be.a('string');
    expect(shown).to.not.contain(secrets![1]!);
  });

  it('R085 shows the switches of the chosen role, and only its own', async () => {
    const contacts = await ContactsPage.open('chloe');
    const switches = (): number => allInside(contacts.element, '[role="switch"]').length;
    await contacts.page.picker();
    expect(switches()).to.equal(0);
    await contacts.page.chooseRole('endUser');
    await until(() => switches() === 2);
    await contacts.page.chooseRole('businessAdmin');
    await until(() => switches() === 4);
  });

  it('R087 lets a prospect ask, and not order', async () => {
    const contacts = await ContactsPage.open('joerg');
    await contacts.search('benyoussef', () => contacts.names.length === 1);
    await contacts.tick('Aïcha');
    await contacts.page.chooseRole('endUser');
    await until(() => allInside(contacts.element, '[role="switch"]').length === 2);
    const orders = allInside(contacts.element, 'label').find(({ textContent }) =>
      textContent.includes('Create an order'),
    );
    orders!.click();
    const provisioned = oneEvent(contacts.element, 'contact-provisioned');
    contacts.page.send();
    expect((await provisioned).detail.entry.member.options).to.deep.equal({ 'order.create': false });
  });

  for (const authorization of AUTHORIZATIONS) {
    it(`R095 offers no switch that a Business Administrator does not have (${authorization})`, async () => {
      const contacts = await ContactsPage.open('benoit', { authorization });
      await contacts.search('benyoussef', () => contacts.names.length === 1);
      await contacts.tick('Aïcha');
      await contacts.page.chooseRole('endUser');
      const switches = (): HTMLInputElement[] => allInside<HTMLInputElement>(contacts.element, '[role="switch"]');
      await until(() => switches().length === 2);
      await reads(contacts.element, 'You cannot grant what you do not have');
      expect(switches().map((box) => [box.checked, box.getAttribute('aria-disabled')])).to.deep.equal([
        [false, 'true'],
        [true, null],
      ]);
      switches()[0]!.click();
      await contacts.element.updateComplete;
      const provisioned = oneEvent(contacts.element, 'contact-provisioned');
      contacts.page.send();
      expect((await provisioned).detail.entry.member.options).to.deep.equal({ 'order.create': false });
    });
  }

  describe('many at once', () => {
    it('R080 chooses across filters by attributes, and says how many of them a filter hides', async () => {
      const contacts = await ContactsPage.open('joerg');
      await contacts.tick('Mikkel');
      await contacts.narrow('contact-type', 'prospect', () => !contacts.names.includes('Mikkel Brandt'));
      await contacts.narrow('contact-account', 'a3', () => contacts.names.length === 13);
      inside(contacts.element, '#all-contacts').click();
      await reads(contacts.element, '14 chosen, 1 of them not shown here');
      await contacts.page.chooseRole('endUser');
      contacts.page.send();
      await contacts.page.until(() => !contacts.page.isOpen, 'the end of the dialog');
      expect(contacts.drafts.flat()).to.have.lengthOf(14);
      const queries = contacts.page.sent<ContactQuery>('listContacts');
      expect(queries.some(({ type: only, accountId }) => only === 'prospect' && accountId === 'a3')).to.equal(true);
    });

    it('R081 mails each of them, and goes on past one who got a user meanwhile', async () => {
      const team = pumps();
      const contacts = await ContactsPage.open('joerg', { team });
      await contacts.search('Lac', () => contacts.names.length === 13);
      inside(contacts.element, '#all-contacts').click();
      await contacts.page.chooseRole('endUser');
      await team.backendFor('chloe').provision([{ contactId: 'contact-aicha', roles: ['endUser'] }]);
      await team.deliverMail();
      const failures: string[] = [];
      contacts.element.addEventListener('provision-failed', ({ detail }) => failures.push(detail.draft.contactId));
      contacts.page.send();
      await reads(contacts.element, '12 people added.');
      await team.deliverMail();
      const addresses = team.outbox.mails.map(({ to }) => to);
      expect(new Set(addresses).size).to.equal(13);
      expect(failures).to.deep.equal(['contact-aicha']);
      expect(contacts.page.isOpen).to.equal(true);
      await until(() => contacts.row('Aïcha').querySelector('.field__error'));
      expect(contacts.row('Aïcha').querySelector('input')!.checked).to.equal(true);
      await expect(contacts.element).to.be.accessible();
      contacts.page.send();
      await until(() => contacts.drafts.length === 2);
      await team.deliverMail();
      expect(team.outbox.mails).to.have.lengthOf(addresses.length);
    });

    it('is one stop of the Tab key in its list: arrows, Home, End and letters move, Space chooses', async () => {
      const contacts = await ContactsPage.open('joerg');
      const at = (): number => contacts.boxes.indexOf(focused() as HTMLInputElement);
      const [all, last] = [inside(contacts.element, '#all-contacts'), contacts.boxes.length - 1];
      expect(last).to.be.greaterThan(20);
      await tabTo(all);
      await press('Tab');
      expect(at()).to.equal(0);
      for (const [key, place] of [
        ['ArrowDown', 1],
        ['End', last],
        ['ArrowDown', 0],
        ['ArrowUp', last],
        ['Home', 0],
      ] as const) {
        await press(key);
        expect(at(), key).to.equal(place);
      }
      expect(contacts.boxes.filter(({ checked }) => checked)).to.have.lengthOf(0);
      await press('m');
      expect(contacts.names[at()]).to.match(/^M/);
      const here = at();
      await press(' ');
      await reads(contacts.element, '1 chosen');
      expect(contacts.boxes.map(({ checked }, index) => (checked ? index : -1)).filter((i) => i >= 0)).to.deep.equal([
        here,
      ]);
      await press('Tab');
      expect(at()).to.equal(-1);
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      expect(at()).to.equal(here);
      await press('Tab');
      await sendKeys({ up: 'Shift' });
      expect(at()).to.equal(-1);
      await expect(contacts.element).to.be.accessible();
    });

    it('A13 J16 lets a Business Administrator choose one at a time, of the own company', async () => {
      const contacts = await ContactsPage.open('soren');
      expect(contacts.names).to.deep.equal(['Mikkel Brandt']);
      expect(new Set(contacts.boxes.map((box) => box.type))).to.deep.equal(new Set(['radio']));
      expect(allInside(contacts.element, '#all-contacts, #contact-account')).to.deep.equal([]);
      await contacts.tick(contacts.names[0]!, 'Mikkel');
      await contacts.page.chooseRole('endUser');
      contacts.page.send();
      await until(() => contacts.drafts.length > 0);
      expect(contacts.drafts).to.deep.equal([[{ contactId: 'contact-mikkel', roles: ['endUser'] }]]);
    });

    it('sends in parts, can be stopped, and goes on with the same key', async () => {
      const faults = [{ on: 'provision', calls: [1], fault: { hang: true } }] as const;
      const contacts = await ContactsPage.open('joerg', { faults });
      inside(contacts.element, '#all-contacts').click();
      await contacts.page.chooseRole('endUser');
      contacts.page.send();
      await appears(contacts.element, 'progress');
      await until(() => focused()?.id === 'send');
      await press('Escape');
      await reads(contacts.element, 'You stopped this.');
      contacts.page.send();
      await contacts.page.until(() => !contacts.page.isOpen, 'the end of the dialog');
      const [first, second] = contacts.page.keys('provision');
      expect(first).to.equal(second);
      expect(contacts.drafts.map((part) => part.length)).to.deep.equal([20, 20, 20, 2]);
    });
  });

  it('asks once when typing rests, and keeps who was chosen', async () => {
    const contacts = await ContactsPage.open('chloe');
    await contacts.tick('Mikkel');
    const before = contacts.page.sent('listContacts').length;
    await contacts.search('zagreb', () => contacts.names.length === 4);
    expect(contacts.page.sent('listContacts')).to.have.lengthOf(before + 1);
    await reads(contacts.element, '1 chosen, 1 of them not shown here');
    await contacts.search('mikkel', () => contacts.names.length === 1);
    expect(contacts.boxes[0]!.checked).to.equal(true);
  });

  for (const [locale, four, one] of [
    ['en', '4 contacts found', '1 contact found'],
    ['fr', 'Résultats\u00A0: 4 contacts', 'Résultats\u00A0: 1 contact'],
    ['de', '4 Personen gefunden', '1 Person gefunden'],
  ] as const) {
    it(`says how many it found in the system’s own words, in a language it speaks (${locale})`, async () => {
      const contacts = await ContactsPage.open('chloe', { locale });
      const says = (words: string): Promise<unknown> =>
        until(() =>
          allInside(contacts.element, '[role=status]').some(({ textContent }) => textContent.trim() === words),
        );
      await contacts.search('zagreb', () => contacts.names.length === 4);
      await says(four);
      await contacts.search('mikkel', () => contacts.names.length === 1);
      await says(one);
    });
  }

  it('shows more of a long list on request, and keeps what is there when that fails', async () => {
    const faults = [{ on: 'listContacts', calls: [2], fault: { fail: { code: 'network' } } }] as const;
    const contacts = await ContactsPage.open('joerg', { team: pumps(38), faults });
    expect(contacts.names).to.have.lengthOf(50);
    const more = (): HTMLElement[] => allInside(contacts.element, '.contacts > button');
    expect(more()[0]!.textContent).to.contain('30 left');
    more()[0]!.click();
    const retry = await appears(contacts.element, '.contacts .notice--danger button');
    expect(contacts.names).to.have.lengthOf(50);
    retry.click();
    await contacts.page.until(() => contacts.names.length === 80, 'the rest');
    expect(new Set(contacts.boxes.map(({ value }) => value)).size).to.equal(80);
    expect(more()).to.deep.equal([]);
  });

  it('J11 says why there is nobody to choose', async () => {
    const team = pumps();
    const { items } = await team.backendFor('chloe').listContacts({ accountId: 'a1' });
    await team.backendFor('chloe').provision(items.map(({ id }) => ({ contactId: id, roles: ['endUser'] })));
    const contacts = await ContactsPage.open('chloe', { team }, OF_NORDHAVN);
    expect(textOf(contacts.element)).to.contain('All contacts of this company have a user already.');
    expect(allInside(contacts.element, '[part="send"], role-picker, #contact-search')).to.deep.equal([]);
    await expect(contacts.element).to.be.accessible();
  });

  it('says that no one matches, and that the list could not be read', async () => {
    const contacts = await ContactsPage.open('chloe', {
      faults: [{ on: 'listContacts', calls: [2], fault: { fail: { code: 'network' } } }],
    });
    await type('zagreb', inside(contacts.element, '#contact-search'));
    (await appears(contacts.element, '.notice--danger button')).click();
    await contacts.page.until(() => contacts.names.length === 4, 'the contacts');
    await contacts.search('nobody at all', () => contacts.names.length === 0);
    await reads(contacts.element, 'No one matches.');
  });

  it('sends nothing without anybody chosen and a role, and says both', async () => {
    const contacts = await ContactsPage.open('chloe');
    await contacts.page.picker();
    contacts.page.send();
    await reads(contacts.element, 'Choose somebody from the list.');
    await reads(contacts.element, 'Choose a role.');
    expect(contacts.drafts).to.deep.equal([]);
    await until(() => focused()?.classList.contains('summary') === true, 'the summary to have the keyboard');
    await expect(contacts.element).to.be.accessible();
    allInside(contacts.element, '.summary button')[0]!.click();
    expect((focused() as HTMLInputElement | null)?.name).to.equal('contact');
  });

  it('works with the keyboard alone', async () => {
    const contacts = await ContactsPage.open('chloe', {}, OF_NORDHAVN);
    const provisioned = oneEvent(contacts.element, 'contact-provisioned');
    await until(() => focused()?.id === 'contact-search');
    await type('mikkel');
    await contacts.page.until(() => contacts.names.length === 1, 'Mikkel');
    await tabTo(contacts.boxes[0]!);
    await press(' ');
    await tabTo(inside(await contacts.page.picker(), 'input'));
    await type('commerce e');
    await tabTo(inside(contacts.element, '[part="send"]'));
    await press('Enter');
    expect((await provisioned).detail.entry.member.roles).to.deep.equal(['endUser']);
  });

  it('leaves it to a page that prevents the request', async () => {
    const contacts = await ContactsPage.open('chloe');
    contacts.element.addEventListener('provision-request', (event) => event.preventDefault());
    await contacts.tick('Mikkel');
    await contacts.page.chooseRole('endUser');
    const asked = oneEvent(contacts.element, 'provision-request');
    contacts.page.send();
    expect((await asked).detail.drafts).to.deep.equal([{ contactId: 'contact-mikkel', roles: ['endUser'] }]);
    expect(contacts.drafts).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const contacts = await ContactsPage.open('chloe', { locale: 'fr' });
    await reads(contacts.element, 'Rechercher par nom, adresse courriel ou entreprise');
    expect(inside(contacts.element, '[part="send"]').textContent.trim()).to.equal('Attribuer');
  });
});
