import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { InvitationDraft } from '../../src/domain/index.js';
import '../../src/elements/invite-user/invite-user.js';
import type { InviteUserElement } from '../../src/elements/invite-user/invite-user-element.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import type { MemoryTeam } from '../../src/backend/memory/index.js';
import { paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { harbourHeath, veloBoreal } from '../../src/testing/index.js';
import { Announcements } from '../helpers/announcements.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import {
  allInside,
  appears,
  focused,
  hasKeyboard,
  inside,
  paste,
  press,
  reads,
  signedIn,
  tabTo,
  textOf,
  type,
  widget,
  type SignedOptions,
} from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const NEW = 'new@acme-winery.example';
const AUTHORIZATIONS = ['policy', 'decisions', 'both'] as const;

async function inviteUser(memberId: string, options: SignedOptions = {}, content = html`<invite-user></invite-user>`) {
  const signed = signedIn(memberId, options);
  const element = await widget<InviteUserElement>(signed.backend, content, 'invite-user');
  return { ...signed, element };
}

/** The form in a dialog, with the roles there. */
async function openForm(memberId: string, options: SignedOptions = {}) {
  const signed = await inviteUser(memberId, options);
  const button = await appears(signed.element, '[part="button"]');
  button.focus();
  button.click();
  await pickerIn(signed.element);
  return signed;
}

async function pickerIn(element: InviteUserElement): Promise<RolePickerElement> {
  const picker = await appears<RolePickerElement>(element, 'role-picker');
  await appears(picker, 'input');
  return picker;
}

async function choose(element: InviteUserElement, role: string): Promise<void> {
  const picker = await pickerIn(element);
  allInside<HTMLInputElement>(picker, 'input')
    .find(({ value }) => value === role)
    ?.click();
  await element.updateComplete;
}

const email = (element: InviteUserElement): HTMLInputElement => inside<HTMLInputElement>(element, '#email');
const send = (element: InviteUserElement): void => inside(element, '[part="send"]').click();
const isOpen = (element: InviteUserElement): boolean =>
  element.shadowRoot?.querySelector<HTMLDialogElement>('.invite')?.open ?? false;
const tokens = (element: InviteUserElement): string[] =>
  allInside(element, '.token__text').map(({ textContent }) => textContent.trim());
const invitesSent = (calls: readonly { readonly method: string; readonly args: readonly unknown[] }[]) =>
  calls.filter(({ method }) => method === 'invite').map(({ args }) => args[0] as InvitationDraft[]);
const keysSent = (calls: readonly { readonly method: string; readonly args: readonly unknown[] }[]) =>
  calls
    .filter(({ method }) => method === 'invite')
    .map(({ args }) => (args[1] as { idempotencyKey: string }).idempotencyKey);

describe('<invite-user>', () => {
  describe('J01 an Admin Owner adds a till employee', () => {
    it('R006 R009 invites the typed address with the chosen role, says so, and gives the keyboard back', async () => {
      const { element, team } = await openForm('marguerite');
      expect(textOf(element)).to.contain('Invite Account');
      const created = oneEvent(element, 'invitation-created');
      await type(` New@ACME-winery.example`, email(element));
      await choose(element, 'posBasic');
      send(element);
      const { entry } = (await created).detail;
      expect(entry.member.email).to.equal(NEW);
      expect(entry.member.roles).to.deep.equal(['posBasic']);
      await until(() => !isOpen(element));
      expect(inside(element, ':host > [role="status"], [role="status"]').textContent).to.contain('Invitation sent.');
      expect(inside(element, '.sent').matches(':popover-open')).to.equal(true);
      expect(inside(element, '.sent').textContent).to.contain(NEW);
      expect(hasKeyboard(inside(element, '[part="button"]'))).to.equal(true);
      await team.deliverMail();
      expect(team.outbox.mails.some(({ to }) => to === NEW)).to.equal(true);
    });

    it('R006 says what was sent on nothing that has the keyboard, and until it is closed', async () => {
      const { element } = await openForm('marguerite');
      const below = document.createElement('button');
      below.textContent = 'Below';
      below.style.cssText = 'position: fixed; inset-inline: 0; inset-block-start: 0; block-size: 24px';
      element.after(below);
      await type(NEW, email(element));
      await choose(element, 'posBasic');
      send(element);
      const note = inside(element, '.sent');
      await until(() => note.matches(':popover-open'));
      below.style.insetBlockStart = `${note.getBoundingClientRect().top + 4}px`;
      below.focus();
      const [box, other] = [note.getBoundingClientRect(), below.getBoundingClientRect()];
      expect(box.bottom <= other.top || box.top >= other.bottom, JSON.stringify([box, other])).to.equal(true);
      const close = note.querySelector('button')!;
      expect(close.getAttribute('aria-label')).to.equal('Close');
      const { width, height } = close.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      await expect(element).to.be.accessible();
      close.focus();
      close.click();
      expect(note.matches(':popover-open')).to.equal(false);
      expect(hasKeyboard(inside(element, '[part="button"]')), 'back where it was opened').to.equal(true);
      below.remove();
    });

    it('R006 leads to what was sent by F8 and back by Escape, or to the button where the way back is gone', async () => {
      const { element } = await openForm('marguerite');
      const elsewhere = document.createElement('button');
      element.parentElement!.append(elsewhere);
      const sent = async (): Promise<HTMLElement> => {
        await type(`${Math.random().toString(36).slice(2)}@acme-winery.example`, email(element));
        await choose(element, 'posBasic');
        send(element);
        const note = inside(element, '.sent');
        await until(() => note.matches(':popover-open'), 'the note');
        elsewhere.focus();
        await press('F8');
        expect(hasKeyboard(note.querySelector('button')), 'the note has the keyboard').to.equal(true);
        return note;
      };
      const note = await sent();
      await press('Escape');
      expect(note.matches(':popover-open')).to.equal(false);
      expect(hasKeyboard(elsewhere), 'back').to.equal(true);
      await press('F8');
      expect(hasKeyboard(elsewhere), 'nothing to go to').to.equal(true);

      element.open();
      await pickerIn(element);
      await sent();
      elsewhere.remove();
      await press('Escape');
      expect(hasKeyboard(inside(element, '[part="button"]')), 'to the button').to.equal(true);
    });

    it('R005 R006 works with the keyboard alone', async () => {
      const { element } = await inviteUser('marguerite');
      const created = oneEvent(element, 'invitation-created');
      (await appears(element, '[part="button"]')).focus();
      await press('Enter');
      await pickerIn(element);
      expect(hasKeyboard(email(element))).to.equal(true);
      await type(NEW);
      await tabTo(inside(await pickerIn(element), 'input'));
      await type('pos b');
      await tabTo(inside(element, '[part="send"]'));
      await press('Enter');
      expect((await created).detail.entry.member.roles).to.deep.equal(['posBasic']);
    });

    it('R006 R008 is sent by Enter on a role, as in a field', async () => {
      const { element, backend } = await openForm('marguerite');
      const created = oneEvent(element, 'invitation-created');
      await type(NEW, email(element));
      await tabTo(inside(await pickerIn(element), 'input'));
      await type('pos b');
      await press('Enter');
      expect((await created).detail.entry.member.roles).to.deep.equal(['posBasic']);
      expect(invitesSent(backend.calls)).to.have.lengthOf(1);
    });

    it('is accessible, closed and open, light and dark', async () => {
      const { element } = await inviteUser('marguerite');
      await appears(element, '[part="button"]');
      await expect(element).to.be.accessible();
      element.open();
      await pickerIn(element);
      await expect(element).to.be.accessible();
    });
  });

  describe('J02 what cannot be typed or sent', () => {
    for (const typed of ['olafur@acme-winery.example', 'OLAFUR@ACME-winery.example ']) {
      it(`R001 says beside "${typed}" that it has an account`, async () => {
        const { element } = await openForm('marguerite');
        const failed = oneEvent(element, 'invitation-failed');
        await type(typed, email(element));
        await choose(element, 'posBasic');
        send(element);
        expect((await failed).detail.failure.code).to.equal('alreadyMember');
        await reads(element, 'This address already has an account.');
        expect(tokens(element)).to.deep.equal(['olafur@acme-winery.example']);
        expect(isOpen(element)).to.equal(true);
      });
    }

    it('R006 R008 sends nothing for a malformed address or without a role, and says both', async () => {
      const { element, backend } = await openForm('marguerite');
      await type('anna@', email(element));
      send(element);
      await reads(element, 'This is not a valid e-mail address.');
      await reads(element, 'Choose a role.');
      expect(invitesSent(backend.calls)).to.deep.equal([]);
      await until(() => hasKeyboard(inside(element, '.summary')), 'the summary to have the keyboard');
      allInside(element, '.summary button')[0]!.click();
      expect(hasKeyboard(email(element))).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('R006 says once what is wrong with an address, where it is wrong, in a field that goes around its tokens', async () => {
      const { element } = await openForm('marguerite');
      element.style.setProperty('--rosterkit-radius-m', '999px');
      await type('anna@,', email(element));
      await choose(element, 'posBasic');
      send(element);
      await until(() => hasKeyboard(inside(element, '.token__text')), 'the address to have the keyboard');
      expect(textOf(element).split('This is not a valid e-mail address.')).to.have.length(2);
      expect(Number.parseFloat(getComputedStyle(inside(element, '.tokens')).borderRadius)).to.be.at.most(20);
    });

    it('IN-16 sends nothing to letters that only look like others', async () => {
      const { element, backend } = await openForm('marguerite');
      await type('аnna@acme-winery.example,', email(element));
      await choose(element, 'basic');
      send(element);
      await reads(element, 'only look like others');
      expect(invitesSent(backend.calls)).to.deep.equal([]);
    });

    it('R010 has no password field', async () => {
      const { element } = await openForm('marguerite');
      expect(allInside(element, 'input[type="password"]')).to.deep.equal([]);
    });
  });

  describe('with several mistakes', () => {
    it('sums them up beside the button, and each leads to its field', async () => {
      const { element } = await openForm('bo');
      send(element);
      await reads(element, '3 things to correct');
      const summary = inside(element, '.summary');
      expect(hasKeyboard(summary)).to.equal(true);
      await expect(element).to.be.accessible();
      const links = allInside(element, '.summary button');
      expect(links).to.have.lengthOf(3);
      links[1]!.click();
      expect(hasKeyboard(inside(element, '#confirm'))).to.equal(true);
      links[2]!.click();
      expect(element.shadowRoot!.activeElement?.id).to.equal('roles');
    });

    it('puts the keyboard on the one field where there is one', async () => {
      const { element } = await openForm('marguerite');
      await type('ada@acme-winery.example', email(element));
      send(element);
      await until(() => element.shadowRoot!.activeElement?.id === 'roles', 'the roles to have the keyboard');
      expect(element.shadowRoot!.querySelector('.summary')).to.equal(null);
    });
  });

  describe('with several addresses', () => {
    it('takes a pasted list apart, names and all, and merges duplicates', async () => {
      const { element } = await openForm('marguerite');
      paste('Ann <a@x.example>, b@x.example;\nc@x.example\nA@X.example', email(element));
      await element.updateComplete;
      expect(tokens(element)).to.deep.equal(['a@x.example', 'b@x.example', 'c@x.example']);
      expect(textOf(element)).to.contain('1 address was there already.');
      await expect(element).to.be.accessible();
    });

    it('sends the good ones of twenty and keeps the three wrong ones, each with its reason', async () => {
      const { element, team, backend } = await openForm('marguerite');
      const good = Array.from({ length: 17 }, (_, i) => `person${i}@acme-winery.example`);
      paste([...good, 'anna@', 'olafur@acme-winery.example', 'x@@y.example'].join('\n'), email(element));
      await choose(element, 'basic');
      const created: string[] = [];
      element.addEventListener('invitation-created', ({ detail }) => created.push(detail.entry.member.email ?? ''));
      send(element);
      await until(() => tokens(element).length === 3);
      expect(created).to.deep.equal(good);
      expect(tokens(element)).to.deep.equal(['anna@', 'olafur@acme-winery.example', 'x@@y.example']);
      expect(allInside(element, '.token__reason').map(({ textContent }) => textContent)).to.deep.equal([
        'This is not a valid e-mail address.',
        'This address already has an account.',
        'This is not a valid e-mail address.',
      ]);
      expect(textOf(element)).to.contain('17 invitations sent.');
      expect(isOpen(element)).to.equal(true);
      expect(hasKeyboard(allInside(element, '.token__text')[0])).to.equal(true);
      expect(invitesSent(backend.calls)).to.have.lengthOf(1);
      expect(await team.backendFor('marguerite').listMembers({ search: 'person' })).to.have.property('total', 17);
    });

    it('gives an address back to be corrected, by click and by Backspace', async () => {
      const { element } = await openForm('marguerite');
      await type('anna@, bob@x.example,', email(element));
      allInside(element, '.token__text')[0]?.click();
      await element.updateComplete;
      expect(email(element).value).to.equal('anna@');
      expect(hasKeyboard(email(element))).to.equal(true);
      await type('x.example');
      await press('Enter');
      expect(tokens(element)).to.deep.equal(['bob@x.example', 'anna@x.example']);
      await press('Backspace');
      expect(email(element).value).to.equal('anna@x.example');
    });

    it('removes an address, and the keyboard stays in the form', async () => {
      const { element } = await openForm('marguerite');
      await type('a@x.example, b@x.example,', email(element));
      allInside(element, '.token .icon-button')[0]?.click();
      await element.updateComplete;
      expect(tokens(element)).to.deep.equal(['b@x.example']);
      expect(hasKeyboard(email(element))).to.equal(true);
    });
  });

  describe('J04 an Admin Owner invites the first Partner', () => {
    it('R016 asks for the Partner Domain, and sends nothing without one', async () => {
      const { element, backend } = await openForm('marguerite');
      await type('kim@vinedesign.example', email(element));
      await choose(element, 'partner');
      expect(textOf(element)).to.contain('Partner Domain');
      send(element);
      await reads(element, 'Define the Partner Domain first.');
      expect(hasKeyboard(inside(element, '#attribute-partnerDomain'))).to.equal(true);
      expect(invitesSent(backend.calls)).to.deep.equal([]);
      await type('not a domain');
      send(element);
      await reads(element, 'This is not a domain.');
      await expect(element).to.be.accessible();
    });

    for (const authorization of AUTHORIZATIONS) {
      it(`R016 sends it with a domain, and offers that again (${authorization})`, async () => {
        const { element } = await openForm('marguerite', { authorization });
        const created = oneEvent(element, 'invitation-created');
        await type('kim@vinedesign.example', email(element));
        await choose(element, 'partner');
        await type('vinedesign.example', await appears(element, '#attribute-partnerDomain'));
        send(element);
        expect((await created).detail.entry.member.attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
        await until(() => !isOpen(element));
        element.open({ roles: ['partner'] });
        const field = await appears<HTMLInputElement>(element, '#attribute-partnerDomain');
        expect(field.value).to.equal('vinedesign.example');
      });
    }

    it('warns of an address of another domain once typing has paused, not for each letter', async () => {
      const { element } = await openForm('marguerite');
      await type('kim@gmail.example', email(element));
      await choose(element, 'partner');
      const field = await appears(element, '#attribute-partnerDomain');
      const announcements = new Announcements(element);
      await type('vinedesign.example', field);
      await reads(element, 'kim@gmail.example is not an address of vinedesign.example.');
      await type('x');
      await press('Backspace');
      await aTimeout(1000);
      announcements.stop();
      expect(announcements.said.filter((one) => one.includes('is not an address of'))).to.deep.equal([
        'kim@gmail.example is not an address of vinedesign.example. They can only join with one.',
      ]);
    });

    it('warns of an address of another domain, and sends it all the same', async () => {
      const { element } = await openForm('marguerite');
      const created = oneEvent(element, 'invitation-created');
      await type('kim@gmail.example', email(element));
      await choose(element, 'partner');
      await type('vinedesign.example', await appears(element, '#attribute-partnerDomain'));
      await reads(element, 'kim@gmail.example is not an address of vinedesign.example.');
      send(element);
      expect((await created).detail.entry.member.email).to.equal('kim@gmail.example');
    });
  });

  describe('J05 as Partner of ACME Winery', () => {
    for (const authorization of AUTHORIZATIONS) {
      it(`R019 R022 fixes the domain, asks to confirm it, and offers no role above the own access (${authorization})`, async () => {
        const { element, backend } = await openForm('bo', { authorization });
        expect(textOf(element)).to.contain('@vinedesign.example');
        expect(textOf(element)).to.match(/Ask one of them\./);
        expect(allInside(await pickerIn(element), 'input')).to.have.lengthOf(8);
        await type('sam', email(element));
        await choose(element, 'standard');
        send(element);
        await reads(element, 'Confirm the domain first.');
        expect(hasKeyboard(inside(element, '#confirm'))).to.equal(true);
        expect(invitesSent(backend.calls)).to.deep.equal([]);
        await expect(element).to.be.accessible();
        const created = oneEvent(element, 'invitation-created');
        await press(' ');
        send(element);
        expect((await created).detail.entry.member.email).to.equal('sam@vinedesign.example');
        expect(invitesSent(backend.calls)).to.deep.equal([[{ email: 'sam@vinedesign.example', roles: ['standard'] }]]);
      });
    }

    for (const authorization of AUTHORIZATIONS) {
      it(`R021 names who corrects the domain in the policy’s own words (${authorization})`, async () => {
        const { element } = await openForm('bo', { authorization });
        expect(textOf(element)).to.contain('Only an Admin Owner can correct the Partner Domain.');
      });
    }

    it('R003 R019 takes no @, and says why', async () => {
      const { element } = await openForm('bo');
      await type('sam@acme-winery.example', email(element));
      expect(email(element).value, 'the domain is not part of it').to.equal('sam');
      expect(textOf(element)).to.contain('Type only the part before the @.');
      email(element).blur();
      email(element).focus();
      await press('End');
      for (const key of 'uel') await press(key);
      expect(email(element).value, 'typed later').to.equal('samuel');
    });

    it('understands a whole address that is typed letter by letter', async () => {
      const { element } = await openForm('bo');
      await type('sam@vinedesign.example', email(element));
      expect(email(element).value).to.equal('sam');
      expect(textOf(element)).to.not.contain('Type only');
    });

    it('understands a whole address of the right domain', async () => {
      const { element } = await openForm('bo');
      email(element).value = 'sam@vinedesign.example';
      email(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(email(element).value).to.equal('sam');
      expect(textOf(element)).to.not.contain('Type only');
    });

    it('IN-23 has nothing to send without a domain, and says why', async () => {
      const faults = [
        {
          on: 'me',
          fault: {
            answer: (me: { member: object; limits: object }) => ({
              ...me,
              member: { ...me.member, attributes: {} },
              limits: { ...me.limits, 'member.invite': { emailDomain: '' } },
            }),
          },
        },
      ] as const;
      const { element } = await inviteUser('bo', { faults });
      (await appears(element, '[part="button"]')).click();
      await reads(element, 'domain is not defined yet');
      expect(allInside(element, '[part="send"], #email')).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });
  });

  it('J06 R021 shows the corrected domain as soon as it is', async () => {
    const team = winery();
    const { element } = await openForm('eleni', { team });
    expect(textOf(element)).to.contain('@stafili.example');
    await type('niko', email(element));
    const owner = team.backendFor('xiaoming');
    const { member } = await owner.getMember('eleni');
    await owner.updateMember(
      'eleni',
      { attributes: { partnerDomain: 'stafyli.example' } },
      { ifVersion: member.version },
    );
    await reads(element, '@stafyli.example');
    expect(email(element).value).to.equal('niko');
  });

  describe('in other systems', () => {
    const portal = (): MemoryTeam => winery({ seed: harbourHeath(NOW), policy: paymentsPortal });
    const stores = (element: InviteUserElement, state = ''): HTMLInputElement[] =>
      allInside(element, 'scope-picker').flatMap((picker) =>
        allInside<HTMLInputElement>(picker, `[name="scope"]${state}`),
      );

    it('goes on showing the roles when the stores give way to a word, after a failed send too', async () => {
      const { element } = await openForm('tomasz', { team: portal() });
      send(element);
      await until(() => allInside(element, '[aria-invalid="true"]').length > 0, 'what is missing');
      const summary = allInside(element, '.summary button').map((button) => button.textContent.trim());
      expect(summary).to.deep.equal([
        'Type a first name.',
        'Type a last name.',
        'Type an e-mail address.',
        'Choose a role.',
      ]);
      await choose(element, 'administrator');
      await until(() => textOf(element).includes('All stores'), 'the word for all stores');
      const picker = allInside(element, 'role-picker')[0]!;
      expect(picker.getBoundingClientRect().height).to.be.above(100);
    });

    it('R110 asks for names, and gives an Administrator all stores as text', async () => {
      const { element, backend } = await openForm('tomasz', { team: portal() });
      await type('Nell', inside(element, '#firstName'));
      await type('Ito', inside(element, '#lastName'));
      await type('Nell@HarbourHeath.example', email(element));
      await choose(element, 'administrator');
      expect(textOf(element)).to.contain('All stores');
      expect(allInside(element, 'scope-picker')).to.deep.equal([]);
      const created = oneEvent(element, 'invitation-created');
      send(element);
      await created;
      expect(invitesSent(backend.calls)[0]).to.deep.equal([
        {
          email: 'nell@harbourheath.example',
          roles: ['administrator'],
          firstName: 'Nell',
          lastName: 'Ito',
          scopes: 'all',
        },
      ]);
    });

    for (const authorization of AUTHORIZATIONS) {
      it(`R101 R119 offers a Manager one role and own stores, at least one of them (${authorization})`, async () => {
        const { element, backend } = await openForm('haneul', { team: portal(), authorization });
        expect((await pickerIn(element)).value).to.equal('teamMember');
        await until(() => stores(element).length > 0);
        const givable = stores(element, ':not([aria-disabled])').map(({ value }) => value);
        expect(givable).to.deep.equal(['s1', 's2']);
        for (const [id, text] of Object.entries({ firstName: 'Nell', lastName: 'Ito' })) {
          const field = element.shadowRoot!.querySelector<HTMLElement>(`#${id}`);
          if (field) await type(text, field);
        }
        await type('nell@harbourheath.example', email(element));
        send(element);
        await reads(element, 'Choose at least one.');
        expect(invitesSent(backend.calls)).to.deep.equal([]);
        await expect(element).to.be.accessible();
        expect(hasKeyboard(stores(element)[0])).to.equal(true);
        stores(element)[1]?.click();
        send(element);
        await until(() => invitesSent(backend.calls).length > 0);
        expect(invitesSent(backend.calls)[0]?.[0]).to.deep.include({ roles: ['teamMember'], scopes: ['s2'] });
      });

      it(`J25 asks for no role where the way of inviting gives it, but for its switches (${authorization})`, async () => {
        const seed = veloBoreal(NOW);
        const tenant = { ...seed.tenant, settings: { ...seed.tenant.settings, staffLimit: 9 } };
        const team = winery({ seed: { ...seed, tenant }, policy: retailEcom });
        const { element, backend } = await inviteUser('genevieve', { team, authorization });
        (await appears(element, '[part="button"]')).click();
        await appears(element, '[role="switch"]');
        expect(allInside(element, 'role-picker')).to.deep.equal([]);
        expect(allInside(element, '[role="switch"]')).to.have.lengthOf(6);
        await type('neu@studio-fleuve.example', email(element));
        allInside(element, '[role="switch"]')[0]?.click();
        const created = oneEvent(element, 'invitation-created');
        send(element);
        await created;
        expect(invitesSent(backend.calls)[0]).to.deep.equal([
          { email: 'neu@studio-fleuve.example', options: { 'ecom.sales': false } },
        ]);
      });
    }
  });

  describe('what goes wrong', () => {
    const ready = async (options: SignedOptions) => {
      const signed = await openForm('marguerite', options);
      await type(NEW, signed.element.shadowRoot!.querySelector<HTMLElement>('#email')!);
      await choose(signed.element, 'basic');
      return signed;
    };

    it('keeps what was typed when the connection fails, and sends it once on another try', async () => {
      const { element, backend, team } = await ready({
        faults: [{ on: 'invite', calls: [1], fault: { failAfter: { code: 'network' } } }],
      });
      const failed = oneEvent(element, 'invitation-created');
      send(element);
      await reads(element, 'No connection.');
      expect(tokens(element)).to.deep.equal([NEW]);
      await expect(element).to.be.accessible();
      inside(element, '.notice--danger button').click();
      await failed;
      const [first, second] = keysSent(backend.calls);
      expect(first).to.equal(second);
      await team.deliverMail();
      expect(team.outbox.mails.filter(({ to }) => to === NEW)).to.have.lengthOf(1);
    });

    it('uses another key for another content', async () => {
      const { element, backend } = await ready({ faults: [{ on: 'invite', fault: { fail: { code: 'timeout' } } }] });
      send(element);
      await reads(element, 'This took too long.');
      await choose(element, 'standard');
      send(element);
      await until(() => keysSent(backend.calls).length === 2);
      const [first, second] = keysSent(backend.calls);
      expect(first).to.not.equal(second);
    });

    it('can be stopped while the backend hangs, and sent again with the same key', async () => {
      const { element, backend } = await ready({ faults: [{ on: 'invite', calls: [1], fault: { hang: true } }] });
      send(element);
      await appears(element, '#stop');
      await until(() => focused()?.id === 'send');
      inside(element, '#stop').focus();
      const heard = new Announcements(element);
      await press('Enter');
      await reads(element, 'You stopped this.');
      expect(focused()?.id).to.equal('send');
      const stopped = (): string[] => heard.said.filter((sentence) => sentence.includes('You stopped this.'));
      await until(() => stopped().length > 0, 'the announcement');
      heard.stop();
      expect(stopped(), 'once').to.have.length(1);
      expect(tokens(element)).to.deep.equal([NEW]);
      const created = oneEvent(element, 'invitation-created');
      send(element);
      await created;
      const [first, second] = keysSent(backend.calls);
      expect(first).to.equal(second);
    });

    it('is sent once by a second press of the same button, which neither stops it nor sends it again', async () => {
      const { element, backend, team } = await ready({ faults: [{ on: 'invite', fault: { delayMs: 300 } }] });
      const created = oneEvent(element, 'invitation-created');
      inside(element, '[part=send]').focus();
      await press('Enter');
      await appears(element, '#stop');
      expect(focused()?.id).to.equal('send');
      await press('Enter');
      inside(element, '[part=send]').click();
      await created;
      expect(keysSent(backend.calls)).to.have.lengthOf(1);
      const mails = (): number => team.outbox.mails.filter(({ to }) => to === NEW).length;
      await until(() => mails() > 0);
      await aTimeout(50);
      expect(mails()).to.equal(1);
    });

    for (const answer of [undefined, {}, { items: [] }, { items: [{ ok: true }] }, 'nonsense']) {
      it(`takes ${JSON.stringify(answer) ?? 'no answer'} for no success`, async () => {
        const { element } = await ready({ faults: [{ on: 'invite', fault: { answer } }] });
        send(element);
        await reads(element, 'Something went wrong on the server.');
        expect(tokens(element)).to.deep.equal([NEW]);
      });
    }

    it('puts a refusal beside the field it belongs to', async () => {
      const { element } = await ready({
        faults: [{ on: 'invite', fault: { fail: { code: 'forbidden', reason: 'roleNotAssignable', field: 'roles' } } }],
      });
      send(element);
      await reads(element, 'You cannot give this role.');
      expect(textOf(await pickerIn(element))).to.contain('You cannot give this role.');
    });

    it('shows a name that the backend asks for and the page did not know of', async () => {
      const { element, backend } = await ready({
        authorization: 'decisions',
        faults: [
          { on: 'invite', calls: [1], fault: { fail: { code: 'invalid', field: 'firstName' } } },
          { on: 'invite', fault: { answer: {} } },
        ],
      });
      send(element);
      await until(() => focused()?.id === 'firstName');
      expect(email(element).value).to.equal(NEW);
      await type('Ada');
      send(element);
      await until(() => invitesSent(backend.calls).length === 2);
      expect(invitesSent(backend.calls)[1]?.[0]).to.include({ email: NEW, firstName: 'Ada' });
    });

    it('leaves it to a page that prevents the request', async () => {
      const { element, backend } = await ready({});
      element.addEventListener('invitation-request', (event) => event.preventDefault());
      const asked = oneEvent(element, 'invitation-request');
      send(element);
      expect((await asked).detail.drafts).to.deep.equal([{ email: NEW, roles: ['basic'] }]);
      expect(invitesSent(backend.calls)).to.deep.equal([]);
      expect(tokens(element)).to.deep.equal([NEW]);
    });
  });

  describe('the dialog', () => {
    it('closes at once while nothing was typed', async () => {
      const { element } = await openForm('marguerite');
      await press('Escape');
      await until(() => !isOpen(element));
      expect(hasKeyboard(inside(element, '[part="button"]'))).to.equal(true);
    });

    it('asks before it closes over something typed', async () => {
      const { element } = await openForm('marguerite');
      await type('anna', email(element));
      await press('Escape');
      await reads(element, 'Close without sending?');
      await press('Escape');
      expect(isOpen(element)).to.equal(true);
      expect(tokens(element)).to.deep.equal(['anna']);
      await press('Escape');
      await until(() => inside<HTMLDialogElement>(element, '.confirm').open);
      inside(element, '.confirm .button--primary').click();
      await until(() => !isOpen(element));
      element.open();
      await pickerIn(element);
      expect(email(element).value).to.equal('');
    });

    it('opens filled beforehand, and is closed by script without a question', async () => {
      const { element } = await inviteUser('marguerite');
      element.open({ email: [NEW], roles: ['basic'] });
      await pickerIn(element);
      expect(tokens(element)).to.deep.equal([NEW]);
      expect((await pickerIn(element)).value).to.equal('basic');
      element.close();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });
  });

  describe('for who may not', () => {
    for (const authorization of AUTHORIZATIONS) {
      it(`R004 is not there for who never may (${authorization})`, async () => {
        const { element, backend } = await inviteUser('layla', { authorization });
        await until(() => backend.calls.length >= 2);
        await element.updateComplete;
        element.open();
        await element.updateComplete;
        expect(allInside(element, '[part="button"]')).to.deep.equal([]);
        expect(isOpen(element)).to.equal(false);
      });
    }

    it('is disabled with a reason that is reached by keyboard for who may not now', async () => {
      const faults = [
        {
          on: 'me',
          fault: {
            answer: (me: { can: object }) => ({
              ...me,
              can: { ...me.can, 'member.invite': { allowed: false, reason: 'limitReached', effect: 'disable' } },
            }),
          },
        },
      ] as const;
      const { element } = await inviteUser('marguerite', { faults });
      const button = await appears(element, '[part="button"]');
      button.focus();
      expect(hasKeyboard(button)).to.equal(true);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      await press('Enter');
      expect(isOpen(element)).to.equal(false);
      expect(inside(element, '.reason').textContent).to.equal('Your plan’s limit is reached.');
      await expect(element).to.be.accessible();
    });
  });

  for (const [what, words] of [
    ['of its own', html`<invite-user></invite-user>`],
    [
      'of the page',
      html`<invite-user
        ><b><i>Add people</i></b></invite-user
      >`,
    ],
  ] as const) {
    it(`says to everybody why it is off while the team cannot be loaded, with words ${what}`, async () => {
      const faults = [{ on: '*', fault: { fail: { code: 'network' } } }] as const;
      const { element } = await inviteUser('marguerite', { faults }, words);
      const button = await appears(element, '[part="button"][aria-disabled="true"]');
      const reason = inside(element, `#${button.getAttribute('aria-describedby')!}`).textContent;
      expect(reason).to.contain('No connection.');
      const { left, top, width, height } = (element.querySelector('i') ?? button).getBoundingClientRect();
      const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      const shown = inside(element, '.reason');
      await sendMouse({ type: 'move', position });
      await until(() => shown.matches(':popover-open'), 'the reason under the pointer');
      expect(shown.textContent).to.equal(reason);
      await sendMouse({ type: 'click', position });
      expect(shown.matches(':popover-open'), 'the reason after a tap').to.equal(true);
      await sendMouse({ type: 'move', position: [2, innerHeight - 2] });
      await until(() => !shown.matches(':popover-open'), 'the reason to go with the pointer');
      button.blur();
      await press('Tab');
      await tabTo(button);
      expect(shown.matches(':popover-open'), 'the reason for the keyboard').to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('says on its button that the form is being fetched, until it is here', async () => {
    const { element } = await inviteUser('marguerite');
    const button = await appears(element, '[part="button"]');
    expect(button.getAttribute('aria-busy')).to.equal(null);
    const seen: (string | null)[] = [];
    const observer = new MutationObserver(() => seen.push(button.getAttribute('aria-busy')));
    observer.observe(button, { attributeFilter: ['aria-busy'] });
    button.click();
    await element.updateComplete;
    observer.takeRecords().forEach(() => seen.push(button.getAttribute('aria-busy')));
    await pickerIn(element);
    await until(() => seen.at(-1) === null, 'the end of it');
    observer.disconnect();
    expect(seen).to.deep.equal(['true', null]);
  });

  it('is filled beforehand in the page when inline, without a dialog', async () => {
    const { element } = await inviteUser('marguerite', {}, html`<invite-user inline></invite-user>`);
    element.open({ email: NEW });
    await pickerIn(element);
    await until(() => textOf(element).includes(NEW));
    expect(allInside(element, 'dialog[open]')).to.be.empty;
  });

  it('stands in the page when inline as the shape of its form while the backend is slow', async () => {
    const faults = [{ on: '*', fault: { delayMs: 300 } }] as const;
    const { element } = await inviteUser('marguerite', { faults }, html`<invite-user inline></invite-user>`);
    const shape = await appears(element, '[role=status] > .skeleton--field');
    expect(shape.checkVisibility()).to.equal(true);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
    element.open({ email: NEW });
    await aTimeout(50);
    expect(allInside(element, '.skeleton--field'), 'until the backend has answered').not.to.be.empty;
    await pickerIn(element);
    await until(() => textOf(element).includes(NEW), 'what it was opened with');
  });

  it('stands in the page when inline, and is empty again after sending', async () => {
    const { element } = await inviteUser('marguerite', {}, html`<invite-user inline></invite-user>`);
    await pickerIn(element);
    const created = oneEvent(element, 'invitation-created');
    await type(NEW, email(element));
    await choose(element, 'basic');
    await expect(element).to.be.accessible();
    send(element);
    await created;
    await reads(element, 'Invitation sent.');
    expect(tokens(element)).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const { backend } = signedIn('bo');
    const element = await widget<InviteUserElement>(backend, html`<invite-user></invite-user>`, 'invite-user', 'fr');
    await reads(element, 'Inviter un compte');
    element.open();
    await reads(element, 'Seul un administrateur propriétaire peut corriger');
    expect(textOf(element)).to.contain('vinedesign.example est le domaine de mon entreprise.');
  });
});
