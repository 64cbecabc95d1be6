import { expect, html } from '@open-wc/testing';
import type { TenantSeed } from '../../src/backend/memory/index.js';
import type { Scope } from '../../src/domain/index.js';
import '../../src/elements/member-detail/member-detail.js';
import type { MemberDetailElement } from '../../src/elements/member-detail/member-detail-element.js';
import '../../src/elements/role-picker/role-picker.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import type { ScopePickerElement } from '../../src/elements/scope-picker/scope-picker-element.js';
import { paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath } from '../../src/testing/index.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';
import {
  allInside,
  appears,
  focused,
  inside,
  reads,
  signedIn,
  textOf,
  widget,
  type SignedOptions,
} from '../helpers/widgets.js';

const seed = harbourHeath(NOW);
const AUTHORIZATIONS = ['policy', 'decisions', 'both'] as const;

/** The detail of a person of the portal, as somebody of the portal sees it. */
async function detailOf(memberId: string, as: string, options: SignedOptions & { seed?: TenantSeed } = {}) {
  const team = winery({ seed: options.seed ?? seed, policy: paymentsPortal });
  const { backend } = signedIn(as, { team, ...options });
  const content = html`<member-detail member-id=${memberId}></member-detail>`;
  const detail = await widget<MemberDetailElement>(backend, content, 'member-detail');
  await appears(detail, 'form');
  const stored = async () => (await team.backendFor('tomasz').getMember(memberId)).member;
  return { detail, backend, stored };
}

const picker = async (detail: Element): Promise<ScopePickerElement> => {
  const found = await appears<ScopePickerElement>(detail, 'scope-picker');
  await until(() => found.shadowRoot?.querySelector('fieldset'), 'the stores');
  return found;
};
const boxes = (stores: Element): HTMLInputElement[] => allInside<HTMLInputElement>(stores, '[name=scope]');
const box = (stores: Element, id: string): HTMLInputElement => boxes(stores).find(({ value }) => value === id)!;
const modes = (stores: Element): HTMLInputElement[] => allInside<HTMLInputElement>(stores, '[name=mode]');

async function click(detail: MemberDetailElement, element: HTMLElement | undefined): Promise<void> {
  element!.click();
  await detail.updateComplete;
}

async function chooseRole(detail: MemberDetailElement, id: string): Promise<void> {
  const roles = await appears<RolePickerElement>(detail, 'role-picker');
  await appears(roles, 'input');
  await click(
    detail,
    allInside<HTMLInputElement>(roles, 'input').find(({ value }) => value === id),
  );
}

const save = (detail: MemberDetailElement): void => inside(detail, '[type=submit]').click();

describe('<member-detail> with stores', () => {
  it('J18 gives another store', async () => {
    const { detail, stored } = await detailOf('zoe', 'tomasz');
    await click(detail, box(await picker(detail), 's3'));
    save(detail);
    await reads(detail, 'was saved');
    expect((await stored()).scopes).to.have.members(['s1', 's3']);
    await expect(detail).to.be.accessible();
  });

  it('gives all stores, those to come included', async () => {
    const { detail, stored } = await detailOf('zoe', 'tomasz');
    await click(detail, modes(await picker(detail))[0]);
    save(detail);
    await reads(detail, 'was saved');
    expect((await stored()).scopes).to.equal('all');
  });

  for (const authorization of AUTHORIZATIONS) {
    it(`R119 R118 shows a Manager the stores of others, locked with the reason (${authorization})`, async () => {
      const { detail, stored } = await detailOf('zoe', 'haneul', { authorization });
      const stores = await picker(detail);
      await until(() => box(stores, 's3'));
      expect(textOf(stores)).to.contain('Leeds Kirkgate').and.to.contain('stores you do not manage');
      expect(modes(stores), 'no way to give all').to.deep.equal([]);
      await click(detail, box(stores, 's3'));
      expect(detail.hasChanges).to.equal(false);
      await click(detail, box(stores, 's2'));
      save(detail);
      await reads(detail, 'was saved');
      expect((await stored()).scopes).to.have.members(['s1', 's2']);
      await expect(detail).to.be.accessible();
    });
  }

  for (const [id, name, reason] of [
    ['yael', 'Leeds Kirkgate', 'also has stores you do not manage'],
    ['dmytro', 'Leeds Kirkgate', 'stores you do not manage'],
    ['adaeze', 'Whitby Quay', 'only manage team members'],
  ] as const) {
    it(`R124 R118 shows a Manager ${id} with the reason, and nothing to change`, async () => {
      const { detail } = await detailOf(id, 'haneul');
      await reads(detail, reason);
      await reads(detail, name);
      expect(allInside(detail, 'input, scope-picker, [type=submit]')).to.deep.equal([]);
    });
  }

  it('R110 says that an Administrator has all stores, and that this is not to be changed', async () => {
    const administrators = { ...seed, members: seed.members.map((one) => ({ ...one, owner: one.id === 'tomasz' })) };
    const { detail } = await detailOf('priya', 'tomasz', { seed: administrators });
    const stores = await picker(detail);
    expect(stores.locked).to.equal(true);
    expect(textOf(stores)).to.contain('All stores').and.to.contain('present and future');
    expect(allInside(stores, 'input')).to.deep.equal([]);
  });

  describe('when a role with all stores becomes one with chosen stores', () => {
    const administrators = { ...seed, members: seed.members.map((one) => ({ ...one, owner: one.id === 'tomasz' })) };

    for (const authorization of AUTHORIZATIONS) {
      it(`asks for them in the same step (${authorization})`, async () => {
        const { detail, stored } = await detailOf('priya', 'tomasz', { seed: administrators, authorization });
        await chooseRole(detail, 'manager');
        const stores = await picker(detail);
        expect(stores.locked).to.equal(false);
        expect(stores.value, 'the old "all" does not stay').to.deep.equal([]);
        save(detail);
        const missing = authorization === 'decisions' ? 'Choose at least one.' : 'Choose the stores for this role.';
        await until(() => inside(stores, '#note').textContent === missing, missing);
        expect((await stored()).roles).to.deep.equal(['administrator']);
        await until(() => stores.shadowRoot!.contains(focused()), 'the keyboard at the stores');
        await click(detail, box(stores, 's2'));
        expect(inside(stores, '#note').textContent).to.equal('');
        save(detail);
        await reads(detail, 'was saved');
        expect(await stored()).to.deep.include({ roles: ['manager'], scopes: ['s2'] });
      });
    }

    it('sends "all" again where it is chosen again', async () => {
      const { detail, stored } = await detailOf('priya', 'tomasz', { seed: administrators });
      await chooseRole(detail, 'accountant');
      await click(detail, modes(await picker(detail))[0]);
      save(detail);
      await reads(detail, 'was saved');
      expect(await stored()).to.deep.include({ roles: ['accountant'], scopes: 'all' });
    });

    it('takes the question back with the role', async () => {
      const { detail } = await detailOf('priya', 'tomasz', { seed: administrators });
      await chooseRole(detail, 'manager');
      await click(detail, box(await picker(detail), 's2'));
      await chooseRole(detail, 'administrator');
      expect((await picker(detail)).locked).to.equal(true);
      expect(detail.hasChanges).to.equal(false);
    });
  });

  it('gives a role with all stores without asking for any', async () => {
    const { detail, stored } = await detailOf('zoe', 'tomasz');
    await click(detail, box(await picker(detail), 's3'));
    await chooseRole(detail, 'administrator');
    expect((await picker(detail)).locked).to.equal(true);
    save(detail);
    await reads(detail, 'was saved');
    expect(await stored()).to.deep.include({ roles: ['administrator'], scopes: 'all' });
  });

  it('refuses, at the stores, to leave somebody without any', async () => {
    const { detail, stored } = await detailOf('zoe', 'tomasz');
    const stores = await picker(detail);
    await click(detail, box(stores, 's1'));
    save(detail);
    await until(() => inside(stores, '#note').textContent === 'Choose the stores for this role.');
    expect((await stored()).scopes).to.deep.equal(['s1']);
  });

  it('is usable with hundreds of stores', async () => {
    const many = Array.from({ length: 300 }, (_, i): Scope => ({
      id: `x${i}`,
      name: `Store ${i}`,
      type: 'store',
      tenantId: 'harbour-heath',
    }));
    const { detail, stored } = await detailOf('zoe', 'tomasz', {
      seed: { ...seed, scopes: [...seed.scopes!, ...many] },
    });
    const stores = await picker(detail);
    const search = inside<HTMLInputElement>(stores, 'input[type=search]');
    search.value = 'store 299';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await stores.updateComplete;
    expect(boxes(stores)).to.have.lengthOf(1);
    await click(detail, boxes(stores)[0]);
    save(detail);
    await reads(detail, 'was saved');
    expect((await stored()).scopes).to.have.members(['s1', 'x299']);
  });

  it('says when the stores could not be read, and reads them again', async () => {
    const team = winery({ seed, policy: paymentsPortal });
    const faults = [{ on: 'listScopes', calls: [1], fault: { fail: { code: 'network' } } }] as const;
    const { backend } = signedIn('tomasz', { team, faults });
    const content = html`<member-detail member-id="zoe"></member-detail>`;
    const detail = await widget<MemberDetailElement>(backend, content, 'member-detail');
    await reads(detail, 'No connection.');
    inside(detail, 'button').click();
    await picker(detail);
  });
});
