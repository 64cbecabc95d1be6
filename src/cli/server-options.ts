import { checkOptions } from '../server/check-options.js';
import type { ServerOptions } from '../server/index.js';
import { asValueOf, CliError } from './cli-error.js';
import type { Given } from './option.js';

/** The server's options but for what is opened: the engine. */
export type Settings = Omit<ServerOptions, 'engine'>;

/**
 * Looked at before anything is opened.
 * @throws {CliError} For a value that cannot be meant, with the option's name.
 */
export function settingsOf(given: Given, mailDomain: string | undefined): Settings {
  const publicOrigin = given.text('public-origin');
  const origins = given.list('origin');
  asValueOf('public-origin', () => check({ publicOrigin }));
  asValueOf('origin', () => check({ origins }));
  const operatorToken = given.text('operator-token');
  const bounceSecrets = given.list('bounce-secret');
  asValueOf('operator-token', () => check({ operatorToken }));
  asValueOf('bounce-secret', () => check({ bounceSecrets }));
  const domain = given.text('mail-domain') ?? mailDomain;
  if (bounceSecrets.length > 0 && domain === undefined) {
    throw new CliError('--bounce-secret needs --mail-domain: the domain that your mails come from.');
  }
  return {
    origins,
    publicOrigin,
    operatorToken,
    bounceSecrets,
    cookies: cookiesOf(given),
    proxies: wholeNumber(given, 'proxies', 0, 20),
    ...(domain === undefined ? {} : { mailDomain: domain }),
  };
}

/** Only the options that are there are looked at; none of the checks needs an engine. */
const check = (options: Partial<ServerOptions>): void => checkOptions(options as ServerOptions);

function cookiesOf(given: Given): 'secure' | 'plain' {
  const mode = given.text('cookies') ?? 'secure';
  if (mode === 'secure' || mode === 'plain') return mode;
  throw new CliError(`--cookies: "${mode}" is neither secure nor plain.`);
}

/** @throws {CliError} For what is no whole number from 0 to `most`. */
export function wholeNumber(given: Given, option: string, fallback: number, most: number): number {
  const text = given.text(option);
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d{1,6}$/.test(text) && number <= most) return number;
  throw new CliError(`--${option}: "${text}" is no whole number from 0 to ${most}.`);
}
