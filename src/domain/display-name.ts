import type { Member } from './member.js';

/** First and last name, else the address, else the empty string. The order of names is the tenant's own. */
export function displayName(member: Pick<Member, 'firstName' | 'lastName' | 'email'>): string {
  return [member.firstName, member.lastName].filter(Boolean).join(' ') || (member.email ?? '');
}
