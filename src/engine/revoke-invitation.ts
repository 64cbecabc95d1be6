import type { MemberEntry } from '../domain/index.js';
import { changeStatus } from './change-status.js';
import { takeOut } from './leaving.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Withdraws an open invitation: its secret is dead, the member removed, a contact free again. */
export async function revokeInvitation(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return changeStatus(engine, caller, { action: 'invitation.revoke', memberId, intent }, takeOut);
}
