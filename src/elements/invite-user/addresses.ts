import { parseEmail, splitAddresses, type EmailProblem, type Failure } from '../../domain/rules.js';

/** One address in the form, as typed and as understood. */
export interface Address {
  /** What stands in the form. */
  readonly text: string;
  /** Canonical; absent when it was not understood. */
  readonly email?: string;
  readonly problem?: EmailProblem;
  /** Why the backend would not take it. */
  readonly failure?: Failure;
}

export interface Gathered {
  readonly addresses: readonly Address[];
  readonly added: number;
  /** How many were there already, and are not there twice now. */
  readonly duplicates: number;
}

/** Adds what was typed or pasted: lines, commas, semicolons, `Name <address>`. */
export function gather(addresses: readonly Address[], text: string): Gathered {
  const all = [...addresses];
  const seen = new Set(all.map(keyOf));
  const pieces = splitAddresses(text).map(addressOf);
  for (const piece of pieces) {
    if (seen.has(keyOf(piece))) continue;
    seen.add(keyOf(piece));
    all.push(piece);
  }
  const added = all.length - addresses.length;
  return { addresses: all, added, duplicates: pieces.length - added };
}

/** A single address; a name in front of it is left out. */
export function addressOf(text: string): Address {
  const parsed = parseEmail(text);
  return parsed.ok ? { text: parsed.email, email: parsed.email } : { text: text.trim(), problem: parsed.problem };
}

/** Whether typed text holds finished addresses: it ends where one ends, outside quotes and angle brackets. */
export function isFinished(text: string): boolean {
  const isQuoted = (text.split('"').length - 1) % 2 === 1 || text.lastIndexOf('<') > text.lastIndexOf('>');
  return /[,;\n\r]\s*$/.test(text) && !isQuoted;
}

function keyOf({ email, text }: Address): string {
  return email ?? text;
}
