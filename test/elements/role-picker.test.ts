import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Me } from '../../src/backend/index.js';
import { createMemoryClock, memoryTeam } from '../../src/backend/memory/index.js';
import type { RoleOffer } from '../../src/domain/index.js';
import { roleOffers } from '../../src/domain/index.js';
import '../../src/elements/role-picker/role-picker.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import { commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { acmeWinery, harbourHeath, veloBoreal } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import {
  allInside,
  appears,
  focused,
  inside,
  press,
  reads,
  signedIn,
  textOf,
  type,
  widget,
} from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const radios = (picker: Element): HTMLInputElement[] => allInside<HTMLInputElement>(picker, 'input');
const radio = (picker: Element, id: string): HTMLInputElement =>
  radios(picker).find(({ value }) => value === id) as HTMLInputElement;
const details = (picker: Element): string => inside(picker, '.details').textContent.replaceAll(/\s+/g, ' ');

async function pickerFor(memberId: string, content = html`<role-picker name="role"></role-picker>`) {
  const { backend, team } = signedIn(memberId);
  const picker = await widget<RolePickerElement>(backend, content, 'role-picker');
  await appears(picker, 'input');
  return { picker, team };
}

async function entryOf(memberId: string, as = 'marguerite') {
  const { backend } = signedIn(as);
  return { backend, entry: await backend.getMember(memberId) };
}

describe('<role-picker>', () => {
  it('R006 R007 offers an Admin Owner nine roles with what each can and cannot do', async () => {
    const { picker } = await pickerFor('marguerite');
    expect(radios(picker)).to.have.lengthOf(9);
    radio(picker, 'posBasic').click();
    await picker.updateComplete;
    expect(allInside(picker, '.rights--close li')).to.have.lengthOf(10);
    expect(details(picker)).to.contain('POS Basic').and.to.contain('Override price').and.to.contain('Opens POS');
    radio(picker, 'adminOwner').click();
    await picker.updateComplete;
    expect(details(picker)).to.contain('No restrictions');
    await expect(picker).to.be.accessible();
  });

  it('says of a role that may do nothing that it may do nothing, never that it has no restrictions', async () => {
    const seed = veloBoreal(NOW);
    const lost = { id: 'lost', name: { en: 'Lost' }, kind: 'employee', grants: ['sales.refund'] };
    const customRoles = [...(seed.tenant.customRoles ?? []), lost];
    const team = memoryTeam({
      seed: { ...seed, tenant: { ...seed.tenant, customRoles } },
      policy: retailEcom,
      clock: createMemoryClock(NOW),
    });
    const picker = await widget<RolePickerElement>(
      team.backendFor('genevieve'),
      html`<role-picker action="member.create" kind="employee"></role-picker>`,
      'role-picker',
    );
    await appears(picker, 'input');
    radio(picker, 'lost').click();
    await picker.updateComplete;
    expect(details(picker)).to.contain('No permissions here.').and.not.to.contain('No restrictions');
    const row = radio(picker, 'lost').closest('label')!.textContent.replaceAll(/\s+/g, ' ');
    expect(row).to.contain('No permissions here.').and.not.to.contain('No restrictions');
    await expect(picker).to.be.accessible();
  });

  it('keeps its height while a role is read beside the list, so that a click meets what it aims at', async () => {
    const { picker } = await pickerFor('marguerite');
    const before = picker.offsetHeight;
    radio(picker, 'posBasic').focus();
    await picker.updateComplete;
    expect(details(picker)).to.contain('POS Basic');
    expect(picker.offsetHeight).to.equal(before);
  });

  describe('in little room', () => {
    for (const width of [280, 320, 450]) {
      it(`R007 has no empty pane before a choice, and then the role below the list, no higher than a part of a screen, in ${width} px`, async () => {
        const content = html`<div dir="rtl"><role-picker style="inline-size: ${width}px"></role-picker></div>`;
        const { backend } = signedIn('marguerite');
        const picker = await widget<RolePickerElement>(backend, content, 'role-picker', 'ar');
        await appears(picker, 'input');
        const list = inside(picker, '.list');
        expect(inside(picker, '.details').offsetHeight, 'nothing chosen').to.be.lessThan(90);
        radio(picker, 'adminUser').click();
        await picker.updateComplete;
        const pane = inside(picker, '.details');
        const spaced = new CSSStyleSheet(); // WCAG 1.4.12
        spaced.replaceSync(
          '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }',
        );
        for (const sheets of [[], [spaced]]) {
          picker.shadowRoot!.adoptedStyleSheets.push(...sheets);
          const box = pane.getBoundingClientRect();
          expect(box.top, 'below the list').to.be.at.least(list.getBoundingClientRect().bottom - 0.5);
          expect(box.height).to.be.at.most(290);
          expect(pane.scrollWidth).to.be.at.most(pane.clientWidth);
          expect(list.scrollWidth).to.be.at.most(list.clientWidth);
          pane.scrollTop = 0;
          const first = allInside(picker, '.rights--close li')[0]!.getBoundingClientRect();
          expect(first.bottom, 'read at once').to.be.at.most(Math.ceil(box.bottom) + 1);
          pane.scrollTop = pane.scrollHeight;
          const last = allInside(picker, '.rights li').at(-1)!.getBoundingClientRect();
          expect(last.bottom, 'the last right').to.be.within(box.top, box.bottom);
          expect(allInside(picker, '.rights--close li').length).to.equal(13);
        }
      });
    }

    const backwards = async (): Promise<void> => {
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      await sendKeys({ up: 'Shift' });
    };

    it('chooses the role that was pressed, also in the middle of a window, where more below would move it', async () => {
      const { picker } = await pickerFor(
        'marguerite',
        html`<div style="inline-size: 320px; position: fixed; inset-block: 0; display: grid; align-content: center">
          <role-picker></role-picker>
        </div>`,
      );
      const { left, top, height } = radio(picker, 'posBasic').getBoundingClientRect();
      try {
        await sendMouse({ type: 'move', position: [Math.round(left + 4), Math.round(top + height / 2)] });
        await sendMouse({ type: 'down' });
        await picker.updateComplete;
        expect(radio(picker, 'posBasic').getBoundingClientRect().top, 'pressed').to.equal(top);
        await sendMouse({ type: 'up' });
      } finally {
        await resetMouse();
      }
      await until(() => details(picker).includes('POS Basic'), 'the details');
      expect(picker.value).to.equal('posBasic');
    });

    it('reads a role that is pressed and cannot be given', async () => {
      const { picker } = await pickerFor('marguerite', html`<role-picker style="inline-size: 320px"></role-picker>`);
      picker.setAttribute('readonly', '');
      await picker.updateComplete;
      const { left, top, height } = radio(picker, 'posBasic').getBoundingClientRect();
      try {
        await sendMouse({ type: 'click', position: [Math.round(left + 4), Math.round(top + height / 2)] });
      } finally {
        await resetMouse();
      }
      await until(() => details(picker).includes('POS Basic'), 'the details');
      expect(picker.value).to.equal('');
    });

    /** Presses so far beside a role's button, and lets go outside of the list. */
    const pressAndLeave = async (role: Element, beside: number): Promise<void> => {
      const { left, top, height } = role.getBoundingClientRect();
      try {
        await sendMouse({ type: 'move', position: [Math.round(left + beside), Math.round(top + height / 2)] });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [Math.round(left + 600), 2] });
        await sendMouse({ type: 'up' });
      } finally {
        await resetMouse();
      }
    };

    it('reads the role that has the keyboard when a press on it ends elsewhere', async () => {
      const { picker } = await pickerFor('marguerite', html`<role-picker style="inline-size: 320px"></role-picker>`);
      radio(picker, 'posBasic').focus();
      await until(() => details(picker).includes('POS Basic'), 'the details');
      radio(picker, 'adminUser').focus();
      await until(() => details(picker).includes('Admin User'), 'the details of another');
      await pressAndLeave(radio(picker, 'posBasic'), 4);
      radio(picker, 'posStandard').focus();
      await until(() => details(picker).includes('POS Standard'), 'the details after the press');
      expect(picker.value).to.equal('');
    });

    it('chooses nothing by the first key after a press that ended elsewhere, and goes on from the chosen role', async () => {
      const { picker } = await pickerFor('marguerite', html`<role-picker style="inline-size: 320px"></role-picker>`);
      radio(picker, 'posBasic').click();
      await picker.updateComplete;
      for (const key of ['ArrowDown', 'End', 'a']) {
        await pressAndLeave(radio(picker, 'posStandard'), 60);
        inside(picker, '.list').focus(); // where such a press leaves the keyboard
        await press(key);
        expect(picker.value, key).to.equal('posBasic');
        expect((picker.shadowRoot!.activeElement as HTMLInputElement | null)?.value, key).to.equal('posBasic');
      }
      await press('ArrowDown');
      expect(picker.value).to.equal('posStandard');
    });

    it('begins to read each role at its top', async () => {
      const { picker } = await pickerFor('marguerite', html`<role-picker style="inline-size: 320px"></role-picker>`);
      radio(picker, 'adminUser').click();
      await picker.updateComplete;
      const pane = inside(picker, '.details');
      pane.scrollTop = pane.scrollHeight;
      expect(pane.scrollTop).to.be.above(0);
      picker.requestUpdate();
      await picker.updateComplete;
      expect(pane.scrollTop, 'the same role').to.be.above(0);
      radio(picker, 'posBasic').click();
      await until(() => details(picker).includes('POS Basic'), 'the details of another');
      await picker.updateComplete;
      expect(inside(picker, '.details').scrollTop, 'another role').to.equal(0);
    });

    it('stays as high as it is when the keyboard leaves it, so that what stands below it stays too', async () => {
      const { picker } = await pickerFor(
        'marguerite',
        html`<div style="inline-size: 320px; position: fixed; inset-block-end: 0">
          <role-picker></role-picker><button>Below</button>
        </div>`,
      );
      const button = picker.parentElement!.querySelector('button')!;
      let presses = 0;
      button.addEventListener('click', () => (presses += 1));
      radio(picker, 'adminUser').focus();
      await picker.updateComplete;
      const high = picker.offsetHeight;
      const { left, top, width, height } = button.getBoundingClientRect();
      try {
        await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
        await sendMouse({ type: 'down' });
        await picker.updateComplete;
        expect(picker.offsetHeight, 'pressed').to.equal(high);
        await sendMouse({ type: 'up' });
      } finally {
        await resetMouse();
      }
      expect(presses).to.equal(1);
      await picker.updateComplete;
      expect(picker.offsetHeight, 'afterwards').to.equal(high);
      await expect(picker).to.be.accessible(); // what scrolls has to be a stop
      for (const time of ['once', 'again']) {
        button.focus();
        await backwards();
        expect(inside(picker, '.details').matches(':focus'), `the way back, ${time}`).to.equal(true);
        expect(details(picker), time).to.contain('Admin User');
      }
      await backwards();
      expect(picker.shadowRoot!.activeElement?.localName).to.equal('input');
      picker.value = 'posStandard';
      (picker.shadowRoot!.activeElement as HTMLElement).blur();
      await picker.updateComplete;
      expect(details(picker)).to.contain('POS Standard');
    });
  });

  it('has a sign at the lower edge of what scrolls while there is more, also where colours are the reader’s', async () => {
    const { picker } = await pickerFor('marguerite');
    radio(picker, 'adminUser').click();
    await picker.updateComplete;
    for (const box of [inside(picker, '.list'), inside(picker, '.details')]) {
      box.scrollTop = 0;
      expect(box.scrollHeight, 'it scrolls').to.be.greaterThan(box.clientHeight);
      const sign = getComputedStyle(box, '::after');
      expect(sign.content).to.contain('▾');
      expect(sign.position).to.equal('sticky');
      const cover = box.querySelector('.end')!;
      const bottom = box.getBoundingClientRect().bottom;
      expect(cover.getBoundingClientRect().top, 'the sign is seen').to.be.at.least(bottom);
      box.scrollTop = box.scrollHeight;
      expect(cover.getBoundingClientRect().bottom, 'the sign is covered').to.be.closeTo(bottom, 1.5);
      expect(cover.getBoundingClientRect().height).to.be.at.least(Number.parseFloat(sign.height));
      expect(getComputedStyle(cover).backgroundColor).to.match(/^(?!.*(, 0\)|transparent)$)/);
    }
  });

  it('R007 shows what a role can do beside what it cannot where there is room', async () => {
    const { picker } = await pickerFor('marguerite', html`<role-picker style="inline-size: 900px"></role-picker>`);
    radio(picker, 'adminUser').click();
    await picker.updateComplete;
    const pane = inside(picker, '.details').getBoundingClientRect();
    const [cannot, can] = allInside(picker, 'h4').map((heading) => heading.getBoundingClientRect());
    expect(can!.top).to.equal(cannot!.top);
    expect(allInside(picker, '.rights--check li')[2]!.getBoundingClientRect().bottom).to.be.lessThan(pane.bottom);
  });

  it('joins what a role opens by the rule of the language, as in the details', async () => {
    const { backend } = signedIn('marguerite');
    for (const [locale, joined] of [
      ['en', 'Admin panel, POS, and Reservations · '],
      ['ar', '\u2068Admin panel\u2069 و\u2068POS\u2069 و\u2068Reservations\u2069 · '],
      ['ja', 'Admin panel、POS、Reservations · '],
    ]) {
      const picker = await widget<RolePickerElement>(backend, html`<role-picker></role-picker>`, 'role-picker', locale);
      await appears(picker, 'input');
      await until(() => inside(picker, '.row__line').textContent.startsWith(joined!), joined);
    }
  });

  it('R014 R015 says of a Partner whom the role is for', async () => {
    const { picker } = await pickerFor('marguerite');
    radio(picker, 'partner').click();
    await picker.updateComplete;
    expect(details(picker)).to.contain('For consultants').and.to.contain('App with restricted permissions');
  });

  it('R022 leaves out what a Partner can never give', async () => {
    const { picker } = await pickerFor('bo');
    expect(radios(picker)).to.have.lengthOf(8);
    expect(radio(picker, 'adminOwner')).to.equal(undefined);
  });

  for (const authorization of ['policy', 'decisions', 'both'] as const) {
    it(`R007 R022 offers the same with a backend that authorizes by ${authorization}`, async () => {
      const { backend } = signedIn('bo', { authorization });
      const picker = await widget<RolePickerElement>(backend, html`<role-picker></role-picker>`, 'role-picker');
      await appears(picker, 'input');
      expect(radios(picker)).to.have.lengthOf(8);
      radio(picker, 'posBasic').click();
      await picker.updateComplete;
      expect(allInside(picker, '.rights--close li')).to.have.lengthOf(10);
    });
  }

  it('describes each role to a screen reader by what it cannot do', async () => {
    const { picker } = await pickerFor('marguerite');
    const ids = radio(picker, 'posBasic').getAttribute('aria-describedby')!.split(' ');
    const text = ids.map((id) => inside(picker, `#${id}`).textContent).join(' ');
    expect(text).to.contain('Cannot').and.to.contain('Refund').and.to.contain('Adjust inventory');
    expect(inside(picker, 'fieldset').getAttribute('role')).to.equal('radiogroup');
  });

  it('R041 says once that the own role cannot be changed, and changes nothing', async () => {
    const { backend, entry } = await entryOf('marguerite');
    const picker = await widget<RolePickerElement>(
      backend,
      html`<role-picker .entry=${entry}></role-picker>`,
      'role-picker',
    );
    await appears(picker, 'input');
    expect(textOf(picker).split('You cannot change your own permissions.')).to.have.lengthOf(2);
    expect(radios(picker).every((input) => input.getAttribute('aria-disabled') === 'true')).to.equal(true);
    radio(picker, 'standard').click();
    await picker.updateComplete;
    expect(picker.roles).to.deep.equal(['adminOwner']);
    expect(radio(picker, 'adminOwner').checked).to.equal(true);
    await expect(picker).to.be.accessible();
  });

  it('shows with its reason what is refused but not hidden, and does not choose it', async () => {
    const seed = acmeWinery(NOW);
    const offers = roleOffers(commerce7, seed.tenant, seed.members[0]!).map((offer): RoleOffer =>
      offer.role.id === 'standard'
        ? { ...offer, decision: { allowed: false, reason: 'limitReached', effect: 'disable' } }
        : offer,
    );
    const picker = await fixture<RolePickerElement>(html`<role-picker .offers=${offers}></role-picker>`);
    await reads(picker, 'Your plan’s limit is reached.');
    picker.focus();
    await press('End', 'ArrowUp');
    expect((focused() as HTMLInputElement).value).to.equal('standard');
    expect(details(picker)).to.contain('Standard');
    expect(picker.value).to.equal('partner');
    await press('Tab');
    expect(details(picker)).to.contain('Standard');
    radio(picker, 'standard').click();
    expect(picker.value).to.equal('partner');
  });

  it('shows a role it knows nothing of as it is', async () => {
    const { picker } = await pickerFor('marguerite', html`<role-picker value="sommelier"></role-picker>`);
    expect(radio(picker, 'sommelier').checked).to.equal(true);
    expect(textOf(picker)).to.contain('sommelier');
  });

  it('R129 tells reach, applications and conditions apart, and former names on request', async () => {
    const seed = harbourHeath(NOW);
    const offers = roleOffers(paymentsPortal, seed.tenant, seed.members[0]!);
    const picker = await fixture<RolePickerElement>(
      html`<role-picker .offers=${offers} value="manager"></role-picker>`,
    );
    await reads(picker, 'View stores (in their own stores)');
    expect(details(picker)).to.match(/View bank accounts \(in their own stores; not always/);
    picker.value = 'teamMember';
    await picker.updateComplete;
    const former = inside<HTMLDetailsElement>(picker, 'details');
    expect(former.open).to.equal(false);
    expect(former.textContent).to.contain('Former names').and.to.contain('Employee');
  });

  describe('by keyboard', () => {
    it('chooses by arrows, Home, End and letters', async () => {
      const { picker } = await pickerFor('marguerite');
      picker.focus();
      await press('ArrowDown');
      expect(picker.value).to.equal('adminUser');
      await press('End');
      expect(picker.value).to.equal('partner');
      await press('ArrowDown');
      expect(picker.value).to.equal('adminOwner');
      await type('res');
      expect(picker.value).to.equal('reservationsBasic');
      await press('Home');
      expect(picker.value).to.equal('adminOwner');
    });

    it('finds a name with a space in it', async () => {
      const { picker } = await pickerFor('marguerite');
      picker.focus();
      await type('pos s');
      expect(picker.value).to.equal('posStandard');
    });

    it('follows the page’s direction', async () => {
      const { picker } = await pickerFor('marguerite', html`<div dir="rtl"><role-picker></role-picker></div>`);
      picker.focus();
      await press('ArrowLeft');
      expect(picker.value).to.equal('adminUser');
      await press('ArrowRight');
      expect(picker.value).to.equal('adminOwner');
    });

    it('fires input and change once, and nothing for a script', async () => {
      const { picker } = await pickerFor('marguerite');
      const heard: string[] = [];
      for (const name of ['input', 'change']) picker.addEventListener(name, () => heard.push(name));
      picker.value = 'basic';
      await picker.updateComplete;
      expect(heard).to.deep.equal([]);
      picker.focus();
      await press('ArrowDown');
      expect(heard).to.deep.equal(['input', 'change']);
      radio(picker, 'posBasic').click();
      expect(heard).to.deep.equal(['input', 'change', 'input', 'change']);
    });
  });

  describe('in a form', () => {
    const inForm = (picker: unknown) =>
      html`<form>
        <fieldset>${picker}</fieldset>
        <button>Go</button>
      </form>`;

    it('is submitted under its name, and not when disabled', async () => {
      const { picker } = await pickerFor(
        'marguerite',
        inForm(html`<role-picker name="role" value="basic"></role-picker>`),
      );
      const data = (): FormDataEntryValue[] => new FormData(picker.form!).getAll('role');
      expect(data()).to.deep.equal(['basic']);
      picker.disabled = true;
      await picker.updateComplete;
      expect(data()).to.deep.equal([]);
      expect(radios(picker).every(({ disabled }) => disabled)).to.equal(true);
      await expect(picker).to.be.accessible();
    });

    it('sends the form by Enter, once, as radio buttons do: by its first button that sends, unless that is off', async () => {
      const { picker } = await pickerFor('marguerite', inForm(html`<role-picker name="role"></role-picker>`));
      const form = picker.form!;
      const button = form.querySelector('button')!;
      const sent: (HTMLElement | null)[] = [];
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent.push(event.submitter);
      });
      radio(picker, 'basic').focus();
      await press('Enter');
      expect(sent.length).to.equal(1);
      expect(sent[0] === button, 'its button').to.equal(true);
      expect(picker.value, 'Enter chooses nothing').to.equal('');
      button.disabled = true;
      await press('Enter');
      expect(sent.length, 'off').to.equal(1);
      button.remove();
      await press('Enter');
      expect(sent.length, 'without a button').to.equal(2);
      for (let i = 0; i < 2; i++) form.append(document.createElement('input'));
      await press('Enter');
      expect(sent.length, 'without a button, with more to type').to.equal(2);
    });

    it('is disabled with the fieldset around it', async () => {
      const { picker } = await pickerFor('marguerite', inForm(html`<role-picker name="role"></role-picker>`));
      picker.form!.querySelector('fieldset')!.disabled = true;
      await picker.updateComplete;
      expect(radios(picker).every(({ disabled }) => disabled)).to.equal(true);
      await expect(picker).to.be.accessible();
    });

    it('resets to its attribute', async () => {
      const { picker } = await pickerFor(
        'marguerite',
        inForm(html`<role-picker name="role" value="basic"></role-picker>`),
      );
      radio(picker, 'standard').click();
      expect(picker.value).to.equal('standard');
      picker.form!.reset();
      await picker.updateComplete;
      expect(picker.value).to.equal('basic');
      expect(radio(picker, 'basic').checked).to.equal(true);
    });

    it('leads to where the roles are going to be, and on to them, when the form is sent before they are here', async () => {
      const root = await fixture(inForm(html`<role-picker name="role" required></role-picker>`));
      const picker = root.querySelector('role-picker')!;
      await picker.updateComplete;
      picker.form!.querySelector('button')!.click();
      expect(picker.matches(':focus-within')).to.equal(true);
      const seed = acmeWinery(NOW);
      picker.offers = roleOffers(commerce7, seed.tenant, seed.members[0]!);
      await appears(picker, 'input');
      await until(() => radios(picker)[0]?.matches(':focus'), 'the keyboard on the first role');
      expect(inside(picker, '#note').textContent).to.contain('Choose a role.');
    });

    it('leads to the button to ask again when the roles could not be had', async () => {
      const { backend } = signedIn('marguerite', { faults: [{ on: 'me', fault: { fail: { code: 'network' } } }] });
      const content = inForm(html`<role-picker name="role" required></role-picker>`);
      const picker = await widget<RolePickerElement>(backend, content, 'role-picker');
      await reads(picker, 'No connection.');
      picker.form!.querySelector('button')!.click();
      expect(inside(picker, 'button').matches(':focus')).to.equal(true);
    });

    it('is not valid without a choice when required, and says so', async () => {
      const { picker } = await pickerFor('marguerite', inForm(html`<role-picker name="role" required></role-picker>`));
      expect(picker.validity.valueMissing).to.equal(true);
      const invalid = oneEvent(picker, 'invalid');
      expect(picker.form!.checkValidity()).to.equal(false);
      await invalid;
      await picker.updateComplete;
      expect(inside(picker, '#note').textContent).to.contain('Choose a role.');
      expect(inside(picker, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
      radio(picker, 'basic').click();
      await picker.updateComplete;
      expect(picker.checkValidity()).to.equal(true);
      expect(inside(picker, '#note').textContent.trim()).to.equal('');
    });
  });

  it('takes several roles where the system has them', async () => {
    const answer = (me: Me): Me => ({ ...me, ...(me.system ? { system: { ...me.system, maxRoles: 2 } } : {}) });
    const { backend } = signedIn('marguerite', { faults: [{ on: 'me', fault: { answer } }] });
    const picker = await widget<RolePickerElement>(backend, html`<role-picker name="r"></role-picker>`, 'role-picker');
    await until(() => radios(picker)[0]?.type === 'checkbox');
    radio(picker, 'basic').click();
    radio(picker, 'standard').click();
    expect(picker.roles).to.deep.equal(['basic', 'standard']);
    picker.focus();
    await press('End');
    expect(picker.roles).to.deep.equal(['basic', 'standard']);
    await expect(picker).to.be.accessible();
  });

  it('speaks French', async () => {
    const { backend } = signedIn('marguerite');
    const picker = await widget<RolePickerElement>(
      backend,
      html`<role-picker value="posBasic"></role-picker>`,
      'role-picker',
      'fr-CA',
    );
    await reads(picker, 'Ne peut pas');
    expect(details(picker)).to.contain('PDV de base').and.to.contain('Rembourser');
  });

  it('ends sentences of a policy that does not speak Arabic at their own end', async () => {
    const { backend } = signedIn('marguerite');
    const content = html`<div dir="rtl"><role-picker value="posStandard"></role-picker></div>`;
    const picker = await widget<RolePickerElement>(backend, content, 'role-picker', 'ar');
    await appears(picker, '.details h3 + p');
    const sentence = inside(picker, '.details h3 + p');
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const text = walker.nextNode() as Text;
    const end = text.data.trimEnd().length;
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.data[end - 1]).to.equal('.');
    expect(leftOf(end - 1)).to.be.greaterThan(leftOf(end - 2));
  });

  it('says that the roles could not be read, and reads them again', async () => {
    const { backend } = signedIn('marguerite', {
      authorization: 'decisions',
      faults: [{ on: 'roleOffers', calls: [1], fault: { fail: { code: 'network' } } }],
    });
    const picker = await widget<RolePickerElement>(backend, html`<role-picker></role-picker>`, 'role-picker');
    await reads(picker, 'No connection.');
    inside(picker, 'button').click();
    await appears(picker, 'input');
  });

  it('takes no nonsense for a list of roles', async () => {
    const { backend } = signedIn('marguerite', {
      authorization: 'decisions',
      faults: [{ on: 'roleOffers', fault: { answer: [{ role: null }] } }],
    });
    const picker = await widget<RolePickerElement>(backend, html`<role-picker></role-picker>`, 'role-picker');
    await reads(picker, 'Something went wrong');
  });

  it('says when there is no role to give', async () => {
    const picker = await fixture<RolePickerElement>(html`<role-picker .offers=${[]}></role-picker>`);
    await reads(picker, 'There is no role you can give.');
  });
});
