import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Capabilities } from '../../src/backend/index.js';
import type { FaultScript, FaultyBackend, MemoryTeam } from '../../src/backend/memory/index.js';
import '../../src/elements/invite-user/invite-user.js';
import type { InviteUserElement } from '../../src/elements/invite-user/invite-user-element.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import { b2bCommerce, retailEcom } from '../../src/policies/index.js';
import { pumpwerk, veloBoreal } from '../../src/testing/index.js';
import { NOW, winery } from './memory-winery.js';
import { until } from './until.js';
import { allInside, appears, signedIn, widget } from './widgets.js';

/** The shops, with room for more people of the web shop than their plan has. */
export function shops(settings: Record<string, number> = {}): MemoryTeam {
  const seed = veloBoreal(NOW);
  const tenant = { ...seed.tenant, settings: { ...seed.tenant.settings, staffLimit: 9, ...settings } };
  return winery({ seed: { ...seed, tenant }, policy: retailEcom });
}

/** The seller of pumps with its customers, and with more contacts of the first. */
export function pumps(more = 0): MemoryTeam {
  const seed = pumpwerk(NOW);
  const known = seed.contacts?.find(({ memberId, accountId }) => memberId === undefined && accountId === 'a1');
  const contacts = Array.from({ length: more }, (_, i) => ({
    ...known!,
    id: `contact-more-${i}`,
    lastName: `Zettel ${String(i).padStart(3, '0')}`,
    email: `more-${i}@nordhavn.example`,
  }));
  return winery({ seed: { ...seed, contacts: [...(seed.contacts ?? []), ...contacts] }, policy: b2bCommerce });
}

export interface InviteOptions {
  readonly team: MemoryTeam;
  readonly faults?: FaultScript;
  readonly authorization?: Capabilities['authorization'];
  readonly locale?: string;
}

/** `<invite-user>` as a person uses it. */
export class InvitePage {
  readonly element: InviteUserElement;
  readonly backend: FaultyBackend;
  readonly team: MemoryTeam;

  private constructor(element: InviteUserElement, backend: FaultyBackend, team: MemoryTeam) {
    this.element = element;
    this.backend = backend;
    this.team = team;
  }

  static async open(
    as: string,
    options: InviteOptions,
    content: TemplateResult = html`<invite-user></invite-user>`,
  ): Promise<InvitePage> {
    const { team, backend } = signedIn(as, options);
    const element = await widget<InviteUserElement>(backend, content, 'invite-user', options.locale);
    element.style.setProperty('--rosterkit-duration', '0s'); // a colour on its way has no contrast to measure
    return new InvitePage(element, backend, team);
  }

  /** …and presses the button. */
  static async pressed(as: string, options: InviteOptions, content?: TemplateResult): Promise<InvitePage> {
    const page = await InvitePage.open(as, options, content);
    const button = await appears(page.element, '[part="button"]');
    button.focus();
    button.click();
    await page.until(() => page.dialog?.open, 'the dialog');
    return page;
  }

  get dialog(): HTMLDialogElement | null | undefined {
    return this.element.shadowRoot?.querySelector<HTMLDialogElement>('.invite');
  }

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  /** Everything that was sent with a method of the backend. */
  sent<D>(method: string): D[] {
    return this.backend.calls.filter((call) => call.method === method).map(({ args }) => args[0] as D);
  }

  keys(method: string): (string | undefined)[] {
    return this.backend.calls
      .filter((call) => call.method === method)
      .map(({ args }) => (args[1] as { idempotencyKey?: string }).idempotencyKey);
  }

  async roles(): Promise<string[]> {
    const picker = await this.picker();
    return allInside<HTMLInputElement>(picker, '.list input').map(({ value }) => value);
  }

  async picker(): Promise<RolePickerElement> {
    const picker = await appears<RolePickerElement>(this.element, 'role-picker');
    await appears(picker, 'input');
    return picker;
  }

  async chooseRole(role: string): Promise<void> {
    const picker = await this.picker();
    allInside<HTMLInputElement>(picker, 'input')
      .find(({ value }) => value === role)
      ?.click();
    await this.element.updateComplete;
  }

  send(): void {
    this.element.shadowRoot!.querySelector<HTMLElement>('[part="send"]')!.click();
  }

  async until(condition: () => unknown, what: string): Promise<void> {
    await until(condition, what);
    await this.element.updateComplete;
  }
}
