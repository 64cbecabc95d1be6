import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Scope, ScopeSelection } from '../../src/domain/index.js';
import '../../src/elements/scope-picker/scope-picker.js';
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
  press,
  reads,
  signedIn,
  textOf,
  type,
  widget,
  type SignedOptions,
} from '../helpers/widgets.js';

const store = (id: string, name: string, rest: Partial<Scope> = {}): Scope => ({
  id,
  name,
  tenantId: 'harbour-heath',
  type: 'store',
  ...rest,
});
const FEW = [store('s1', 'Whitby Quay'), store('s2', 'Scarborough Foreshore'), store('s3', 'Leeds Kirkgate')];
const MANY = Array.from({ length: 300 }, (_, i) => store(`s${i}`, `${i % 2 ? 'Harbour' : 'Market'} ${i}`));

const boxes = (picker: Element): HTMLInputElement[] => allInside<HTMLInputElement>(picker, '[name=scope]');
const box = (picker: Element, id: string): HTMLInputElement =>
  boxes(picker).find(({ value }) => value === id) as HTMLInputElement;
const radio = (picker: Element, mode: string): HTMLInputElement =>
  allInside<HTMLInputElement>(picker, '[name=mode]').find(({ value }) => value === mode)!;
const names = (picker: Element): string[] =>
  allInside(picker, '.list .row__name').map(({ textContent }) => textContent);
const headings = (picker: Element): string[] =>
  allInside(picker, '.group__name').map(({ textContent }) => textContent.trim());
const button = (picker: Element, text: string): HTMLButtonElement =>
  allInside<HTMLButtonElement>(picker, 'button').find(({ textContent }) => textContent.includes(text))!;

/** With stores given by the page, and nobody signed in. */
async function given(
  scopes: readonly Scope[] | undefined,
  content = html`<scope-picker name="stores"></scope-picker>`,
) {
  const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const picker = root.querySelector('scope-picker')!;
  picker.scopes = scopes;
  await picker.updateComplete;
  return picker;
}

/** In the portal, with stores read from the backend. */
async function asMember(
  memberId: string,
  content = html`<scope-picker name="stores"></scope-picker>`,
  options: SignedOptions = {},
  locale = 'en',
) {
  const team = winery({ seed: harbourHeath(NOW), policy: paymentsPortal });
  const { backend } = signedIn(memberId, { team, ...options });
  return widget<ScopePickerElement>(backend, content, 'scope-picker', locale);
}

async function click(picker: ScopePickerElement, element: HTMLElement): Promise<void> {
  element.click();
  await picker.updateComplete;
}

describe('<scope-picker>', () => {
  it('reads the stores of the team and calls them as the system does', async () => {
    const picker = await asMember('tomasz');
    await appears(picker, '[name=scope]');
    expect(names(picker)).to.deep.equal(['Whitby Quay', 'Scarborough Foreshore', 'Leeds Kirkgate']);
    expect(inside(picker, 'legend').textContent).to.equal('Stores');
    expect(picker.value).to.deep.equal([]);
    expect(textOf(picker)).to.contain('0 of 3 chosen');
    await expect(picker).to.be.accessible();
  });

  it('tells "all, present and future" from a list of every store', async () => {
    const picker = await given(FEW);
    for (const { id } of FEW) await click(picker, box(picker, id));
    expect(picker.value).to.deep.equal(['s1', 's2', 's3']);
    expect(radio(picker, 'all').checked).to.equal(false);
    expect(textOf(picker)).to.contain('3 of 3 chosen');
    await click(picker, radio(picker, 'all'));
    expect(picker.value).to.equal('all');
    expect(boxes(picker)).to.have.lengthOf(0);
    const line = inside(picker, `#${radio(picker, 'all').getAttribute('aria-describedby')}`).textContent;
    expect(line).to.contain('Present and future');
    await expect(picker).to.be.accessible();
    await click(picker, radio(picker, 'some'));
    expect(picker.value).to.deep.equal(['s1', 's2', 's3']);
  });

  it('R110 shows "All stores" as text where the role has them always', async () => {
    const picker = await asMember(
      'tomasz',
      html`<form><scope-picker name="stores" locked required></scope-picker></form>`,
    );
    await reads(picker, 'All stores');
    expect(textOf(picker)).to.contain('always has all of them, present and future');
    expect(allInside(picker, 'input, button')).to.deep.equal([]);
    expect(new FormData(picker.form!).getAll('stores')).to.deep.equal(['all']);
    expect(picker.checkValidity()).to.equal(true);
    await expect(picker).to.be.accessible();
  });

  describe('what cannot be given', () => {
    it('R119 is shown locked with the reason, and "all" is not there', async () => {
      const picker = await asMember('haneul', html`<scope-picker .limit=${['s1', 's2']}></scope-picker>`);
      await appears(picker, '[name=scope]');
      expect(allInside(picker, '[name=mode]')).to.deep.equal([]);
      const leeds = box(picker, 's3');
      expect(leeds.getAttribute('aria-disabled')).to.equal('true');
      const reason = inside(picker, `#${leeds.getAttribute('aria-describedby')}`);
      expect(reason.textContent).to.contain('This belongs to stores you do not manage.');
      await click(picker, leeds);
      expect(picker.value).to.deep.equal([]);
      expect(leeds.checked).to.equal(false);
      expect(box(picker, 's1').getAttribute('aria-disabled')).to.equal(null);
      await expect(picker).to.be.accessible();
    });

    it('keeps a locked store that is chosen, also when the choice is cleared', async () => {
      const picker = await given(MANY, html`<scope-picker value="s1 s2" .limit=${['s2', 's4']}></scope-picker>`);
      expect(box(picker, 's1').checked).to.equal(true);
      await click(picker, box(picker, 's1'));
      expect(picker.value).to.deep.equal(['s1', 's2']);
      await click(picker, button(picker, 'Clear choice'));
      expect(picker.value).to.deep.equal(['s1']);
      expect(button(picker, 'Clear choice').disabled, 'nothing left to clear').to.equal(true);
      await click(picker, button(picker, 'Choose all 2 shown'));
      expect(picker.value).to.deep.equal(['s1', 's2', 's4']);
    });

    it('is what the page decides, each reason said once', async () => {
      const decide = (next: ScopeSelection): string =>
        next === 'all' ? 'Not all.' : next.some((id) => id !== 's1') ? 'Closed in winter.' : '';
      const picker = await given(FEW, html`<scope-picker .decide=${decide}></scope-picker>`);
      expect(headings(picker)).to.deep.equal(['Closed in winter.']);
      expect(textOf(picker)).not.to.contain('Not all.');
      picker.value = 'all';
      await picker.updateComplete;
      expect(textOf(picker)).to.contain('Not all.');
      await click(picker, radio(picker, 'some'));
      expect(picker.value).to.deep.equal([]);
    });
  });

  describe('with hundreds', () => {
    it('finds by every word, without accents, and says so when nothing matches', async () => {
      const picker = await given([...MANY, store('x', 'Whîtby Quay', { attributes: { address: '1 Pier Road' } })]);
      const search = inside<HTMLInputElement>(picker, 'input[type=search]');
      await type('quay whit', search);
      expect(names(picker)).to.deep.equal(['Whîtby Quay']);
      await press('Escape');
      await picker.updateComplete;
      expect(names(picker)).to.have.lengthOf(301);
      await type('pier', search);
      expect(names(picker)).to.deep.equal(['Whîtby Quay']);
      await type('x', search);
      await reads(picker, 'Nothing matches.');
      await expect(picker).to.be.accessible();
    });

    it('chooses all that are found, shows the chosen only, and clears', async () => {
      const picker = await given(MANY);
      await type('harbour 29', inside(picker, 'input[type=search]'));
      await click(picker, button(picker, 'Choose all 8 shown'));
      expect(picker.value).to.have.members(['s29', 's129', 's229', 's291', 's293', 's295', 's297', 's299']);
      expect(textOf(picker)).to.contain(`${picker.value.length} of 300 chosen`);
      await type('', inside(picker, 'input[type=search]'));
      await press('Escape');
      await click(picker, button(picker, 'Chosen only'));
      expect(names(picker)).to.have.lengthOf(picker.value.length);
      await click(picker, box(picker, 's299'));
      expect(names(picker), 'one that is taken back stays in sight').to.include('Harbour 299');
      await click(picker, button(picker, 'Clear choice'));
      expect(picker.value).to.deep.equal([]);
      await expect(picker).to.be.accessible();
    });

    it('has no search where there are few', async () => {
      const picker = await given(FEW);
      expect(allInside(picker, 'input[type=search], button')).to.deep.equal([]);
    });
  });

  describe('groups', () => {
    const REGIONS = [
      store('a', 'Whitby', { parentId: 'north' }),
      store('north', 'North', { type: 'region' }),
      store('b', 'Brighton', { parentId: 'nowhere' }),
    ];

    it('stores under their parent, which can be chosen too and says what it does not include', async () => {
      const picker = await given(REGIONS);
      expect(names(picker)).to.deep.equal(['North', 'Whitby', 'Brighton']);
      expect(headings(picker), 'said once').to.deep.equal(['Others']);
      expect(box(picker, 'north').labels![0]!.textContent).to.contain('Does not include those below.');
      expect(box(picker, 'a').labels![0]!.textContent).not.to.contain('Does not');
      const under = box(picker, 'a').closest('[role=group]')!;
      expect(inside(picker, `#${under.getAttribute('aria-labelledby')}`).textContent).to.equal('North');
      expect(under.contains(box(picker, 'north'))).to.equal(false);
      await expect(picker).to.be.accessible();
      box(picker, 'north').focus();
      await press('ArrowDown', ' ');
      expect(picker.value).to.deep.equal(['a']);
    });

    it('stores further in than their parent, also from right to left', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const picker = await given(REGIONS, html`<scope-picker dir=${dir}></scope-picker>`);
        const [parent, child] = ['north', 'a'].map((id) => box(picker, id).getBoundingClientRect());
        expect((child!.left - parent!.left) * (dir === 'rtl' ? -1 : 1), dir).to.be.greaterThan(16);
      }
    });

    it('names the parent above stores when it cannot be chosen itself, and only then', async () => {
      const picker = await given(REGIONS);
      picker.limit = ['a', 'b'];
      await picker.updateComplete;
      expect(headings(picker).slice(0, 2)).to.deep.equal(['North', 'Others']);
      expect(names(picker).filter((name) => name === 'North')).to.have.lengthOf(1);
    });

    it('names the parent above a store that is found without it, and says nothing of stores below that are not shown', async () => {
      const picker = await given([...REGIONS, ...MANY]);
      const search = inside<HTMLInputElement>(picker, '[type=search]');
      await type('whitby', search);
      await until(() => names(picker).length === 1);
      expect(headings(picker)).to.deep.equal(['North']);
      await press('Escape');
      picker.value = ['north'];
      await picker.updateComplete;
      expect(textOf(picker)).to.contain('Does not include');
      await click(picker, button(picker, 'Chosen only'));
      expect(names(picker)).to.deep.equal(['North']);
      expect(textOf(picker)).not.to.contain('Does not include');
    });

    it('stores by a named group, else by type', async () => {
      const byGroup = await given([
        store('a', 'A', { attributes: { group: 'Coast' } }),
        store('b', 'B', { attributes: { group: 'Town' } }),
      ]);
      expect(headings(byGroup)).to.deep.equal(['Coast', 'Town']);
      const byType = await given([store('a', 'A'), store('b', 'B', { type: 'warehouse' })]);
      expect(headings(byType)).to.deep.equal(['store', 'warehouse']);
    });

    it('nothing where all are alike', async () => {
      expect(headings(await given(FEW))).to.deep.equal([]);
    });
  });

  describe('by keyboard', () => {
    it('is one stop for Tab; arrows, Home, End and letters move, Space chooses', async () => {
      const picker = await given(FEW, html`<button>Before</button><scope-picker></scope-picker><button>After</button>`);
      const at = (): string => (focused() as HTMLInputElement).value;
      expect(boxes(picker).filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
      box(picker, 's1').focus();
      await press('ArrowDown', ' ');
      expect(at()).to.equal('s2');
      expect(picker.value).to.deep.equal(['s2']);
      await press('End');
      expect(at()).to.equal('s3');
      await press('Home');
      expect(at()).to.equal('s1');
      await type('le');
      expect(at()).to.equal('s3');
      await press(' ');
      expect(picker.value).to.deep.equal(['s2', 's3']);
      expect(box(picker, 's3').tabIndex).to.equal(0);
    });

    it('reaches stores that are off, which say why and do not change', async () => {
      const picker = await given(FEW, html`<scope-picker value="s3" .limit=${['s1']}></scope-picker>`);
      const at = (): HTMLInputElement => focused() as HTMLInputElement;
      box(picker, 's1').focus();
      await press('ArrowDown', ' ');
      expect(at().value).to.equal('s2');
      expect(at().getAttribute('aria-disabled')).to.equal('true');
      expect(inside(picker, `#${at().getAttribute('aria-describedby')}`).textContent).to.contain(
        'outside the stores you manage',
      );
      await press('ArrowDown', ' ');
      expect(at().value).to.equal('s3');
      expect(picker.value).to.deep.equal(['s3']);
      await expect(picker).to.be.accessible();
    });

    it('fires input and change once, and nothing for a script or a search', async () => {
      const picker = await given(MANY);
      const heard: string[] = [];
      for (const name of ['input', 'change']) picker.addEventListener(name, () => heard.push(name));
      picker.value = ['s2'];
      await picker.updateComplete;
      await type('market', inside(picker, 'input[type=search]'));
      expect(heard).to.deep.equal([]);
      await click(picker, box(picker, 's4'));
      expect(heard).to.deep.equal(['input', 'change']);
      await click(picker, radio(picker, 'all'));
      expect(heard).to.deep.equal(['input', 'change', 'input', 'change']);
    });
  });

  describe('in a form', () => {
    const inForm = (picker: unknown) =>
      html`<form>
        <fieldset>${picker}</fieldset>
      </form>`;
    const data = (picker: ScopePickerElement): FormDataEntryValue[] => new FormData(picker.form!).getAll('stores');

    it('sends the form by Enter on a choice or on a store, as such controls do', async () => {
      const picker = await given(FEW, inForm(html`<scope-picker name="stores"></scope-picker>`));
      let sent = 0;
      picker.form!.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      box(picker, 's2').focus();
      await press('Enter');
      expect(sent).to.equal(1);
      expect(box(picker, 's2').checked, 'Enter chooses nothing').to.equal(false);
      radio(picker, 'some').focus();
      await press('Enter');
      expect(sent).to.equal(2);
    });

    it('is submitted with an entry for each store, or all, and not when disabled', async () => {
      const picker = await given(FEW, inForm(html`<scope-picker name="stores" value="s1 s3"></scope-picker>`));
      expect(data(picker)).to.deep.equal(['s1', 's3']);
      await click(picker, radio(picker, 'all'));
      expect(data(picker)).to.deep.equal(['all']);
      picker.value = [];
      await picker.updateComplete;
      expect(data(picker)).to.deep.equal([]);
      picker.value = ['s2'];
      picker.form!.querySelector('fieldset')!.disabled = true;
      await picker.updateComplete;
      expect(data(picker)).to.deep.equal([]);
      expect(boxes(picker).every(({ disabled }) => disabled)).to.equal(true);
      await expect(picker).to.be.accessible();
    });

    it('resets to its attribute', async () => {
      const picker = await given(FEW, inForm(html`<scope-picker name="stores" value="all"></scope-picker>`));
      await click(picker, radio(picker, 'some'));
      await click(picker, box(picker, 's1'));
      picker.form!.reset();
      await picker.updateComplete;
      expect(picker.value).to.equal('all');
      expect(radio(picker, 'all').checked).to.equal(true);
    });

    it('leads to where the stores are going to be, and on to them, when the form is sent before they are here', async () => {
      const content = inForm(html`<scope-picker name="stores" required></scope-picker>`);
      const picker = await given(undefined, content);
      picker.form!.reportValidity();
      expect(picker.matches(':focus-within')).to.equal(true);
      picker.scopes = FEW;
      await appears(picker, '[name=scope]');
      await until(() => picker.shadowRoot?.activeElement?.matches('input'), 'the keyboard on the stores');
    });

    it('is not valid without a store when required, and says so until there is one', async () => {
      const picker = await given(FEW, inForm(html`<scope-picker name="stores" required></scope-picker>`));
      expect(picker.validity.valueMissing).to.equal(true);
      const invalid = oneEvent(picker, 'invalid');
      expect(picker.form!.checkValidity()).to.equal(false);
      await invalid;
      await picker.updateComplete;
      expect(inside(picker, '#note').textContent).to.equal('Choose at least one.');
      expect(inside(picker, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
      await expect(picker).to.be.accessible();
      await click(picker, box(picker, 's1'));
      expect(picker.checkValidity()).to.equal(true);
      expect(inside(picker, '#note').textContent).to.equal('');
    });
  });

  it('shows a chosen store it knows nothing of by its id', async () => {
    const picker = await given(FEW, html`<scope-picker value="s9"></scope-picker>`);
    expect(box(picker, 's9').checked).to.equal(true);
  });

  it('speaks French, with the words of the system', async () => {
    const picker = await asMember('tomasz', html`<scope-picker></scope-picker>`, {}, 'fr-CA');
    await reads(picker, 'Toutes les boutiques');
    expect(textOf(picker)).to.contain('Présentes et futures').and.to.contain('0 sur 3 choisies');
  });

  it('says that the stores could not be read, and reads them again', async () => {
    const faults = [{ on: 'listScopes', calls: [1], fault: { fail: { code: 'network' } } }] as const;
    const picker = await asMember('tomasz', html`<scope-picker></scope-picker>`, { faults });
    await reads(picker, 'No connection.');
    inside(picker, 'button').click();
    await appears(picker, '[name=scope]');
  });

  it('says that it is loading, and takes no nonsense for a list', async () => {
    const hanging = await asMember('tomasz', html`<scope-picker></scope-picker>`, {
      faults: [{ on: 'listScopes', fault: { hang: true } }],
    });
    await reads(hanging, 'Loading…');
    const nonsense = await asMember('tomasz', html`<scope-picker></scope-picker>`, {
      faults: [{ on: 'listScopes', fault: { answer: [{ name: null }] } }],
    });
    await reads(nonsense, 'Something went wrong');
  });

  it('says when there is nothing to choose from', async () => {
    const picker = await given([]);
    await until(() => textOf(picker).includes('There is nothing to choose from.'));
  });
});
