import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/operation-settings/operation-settings.js';
import '../../src/elements/team-provider/team-provider.js';
import type { OperationSettingsElement } from '../../src/elements/operation-settings/operation-settings-element.js';
import type { MemoryTeam, TenantSeed } from '../../src/backend/memory/index.js';
import type { Policy } from '../../src/domain/index.js';
import { b2bCommerce, paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath, pumpwerk } from '../../src/testing/demo/index.js';
import { differently, openPage, press, textOf, type PageOptions } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

const b2b = { seed: pumpwerk, policy: b2bCommerce, as: 'joerg' } as const;
const denied = html`<operation-settings><p slot="denied">Not for you.</p></operation-settings>`;

/** The B2B system with a list, a number and a word among its settings. */
const richer: Policy = {
  ...b2bCommerce,
  settings: {
    ...b2bCommerce.settings,
    currency: { label: { en: 'Currency' }, values: ['EUR', 'DKK'], default: 'EUR', write: 'operationSettings.write' },
    seats: { label: { en: 'Seats' }, type: 'number', default: 5, write: 'operationSettings.write' },
    motto: { label: { en: 'Motto' }, type: 'string', default: '', write: 'operationSettings.write' },
  },
};

describe('<operation-settings>', () => {
  for (const authorization of ['policy', 'decisions', 'both'] as const) {
    it(`R093 shows 1a a switch for each process (${authorization})`, async () => {
      const page = await SettingsPage.open({ ...b2b, backend: { authorization } });
      await page.until(() => page.switches.length === 2);
      expect(page.switches.map((box) => textOf(box.labels![0]!))).to.deep.equal(['Order process', 'Inquiry process']);
      expect(page.switches.map((box) => box.checked)).to.deep.equal([true, true]);
      await expect(page.element).to.be.accessible();
    });

    it(`R062 is absent for 1b (${authorization})`, async () => {
      const page = await SettingsPage.open({ ...b2b, as: 'chloe', backend: { authorization }, content: denied });
      await page.until(() => page.root.querySelector('slot[name=denied]'));
      expect(textOf(page.root)).to.equal('');
      expect(page.element.querySelector('p')!.checkVisibility()).to.equal(true);
    });
  }

  it('R093 asks before it switches orders off for everybody, and does it', async () => {
    const page = await SettingsPage.open(b2b);
    await page.until(() => page.switches.length === 2);
    page.switches[0]!.focus();
    await press(' ');
    const dialog = await page.dialog();
    expect(textOf(dialog)).to.contain('Switch off for everybody: Order process?');
    expect(page.switches[0]!.checked).to.equal(true);
    await expect(page.element).to.be.accessible();
    const updated = oneEvent(page.element, 'settings-updated') as unknown as Promise<
      HTMLElementEventMap['settings-updated']
    >;
    page.button('Switch off', dialog).click();
    expect((await updated).detail.settings).to.deep.equal({ orderProcess: false });
    await page.until(() => page.text.includes('Order process: Off for everybody. Saved.'));
    expect(page.switches[0]!.checked).to.equal(false);
    expect(page.root.activeElement).to.equal(page.switches[0]);
    expect((await page.tenant()).settings).to.deep.equal({ orderProcess: false });
    await expect(page.element).to.be.accessible();
  });

  it('leaves it on when the question is answered with no', async () => {
    const page = await SettingsPage.open(b2b);
    await page.until(() => page.switches.length === 2);
    page.switches[0]!.click();
    page.button('Cancel', await page.dialog()).click();
    await page.until(() => !page.root.querySelector('dialog')!.open);
    expect(page.switches[0]!.checked).to.equal(true);
    expect((await page.tenant()).settings).to.include({ orderProcess: true });
  });

  it('R093 switches on again at once, two one after the other', async () => {
    const page = await SettingsPage.open({ ...b2b, seed: bothOff });
    await page.until(() => page.switches.length === 2);
    page.switches[0]!.click();
    page.switches[1]!.click();
    await page.until(() => page.text.includes('Inquiry process: On for everybody. Saved.'));
    expect(page.switches.map((box) => box.checked)).to.deep.equal([true, true]);
    expect((await page.tenant()).settings).to.deep.equal({});
  });

  it('goes back, with the reason, when it is refused', async () => {
    const fail = { code: 'network' } as const;
    const page = await SettingsPage.open({
      ...b2b,
      seed: bothOff,
      faults: [{ on: 'updateSettings', fault: { fail } }],
    });
    await page.until(() => page.switches.length === 2);
    const failed = oneEvent(page.element, 'settings-update-failed') as unknown as Promise<
      HTMLElementEventMap['settings-update-failed']
    >;
    page.switches[0]!.click();
    await page.element.updateComplete;
    expect(page.switches[0]!.checked).to.equal(true);
    expect((await failed).detail.failure.code).to.equal('network');
    await page.until(() => !page.switches[0]!.checked);
    expect(textOf(page.root.querySelector('[role=alert]')!)).to.contain('No connection');
    await expect(page.element).to.be.accessible();
  });

  it('shows what somebody else has set meanwhile, and overwrites nothing', async () => {
    const page = await SettingsPage.open({
      ...b2b,
      seed: bothOff,
      change: (backend) => differently(backend, { subscribe: () => () => {} }),
    });
    await page.until(() => page.switches.length === 2);
    await page.team.backendFor('joerg').updateSettings?.({ inquiryProcess: true });
    page.switches[0]!.click();
    await page.until(() => page.text.includes('Someone else changed this meanwhile'));
    await page.until(() => page.switches[1]!.checked);
    expect((await page.tenant()).settings).to.deep.equal({ orderProcess: false });
    page.switches[0]!.click();
    await page.until(() => page.text.includes('Order process: On for everybody. Saved.'));
    expect(page.text).not.to.contain('Someone else');
  });

  it('leaves it to the page that prevents the request', async () => {
    const page = await SettingsPage.open({ ...b2b, seed: bothOff });
    await page.until(() => page.switches.length === 2);
    page.element.addEventListener('settings-update-request', (event) => event.preventDefault());
    page.switches[0]!.click();
    await page.element.updateComplete;
    expect(page.switches[0]!.checked).to.equal(false);
  });

  it('shows only the settings a page names', async () => {
    const content = html`<operation-settings settings="inquiryProcess"></operation-settings>`;
    const page = await SettingsPage.open({ ...b2b, content });
    await page.until(() => page.switches.length === 1);
    expect(page.text).to.contain('Inquiry process').and.not.to.contain('Order process');
  });

  it('offers a list of values, a number and a word', async () => {
    const page = await SettingsPage.open({ ...b2b, policy: richer });
    await page.until(() => page.switches.length === 2);
    const list = page.root.querySelector<HTMLSelectElement>('#currency')!;
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change'));
    await page.until(() => page.text.includes('Currency: DKK. Saved.'));
    page.type('seats', '');
    await page.until(() => page.text.includes('Type a number.'));
    await expect(page.element).to.be.accessible();
    page.type('seats', '12');
    await page.until(() => page.text.includes('Seats: 12. Saved.'));
    page.type('motto', 'Pump on');
    await page.until(() => page.text.includes('Motto: Pump on. Saved.'));
    expect((await page.tenant()).settings).to.deep.equal({ currency: 'DKK', seats: 12, motto: 'Pump on' });
  });

  it('reads levels that nobody sets here as text', async () => {
    const page = await SettingsPage.open({ seed: harbourHeath, policy: paymentsPortal, as: 'tomasz' });
    await page.until(() => page.text.includes('Billing level'));
    expect(page.text).to.match(/Billing level (The whole business|Each store)/);
    expect(page.root.querySelector('input, select')).to.equal(null);
    expect(textOf(page.root)).to.contain('It can only be read here');
    await expect(page.element).to.be.accessible();
  });

  it('speaks French', async () => {
    const page = await SettingsPage.open({ ...b2b, locale: 'fr' });
    await page.until(() => page.text.includes('Activé pour tout le monde'));
    expect(page.text).to.contain('Processus de commande');
  });

  it('waits for the backend, says what went wrong, and tries again', async () => {
    const faults = [
      { on: 'me', fault: { delayMs: 50 } },
      { on: 'getPolicy', calls: [1], fault: { fail: { code: 'network' } } },
    ] as const;
    const page = await SettingsPage.open({ ...b2b, faults });
    await page.until(() => page.root.querySelector('.card .skeleton')?.checkVisibility(), 'the shape of the card');
    await page.until(() => page.text.includes('No connection'));
    expect(page.root.querySelector('.card > [part=notice]'), 'the notice in the card').not.to.equal(null);
    page.button('Try again').click();
    await page.until(() => page.switches.length === 2);
  });

  it('without a provider says so', async () => {
    const element = await fixture<OperationSettingsElement>(html`<operation-settings></operation-settings>`);
    await until(() => textOf(element.shadowRoot!).includes('no team is connected'));
  });
});

function bothOff(now: number): TenantSeed {
  const seed = pumpwerk(now);
  return { ...seed, tenant: { ...seed.tenant, settings: { orderProcess: false, inquiryProcess: false } } };
}

class SettingsPage {
  readonly team: MemoryTeam;
  readonly element: OperationSettingsElement;

  private constructor(team: MemoryTeam, element: OperationSettingsElement) {
    this.team = team;
    this.element = element;
  }

  static async open(options: PageOptions): Promise<SettingsPage> {
    const { team, provider } = await openPage({ content: html`<operation-settings></operation-settings>`, ...options });
    return new SettingsPage(team, provider.querySelector('operation-settings')!);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return textOf(this.root);
  }

  get switches(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[role=switch]')];
  }

  async tenant(): Promise<{ readonly settings: object }> {
    return (await this.team.backendFor('joerg').me()).tenant;
  }

  async dialog(): Promise<HTMLDialogElement> {
    await this.until(() => this.root.querySelector('dialog')?.open, 'the question');
    return this.root.querySelector('dialog')!;
  }

  button(label: string, within: ParentNode = this.root): HTMLButtonElement {
    return [...within.querySelectorAll('button')].find((button) => textOf(button).includes(label))!;
  }

  type(id: string, text: string): void {
    const input = this.root.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = text;
    input.dispatchEvent(new Event('change'));
  }

  async until(condition: () => unknown, what = 'it'): Promise<void> {
    await until(condition, `${what}; there is ${this.text}`);
    await this.element.updateComplete;
  }
}
