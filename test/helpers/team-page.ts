import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TeamBackend } from '../../src/backend/index.js';
import {
  memoryTeam,
  type BackendOptions,
  type FaultScript,
  type MemoryTeam,
  type MemoryTeamOptions,
  type TenantSeed,
} from '../../src/backend/memory/index.js';
import type { TeamListElement } from '../../src/elements/team-list/team-list-element.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { commerce7 } from '../../src/policies/commerce7.js';
import { acmeWinery } from '../../src/testing/demo/index.js';
import { withFaults } from '../../src/testing/faults.js';
import { toastTexts } from './toasts.js';
import { until } from './until.js';

/** How often `until` looks. */
const LOOKS_A_SECOND = 66;

export interface PageOptions extends Partial<Omit<MemoryTeamOptions, 'seed' | 'backend'>> {
  readonly seed?: (now: number) => TenantSeed;
  /** Who is signed in; Marguerite unless given. */
  readonly as?: string;
  readonly locale?: string;
  readonly faults?: FaultScript;
  readonly backend?: BackendOptions;
  /** Changes the backend at last. */
  readonly change?: (backend: TeamBackend) => TeamBackend;
  /** What stands inside the provider. */
  readonly content?: unknown;
}

/** A backend that answers some calls differently. */
export function differently(backend: TeamBackend, answers: Partial<TeamBackend>): TeamBackend {
  return new Proxy(backend, {
    get(target, name) {
      if (Object.hasOwn(answers, name)) return Reflect.get(answers, name) as unknown;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

export interface TeamPage {
  readonly team: MemoryTeam;
  readonly provider: TeamProviderElement;
}

/** A provider over a memory team, with content in it. */
export async function openPage(options: PageOptions = {}): Promise<TeamPage> {
  const { seed = acmeWinery, as = 'marguerite', locale = 'en', faults, backend, change, content, ...rest } = options;
  const team = memoryTeam({ policy: commerce7, ...rest, seed: seed(Date.now()) });
  const plain: TeamBackend = team.backendFor(as, backend);
  const faulty = faults ? withFaults(plain, faults) : plain;
  const provider = await fixture<TeamProviderElement>(
    html`<team-provider .backend=${change ? change(faulty) : faulty} locale=${locale}>${content}</team-provider>`,
  );
  provider.style.setProperty('--rosterkit-duration', '0s'); // a colour on its way has no contrast to measure
  return { team, provider };
}

/** A list as a person sees it. */
export class ListPage {
  readonly team: MemoryTeam;
  readonly list: TeamListElement;

  private constructor({ team, provider }: TeamPage) {
    this.team = team;
    this.list = provider.querySelector<TeamListElement>('team-list')!;
  }

  static async open(options: PageOptions = {}): Promise<ListPage> {
    return new ListPage(await openPage({ content: html`<team-list></team-list>`, ...options }));
  }

  /** …and waits for its rows. */
  static async ready(options: PageOptions = {}): Promise<ListPage> {
    const page = await ListPage.open(options);
    await page.until(() => page.names.length > 0, 'rows');
    return page;
  }

  get root(): ShadowRoot {
    return this.list.shadowRoot!;
  }

  /** What can be read in the list, and in the results of changes. */
  get text(): string {
    return [textOf(this.root), ...toastTexts()].join(' ');
  }

  $<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} in the list.`);
    return found;
  }

  /** Rows with people, in the order of the list. */
  get rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.row:not([hidden], .row--loading)')].toSorted(
      (a, b) => indexOf(a) - indexOf(b),
    );
  }

  get names(): string[] {
    return this.rows.map((row) => textOf(row.querySelector('.name')!));
  }

  row(name: string): HTMLElement {
    const row = this.rows.find((candidate) => candidate.textContent?.includes(name));
    if (!row) throw new Error(`No row of ${name}; there are ${this.names.join(', ')}.`);
    return row;
  }

  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  /** Opens the menu of a row; its items as people read them. */
  async menuOf(name: string): Promise<HTMLElement[]> {
    await this.until(() => !this.root.querySelector('dialog[open]'), 'the end of the dialog');
    let looks = 0;
    await this.until(() => {
      const isOpen = this.root.querySelector('.menu:popover-open') !== null;
      // a menu closes when the keyboard goes back from a dialog that has just closed; a person presses again
      if (!isOpen && looks++ % LOOKS_A_SECOND === 0) this.row(name).querySelector<HTMLElement>('.menu-button')!.click();
      return isOpen;
    }, 'the menu');
    return [...this.root.querySelectorAll<HTMLElement>('.menu__item')];
  }

  async choose(name: string, item: string): Promise<void> {
    const items = await this.menuOf(name);
    const found = items.find((candidate) => candidate.textContent?.includes(item));
    if (!found) throw new Error(`No ${item} for ${name}; there is ${items.map(textOf).join(', ')}.`);
    found.click();
    await this.list.updateComplete;
  }

  /** A button of the list by what is written on it. */
  button(label: string, within = this.root as ParentNode): HTMLButtonElement {
    const found = [...within.querySelectorAll<HTMLButtonElement>('button')].find(
      (button) => textOf(button).includes(label) && !button.closest('[hidden]'),
    );
    if (!found) throw new Error(`No button ${label}.`);
    return found;
  }

  /** What can be done with those who are chosen. */
  async bar(): Promise<HTMLElement> {
    await this.until(() => this.root.querySelector('.bulk'), 'the bulk bar');
    return this.$('.bulk');
  }

  /** A dialog that is open. */
  async dialog(text = ''): Promise<HTMLDialogElement> {
    const find = (): HTMLDialogElement | undefined =>
      [...this.root.querySelectorAll('dialog')].find((dialog) => dialog.open && textOf(dialog).includes(text));
    await this.until(find, `a dialog with ${text}`);
    return find()!;
  }

  select(label: string, value: string): void {
    const found = this.$<HTMLSelectElement>(`select[aria-label="${label}"]`);
    found.value = value;
    found.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async search(text: string): Promise<void> {
    this.$('input[type=search]').focus();
    await sendKeys({ type: text });
  }

  tick(name: string): void {
    this.row(name).querySelector<HTMLElement>('input')!.click();
  }

  async until(condition: () => unknown, what = 'it'): Promise<void> {
    await until(condition, what);
    await this.list.updateComplete;
  }
}

/** What can be read inside a node, without white space around. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Several keys after another. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** A key pressed while another is held. */
export async function pressWith(held: 'Shift' | 'Control', key: string): Promise<void> {
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
}

export const pressWithShift = (key: string): Promise<void> => pressWith('Shift', key);

function indexOf(row: HTMLElement): number {
  return Number(row.getAttribute('aria-rowindex'));
}
