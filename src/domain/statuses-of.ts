import type { Policy } from './policy.js';
import { SHOWN_STATUSES, type ShownStatus } from './shown-status.js';

/** What only somebody who was invited by mail goes through. */
const INVITED: readonly ShownStatus[] = ['sending', 'notSent', 'invited', 'bounced', 'expired'];

/**
 * The states that people of these kinds can be in, in the order of `SHOWN_STATUSES`: where nobody of a kind is ever
 * invited, nobody's invitation runs out.
 * @param kinds - Every kind when absent or empty.
 */
export function statusesOf({ provisioning }: Pick<Policy, 'provisioning'>, kinds?: readonly string[]): ShownStatus[] {
  const isInvited = provisioning.some(
    ({ kind, result }) => result === 'invited' && (!kinds?.length || kind === undefined || kinds.includes(kind)),
  );
  return SHOWN_STATUSES.filter((status) => isInvited || !INVITED.includes(status));
}
