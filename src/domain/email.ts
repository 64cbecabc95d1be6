import { decodePunycode } from './punycode.js';

/** The page's and the server's URL parser both speak UTS-46; the domain has no other use for the platform. */
const { URL: PlatformUrl } = globalThis as unknown as { URL: new (url: string) => { readonly hostname: string } };

/** Why an address was not understood. `lookAlike`: letters that imitate others (security.md IN-16, IN-19). */
export type EmailProblem = 'empty' | 'malformed' | 'lookAlike' | 'tooLong';

export type ParsedEmail =
  | { readonly ok: true; /** Canonical. */ readonly email: string; readonly name?: string }
  | { readonly ok: false; readonly problem: EmailProblem };

/** RFC 5322 §3.2.3 atext, widened by RFC 6532 to letters, marks and digits of any script. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
/** `Ada Lovelace <ada@example.com>`, as mail programs copy it. */
const NAMED = /^\s*(?:"([^"<>@]*)"|([^"<>@]*?))\s*<([^<>]*)>\s*$/;
/** Scripts whose letters pass for one another. */
const CONFUSABLE_SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
const DOTS = /[.\u3002\uFF0E\uFF61]/;

/**
 * The one form in which an address is compared, stored and mailed (security.md 0.7): trimmed, NFC, lower case,
 * its domain as UTS-46 ASCII. Checking one string and mailing another is how domain rules are got round.
 * @returns `undefined` when it is no address that can be mailed safely.
 */
export function canonicalEmail(text: unknown): string | undefined {
  const parsed = parseEmail(text);
  return parsed.ok && parsed.name === undefined ? parsed.email : undefined;
}

/** Reads what a person typed or pasted; understands `Name <address>` too. */
export function parseEmail(text: unknown): ParsedEmail {
  if (typeof text !== 'string' || text.trim() === '') return { ok: false, problem: 'empty' };
  const named = NAMED.exec(text);
  if (!named) return parseAddress(text.trim());
  const parsed = parseAddress((named[3] ?? '').trim());
  return parsed.ok ? { ...parsed, name: (named[1] ?? named[2] ?? '').trim() } : parsed;
}

function parseAddress(text: string): ParsedEmail {
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return { ok: false, problem: 'malformed' };
  const local = text.slice(0, at).normalize('NFC');
  if (!LOCAL_PART.test(local)) return { ok: false, problem: 'malformed' };
  const lower = local.toLowerCase();
  if (imitates(local) || lower.toUpperCase().toLowerCase() !== lower) return { ok: false, problem: 'lookAlike' };
  const host = text.slice(at + 1);
  const domain = canonicalDomain(host);
  if (domain === undefined) return { ok: false, problem: isImitation(host) ? 'lookAlike' : 'malformed' };
  const email = `${lower}@${domain}`;
  // RFC 5321 §4.5.3.1: 64 octets, and 254 in all.
  if (octets(lower) > 64 || octets(email) > 254) return { ok: false, problem: 'tooLong' };
  return { ok: true, email };
}

/**
 * A mail domain in UTS-46 ASCII, lower case, at least two labels, no IP address, port, trailing or leading dot.
 * @returns `undefined` for anything else, look-alikes of mixed script included.
 */
export function canonicalDomain(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const host = text.trim();
  if (!/^[\p{L}\p{M}\p{N}.\-\u3002\uFF0E\uFF61\u00AD]+$/u.test(host) || isImitation(host)) return undefined;
  try {
    const ascii = new PlatformUrl(`http://${host}`).hostname;
    return HOST.test(ascii) && ascii.length <= 253 ? ascii : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The domain of a canonical address; the empty string when it has none. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Exact equality of canonical hosts: no sub-domains, no suffixes (domain.md A3, R020). */
export function emailInDomain(email: unknown, domain: unknown): boolean {
  const canonical = canonicalEmail(email);
  const wanted = canonicalDomain(domain);
  return canonical !== undefined && wanted !== undefined && domainOf(canonical) === wanted;
}

/** Cuts pasted text into single addresses: lines, commas, semicolons; names in front of `<…>` stay with theirs. */
export function splitAddresses(text: string): string[] {
  const pieces = text.match(/(?:"[^"]*"|<[^<>]*>|[^,;\n\r"<])+/g) ?? [];
  return pieces
    .flatMap(splitSpaced)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** `a@b.example c@d.example` is two addresses; `Ada Lovelace <a@b.example>` is one. */
function splitSpaced(piece: string): string[] {
  const words = piece.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => word.includes('@') && !word.includes('<')) ? words : [piece];
}

function isImitation(host: string): boolean {
  return host.split(DOTS).some((label) => {
    const plain = label.normalize('NFKC').toLowerCase();
    return imitates(plain.startsWith('xn--') ? (decodePunycode(plain.slice(4)) ?? plain) : plain);
  });
}

function imitates(text: string): boolean {
  return text.normalize('NFKC') !== text || CONFUSABLE_SCRIPTS.filter((script) => script.test(text)).length > 1;
}

function octets(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '-').length;
}
