import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { TeamBackend } from 'rosterkit/backend';
import type { Failure, MemberEntry } from 'rosterkit/domain';
import type { DemoServer } from '../../demo/lib/demo-server.js';
import { baseAddress, DemoPage, newPage, type Answer, type Method, type OpenOptions } from './page.js';

declare global {
  interface Window {
    rosterkitServer: DemoServer;
  }
}

export interface ServerOptions extends OpenOptions {
  /** Whose page it is, and what is begun anew: `acme-winery` unless given. */
  readonly tenant?: string;
}

/** The page of each tenant, and who is signed in there unless the test says. */
const PAGES: Readonly<Record<string, { readonly file: string; readonly as: string }>> = {
  'acme-winery': { file: 'winery.html', as: 'marguerite' },
  'harbour-heath': { file: 'portal.html', as: 'tomasz' },
  pumpwerk: { file: 'shop.html', as: 'joerg' },
  'velo-boreal': { file: 'velo.html', as: 'genevieve' },
};
/** Pages that read the policy, and pages that go by the server's decisions alone. */
export const RULES = [
  { query: '', where: 'with the policy in the page' },
  { query: 'rules=decisions', where: 'by the server’s decisions alone' },
] as const;
/** A new one, or that of a login that is there. */
const PASSWORD_FIELD = /^(New password|Password)$/;
const PASSWORD = 'a glass of pinot noir';

/** A tenant's page with the kit's server behind it, begun anew; who is signed in there has a session. */
export class ServerPage extends DemoPage {
  tenant = 'acme-winery';

  static override async open(options: ServerOptions = {}): Promise<ServerPage> {
    await beginAnew(options.tenant);
    return ServerPage.openAnother(options);
  }

  /** A second browser at the same tenant. `as: ''` signs nobody in. */
  static async openAnother({ tenant = 'acme-winery', ...options }: ServerOptions = {}): Promise<ServerPage> {
    const demo = new ServerPage(await newPage(options));
    demo.tenant = tenant;
    // the variants of one business share a page, which is told which one it is
    const usual = PAGES[tenant] ?? PAGES[Object.keys(PAGES).find((id) => tenant.startsWith(`${id}-`)) ?? ''];
    const query = [tenant in PAGES ? '' : `tenant=${tenant}`, options.query ?? ''].filter(Boolean).join('&');
    await demo.go({ ...usual, ...options, query });
    await demo.isReady();
    if (options.query?.includes('rules=decisions')) await demo.goesByDecisions();
    return demo;
  }

  /** The page has been asked for, and has got, no policy. */
  async goesByDecisions(): Promise<void> {
    const policies = await this.page.waitForFunction(() => {
      const state = document.querySelector('team-provider')?.client?.state;
      return state?.status === 'ready' ? [state.policy ?? 'none'] : undefined;
    });
    expect(await policies.jsonValue()).to.deep.equal(['none']);
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
    await this.page.locator('#demo-person').selectOption(memberId);
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
    await alert.filter({ hasText: /\S/ }).first().waitFor();
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

  /** The server has answered what this page asked of a person: rows show a change before that. */
  async settled(memberId: string): Promise<void> {
    await this.page.waitForFunction(
      (id) => document.querySelector('team-provider')?.client?.isPending(id) !== true,
      memberId,
    );
  }

  override async member(id: string): Promise<MemberEntry['member']> {
    await this.settled(id);
    return super.member(id);
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

  /** The newest mail to an address, e.g. with a one-time password in its text; waits for one. */
  letterTo(email: string): Promise<Letter> {
    return letterTo(email);
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
    // then the page goes on by itself and closes its menus: nobody opens one before
    await this.page.waitForFunction(() => !location.hash.startsWith('#/join'));
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

/** Puts a tenant back to what it was in the beginning. */
export async function beginAnew(tenant = 'acme-winery'): Promise<void> {
  const { status } = await fetch(`${baseAddress()}demo/${tenant}/reset`, { method: 'POST' });
  if (status !== 200) throw new Error(`${tenant} could not be begun anew: ${status}`);
}

/** A mail as the outbox shows it. */
export interface Letter {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The newest mail to an address that the outbox has got; waits for one. */
async function letterTo(email: string): Promise<Letter> {
  for (let tries = 0; tries < 60; tries++) {
    const letters = (await (await fetch(`${baseAddress()}outbox.json`)).json()) as readonly Letter[];
    const newest = letters.find(({ to }) => to === email);
    if (newest) return newest;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${email} has arrived.`);
}

/** The link in the newest mail to an address, read in the outbox. */
export async function mailedLink(page: Page, email: string): Promise<string> {
  const { number } = await letterTo(email);
  await page.goto(`${baseAddress()}outbox/${number}`);
  const link = page.getByRole('link', { name: /#\/(join|reset)\// }).first();
  return (await link.getAttribute('href')) ?? '';
}
