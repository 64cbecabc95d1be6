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
import { until } from '../helpers/until.js';

const portal = { seed: harbourHeath, policy: paymentsPortal } as const;
const b2b = { seed: pumpwerk, policy: b2bCommerce } as const;

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

    it('J18 gives another store', async () => {
      const page = await DetailPage.open('zoe', { ...portal, as: 'tomasz' });
      await page.until(() => page.text.includes('Leeds Kirkgate'));
      page.box('Leeds Kirkgate').click();
      await page.detail.updateComplete;
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect((await page.stored('zoe')).scopes).to.have.members(['s1', 's3']);
    });

    it('J19 says which stores cannot be given', async () => {
      const page = await DetailPage.open('zoe', { ...portal, as: 'haneul' });
      await page.until(() => page.text.includes('Leeds Kirkgate'));
      expect(page.box('Leeds Kirkgate').getAttribute('aria-disabled')).to.equal('true');
      expect(page.box('Scarborough').getAttribute('aria-disabled')).to.equal(null);
      page.box('Leeds Kirkgate').click();
      await page.detail.updateComplete;
      expect(page.detail.hasChanges).to.equal(false);
      await expect(page.detail).to.be.accessible();
    });

    it('R089 switches a right of one person', async () => {
      const page = await DetailPage.open('freja', { ...b2b, as: 'soren' });
      await page.until(() => page.root.querySelectorAll('[role=switch]').length === 2);
      page.root.querySelector<HTMLElement>('[role=switch]')!.click();
      await page.until(() => page.text.includes('Own setting'));
      page.button('Save').click();
      await page.until(() => page.text.includes('was saved'));
      expect(Object.values((await page.stored('freja')).options)).to.deep.equal([false]);
      await expect(page.detail).to.be.accessible();
    });

    it('R094 keeps the value of what is off for the whole application', async () => {
      const seed = (now: number): ReturnType<typeof pumpwerk> => {
        const whole = pumpwerk(now);
        return { ...whole, tenant: { ...whole.tenant, settings: { ...whole.tenant.settings, orderProcess: false } } };
      };
      const page = await DetailPage.open('soren', { ...b2b, seed, as: 'chloe' });
      await page.until(() => page.text.includes('Switched off for the whole application'));
      const masked = [...page.root.querySelectorAll<HTMLInputElement>('[role=switch][aria-disabled=true]')];
      expect(masked.length).to.be.greaterThan(0);
      masked[0]!.click();
      expect(masked[0]!.checked).to.equal(true);
      expect(page.detail.hasChanges).to.equal(false);
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
    return textOf(this.root) + (picker ? textOf(picker) : '');
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
