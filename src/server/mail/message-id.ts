import { canonicalDomain } from '../../domain/index.js';

/** Ids that stand in an address as they are (RFC 5322 §3.2.3, without what bounces or readers might change). */
const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
/** `bounces+` and the id share the 64 octets of a local part (RFC 5321 §4.5.3.1.1). */
const LONGEST_ID = 48;

/**
 * The Message-ID of a mail. It is the same for every attempt, so that a report finds the mail and a reader shows it once.
 * @throws {Error} For an id that cannot stand in one.
 */
export function messageIdOf(mailId: string, domain: string): string {
  return `<${plainId(mailId)}@${domain}>`;
}

/** The mail's id in a Message-ID of this domain; `undefined` for any other one. */
export function mailIdIn(messageId: string, domain?: string): string | undefined {
  const [, id, host] = /^\s*<([^<>@\s]+)@([^<>@\s]+)>\s*$/.exec(messageId) ?? [];
  if (id === undefined || host === undefined || !isPlainId(id)) return undefined;
  return domain === undefined || canonicalDomain(host) === domain ? id : undefined;
}

/** The sender's address of one mail, to which its bounces come: `bounces@a.example` → `bounces+<id>@a.example`. */
export function bounceAddressOf(mailId: string, bounceTo: string): string {
  const at = bounceTo.lastIndexOf('@');
  return `${bounceTo.slice(0, at)}+${plainId(mailId)}${bounceTo.slice(at)}`;
}

/** Whether it can be the id of a mail. */
export function isPlainId(id: string): boolean {
  return id.length <= LONGEST_ID && PLAIN_ID.test(id);
}

function plainId(id: string): string {
  if (!isPlainId(id)) throw new Error('The id of the mail cannot stand in an address');
  return id;
}
