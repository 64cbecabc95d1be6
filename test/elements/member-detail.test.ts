import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/member-detail/member-detail.js';
import '../../src/elements/role-picker/role-picker.js';
import '../../src/elements/team-provider/team-provider.js';
import type { MemberDetailElement } from '../../src/elements/member-detail/member-detail-element.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import { b2bCommerce, paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath, pumpwerk } from '../../src/testing/demo/index.js';
import { differently, openPage, press, textOf, type PageOptions } from '../helpers/team-page.js';
import type { MemoryTeam } from '../../src/backend/memory/index.js';
import { toastTexts } from '../helpers/toasts.js';
import { until } from '../helpers/until.js';

const portal = { seed: harbourHeath, policy: paymentsPortal } as const;
const b2b = { seed: pumpwerk, policy: b2bCommerce } as const;

/** A colleague of Benoît whom he could give nothing to do with orders. */
function withAicha(now: number): ReturnType<typeof pumpwerk> {
  const whole = pumpwerk(now);
  const aicha = {
    ...whole.members.find(({ id }) => id === 'benoit')!,
    id: 'aicha',
    email: 'aicha@eauxdulac.example',
    roles: ['endUser'],
    options: { 'order.create': false },
  };
  return { ...whole, members: [...whole.members, aicha] };
}

describe('<member-detail>', () => {
  describe('shows a person', () => {
    it('with name, state, role and since when', async () => {
      const page = await DetailPage.open('olafur');
      for (const part of ['Ólafur Þórsson', 'Active', 'olafur@acme-winery.example', 'Member since']) {
        expect(page.text).to.contain(part);
      }
      await expect(page.detail).to.be.accessible();
    });

    it('R034 only to read for who cannot edit', async () => {
      const page = await DetailPage.open('olafur', { as: 'bo' });
      expect(page.text).to.contain('Admin User');
      expect(page.root.querySelector('input, role-picker, button')).to.equal(null);
      await expect(page.detail).to.be.accessible();
    });

    it('R108 only to read, with the reason, where the row does not let it be edited', async () => {
      const page = await DetailPage.open('priya', { ...portal, as: 'tomasz' });
      expect(page.text).to.contain('The account owner cannot be changed here').and.to.contain('All stores');
      expect(page.root.querySelector('input')).to.equal(null);
      await expect(page.detail).to.be.accessible();
    });

    it('with what takes something away after Save, and apart from it', async () => {
      const page = await DetailPage.open('olafur');
      const save = page.button('Save');
      for (const word of ['Disable', 'Remove User']) {
        const button = page.button(word);
        expect(save.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING, word).to.be.greaterThan(0);
        expect(button.closest('form'), word).to.equal(null);
        expect(button.getBoundingClientRect().top - save.getBoundingClientRect().bottom, word).to.be.at.least(24);
      }
    });

    it('R008 with what to do about a bounced invitation', async () => {
      const page = await DetailPage.open('anh');
      expect(page.text).to.contain('The mail did not arrive').and.to.contain('Commerce7 support');
      expect(page.text).to.contain('Valid until').and.to.contain('Sent');
      const resent = oneEvent(page.detail, 'invitation-resent');
      page.button('Send invitation again').click();
      await resent;
      await page.until(() => page.text.includes('was sent again'));
      await expect(page.detail).to.be.accessible();
    });

    it('or says that nobody of this id is here', async () => {
      const page = await DetailPage.open('nobody', {}, 'not here any more');
      await expect(page.detail).to.be.accessible();
    });

    it('or says what went wrong, and tries again', async () => {
      const faults = [{ on: 'getMember', calls: [1], fault: { fail: { code: 'network' } } }] as const;
      const page = await DetailPage.open('olafur', { faults }, 'No connection');
      page.button('Try again').click();
      await page.until(() => page.text.includes('Ólafur'));
    });

    it('in French', async () => {
      const page = await DetailPage.open('olafur', { locale: 'fr' });
      await page.until(() => page.text.includes('Membre depuis'));
      expect(page.text).to.contain('Prénom').and.to.contain('Désactiver');
    });
  });

  describe('edits', () => {
    it('R035 sends only what has changed, once, and says so', async () => {
      const page = await DetailPage.open('olafur');
      expect(page.button('Save').getAttribute('aria-disabled')).to.equal('true');
      await page.type('phone', '+1 503 555 0134');
      const request = oneEvent(page.detail, 'member-update-request');
      const updated = oneEvent(page.detail, 'member-updated');
      await press('Enter');
      const { detail } = (await request) as HTMLElementEventMap['member-update-request'];
      expect(detail.patch).to.deep.equal({ phone: '+1 503 555 0134' });
      await updated;
      await page.until(() => page.text.includes('Ólafur Þórsson was saved'));
      expect((await page.stored('olafur')).phone).to.equal('+1 503 555 0134');
      expect(page.button('Save').getAttribute('aria-disabled')).to.equal('true');
    });

    it('R036 R037 says what to do about an address that cannot change', async () => {
      const page = await DetailPage.open('olafur');
      expect(page.root.querySelector('#email')).to.equal(null);
      expect(page.text).to.contain('Invite the new address and remove this account');
      const asked = oneEvent(page.detail, 'invitation-prefill-request');
      page.button('Invite the new address').click();
      expect(((await asked) as HTMLElementEventMap['invitation-prefill-request']).detail.entry.member.id).to.equal(
        'olafur',
      );
    });

    it('R041 R042 leaves own role and removal alone, with the reason, and saves the own phone', async () => {
      const page = await DetailPage.open('marguerite');
      await page.until(() => page.text.includes('You cannot change your own permissions'));
      const remove = page.button('Remove User');
      expect(remove.getAttribute('aria-disabled')).to.equal('true');
      remove.focus();
      await page.until(() => page.root.querySelector('.reason')?.textContent?.includes('yourself'), 'the reason');
      remove.click();
      expect(page.root.querySelector<HTMLDialogElement>('dialog.confirm')!.open).to.equal(false);
      await page.type('phone', '1');
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      await expect(page.detail).to.be.accessible();
    });

    it('R016 asks for what a role needs, and refuses beside the field without it', async () => {
      const page = await DetailPage.open('thora');
      await page.chooseRole('partner');
      await page.until(() => page.root.querySelector('#attributes-partnerDomain'));
      page.button('Save').click();
      await page.until(() => page.text.includes('Define the Partner Domain first'));
      expect(page.root.activeElement?.id).to.equal('attributes-partnerDomain');
      await expect(page.detail).to.be.accessible();
      await sendKeys({ type: 'vinedesign.example' });
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('thora')).attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
    });

    it('R021 corrects a Partner Domain', async () => {
      const page = await DetailPage.open('eleni');
      await page.until(() => page.root.querySelector('#attributes-partnerDomain'));
      await page.type('attributes-partnerDomain', 'stafyli.example', true);
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('eleni')).attributes).to.deep.equal({ partnerDomain: 'stafyli.example' });
    });

    it('R090 opens a Permissions tab with the switches of the role, also by keyboard', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'soren' });
      await page.until(() => page.tabs.length === 2);
      expect(page.tabs.map(textOf)).to.deep.equal(['Details', 'Permissions']);
      expect(page.isShown('[role=switch]')).to.equal(false);
      page.tabs[0]!.focus();
      await press('ArrowRight');
      await page.until(() => page.isShown('[role=switch]'));
      expect(page.root.activeElement).to.equal(page.tabs[1]);
      expect(page.switches.map((box) => box.checked)).to.deep.equal([true, true]);
      expect(page.text).to.contain('On by default');
      await expect(page.detail).to.be.accessible();
      await press('ArrowLeft');
      await page.until(() => !page.isShown('[role=switch]'));
    });

    it('mirrors the arrow keys of the tabs where text runs from right to left', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'soren' });
      page.detail.dir = 'rtl';
      await page.until(() => page.tabs.length === 2);
      page.tabs[0]!.focus();
      await press('ArrowLeft');
      await page.until(() => page.isShown('[role=switch]'));
      await press('Home');
      await page.until(() => !page.isShown('[role=switch]'));
    });

    it('has no tabs where no role has anything to switch', async () => {
      const page = await DetailPage.open('olafur');
      await page.until(() => page.root.querySelector('role-picker'));
      expect(page.tabs).to.deep.equal([]);
    });

    it('R085 shows the options of the role that is chosen, and only its own', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'joerg' });
      await page.permissions();
      expect(page.switchLabels).to.deep.equal(['Create an order and submit it for review', 'Submit an inquiry']);
      await page.flip(1);
      await page.chooseRole('businessAdmin');
      await page.until(() => page.switches.length === 4);
      expect(page.switches.map((box) => box.checked)).to.deep.equal([true, true, true, false]);
      await page.flip(1);
      await page.chooseRole('endUser');
      await page.until(() => page.switches.length === 2);
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('freja')).options).to.deep.equal({ 'inquiry.submit': false });
    });

    it('R086 sends a switch along with the new role', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'joerg' });
      await page.permissions();
      await page.chooseRole('businessAdmin');
      await page.until(() => page.switches.length === 4);
      await page.flip(1);
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      const { roles, options } = await page.stored('freja');
      expect({ roles, options }).to.deep.equal({ roles: ['businessAdmin'], options: { 'order.place': false } });
    });

    for (const authorization of ['policy', 'decisions'] as const) {
      it(`R095 does not switch on what one does not have oneself (${authorization})`, async () => {
        const page = await DetailPage.open('aicha', {
          ...b2b,
          seed: withAicha,
          as: 'benoit',
          backend: { authorization },
        });
        await page.permissions();
        expect(page.text).to.contain('You cannot grant what you do not have');
        expect(page.switches.map((box) => box.getAttribute('aria-disabled'))).to.deep.equal(['true', null]);
        await page.flip(0);
        expect(page.detail.hasChanges).to.equal(false);
        await page.chooseRole('businessAdmin');
        await page.until(() => page.switches.length === 4);
        expect(page.switches.map((box) => box.checked)).to.deep.equal([false, false, false, true]);
        await expect(page.detail).to.be.accessible();
        page.button('Save').click();
        await page.until(() => page.text.includes('was saved'));
        expect((await page.stored('aicha')).options).to.deep.equal({
          'order.create': false,
          'order.place': false,
          'order.review': false,
        });
      });
    }

    it('R096 leaves one’s own role and switches alone, with the reason', async () => {
      const page = await DetailPage.open('soren', { ...b2b, as: 'soren' });
      await page.permissions();
      expect(page.switches.map((box) => box.getAttribute('aria-disabled'))).to.deep.equal(Array(4).fill('true'));
      expect(page.text).to.contain('You cannot change or remove your own access');
      await page.flip(0);
      expect(page.detail.hasChanges).to.equal(false);
      expect(page.button('Remove').getAttribute('aria-disabled')).to.equal('true');
    });

    it('brings the tab with the mistake forward', async () => {
      const fail = { code: 'forbidden', reason: 'optionAboveOwn', field: 'options.inquiry.submit' } as const;
      const faults = [{ on: 'updateMember', fault: { fail } }] as const;
      const page = await DetailPage.open('freja', { ...b2b, as: 'soren', faults });
      await page.permissions();
      await page.flip(1);
      page.tabs[0]!.click();
      await page.until(() => !page.isShown('[role=switch]'));
      page.button('Save').click();
      await page.until(() => page.root.activeElement === page.switches[1]);
      expect(page.text).to.contain('You cannot grant what you do not have');
    });

    it('R092 switches a right of one person, and of nobody else', async () => {
      const seed = (now: number): ReturnType<typeof pumpwerk> => {
        const whole = pumpwerk(now);
        const other = { ...whole.members.find(({ id }) => id === 'freja')!, id: 'other', email: 'o@nordhavn.example' };
        return { ...whole, members: [...whole.members, other] };
      };
      const page = await DetailPage.open('freja', { ...b2b, seed, as: 'soren' });
      await page.permissions();
      await page.flip(0);
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('freja')).options).to.deep.equal({ 'order.create': false });
      page.detail.memberId = 'other';
      await page.until(() => page.switches.length === 2 && page.switches[0]!.checked);
      expect(page.text).not.to.contain('Own setting');
      expect((await page.stored('other')).options).to.deep.equal({});
    });

    it('R089 switches a right of one person', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'soren' });
      await page.permissions();
      await page.flip(0);
      await page.until(() => page.text.includes('Own setting'));
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect(Object.values((await page.stored('freja')).options)).to.deep.equal([false]);
      await expect(page.detail).to.be.accessible();
    });

    it('R094 keeps the value of what is off for the whole application', async () => {
      const seed = (now: number): ReturnType<typeof pumpwerk> => {
        const whole = pumpwerk(now);
        const members = whole.members.map((member) =>
          member.id === 'soren' ? { ...member, options: { 'order.place': false } } : member,
        );
        const settings = { ...whole.tenant.settings, orderProcess: false };
        return { ...whole, members, tenant: { ...whole.tenant, settings } };
      };
      const page = await DetailPage.open('soren', { ...b2b, seed, as: 'chloe' });
      await page.permissions();
      expect(page.text).to.contain('Switched off for the whole application').and.to.contain('The setting is kept');
      const off = page.switches.map((box) => box.getAttribute('aria-disabled'));
      expect(off).to.deep.equal(['true', 'true', 'true', null]);
      await page.flip(1);
      expect(page.switches.map((box) => box.checked)).to.deep.equal([true, false, true, true]);
      expect(page.detail.hasChanges).to.equal(false);
      await page.flip(3);
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('soren')).options).to.deep.equal({ 'order.place': false, 'inquiry.submit': false });
    });

    it('keeps what is typed when saving fails, and tries again with one effect', async () => {
      const faults = [{ on: 'updateMember', calls: [1], fault: { failAfter: { code: 'timeout' } } }] as const;
      const page = await DetailPage.open('olafur', { faults });
      await page.type('phone', '7');
      page.button('Save').click();
      await page.until(() => page.text.includes('This took too long'));
      expect(page.input('phone').value).to.equal('7');
      await expect(page.detail).to.be.accessible();
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('olafur')).phone).to.equal('7');
    });

    it('puts a refusal beside its field', async () => {
      const fail = { code: 'invalid', field: 'phone' } as const;
      const page = await DetailPage.open('olafur', { faults: [{ on: 'updateMember', fault: { fail } }] });
      await page.type('phone', '7');
      page.button('Save').click();
      await page.until(() => page.input('phone').getAttribute('aria-invalid') === 'true');
      expect(page.root.activeElement).to.equal(page.input('phone'));
    });

    it('takes back what is typed', async () => {
      const page = await DetailPage.open('olafur');
      await page.type('phone', '7');
      page.button('Cancel').click();
      await page.detail.updateComplete;
      expect(page.input('phone').value).to.equal('');
      expect(page.detail.hasChanges).to.equal(false);
    });

    it('leaves it to the page that prevents the request', async () => {
      const page = await DetailPage.open('olafur');
      page.detail.addEventListener('member-update-request', (event) => event.preventDefault());
      await page.type('phone', '7');
      page.button('Save').click();
      await page.detail.updateComplete;
      expect((await page.stored('olafur')).phone).to.equal(undefined);
      expect(page.input('phone').value).to.equal('7');
    });
  });

  describe('when somebody else was faster', () => {
    async function conflicting(): Promise<DetailPage> {
      const page = await DetailPage.open('olafur', {
        change: (backend) => differently(backend, { subscribe: () => () => {} }),
      });
      await page.type('phone', '111');
      await page.type('lastName', 'Mine', true);
      await page.team.backendFor('xiaoming').updateMember?.('olafur', { phone: '222', firstName: 'Óli' });
      page.button('Save').click();
      await page.until(() => page.text.includes('Someone else changed this meanwhile'));
      return page;
    }

    it('shows their value beside mine, and loses nothing', async () => {
      const page = await conflicting();
      expect(page.text).to.contain('Mine: 111').and.to.contain('Theirs: 222');
      expect(page.input('phone').value).to.equal('111');
      expect(page.input('lastName').value).to.equal('Mine');
      expect(page.input('firstName').value).to.equal('Óli');
      expect(page.root.activeElement?.id).to.equal('conflict');
      await expect(page.detail).to.be.accessible();
    });

    it('saves mine over theirs', async () => {
      const page = await conflicting();
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect(await page.stored('olafur')).to.include({ phone: '111', lastName: 'Mine', firstName: 'Óli' });
    });

    it('or leaves theirs', async () => {
      const page = await conflicting();
      page.box('Theirs: 222').click();
      await page.detail.updateComplete;
      expect(page.input('phone').value).to.equal('222');
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect(await page.stored('olafur')).to.include({ phone: '222', lastName: 'Mine' });
    });
  });

  describe('when somebody else removed the person', () => {
    it('R044 says so, keeps what was typed to be read, and shows what is stored', async () => {
      const page = await DetailPage.open('olafur', {
        change: (backend) => differently(backend, { subscribe: () => () => {} }),
      });
      await page.type('phone', '111');
      await page.team.backendFor('xiaoming').removeMember?.('olafur');
      page.button('Save').click();
      await page.until(() => page.text.includes('Ólafur Þórsson was removed meanwhile.'));
      expect(page.root.activeElement?.id).to.equal('gone');
      expect(page.input('phone').value).to.equal('111');
      expect(page.text).to.not.contain('status does not allow');
      await expect(page.detail).to.be.accessible();
      expect(await page.detail.confirmLeaving()).to.equal(true);
      page.button('Show what is stored').click();
      await page.until(() => page.text.includes('Removed'));
      expect(page.text).to.not.contain('was removed meanwhile');
    });
  });

  describe('acts', () => {
    it('R044 removes after asking, and says so', async () => {
      const page = await DetailPage.open('siobhan');
      page.button('Remove User').click();
      await page.detail.updateComplete;
      const dialog = page.root.querySelector<HTMLDialogElement>('dialog.confirm')!;
      await expect(page.detail).to.be.accessible();
      const removed = oneEvent(page.detail, 'member-removed');
      page.button('Remove User', dialog).click();
      await removed;
      await page.until(() => page.text.includes('was removed'));
    });

    it('asks before leaving what is typed', async () => {
      const page = await DetailPage.open('olafur');
      expect(await page.detail.confirmLeaving()).to.equal(true);
      await page.type('phone', '7');
      const leaving = page.detail.confirmLeaving();
      await page.detail.updateComplete;
      page.button('Leave', page.root.querySelector('dialog')!).click();
      expect(await leaving).to.equal(true);
      expect(page.detail.hasChanges).to.equal(false);
    });

    it('waits for what is being saved before it asks, and asks nothing once that is saved', async () => {
      const page = await DetailPage.open('olafur', {
        faults: [{ on: 'updateMember', fault: { delayMs: 150 } }],
      });
      await page.type('phone', '7');
      page.button('Save').click();
      const leaving = page.detail.confirmLeaving();
      await page.detail.updateComplete;
      expect(page.root.querySelector('dialog[open]')).to.equal(null);
      expect(await leaving).to.equal(true);
    });

    it('stays to show what went wrong where that is not saved', async () => {
      const page = await DetailPage.open('olafur', {
        faults: [{ on: 'updateMember', fault: { fail: { code: 'timeout' } } }],
      });
      await page.type('phone', '7');
      page.button('Save').click();
      expect(await page.detail.confirmLeaving()).to.equal(false);
      expect(page.root.querySelector('dialog[open]')).to.equal(null);
      expect(page.input('phone').value).to.equal('7');
    });

    it('takes in a change from elsewhere while nothing is typed', async () => {
      const page = await DetailPage.open('olafur');
      await page.team.backendFor('xiaoming').updateMember?.('olafur', { phone: '555' });
      await page.until(() => page.input('phone').value === '555');
    });

    it('shows another person', async () => {
      const page = await DetailPage.open('olafur');
      page.detail.memberId = 'bo';
      await page.until(() => page.text.includes('Bo Zhang'));
      expect(page.text).not.to.contain('Ólafur');
    });

    it('without a provider says so', async () => {
      const detail = await fixture<MemberDetailElement>(html`<member-detail member-id="bo"></member-detail>`);
      await until(() => textOf(detail.shadowRoot!).includes('no team is connected'));
    });
  });
});

/** One person as the signed-in one sees them. */
class DetailPage {
  readonly team: MemoryTeam;
  readonly detail: MemberDetailElement;

  readonly #as: string;

  private constructor(team: MemoryTeam, detail: MemberDetailElement, as = 'marguerite') {
    this.#as = as;
    this.team = team;
    this.detail = detail;
  }

  static async open(memberId: string, options: PageOptions = {}, text = ''): Promise<DetailPage> {
    const content = html`<member-detail member-id=${memberId}></member-detail>`;
    const { team, provider } = await openPage({ ...options, content });
    const page = new DetailPage(team, provider.querySelector('member-detail')!, options.as);
    await page.until(() => (text ? page.text.includes(text) : page.root.querySelector('form')));
    await page.until(() => text || page.root.querySelector('role-picker') || !page.root.querySelector('#firstName'));
    return page;
  }

  get root(): ShadowRoot {
    return this.detail.shadowRoot!;
  }

  get text(): string {
    const picker = this.root.querySelector('role-picker')?.shadowRoot;
    return [textOf(this.root), picker ? textOf(picker) : '', ...toastTexts()].join(' ');
  }

  get tabs(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=tab]')];
  }

  get switches(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[role=switch]')];
  }

  async flip(index: number): Promise<void> {
    this.switches[index]!.click();
    await this.detail.updateComplete;
  }

  get switchLabels(): string[] {
    return this.switches.map((box) => textOf(box.labels![0]!));
  }

  /** Opens the second tab. */
  async permissions(): Promise<void> {
    await this.until(() => this.tabs.length === 2, 'the tabs');
    this.tabs[1]!.click();
    await this.until(() => this.isShown('[role=switch]'), 'the switches');
  }

  isShown(selector: string): boolean {
    return this.root.querySelector(selector)?.checkVisibility() === true;
  }

  input(id: string): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  /** A box or radio button by its label. */
  box(label: string): HTMLInputElement {
    const found = [...this.root.querySelectorAll('label')].find((candidate) => textOf(candidate).includes(label));
    return (found!.control ?? found!.querySelector('input')) as HTMLInputElement;
  }

  button(label: string, within: ParentNode = this.root): HTMLButtonElement {
    return [...within.querySelectorAll('button')].find((button) => textOf(button).includes(label))!;
  }

  async type(id: string, text: string, isInstead = false): Promise<void> {
    this.input(id).focus();
    if (isInstead) this.input(id).select();
    await sendKeys({ type: text });
  }

  async chooseRole(id: string): Promise<void> {
    const picker = this.root.querySelector<RolePickerElement>('role-picker')!;
    picker.roles = [id];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await this.detail.updateComplete;
  }

  async stored(id: string): Promise<Awaited<ReturnType<typeof this.read>>['member']> {
    return (await this.read(id)).member;
  }

  read(id: string): ReturnType<ReturnType<MemoryTeam['backendFor']>['getMember']> {
    return this.team.backendFor(this.#as).getMember(id);
  }

  async until(condition: () => unknown, what = 'it'): Promise<void> {
    await until(condition, what);
    await this.detail.updateComplete;
  }
}
