import { expect, html, oneEvent } from '@open-wc/testing';
import type { TeamBackend } from '../../src/backend/index.js';
import { createMemoryClock, memoryTeam, type MemoryTeam } from '../../src/backend/memory/index.js';
import type { Role } from '../../src/domain/index.js';
import '../../src/elements/role-editor/role-editor.js';
import type { RoleEditorElement } from '../../src/elements/role-editor/role-editor-element.js';
import { retailEcom } from '../../src/policies/index.js';
import { veloBoreal, withFaults } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';
import {
  allInside,
  appears,
  focused,
  hasKeyboard,
  inside,
  press,
  reads,
  textOf,
  type,
  widget,
} from '../helpers/widgets.js';

type Authorization = 'policy' | 'decisions';

const shop = (customRoleLimit?: number): MemoryTeam => {
  const seed = veloBoreal(NOW);
  const settings = { ...seed.tenant.settings, ...(customRoleLimit === undefined ? {} : { customRoleLimit }) };
  return memoryTeam({
    seed: { ...seed, tenant: { ...seed.tenant, settings } },
    policy: retailEcom,
    clock: createMemoryClock(NOW),
  });
};

async function editor(backend: TeamBackend, locale = 'en'): Promise<RoleEditorElement> {
  const element = await widget<RoleEditorElement>(backend, html`<role-editor></role-editor>`, 'role-editor', locale);
  await appears(element, '.roles');
  return element;
}

const genevieve = (team: MemoryTeam, authorization: Authorization = 'policy'): TeamBackend =>
  team.backendFor('genevieve', { authorization });

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const named = (element: Element, name: string): HTMLButtonElement => {
  const all = allInside<HTMLButtonElement>(element, 'button');
  const found = all.find((button) => (button.getAttribute('aria-label') ?? words(button)) === name);
  if (!found)
    throw new Error(`No button ${name}; there is ${all.map((one) => one.ariaLabel ?? words(one)).join(', ')}.`);
  return found;
};
const box = (element: Element, permission: string): HTMLInputElement =>
  inside<HTMLInputElement>(element, `input[value="${permission}"]`);
const said = (element: Element): string => allInside(element, '.visually-hidden[role=status]').map(words).join(' ');
const chosen = (element: Element): string[] =>
  allInside<HTMLInputElement>(element, 'input:checked').map(({ value }) => value);
const customRoles = async (team: MemoryTeam): Promise<readonly Role[]> =>
  (await team.backendFor('genevieve').me()).tenant.customRoles ?? [];

/** The word of the button that saves: a new role is created. */
function saveWord(element: RoleEditorElement): string {
  return inside(element, '#form-title').textContent.trim().startsWith('Edit') ? 'Save changes' : 'Create role';
}

async function pressed(element: RoleEditorElement, name: string): Promise<void> {
  named(element, name).click();
  await element.updateComplete;
}

describe('<role-editor>', () => {
  it('lists the roles of the shop’s own and the built-in ones, which can only be copied', async () => {
    const element = await editor(genevieve(shop()));
    const [own, builtIn] = allInside(element, '.roles');
    expect([...own!.querySelectorAll('.role__name')].map(words)).to.deep.equal(['Omnichannel seller']);
    expect([...builtIn!.querySelectorAll('.role__name')].map(words)).to.include.members(['Owner', 'Manager']);
    expect([...builtIn!.querySelectorAll('button')].map(words).every((word) => word === 'Copy')).to.equal(true);
    expect(textOf(element)).to.contain('20 more roles can be made.');
    await expect(element).to.be.accessible();
  });

  for (const authorization of ['policy', 'decisions'] as const) {
    it(`creates a role with rights and how far they reach, with a backend that authorizes by ${authorization}`, async () => {
      const team = shop();
      const element = await editor(genevieve(team, authorization));
      await pressed(element, 'New role');
      await until(() => focused()?.id === 'form-title', 'the form');
      await type('Floor lead', inside(element, '#name'));
      for (const id of ['app.retail', 'sales.access', 'sales.refund']) box(element, id).click();
      await element.updateComplete;
      const reach = inside<HTMLSelectElement>(element, '[aria-label="How far: Sales"]');
      reach.value = 'scopes';
      reach.dispatchEvent(new Event('change'));
      const saved = oneEvent(element, 'role-saved');
      await pressed(element, saveWord(element));
      const { role } = (await saved).detail as { role: Role };
      expect(role.name).to.deep.equal({ fr: 'Floor lead' });
      expect(role.kind).to.equal('employee');
      expect(role.grants).to.deep.equal(['app.retail', 'sales.refund', { allow: ['sales.access'], within: 'scopes' }]);
      await reads(element, 'Floor lead is saved.');
      await until(() => hasKeyboard(named(element, 'New role')), 'the keyboard back');
      expect((await customRoles(team)).map(({ id }) => id)).to.include(role.id);
      await reads(element, 'Edit');
      expect(named(element, 'Edit Floor lead')).to.exist;
    });

    it(`R133 changes what everybody in the role may do from their next action on (${authorization})`, async () => {
      const team = shop();
      const mamadou = team.backendFor('mamadou', { authorization: 'decisions' });
      const may = async (): Promise<unknown> => (await mamadou.me()).can?.['app.ecom']?.allowed;
      expect(await may()).to.equal(true);
      const element = await editor(genevieve(team, authorization));
      await pressed(element, 'Edit Omnichannel seller');
      expect(chosen(element)).to.include.members(['app.retail', 'app.ecom', 'ecom.sales', 'register.open']);
      expect(inside<HTMLSelectElement>(element, '[aria-label="How far: Sales – Open register"]').value).to.equal(
        'scopes',
      );
      box(element, 'app.ecom').click();
      await element.updateComplete;
      await pressed(element, saveWord(element));
      await until(async () => (await may()) === false, 'the end of eCom');
    });

    it(`gives the application along with a right, and takes both together (${authorization})`, async () => {
      const team = shop();
      const element = await editor(genevieve(team, authorization));
      await pressed(element, 'New role');
      await type('Refunds', inside(element, '#name'));
      box(element, 'sales.refund').click();
      await element.updateComplete;
      expect(chosen(element)).to.deep.equal(['app.retail', 'sales.refund']);
      await reads(element, '2 permissions');
      await until(() => said(element).includes('Also chosen'), 'the application in words');
      expect(said(element)).to.contain('Use Retail POS');
      box(element, 'ecom.catalog').click();
      await element.updateComplete;
      const all = ['app.retail', 'sales.refund', 'app.ecom', 'ecom.catalog'];
      expect(chosen(element)).to.deep.equal(all);
      const reach = inside<HTMLSelectElement>(element, '[aria-label="How far: Sales – Refund"]');
      reach.value = 'scopes';
      reach.dispatchEvent(new Event('change'));
      box(element, 'app.retail').click();
      await element.updateComplete;
      expect(chosen(element)).to.deep.equal(['app.ecom', 'ecom.catalog']);
      expect(said(element)).to.contain('Also taken away').and.to.contain('Sales – Refund');
      box(element, 'app.retail').click();
      await element.updateComplete;
      expect(chosen(element)).to.deep.equal(all);
      const saved = oneEvent(element, 'role-saved');
      await pressed(element, saveWord(element));
      expect((await saved).detail.role.grants).to.have.deep.members([
        'app.retail',
        'app.ecom',
        'ecom.catalog',
        { allow: ['sales.refund'], within: 'scopes' },
      ]);
    });

    it(`says of rights above an Admin’s own why they cannot be given (${authorization})`, async () => {
      const element = await editor(shop().backendFor('etienne', { authorization }));
      await pressed(element, 'New role');
      const above = box(element, 'billing.manage');
      expect(above.getAttribute('aria-disabled')).to.equal('true');
      expect(words(inside(element, `[id="${above.getAttribute('aria-describedby')}"]`))).to.equal(
        'You cannot grant what you do not have.',
      );
      above.click();
      await element.updateComplete;
      expect(above.checked).to.equal(false);
      box(element, 'sales.refund').click();
      await element.updateComplete;
      expect(chosen(element)).to.deep.equal(['app.retail', 'sales.refund']);
      await expect(element).to.be.accessible();
    });

    it(`takes no role any more when the plan’s are used up (${authorization})`, async () => {
      const element = await editor(genevieve(shop(1), authorization));
      await reads(element, 'as many roles of your own as your plan allows');
      expect(named(element, 'New role').getAttribute('aria-disabled')).to.equal('true');
      await pressed(element, 'New role');
      await pressed(element, 'Copy Manager');
      expect(allInside(element, 'form')).to.have.lengthOf(0);
      await pressed(element, 'Edit Omnichannel seller');
      expect(allInside(element, 'form')).to.have.lengthOf(1);
    });
  }

  it('limits what an Admin gives to the people the Admin’s own right is for', async () => {
    const team = shop();
    const element = await editor(team.backendFor('etienne'));
    await pressed(element, 'New role');
    await type('Staff reader', inside(element, '#name'));
    box(element, 'member.list').click();
    await element.updateComplete;
    const saved = oneEvent(element, 'role-saved');
    await pressed(element, saveWord(element));
    expect((await saved).detail.role.grants).to.deep.equal([
      'app.retail',
      { allow: ['member.list'], kinds: ['employee'] },
    ]);
  });

  it('begins a copy with what the role may do', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    await pressed(element, 'Copy Associate');
    expect(inside<HTMLInputElement>(element, '#name').value).to.equal('Associate (copy)');
    const saved = oneEvent(element, 'role-saved');
    await pressed(element, saveWord(element));
    const { grants } = (await saved).detail.role;
    expect(grants).to.deep.equal([
      'app.retail',
      {
        allow: [
          'sales.access',
          'register.open',
          'register.close',
          'customers.access',
          'inventory.access',
          'inventory.transfers',
        ],
        within: 'scopes',
      },
    ]);
  });

  it('keeps what nobody touched as it was written', async () => {
    const team = shop();
    const [before] = await customRoles(team);
    const element = await editor(genevieve(team));
    await pressed(element, 'Edit Omnichannel seller');
    await type('Sells everywhere', inside(element, '#description'));
    const saved = oneEvent(element, 'role-saved');
    await pressed(element, saveWord(element));
    const { role } = (await saved).detail;
    expect([role.name, role.grants]).to.deep.equal([before!.name, before!.grants]);
    expect(role.description).to.deep.equal({ fr: 'Sells everywhere' });
  });

  it('keeps the shape of what comes while the roles are on their way', async () => {
    const backend = withFaults(genevieve(shop()), [{ on: 'roleOffers', fault: { hang: true } }]);
    const element = await widget<RoleEditorElement>(backend, html`<role-editor></role-editor>`, 'role-editor');
    await until(() => element.shadowRoot?.querySelector('.skeleton'), 'a skeleton');
    const shapes = allInside(element, '[role=status] > .skeleton').map(({ className }) => className.split('--')[1]);
    expect(shapes).to.deep.equal(['title', 'line', 'title', 'field', 'title', 'rows']);
    expect(inside(element, '[role=status]').textContent).to.contain('Loading');
  });

  it('says beside the field and in a summary what is missing, and that a name is taken', async () => {
    const element = await editor(genevieve(shop()));
    await pressed(element, 'New role');
    await pressed(element, saveWord(element));
    await until(() => focused()?.id === 'name', 'the keyboard at the name');
    expect(textOf(element)).to.contain('Give the role a name.').and.to.contain('Choose at least one permission.');
    const summary = inside(element, '[role=group].summary');
    expect(words(summary)).to.contain('2 ');
    const [, toRights] = [...summary.querySelectorAll('button')];
    toRights!.click();
    expect(focused()?.getAttribute('type')).to.equal('checkbox');
    await expect(element).to.be.accessible();
    await type('Manager', inside(element, '#name'));
    box(element, 'app.retail').click();
    const failed = oneEvent(element, 'role-save-failed');
    await pressed(element, saveWord(element));
    expect((await failed).detail.failure.reason).to.equal('nameTaken');
    await reads(element, 'There is a role named Manager already.');
    expect(inside(element, '#name').getAttribute('aria-invalid')).to.equal('true');
  });

  it('offers to archive only what nobody has, says how many have the rest, and takes a late refusal in place', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    const archive = (): HTMLButtonElement => named(element, 'Archive Omnichannel seller');
    await until(() => archive().getAttribute('aria-disabled') === 'true', 'the number of holders');
    expect(words(inside(element, `[id="${archive().getAttribute('aria-describedby')}"]`))).to.match(
      /^Still held by 1\./,
    );
    await expect(element).to.be.accessible();
    archive().click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
    const owner = team.backendFor('genevieve');
    await owner.updateMember('mamadou', { roles: ['associate'] });
    await until(() => !archive().hasAttribute('aria-disabled'), 'nobody to have it any more');
    await pressed(element, 'Archive Omnichannel seller');
    await appears(element, 'dialog[open]');
    await owner.updateMember('mamadou', { roles: ['omnichannelSeller'] });
    await pressed(element, 'Archive');
    await until(() => words(inside(element, 'dialog[open]')).includes('Still held by 1.'), 'the refusal');
    await owner.updateMember('mamadou', { roles: ['associate'] });
    const archived = oneEvent(element, 'role-archived');
    await pressed(element, 'Archive');
    await archived;
    await until(() => !textOf(element).includes('Edit'), 'the end of the role');
    expect((await customRoles(team))[0]!.archived).to.equal(true);
    await reads(element, 'There are none yet.');
  });

  it('does not put a change of its own over that of somebody else without saying so', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    await pressed(element, 'Edit Omnichannel seller');
    const [role] = await customRoles(team);
    const { tenant } = await team.backendFor('etienne').me();
    await team
      .backendFor('etienne')
      .saveRole(
        { name: role!.name, kind: 'employee', grants: ['app.retail'] },
        { roleId: role!.id, ifVersion: tenant.version },
      );
    box(element, 'sales.refund').click();
    await element.updateComplete;
    await pressed(element, saveWord(element));
    await reads(element, 'Somebody else has changed this role meanwhile.');
    expect((await customRoles(team))[0]!.grants).to.deep.equal(['app.retail']);
    const saved = oneEvent(element, 'role-saved');
    await pressed(element, saveWord(element));
    expect(JSON.stringify((await saved).detail.role.grants)).to.contain('sales.refund');
  });

  it('leaves the page to do it in its own way', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    element.addEventListener('role-save-request', (event) => event.preventDefault());
    await pressed(element, 'Copy Associate');
    await pressed(element, saveWord(element));
    await until(() => allInside(element, 'form').length === 0, 'the end of the form');
    expect(await customRoles(team)).to.have.lengthOf(1);
  });

  it('gives up a form without saving, and the keyboard back to where it came from', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    named(element, 'Copy Associate').focus();
    await press('Enter');
    await until(() => focused()?.id === 'form-title', 'the form');
    await pressed(element, 'Cancel');
    await until(() => hasKeyboard(named(element, 'Copy Associate')), 'the button');
    expect(await customRoles(team)).to.have.lengthOf(1);
  });

  it('asks before what was written is lost, and keeps it until then', async () => {
    const team = shop();
    const element = await editor(genevieve(team));
    await pressed(element, 'Copy Associate');
    await until(() => chosen(element).length > 0, 'the rights');
    const ticked = box(element, chosen(element)[0]!);
    ticked.click();
    await pressed(element, 'Cancel');
    await until(() => inside<HTMLDialogElement>(element, 'dialog[open]'), 'the question');
    await press('Escape');
    await until(() => allInside(element, 'dialog[open]').length === 0, 'the end of the question');
    expect(box(element, ticked.value).checked, 'what was written').to.equal(false);
    await pressed(element, 'Cancel');
    await pressed(element, 'Leave');
    await until(() => allInside(element, 'form').length === 0, 'the end of the form');
    await until(() => hasKeyboard(named(element, 'Copy Associate')), 'the button');
    expect(await customRoles(team)).to.have.lengthOf(1);
  });

  it('does not ask about what was put back as it was', async () => {
    const element = await editor(genevieve(shop()));
    await pressed(element, 'Copy Associate');
    await until(() => chosen(element).length > 0, 'the rights');
    const ticked = box(element, chosen(element)[0]!);
    ticked.click();
    await element.updateComplete;
    ticked.click();
    await element.updateComplete;
    await pressed(element, 'Cancel');
    await until(() => allInside(element, 'form').length === 0, 'the end of the form');
    expect(allInside(element, 'dialog[open]')).to.have.lengthOf(0);
  });

  it('says to who may not write roles that they may not, and asks nothing for them that would be refused', async () => {
    const backend = withFaults(shop().backendFor('noemie'), []);
    const element = await widget(backend, html`<role-editor></role-editor>`, 'role-editor');
    await appears(element, '.notice');
    expect(allInside(element, 'button:not([hidden])').filter((one) => one.checkVisibility())).to.have.lengthOf(0);
    expect(backend.calls.map(({ method }) => method)).not.to.include('listMembers');
  });

  it('says what went wrong, and tries again', async () => {
    const backend = withFaults(genevieve(shop(), 'decisions'), [
      { on: 'roleOffers', calls: [1], fault: { fail: { code: 'network' } } },
      { on: 'authorize', calls: [1], fault: { fail: { code: 'network' } } },
    ]);
    const element = await widget<RoleEditorElement>(backend, html`<role-editor></role-editor>`, 'role-editor');
    (await appears(element, '.link-button')).click();
    await until(() => backend.calls?.some(({ method }) => method === 'authorize') ?? true, 'the second failure');
    (await appears(element, '.link-button')).click();
    await appears(element, '.roles');
  });

  it('R139 speaks French', async () => {
    const element = await editor(genevieve(shop()), 'fr');
    await reads(element, 'Rôles fournis');
    await pressed(element, 'Nouveau rôle');
    expect(textOf(element)).to.contain('Ventes – Remboursement');
    expect(named(element, 'Créer le rôle')).to.exist;
  });
});
