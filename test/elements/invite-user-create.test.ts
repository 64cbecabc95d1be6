import { expect, html, oneEvent } from '@open-wc/testing';
import type { CreationDraft } from '../../src/domain/index.js';
import type { ScopePickerElement } from '../../src/elements/scope-picker/scope-picker-element.js';
import { InvitePage, pumps, shops } from '../helpers/invite-page.js';
import { winery } from '../helpers/memory-winery.js';
import { allInside, appears, focused, inside, press, reads, tabTo, textOf, type } from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const EMPLOYEE = html`<invite-user way="employee"></invite-user>`;
const AUTHORIZATIONS = ['policy', 'decisions', 'both'] as const;

/** Geneviève at the form for a new employee, in French. */
async function newEmployee(options: Partial<Parameters<typeof InvitePage.pressed>[1]> = {}): Promise<InvitePage> {
  const page = await InvitePage.pressed('genevieve', { team: shops(), locale: 'fr', ...options }, EMPLOYEE);
  await page.picker();
  return page;
}

const field = (page: InvitePage, id: string): HTMLInputElement => inside<HTMLInputElement>(page.element, `#${id}`);

async function typeNames(page: InvitePage): Promise<void> {
  await type('Élodie', field(page, 'firstName'));
  await type('Gagné', field(page, 'lastName'));
}

/** Chooses among the stores. */
async function tick(page: InvitePage, label: string): Promise<void> {
  const stores = await appears<ScopePickerElement>(page.element, 'scope-picker');
  await appears(stores, 'label');
  const box = allInside<HTMLLabelElement>(stores, 'label').find((one) => one.textContent.includes(label));
  if (!box) throw new Error(`No box ${label}.`);
  box.click();
  await page.element.updateComplete;
  await stores.updateComplete;
}

describe('<invite-user> that creates people at once', () => {
  for (const authorization of AUTHORIZATIONS) {
    it(`R132 creates who has a name and a role, without an e-mail address (${authorization})`, async () => {
      const page = await newEmployee({ authorization });
      expect(textOf(page.element)).to.contain('Nouvel employé');
      const created = oneEvent(page.element, 'member-created');
      await typeNames(page);
      await page.chooseRole('associate');
      await tick(page, 'Seulement celles choisies');
      await tick(page, 'Plateau');
      page.send();
      const { entry } = (await created).detail;
      expect(entry.member).to.deep.include({ firstName: 'Élodie', lastName: 'Gagné', scopes: ['b1'] });
      expect(entry.member).to.not.have.property('email');
      expect(page.sent<CreationDraft>('createMember')[0]).to.deep.equal({
        firstName: 'Élodie',
        lastName: 'Gagné',
        roles: ['associate'],
        scopes: ['b1'],
      });
      await page.until(() => !page.isOpen, 'the end of the dialog');
    });

    it(`R132 asks for shops in a role of the shop’s own as in the others (${authorization})`, async () => {
      const page = await newEmployee({ authorization });
      const created = oneEvent(page.element, 'member-created');
      await typeNames(page);
      await page.chooseRole('omnichannelSeller');
      const stores = await appears<ScopePickerElement>(page.element, 'scope-picker');
      expect(stores.value).to.equal('all');
      await tick(page, 'Seulement celles choisies');
      await tick(page, 'Vieux-Québec');
      page.send();
      const { member } = (await created).detail.entry;
      expect(member).to.deep.include({ roles: ['omnichannelSeller'], scopes: ['b2'] });
    });
  }

  it('R134 makes an Associé who is active at once, mails nobody, and says so', async () => {
    const page = await newEmployee();
    const created = oneEvent(page.element, 'member-created');
    await typeNames(page);
    await page.chooseRole('associate');
    page.send();
    const { entry } = (await created).detail;
    expect(entry.member.status).to.equal('active');
    expect(entry.member.roles).to.deep.equal(['associate']);
    await until(() => inside(page.element, '.sent').matches(':popover-open'));
    expect(inside(page.element, '.sent').textContent).to.contain('Aucun courriel n’a été envoyé.');
    expect(inside(page.element, '.sent').textContent).to.contain('Élodie Gagné');
    expect(inside(page.element, ':host > [role="status"], [role="status"]').textContent).to.contain('Aucun courriel');
    await page.team.deliverMail();
    expect(page.team.outbox.mails).to.deep.equal([]);
  });

  it('R132 works with the keyboard alone', async () => {
    const page = await newEmployee();
    const created = oneEvent(page.element, 'member-created');
    await until(() => focused()?.id === 'firstName', 'the first field to have the keyboard');
    await type('Élodie');
    await press('Tab');
    await type('Gagné');
    await tabTo(inside(await page.picker(), 'input'));
    await type('associ');
    await tabTo(inside(page.element, '[part="send"]'));
    await press('Enter');
    expect((await created).detail.entry.member.roles).to.deep.equal(['associate']);
  });

  it('R132 R133 names its fields and its button as the system does', async () => {
    const page = await newEmployee();
    for (const word of ['Prénom', 'Nom', 'Rôle', 'Boutiques', 'Enregistrer les modifications']) {
      await page.chooseRole('associate');
      await reads(page.element, word);
    }
    expect(inside(page.element, '[part="send"]').textContent.trim()).to.equal('Enregistrer les modifications');
  });

  it('sends an address and a telephone number where they were typed', async () => {
    const page = await newEmployee();
    const created = oneEvent(page.element, 'member-created');
    await typeNames(page);
    await page.chooseRole('associate');
    await type('Elodie@Velo-Boreal.example', field(page, 'email'));
    await type('514 555-0142', field(page, 'phone'));
    page.send();
    await created;
    expect(page.sent<CreationDraft>('createMember')[0]).to.include({
      email: 'elodie@velo-boreal.example',
      phone: '514 555-0142',
    });
  });

  it('sends nothing without names and a role, nor with half an address, and says each', async () => {
    const page = await newEmployee();
    await type('elodie@', field(page, 'email'));
    page.send();
    for (const sentence of ['Saisissez un prénom.', 'Saisissez un nom', 'Choisissez un rôle', 'n’est pas valide']) {
      await reads(page.element, sentence);
    }
    expect(page.sent('createMember')).to.deep.equal([]);
    await until(() => focused()?.classList.contains('summary') === true, 'the summary to have the keyboard');
    await expect(page.element).to.be.accessible();
  });

  it('puts a refusal beside its field, keeps what was typed, and tells the page', async () => {
    const page = await newEmployee();
    await typeNames(page);
    await page.chooseRole('associate');
    await type('noemie@velo-boreal.example', field(page, 'email'));
    const failed = oneEvent(page.element, 'member-create-failed');
    page.send();
    expect((await failed).detail.failure.code).to.equal('alreadyMember');
    await until(() => field(page, 'email').getAttribute('aria-invalid') === 'true');
    expect(field(page, 'firstName').value).to.equal('Élodie');
    expect(page.isOpen).to.equal(true);
  });

  it('says that the plan is full, below the form', async () => {
    const page = await newEmployee({ team: shops({ employeeLimit: 6 }) });
    await typeNames(page);
    await page.chooseRole('associate');
    page.send();
    await appears(page.element, '.notice--danger');
    expect(textOf(page.element)).to.contain('limite');
    expect(field(page, 'firstName').value).to.equal('Élodie');
  });

  it('saves once on another try after the connection failed', async () => {
    const faults = [{ on: 'createMember', calls: [1], fault: { failAfter: { code: 'network' } } }] as const;
    const page = await newEmployee({ faults });
    await typeNames(page);
    await page.chooseRole('associate');
    page.send();
    (await appears(page.element, '.notice--danger button')).click();
    await page.until(() => !page.isOpen, 'the end of the dialog');
    const [first, second] = page.keys('createMember');
    expect(first).to.equal(second);
    const { items } = await page.team.backendFor('genevieve').listMembers({ search: 'Gagné' });
    expect(items).to.have.lengthOf(1);
  });

  it('leaves it to a page that prevents the request', async () => {
    const page = await newEmployee();
    page.element.addEventListener('member-create-request', (event) => event.preventDefault());
    await typeNames(page);
    await page.chooseRole('associate');
    const asked = oneEvent(page.element, 'member-create-request');
    page.send();
    expect((await asked).detail.draft).to.deep.include({ firstName: 'Élodie', roles: ['associate'] });
    expect(page.sent('createMember')).to.deep.equal([]);
  });

  it('stands in the page when inline, and is empty again after saving', async () => {
    const content = html`<invite-user inline way="employee"></invite-user>`;
    const page = await InvitePage.open('genevieve', { team: shops(), locale: 'fr' }, content);
    await page.picker();
    await typeNames(page);
    await page.chooseRole('associate');
    page.send();
    await reads(page.element, 'Aucun courriel');
    expect(field(page, 'firstName').value).to.equal('');
    await expect(page.element).to.be.accessible();
  });

  it('J24 offers Étienne neither the owner’s role nor staff of the web shop, and Noémie nothing', async () => {
    const etienne = await InvitePage.pressed('etienne', { team: shops(), locale: 'fr' });
    expect(await etienne.roles())
      .to.include('associate')
      .and.not.include('owner');
    expect(allInside(etienne.element, '[name="way"]')).to.deep.equal([]);
    const noemie = await InvitePage.open('noemie', { team: shops(), locale: 'fr' });
    await until(() => noemie.backend.calls.length >= 2);
    await noemie.element.updateComplete;
    expect(allInside(noemie.element, '[part="button"]')).to.deep.equal([]);
  });
});

describe('<invite-user> where there are several ways', () => {
  it('R136 asks for nothing but an address for staff of the web shop', async () => {
    const content = html`<invite-user kind="ecomStaff"></invite-user>`;
    const page = await InvitePage.pressed('genevieve', { team: shops(), locale: 'fr' }, content);
    expect(inside(page.element, '[part="button"]').textContent).to.contain('+ Ajouter un membre du personnel');
    await appears(page.element, '[role="switch"]');
    const needed = allInside(page.element, '[aria-required="true"], [required]');
    expect(needed.map(({ id }) => id)).to.deep.equal(['email']);
    expect(textOf(page.element)).to.contain('Adresse courriel');
    const created = oneEvent(page.element, 'invitation-created');
    await type('neu@studio-fleuve.example', field(page, 'email'));
    expect(inside(page.element, '[part="send"]').textContent.trim()).to.equal('Envoyer l’invitation');
    page.send();
    expect((await created).detail.entry.member).to.include({ kind: 'ecomStaff', status: 'invited' });
    await page.team.deliverMail();
    expect(page.team.outbox.mails.map(({ to }) => to)).to.deep.equal(['neu@studio-fleuve.example']);
  });

  it('lets who has several choose one, and keeps what was typed in the other', async () => {
    const page = await InvitePage.pressed('genevieve', { team: shops(), locale: 'fr' });
    const ways = (): HTMLInputElement[] => allInside<HTMLInputElement>(page.element, '[name="way"]');
    await page.until(() => ways().length === 2, 'the ways');
    await type('neu@studio-fleuve.example', field(page, 'email'));
    ways()[0]!.click();
    await appears(page.element, '#firstName');
    await page.picker();
    await expect(page.element).to.be.accessible();
    await type('Élodie', field(page, 'firstName'));
    ways()[1]!.click();
    await until(() => allInside(page.element, '#firstName').length === 0);
    // gathered where the engine tells of a change when a field goes away, else still being typed
    const kept = `${textOf(page.element)} ${field(page, 'email').value}`;
    expect(kept).to.contain('neu@studio-fleuve.example');
  });

  for (const [attribute, content] of [
    ['kind', html`<invite-user kind="employee"></invite-user>`],
    ['way', EMPLOYEE],
  ] as const) {
    it(`offers by ${attribute} only what fits`, async () => {
      const page = await InvitePage.pressed('genevieve', { team: shops(), locale: 'fr' }, content);
      expect(inside(page.element, '[part="button"]').textContent).to.contain('+ Nouvel employé');
      await appears(page.element, '#firstName');
      expect(allInside(page.element, '[name="way"]')).to.deep.equal([]);
    });
  }

  it('invites by e-mail where the backend does not tell its ways', async () => {
    const answer = (me: object): object => ({ ...me, ways: undefined });
    const faults = [{ on: 'me', fault: { answer } }] as const;
    const page = await InvitePage.pressed('marguerite', { team: winery(), faults, authorization: 'decisions' });
    await page.chooseRole('basic');
    const created = oneEvent(page.element, 'invitation-created');
    await type('new@acme-winery.example', field(page, 'email'));
    page.send();
    expect((await created).detail.entry.member.roles).to.deep.equal(['basic']);
  });

  it('is not there for a way nobody knows', async () => {
    const content = html`<invite-user way="carrier-pigeon"></invite-user>`;
    const page = await InvitePage.open('marguerite', { team: winery() }, content);
    await until(() => page.backend.calls.length >= 2);
    await page.element.updateComplete;
    page.element.open();
    await page.element.updateComplete;
    expect(allInside(page.element, '[part="button"], .invite[open]')).to.deep.equal([]);
  });

  it('R061 is there for a Sales Administrator and not for an End-User', async () => {
    const chloe = await InvitePage.open('chloe', { team: pumps() });
    expect((await appears(chloe.element, '[part="button"]')).textContent).to.contain('Add Commerce users');
    const freja = await InvitePage.open('freja', { team: pumps() });
    await until(() => freja.backend.calls.length >= 2);
    await freja.element.updateComplete;
    expect(allInside(freja.element, '[part="button"]')).to.deep.equal([]);
  });
});
