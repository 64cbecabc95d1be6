import type { Transporter } from 'nodemailer';
import { canonicalEmail, domainOf, parseEmail } from '../../domain/index.js';
import type { Mail, Mailer } from '../../engine/index.js';
import type { MailLinks } from './mail-links.js';
import { mailProblem } from './mail-problem.js';
import { bounceAddressOf, messageIdOf } from './message-id.js';
import type { RenderedMail } from './templates/letter.js';
import { renderMail } from './templates/render-mail.js';

export interface SmtpMailerOptions {
  /**
   * `smtps://user:password@host:465` or `smtp://host:587`. Off this machine the latter has to be upgraded by STARTTLS,
   * unless the address says `?requireTLS=false`.
   */
  readonly url: string;
  /** `Rosterkit <no-reply@team.example>` or the bare address. */
  readonly from: string;
  /** Where the links lead. */
  readonly links: MailLinks;
  /** After so many milliseconds a mail has not gone, whatever the server is doing; default 20 000. */
  readonly timeoutMs?: number | undefined;
  /** Where bounces go, `bounces@team.example`; each mail gets its own `bounces+<id>@…`. Without it, to `from`. */
  readonly bounceTo?: string | undefined;
}

/** A mailer with a connection to look after. */
export interface SmtpMailer extends Mailer {
  /**
   * Tries the connection and the sign-in, without sending anything.
   * @throws {Error} When the server cannot be worked with.
   */
  verify(): Promise<void>;
  /** Breaks off what is under way and sends nothing more. */
  close(): void;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const SECRET_VALUES = ['token', 'oneTimePassword'];

/**
 * Sends mails over SMTP, each to exactly one recipient. Needs the package `nodemailer`, loaded with the first mail.
 * @throws {TypeError} For an address of a server or a sender that is not understood.
 */
export function smtpMailer({ url, from, links, timeoutMs, bounceTo }: SmtpMailerOptions): SmtpMailer {
  const server = serverOf(url);
  const deadlineMs = timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const sender = senderOf(from, 'from');
  const bounces = bounceTo === undefined ? undefined : senderOf(bounceTo, 'bounceTo').address;
  const closing = new AbortController();
  let transport: Promise<Transporter> | undefined;
  const connected = (): Promise<Transporter> => (transport ??= connect(server, deadlineMs));

  return {
    async send(mail) {
      const message = renderMail(mail, links);
      const envelope = { from: bounces ? bounceAddressOf(mail.id, bounces) : sender.address, to: [recipientOf(mail)] };
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(deadlineMs)]);
      try {
        await (await connected()).sendMail({ ...messageOf(mail, message, sender), envelope, signal });
      } catch (error) {
        throw mailProblem(error, secretsOf(mail, server));
      }
    },
    async verify() {
      try {
        await inTime((await connected()).verify(), deadlineMs);
      } catch (error) {
        throw mailProblem(error, secretsOf(undefined, server));
      }
    },
    close() {
      closing.abort();
      void transport?.then((open) => open.close()).catch(() => undefined);
    },
  };
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

function serverOf(url: string): URL {
  const server = URL.canParse(url) ? new URL(url) : undefined;
  if (!server?.hostname || !['smtp:', 'smtps:'].includes(server.protocol)) {
    throw new TypeError('The mail server is named as smtp://host:port or smtps://host:port'); // not the url: it has a password
  }
  return server;
}

function senderOf(text: string, option: string): Sender {
  const parsed = parseEmail(text);
  if (!parsed.ok) throw new TypeError(`\`${option}\` is no mail address: ${parsed.problem}`);
  return { name: parsed.name ?? '', address: parsed.email };
}

async function connect(server: URL, deadlineMs: number): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: server.href,
    requireTLS: !LOCAL_HOSTS.includes(server.hostname),
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
    dnsTimeout: deadlineMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The address that was checked is the one that is mailed: no other spelling gets as far as the envelope (0.7, IN-17). */
function recipientOf({ to }: Mail): string {
  if (canonicalEmail(to) !== to) throw new Error('The address of the mail is not in its canonical form');
  return to;
}

function messageOf(mail: Mail, { subject, text, html }: RenderedMail, from: Sender) {
  return {
    from,
    to: { name: '', address: mail.to },
    subject,
    text,
    html,
    messageId: messageIdOf(mail.id, domainOf(from.address)),
    xMailer: false as const,
    // no holiday replies; a report brings back the headers alone, not the link
    headers: { 'Auto-Submitted': 'auto-generated' },
    dsn: { id: mail.id, return: 'headers' as const, notify: ['failure' as const, 'delay' as const] },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function secretsOf(mail: Mail | undefined, server: URL): string[] {
  const ofMail = SECRET_VALUES.map((name) => mail?.values[name] ?? '');
  return [...ofMail, server.password, decodeURIComponent(server.password)];
}

async function inTime<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('Late'), { code: 'ETIMEDOUT' })), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
