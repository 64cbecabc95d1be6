import { invalid } from './engine-failure.js';
import type { Engine } from './ports.js';

/**
 * NIST SP 800-63B asks for 15 characters where a password stands alone and 8 beside a second factor; we take 12, no rules
 * about kinds of characters, and refuse what is known or easily guessed. Long ones are welcome up to a length that cannot
 * be used to keep the hasher busy.
 */
const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;
/** Shorter parts of an address occur in passwords by chance. */
const SHORTEST_PART = 4;

/** The form a password is hashed in: what two keyboards compose differently is the same (RFC 8265 §4.2). */
export function canonicalPassword(password: string): string {
  return password.normalize('NFC');
}

/** @throws {EngineFailure} `invalid`, field `password`, with the reason. */
export async function checkNewPassword(engine: Engine, password: string, email: string): Promise<void> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) throw invalid('password', 'passwordTooShort');
  if (length > LONGEST_PASSWORD) throw invalid('password', 'passwordTooLong');
  const folded = password.toLowerCase();
  const parts = [email, ...email.split('@')].filter((part) => part.length >= SHORTEST_PART);
  if (parts.some((part) => folded.includes(part))) throw invalid('password', 'passwordContainsAddress');
  if (await engine.isBreached?.(password)) throw invalid('password', 'passwordBreached');
}
