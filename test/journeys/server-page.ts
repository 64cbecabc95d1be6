import type { Page } from 'playwright-core';
import type { TeamBackend } from 'rosterkit/backend';
import type { Failure, MemberEntry } from 'rosterkit/domain';
import type { WineryServer } from '../../demo/lib/winery-server.js';
import { baseAddress, DemoPage, newPage, type Answer, type Method, type OpenOptions } from './page.js';

declare global {
  interface Window {
    rosterkitServer: WineryServer;
  }
}

const FILE = 'winery.html';
/** A new one, or that of a login that is there. */
const PASSWORD_FIELD = /^(New password|Password)$/;
const PASSWORD = 'a glass of pinot noir';

/** The winery's page with the kit's server behind it, begun anew; who is signed in there has a session. */
export class ServerPage extends DemoPage {
  static override async open(options: OpenOptions = {}): Promise<ServerPage> {
    const { status } = await fetch(`${baseAddress()}demo/acme-winery/reset`, { method: 'POST' });
    if (status !== 200) throw new Error(`The winery could not be begun anew: ${status}`);
    return ServerPage.openAnother(options);
  }

  /** A second browser at the same winery. `as: ''` signs nobody in. */
  static async openAnother(options: OpenOptions = {}): Promise<ServerPage> {
    const demo = new ServerPage(await newPage(options));
    await demo.go({ as: 'marguerite', ...options, file: FILE });
    await demo.isReady();
    return demo;
  }

  /** The winery begun anew, nobody signed in. */
  static async openFresh(): Promise<ServerPage> {
    return ServerPage.open({ as: '', hash: '#/today' });
  }

  async isReady(): Promise<void> {
    await this.page.waitForFunction(() => 'rosterkitServer' in window);
  }

  override async signInAs(memberId: string): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.page.getByLabel('Signed in as').selectOption(memberId);
    await loaded;
    await this.isReady();
  }

  /** Signs in with address and password, as a person does. */
  async signIn(email: string, password = PASSWORD): Promise<void> {
    const form = this.page.locator('#sign-in');
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Password', { exact: true }).fill(password);
    await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Tries to sign in. @returns What the page says. */
  async failToSignIn(email: string, password = PASSWORD): Promise<string> {
    const alert = this.page.locator('#sign-in').getByRole('alert');
    await this.signIn(email, password);
    await this.page.locator('#sign-in').getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await alert.filter({ hasText: /\w/ }).first().waitFor();
    return (await alert.first().innerText()).trim();
  }

  /** Asks for a link to choose a password. @returns What the page says. */
  async forgetPassword(email: string): Promise<string> {
    const form = this.page.locator('#sign-in');
    await form.getByRole('button', { name: 'Forgot your password?' }).click();
    await form.getByLabel('E-mail').fill(email);
    await form.getByRole('button', { name: 'Send the link' }).click();
    const message = form.getByText('a link is on its way');
    await message.waitFor();
    return message.innerText();
  }

  /** Nobody is signed in here any more, and the page shows it. */
  async isSignedOut(): Promise<void> {
    await this.page.locator('#sign-in').getByLabel('E-mail').waitFor();
    await this.page.locator('session-guard').getByRole('heading', { name: 'You are signed out' }).waitFor();
  }

  override call<K extends Method>(
    as: string,
    method: K,
    ...parameters: Parameters<NonNullable<TeamBackend[K]>>
  ): Promise<Answer<Awaited<ReturnType<NonNullable<TeamBackend[K]>>>>> {
    return this.page.evaluate(
      async ([who, name, args]) => {
        const backend = (await window.rosterkitServer.backendFor(who)) as unknown as Record<
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

  /** But for when they last signed in: each call as somebody is a sign-in of theirs. */
  override async everybody(): Promise<readonly MemberEntry[]> {
    const people = await this.page.evaluate(() => window.rosterkitServer.people());
    return people.map(({ member, ...row }) => {
      const { lastSignInAt: _, ...rest } = member;
      return { member: rest, ...row };
    });
  }

  override async mails(): Promise<string[]> {
    const mails = await this.page.evaluate(() => window.rosterkitServer.mails());
    return mails.map(({ kind, to }) => `${kind} to ${to}`);
  }

  override async advance(ms: number): Promise<void> {
    await this.page.evaluate((by) => window.rosterkitServer.advance(by), ms);
  }

  /** Reads the newest mail to an address in the outbox, and follows its link. */
  override async openInvitation(email: string): Promise<string> {
    const link = await mailedLink(this.page, email);
    await this.page.goto(link);
    await this.isReady();
    return link;
  }

  /** Accepts the invitation on the page, whoever is signed in. */
  override async createAccount(password: string): Promise<void> {
    const join = this.page.locator('accept-invitation');
    const goOn = join.getByRole('button', { name: /^Go on as/ });
    const field = join.getByLabel(PASSWORD_FIELD);
    const invalid = join.getByRole('heading', { name: 'This invitation is no longer valid' });
    await goOn.or(field).or(invalid).first().waitFor();
    if (await invalid.isVisible()) return;
    if (await goOn.isVisible()) await goOn.click();
    await field.fill(password);
    await join.getByRole('button', { name: 'Accept the invitation' }).click();
  }

  /** The page of a link asks for a password. */
  async isAsked(): Promise<void> {
    const join = this.page.locator('accept-invitation');
    await join
      .getByLabel(PASSWORD_FIELD)
      .or(join.getByRole('button', { name: /^Go on as/ }))
      .first()
      .waitFor();
  }

  /** Says that a link is dead, whatever it died of. */
  async isDeadLink(): Promise<string> {
    const join = this.page.locator('accept-invitation');
    await join.getByRole('heading', { name: 'This invitation is no longer valid' }).waitFor();
    return join.innerText();
  }
}

/** The link in the newest mail to an address, read in the outbox. */
export async function mailedLink(page: Page, email: string): Promise<string> {
  const outbox = `${baseAddress()}outbox`;
  for (let tries = 0; tries < 60; tries++) {
    const mails = (await (await fetch(`${outbox}.json`)).json()) as readonly { number: number; to: string }[];
    const newest = mails.find(({ to }) => to === email);
    if (newest) {
      await page.goto(`${outbox}/${newest.number}`);
      const link = page.getByRole('link', { name: /#\/(join|reset)\// }).first();
      return (await link.getAttribute('href')) ?? '';
    }
    await page.waitForTimeout(250);
  }
  throw new Error(`No mail to ${email} has arrived.`);
}
