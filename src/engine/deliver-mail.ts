import type { Delivery } from '../domain/index.js';
import type { Mail, Mailer } from './mail.js';
import type { Engine } from './ports.js';

export interface DeliveryOptions {
  /** The most mails of one call; default 50. */
  readonly limit?: number | undefined;
  /** After so many attempts a mail has failed for good; default 5. */
  readonly maxAttempts?: number | undefined;
}

export interface DeliveryReport {
  readonly sent: number;
  /** Attempts that did not succeed, those that will be tried again included. */
  readonly failed: number;
}

const LEASE_MS = 120_000;
const FIRST_PAUSE_MS = 60_000;
/** Values that must not lie about once the mail has left. */
const SECRETS = ['token', 'oneTimePassword'];

/**
 * Sends the queued mails that are due and writes how they fared, on the mail and on its invitation. A failed one is
 * tried again after 1, 2, 4 … minutes. Secrets leave the stored mail with the mail.
 */
export async function deliverMail(
  engine: Engine,
  mailer: Mailer,
  options: DeliveryOptions = {},
): Promise<DeliveryReport> {
  const { limit = 50, maxAttempts = 5 } = options;
  const mails = await engine.repository.takeMails(limit, engine.clock.now(), LEASE_MS);
  let sent = 0;
  for (const mail of mails) {
    const problem = await attempt(mailer, mail);
    if (problem === undefined) sent += 1;
    await writeOutcome(engine, outcomeOf(engine, mail, problem, maxAttempts), problem);
  }
  return { sent, failed: mails.length - sent };
}

/** @returns Why it did not go; `undefined` when it is on its way. */
async function attempt(mailer: Mailer, mail: Mail): Promise<string | undefined> {
  try {
    await mailer.send(mail);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error); // any fault of a mailer is a mail not sent
  }
}

function outcomeOf(engine: Engine, mail: Mail, problem: string | undefined, maxAttempts: number): Mail {
  const attempts = mail.attempts + 1;
  if (problem !== undefined && attempts < maxAttempts) {
    const pauseMs = FIRST_PAUSE_MS * 2 ** mail.attempts;
    return { ...mail, attempts, dueAt: new Date(engine.clock.now() + pauseMs).toISOString() };
  }
  const values = Object.fromEntries(Object.entries(mail.values).filter(([name]) => !SECRETS.includes(name)));
  return { ...mail, attempts, values, state: problem === undefined ? 'sent' : 'failed' };
}

async function writeOutcome(engine: Engine, mail: Mail, problem: string | undefined): Promise<void> {
  const at = new Date(engine.clock.now()).toISOString();
  const delivery: Delivery = problem === undefined ? { at, state: 'sent' } : { at, state: 'failed', reason: problem };
  await engine.repository.transaction(mail.tenantId, async (tx) => {
    const isTakenBack = (await tx.mail(mail.id))?.state === 'cancelled';
    if (isTakenBack && problem !== undefined) return;
    await tx.saveMail(mail);
    const invitation = mail.invitationId === undefined ? undefined : await tx.invitation(mail.invitationId);
    if (!invitation || invitation.deliveries.findLast(({ state }) => state === 'queued')?.at !== mail.queuedAt) return;
    const earlier = invitation.deliveries.filter((one, index, all) => one.state !== 'failed' || index < all.length - 1);
    await tx.saveInvitation({ ...invitation, deliveries: [...earlier, delivery] });
  });
}
