import type { Mailer } from './mail.js';
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

/**
 * Sends the queued mails that are due and writes how they fared, on the mail and on its invitation. A failed one is
 * tried again after 1, 2, 4 … minutes. Secrets leave the stored mail with the mail.
 */
export async function deliverMail(
  engine: Engine,
  mailer: Mailer,
  options: DeliveryOptions = {},
): Promise<DeliveryReport> {
  void [engine, mailer, options];
  throw new Error('not written yet');
}
