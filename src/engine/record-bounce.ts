import type { Engine } from './ports.js';

/** A report that a mail could not be delivered, already authenticated by the host. */
export interface Bounce {
  /** Of the mail that came back. */
  readonly mailId: string;
  /** Temporary ones change nothing. */
  readonly permanent: boolean;
  readonly reason?: string | undefined;
}

/**
 * Marks the invitation of a mail as bounced, if that mail was its newest and it is still open (IN-26).
 * @returns Whether anything changed.
 */
export async function recordBounce(engine: Engine, bounce: Bounce): Promise<boolean> {
  void [engine, bounce];
  throw new Error('not written yet');
}
