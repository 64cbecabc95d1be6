import type { Member } from './member.js';

/** Something to see: no blank, and nothing that only tells how other letters are to be written. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;
/** Turn around what is beside them; no name needs them, since each is shown in a direction of its own. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * First and last name, else the address, else the empty string, without characters that turn the direction of writing
 * around. The order of names is the tenant's own.
 */
export function displayName(member: Pick<Member, 'firstName' | 'lastName' | 'email'>): string {
  const visible = [member.firstName, member.lastName].filter((name) => name && VISIBLE.test(name));
  return (visible.join(' ') || (member.email ?? '')).replace(TURNS, '');
}
