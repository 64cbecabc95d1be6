import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header that carries the signature of a webhook's body: `t=<seconds>,v1=<hex>`. */
export const SIGNATURE_HEADER = 'Rosterkit-Signature';

const TOLERANCE_MS = 300_000;
const SHORTEST_SECRET = 16;
/** While a secret is changed a sender may sign with both; more are noise. */
const MOST_SIGNATURES = 4;

/**
 * The signature of a body, for `Rosterkit-Signature`: HMAC-SHA-256 over `<seconds>.<body>`.
 * @param now - Milliseconds since the Unix epoch.
 * @throws {TypeError} For a secret shorter than 16 characters.
 */
export function signWebhook(body: string, secret: string, now: number): string {
  const seconds = String(Math.floor(now / 1000));
  return `t=${seconds},v1=${macOf(seconds, body, secret).toString('hex')}`;
}

/**
 * Whether a body was signed with one of the secrets within the last five minutes, or is that far ahead by its clock.
 * @param header - What the request says; `null` or `undefined` when it says nothing.
 * @param secrets - The present one, and while it is changed the one before.
 * @param now - Milliseconds since the Unix epoch.
 * @throws {TypeError} Without a secret, or for one shorter than 16 characters: an empty key would let everybody sign.
 */
export function verifyWebhook(
  header: string | null | undefined,
  body: string,
  secrets: readonly string[],
  now: number,
): boolean {
  if (secrets.length === 0) throw new TypeError('There is no secret to verify webhooks with');
  const { seconds, signatures } = partsOf(header ?? '');
  const expected = secrets.map((secret) => macOf(seconds, body, secret));
  if (seconds === '' || Math.abs(now - Number(seconds) * 1000) > TOLERANCE_MS) return false;
  return signatures.some((given) => expected.some((mac) => timingSafeEqual(mac, given)));
}

function partsOf(header: string): { readonly seconds: string; readonly signatures: readonly Buffer[] } {
  const fields = header.split(',').map((field) => field.trim());
  const times = fields.filter((field) => /^t=\d{1,12}$/.test(field));
  const signatures = fields.filter((field) => /^v1=[0-9a-f]{64}$/.test(field)).slice(0, MOST_SIGNATURES);
  return {
    seconds: times.length === 1 ? (times[0] ?? '').slice(2) : '',
    signatures: signatures.map((field) => Buffer.from(field.slice(3), 'hex')),
  };
}

function macOf(seconds: string, body: string, secret: string): Buffer {
  if (secret.length < SHORTEST_SECRET) throw new TypeError('A secret for webhooks has at least 16 characters');
  return createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest();
}
