import * as z from '../../domain/zod.js';
import { cleanReason } from './mail-problem.js';
import { isPlainId, mailIdIn } from './message-id.js';
import {
  decodedBody,
  field,
  mediaType,
  readFields,
  readPart,
  subparts,
  typeParameter,
  type MimePart,
} from './mime-part.js';

/** What a report says of one of our mails; goes into `recordBounce`. */
export interface BounceReport {
  readonly mailId: string;
  /** Whether nobody tries any more to deliver it. */
  readonly permanent: boolean;
  readonly reason: string;
}

/** Reports are small; what is longer is cut, headers first. */
const LONGEST_REPORT = 256_000;

const bounceSchema = z.strictObject({
  mailId: z.string().check(z.refine(isPlainId)),
  permanent: z.boolean(),
  reason: z._default(z.string().check(z.maxLength(10_000)), ''),
});

/**
 * Reads a report that was posted, by its media type: `application/json`, or a message with a delivery status.
 * The host has verified its signature before.
 * @param domain - Of the addresses our mails come from; Message-IDs of other domains are not ours.
 * @returns `undefined` for what is no report of a mail of ours that failed or is late.
 */
export function readBounce(contentType: string, body: string, domain: string): BounceReport | undefined {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return type === 'application/json' ? readBounceJson(body) : readBounceMessage(body, domain);
}

/** Reads `{ mailId, permanent, reason }`, from services that have read the report already. */
export function readBounceJson(body: string): BounceReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { data } = bounceSchema.safeParse(value);
  return data && { ...data, reason: cleanReason(data.reason) };
}

/**
 * Reads the part of a delivery status notification that is meant for machines (RFC 3464). Which mail it is about, it
 * says by the envelope id we gave (RFC 3461 §4.4), by the address it was sent to, or by the headers it brings back.
 */
export function readBounceMessage(source: string, domain: string): BounceReport | undefined {
  const message = readPart(source.slice(0, LONGEST_REPORT));
  if (mediaType(message) !== 'multipart/report') return undefined;
  if (typeParameter(message, 'report-type')?.toLowerCase() !== 'delivery-status') return undefined;
  const parts = subparts(message);
  const status = parts.find((part) => mediaType(part) === 'message/delivery-status');
  if (!status) return undefined;
  const [ofMessage, ...ofRecipients] = decodedBody(status)
    .trim()
    .split(/\n[ \t]*\n+/)
    .map(readFields);
  const outcome = ofRecipients.length === 1 && ofRecipients[0] ? outcomeOf(ofRecipients[0]) : undefined;
  const mailId = outcome && (envelopeId(ofMessage) ?? bounceAddressId(message, domain) ?? returnedId(parts, domain));
  return outcome && mailId !== undefined ? { mailId, ...outcome } : undefined;
}

/**
 * Failed means that delivery was given up, even for a cause that might have passed (RFC 3464 §2.3.3): the person will
 * not get this mail. Delayed ones are still tried. Whatever else there is says that it arrived.
 */
function outcomeOf(fields: ReadonlyMap<string, readonly string[]>): Omit<BounceReport, 'mailId'> | undefined {
  const action = firstWord(field(fields, 'action'));
  const status = firstWord(field(fields, 'status'));
  if (!/^[45]\.\d{1,3}\.\d{1,3}$/.test(status)) return undefined;
  if (action !== 'failed' && action !== 'delayed') return undefined;
  const diagnosis = field(fields, 'diagnostic-code').replace(/^[\w-]+\s*;\s*/, '');
  return { permanent: action === 'failed', reason: cleanReason(diagnosis) || status };
}

function firstWord(text: string): string {
  return (/^[^\s(;]+/.exec(text)?.[0] ?? '').toLowerCase();
}

function envelopeId(fields: ReadonlyMap<string, readonly string[]> | undefined): string | undefined {
  const id = fields ? field(fields, 'original-envelope-id') : '';
  return isPlainId(id) ? id : undefined;
}

/** `bounces+<id>@our.example`, as `smtpMailer` makes it. */
function bounceAddressId({ headers }: MimePart, domain: string): string | undefined {
  const addresses = ['delivered-to', 'x-original-to', 'to'].flatMap((name) => headers.get(name) ?? []);
  const ids = addresses.map((address) => /^<?[^\s<>@+]+\+([^\s<>@]+)@([^\s<>@]+?)>?$/.exec(address));
  const found = ids.find((match) => match?.[2]?.toLowerCase() === domain && isPlainId(match[1] ?? ''));
  return found?.[1];
}

/** From the headers of our mail, which most reports have as their last part. */
function returnedId(parts: readonly MimePart[], domain: string): string | undefined {
  const returned = parts.find((part) => /^(?:message\/rfc822|text\/rfc822|message\/global)/.test(mediaType(part)));
  return returned && mailIdIn(field(readPart(decodedBody(returned)).headers, 'message-id'), domain);
}
