import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import type { TeamBackend } from 'rosterkit/backend';
import type { Failure, MemberEntry } from 'rosterkit/domain';
import type { RosterkitDemo } from '../../demo/without-server.js';
import { LANGUAGE, NARROW, walkByKeyboard } from './arabic.js';
import { openBrowser } from './browser.js';

declare global {
  interface Window {
    rosterkitDemo: RosterkitDemo;
  }
}

const ACCOUNTS = '#/settings/accounts';
const WITHOUT_SERVER = 'without-server.html';
/** How long something may take to appear, in milliseconds. */
const PATIENCE_MS = 20_000;

export interface OpenOptions {
  /** Id of the signed-in member; the page's own choice unless given. */
  readonly as?: string;
  /** Further choices in the address, e.g. `people=10000`. */
  readonly query?: string;
  readonly hash?: string;
  readonly file?: string;
  /** Where the page is served; the demo's address unless given. */
  readonly base?: string;
  readonly width?: number;
  readonly height?: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
export type Method = {
  [K in keyof TeamBackend]-?: NonNullable<TeamBackend[K]> extends (...args: never[]) => Promise<unknown> ? K : never;
}[keyof TeamBackend];

/** The winery's page as a person sees it: by role and name, through shadow roots. */
export class DemoPage {
  readonly page: Page;
  /** Everything that went wrong on the way: console, violations, foreign requests. */
  readonly complaints: string[] = [];

  protected constructor(page: Page) {
    this.page = page;
  }

  static async open(options: OpenOptions = {}): Promise<DemoPage> {
    const { file = WITHOUT_SERVER } = options;
    const demo = new DemoPage(await newPage(options));
    await demo.go({ hash: ACCOUNTS, ...options, file });
    if (file === WITHOUT_SERVER) await demo.page.waitForFunction(() => 'rosterkitDemo' in window);
    return demo;
  }

  /** Opens the address that the options make up; from then on complaints are collected. */
  protected async go({ as, query, hash = '', file = '', base = baseAddress() }: OpenOptions): Promise<void> {
    await this.#listen(base);
    const search = [as ? `as=${as}` : '', query ?? ''].filter(Boolean).join('&');
    await this.page.goto(`${base}${file}${search ? `?${search}` : ''}${hash}`);
  }

  /** Closes the page; fails when anything was written to the console, refused by the page's policy, or asked outside. */
  async close(): Promise<void> {
    await this.page.context().close();
    expect(this.complaints).to.deep.equal([]);
  }

  /** The list that is shown; a page may have others for its other addresses. */
  get list(): Locator {
    return this.page.locator('team-list:visible');
  }

  /** The form beside that list. */
  get form(): Locator {
    return this.page.locator('invite-user:visible');
  }

  get profile(): Locator {
    return this.page.locator('my-profile');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** Rows with people in them, heads and unused slots left out. */
  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Another person at this page, by the demo's own switch. */
  async signInAs(memberId: string): Promise<void> {
    await this.page.getByLabel('Signed in as').selectOption(memberId);
    await this.page.waitForFunction(
      (id) => (new URL(location.href).searchParams.get('as') ?? 'marguerite') === id,
      memberId,
    );
  }

  /** What the row's menu offers: the names of its items, and the reason where one is off. */
  async actionsOf(name: string): Promise<{ readonly name: string; readonly isOff: boolean; readonly text: string }[]> {
    const menu = await this.openMenu(name);
    await menu.getByRole('menuitem').first().waitFor();
    const items = await menu.getByRole('menuitem').all();
    const found = await Promise.all(
      items.map(async (item) => ({
        name: (await item.locator('.menu__label').innerText()).trim(),
        isOff: (await item.getAttribute('aria-disabled')) === 'true',
        text: await item.innerText(),
      })),
    );
    await this.page.keyboard.press('Escape');
    return found;
  }

  async openMenu(name: string): Promise<Locator> {
    await this.row(name)
      .getByRole('button', { name: /^Actions (for|pour) / })
      .click();
    return this.list.getByRole('menu');
  }

  async chooseAction(name: string, action: string | RegExp): Promise<void> {
    const menu = await this.openMenu(name);
    await menu.getByRole('menuitem', { name: action }).click();
  }

  /** Opens the form behind *Invite Account*, or what the system calls it. */
  async openInviteForm(name = 'Invite Account'): Promise<void> {
    await this.form.getByRole('button', { name }).click();
    await this.form.getByRole('radiogroup').waitFor();
  }

  async openInviteFormByKeys(name = 'Invite Account'): Promise<void> {
    await this.tabTo(this.form.getByRole('button', { name }));
    await this.page.keyboard.press('Enter');
    await this.form.getByRole('radiogroup').waitFor();
  }

  async closeInviteForm(): Promise<void> {
    await this.form.getByRole('button', { name: 'Cancel' }).click();
    await this.form.getByRole('radiogroup').waitFor({ state: 'detached' });
  }

  async closeAccount(): Promise<void> {
    // what has been done says so beside the list, and can be closed, too
    await this.list.locator('.panel__close').click();
    await this.page.locator('member-detail').waitFor({ state: 'detached' });
  }

  async closeAccountByKeys(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('member-detail').waitFor({ state: 'detached' });
  }

  /** Waits until something holds; asks again and again. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`It never came to this: ${holds.toString()}`);
      await this.page.waitForTimeout(50);
    }
  }

  isFocused(target: Locator): Promise<boolean> {
    return hasKeyboard(target);
  }

  /** Opens a person's account from the list. */
  async openAccount(name: string): Promise<Locator> {
    await this.row(name).getByRole('button', { name }).first().click();
    const detail = this.page.locator('member-detail');
    await detail.getByRole('heading', { name }).first().waitFor();
    return detail;
  }

  /** A call straight at the backend, past the widgets, as somebody. */
  call<K extends Method>(
    as: string,
    method: K,
    ...parameters: Parameters<NonNullable<TeamBackend[K]>>
  ): Promise<Answer<Awaited<ReturnType<NonNullable<TeamBackend[K]>>>>> {
    return this.page.evaluate(
      async ([who, name, args]) => {
        const backend = window.rosterkitDemo.backendFor(who) as unknown as Record<
          string,
          (...values: readonly unknown[]) => Promise<unknown>
        >;
        try {
          return { ok: true, value: await backend[name]!(...args) };
        } catch (error) {
          const { code, reason, field } = error as Failure;
          return { ok: false, failure: { code, reason, field } };
        }
      },
      [as, method, parameters] as const,
    ) as Promise<Answer<Awaited<ReturnType<NonNullable<TeamBackend[K]>>>>>;
  }

  /** The failure such a call comes to; a call that succeeds fails the test. For lists of results, the first failure. */
  async refusal<K extends Method>(
    as: string,
    method: K,
    ...parameters: Parameters<NonNullable<TeamBackend[K]>>
  ): Promise<Pick<Failure, 'code' | 'reason' | 'field'>> {
    const answer = await this.call(as, method, ...parameters);
    if (!answer.ok) return answer.failure;
    const { items } = answer.value as {
      readonly items?: readonly { readonly ok: boolean; readonly failure?: Failure }[];
    };
    const failure = items?.find(({ ok }) => !ok)?.failure;
    if (!failure) throw new Error(`${method} as ${as} was not refused.`);
    return failure;
  }

  /** Everybody as stored, to see that nothing changed. */
  everybody(): Promise<readonly MemberEntry[]> {
    return this.page.evaluate(() => window.rosterkitDemo.team.people());
  }

  async member(id: string): Promise<MemberEntry['member']> {
    const entry = (await this.everybody()).find(({ member }) => member.id === id);
    if (!entry) throw new Error(`There is no ${id}.`);
    return entry.member;
  }

  async memberByEmail(email: string): Promise<MemberEntry['member'] | undefined> {
    return (await this.everybody()).find(({ member }) => member.email === email)?.member;
  }

  /** Moves the clock that the page's backend goes by. */
  async advance(ms: number): Promise<void> {
    await this.page.evaluate((by) => window.rosterkitDemo.team.advance(by), ms);
  }

  /** Recipients and kinds of the mails that left, oldest first: `invitation to new@…`. */
  async mails(): Promise<string[]> {
    await this.page.evaluate(() => window.rosterkitDemo.team.memory.deliverMail());
    return this.page.evaluate(() => window.rosterkitDemo.team.mails().map(({ kind, to }) => `${kind} to ${to}`));
  }

  /** Opens the newest invitation of an address from the outbox. @returns Its link. */
  async openInvitation(email: string): Promise<string> {
    await this.mails();
    await this.page.getByRole('button', { name: 'Outbox' }).click();
    const outbox = this.page.getByRole('dialog', { name: 'Outbox' });
    await outbox
      .getByRole('link', { name: `Open the invitation of ${email}` })
      .first()
      .click();
    await this.page.getByRole('heading', { name: 'Join ACME Winery' }).waitFor();
    return this.page.url();
  }

  async createAccount(password: string): Promise<void> {
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  /** Presses Tab until the element has the keyboard. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      if (await hasKeyboard(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target.toString()}.`);
  }

  /** Walks to a filter of the list, which a narrow one has behind a button. */
  async tabToFilter(filter: Locator): Promise<void> {
    const button = this.list.locator('.filters-button:visible');
    await filter.or(button).first().waitFor();
    if (!(await filter.isVisible())) {
      await this.tabTo(button);
      await this.press('Enter');
    }
    await this.tabTo(filter);
  }

  /** Walks from wherever the keyboard is into the list, and down to somebody's row. */
  async arrowTo(name: string): Promise<void> {
    await this.tabTo(this.list.locator('.row[tabindex="0"]'));
    await this.page.keyboard.press('Home');
    const target = this.row(name).first();
    for (let presses = 0; presses < 60; presses++) {
      if (await hasKeyboard(target)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not lead to ${name}.`);
  }

  /** Opens the menu of the row with the keyboard, goes to an item by its first letters, and chooses it. */
  async chooseActionByKeys(name: string, action: string): Promise<void> {
    await this.arrowTo(name);
    await this.page.keyboard.press('Shift+F10');
    const item = this.list.getByRole('menuitem', { name: action });
    await item.waitFor();
    for (let presses = 0; presses < 10 && !(await hasKeyboard(item)); presses++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a radio button's group with Tab and to the button with the arrows. */
  async chooseRoleByKeys(group: Locator, role: string): Promise<void> {
    const target = group.getByRole('radio', { name: role, exact: true });
    await this.tabTo(group.locator('input[type=radio]:focus'));
    for (let presses = 0; presses < 12 && !(await target.isChecked()); presses++) {
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** Goes to the list of stores with Tab, to the store with the arrows, and chooses it. */
  async chooseStoreByKeys(form: Locator, store: string): Promise<void> {
    const target = form.getByRole('checkbox', { name: store });
    await this.tabTo(form.locator('input[type=checkbox]:focus'));
    for (let presses = 0; presses < 12 && !(await hasKeyboard(target)); presses++) await this.press('ArrowDown');
    await this.press(' ');
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async #listen(base: string): Promise<void> {
    this.page.on('console', (message) => {
      // the demo's development server and Lit's development build speak, and so does a browser of every answer that is a
      // refusal; the built page must not
      if (!/\[vite\]|Lit is in dev mode|the server responded with a status of 4\d\d/.test(message.text())) {
        this.complaints.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    this.page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(base) && !url.startsWith('data:')) this.complaints.push(`request to ${url}`);
    });
    // tsx marks inner functions with a helper that only exists in Node
    await this.page.addInitScript('globalThis.__name = (inner) => inner;');
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`violation of ${violatedDirective}: ${blockedURI}`);
      });
    });
  }
}

/** A browser's window of its own, with its own cookies and storage. */
export async function newPage({ width = 1280, height = 900 }: OpenOptions = {}): Promise<Page> {
  const browser = await openBrowser();
  const viewport = LANGUAGE ? NARROW : { width, height };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  walkByKeyboard(page);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

async function hasKeyboard(target: Locator): Promise<boolean> {
  return (await target.count()) > 0 && target.first().evaluate((element) => element.matches(':focus'));
}

/** Where the demo is served; the journeys' stage says. */
export function baseAddress(): string {
  const address = process.env['ROSTERKIT_DEMO_URL'];
  if (!address) throw new Error('ROSTERKIT_DEMO_URL is not set: npm run test:journeys serves the demo and sets it.');
  return address;
}
