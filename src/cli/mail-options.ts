import { domainOf, parseEmail } from '../domain/index.js';
import { mailLinks, smtpMailer, type MailLinks, type SmtpMailer } from '../server/index.js';
import { asValueOf, CliError } from './cli-error.js';
import type { Given } from './option.js';

/** How mail leaves; absent where it does not. */
export interface Mailing {
  readonly mailer: SmtpMailer;
  /** The domain it comes from. */
  readonly domain: string;
}

/** The pages that links lead to, below the public origin unless said otherwise. */
const PAGES = [
  { option: 'page-invitation', path: '/{tenant}/join' },
  { option: 'page-sign-in', path: '/{tenant}/sign-in' },
  { option: 'page-reset', path: '/{tenant}/new-password' },
] as const;

/**
 * @returns `undefined` without `--smtp`: mails wait in the outbox then.
 * @throws {CliError} For an address that is not understood, or one that is missing.
 */
export function mailingOf(given: Given): Mailing | undefined {
  const url = given.text('smtp');
  if (url === undefined) return undefined;
  const from = given.text('mail-from');
  if (from === undefined) throw new CliError('--smtp needs --mail-from: the address that mails come from.');
  const sender = parseEmail(from);
  if (!sender.ok) throw new CliError(`--mail-from: "${from}" is no mail address (${sender.problem}).`);
  const bounceTo = given.text('bounce-to');
  if (bounceTo !== undefined && !parseEmail(bounceTo).ok)
    throw new CliError(`--bounce-to: "${bounceTo}" is no mail address.`);
  const links = linksOf(given);
  const mailer = asValueOf('smtp', () => smtpMailer({ url, from, links, bounceTo }));
  return { mailer, domain: given.text('mail-domain') ?? domainOf(sender.email) };
}

/** @throws {CliError} When there is neither an address nor a public origin, or one that cannot stand in a mail. */
export function linksOf(given: Given): MailLinks {
  const [invitation = '', signIn = '', passwordReset = ''] = PAGES.map(({ option, path }) =>
    pageOf(given, option, path),
  );
  return mailLinks({ invitation, signIn, passwordReset });
}

function pageOf(given: Given, option: string, path: string): string {
  const origin = given.text('public-origin');
  const address = given.text(option) ?? (origin === undefined ? undefined : `${origin}${path}`);
  if (address === undefined) {
    throw new CliError(
      `Links in mails have to lead somewhere: give --public-origin, or --${option} and the other pages.`,
    );
  }
  if (!URL.canParse(address.replaceAll('{tenant}', 'tenant')))
    throw new CliError(`--${option}: "${address}" is no address.`);
  asValueOf(option, () => mailLinks({ invitation: address, signIn: address, passwordReset: address }));
  return address;
}
