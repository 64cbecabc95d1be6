import { BackendError, type BulkOperation, type TeamBackend, type WriteOptions } from '../backend/index.js';
import type { MemberEntry } from '../domain/rules.js';

/** The call of the backend that carries out one operation. */
const CALLS = {
  deactivate: 'deactivateMember',
  reactivate: 'reactivateMember',
  remove: 'removeMember',
  restore: 'restoreMember',
  resend: 'resendInvitation',
  revoke: 'revokeInvitation',
} as const;

/**
 * Runs one operation by the single call of its name.
 * @throws {BackendError} `unsupported` when the backend has none.
 */
export async function singleCall(
  backend: TeamBackend,
  operation: BulkOperation,
  options: WriteOptions,
): Promise<MemberEntry> {
  const { memberId, ifVersion } = operation;
  const write = ifVersion === undefined ? options : { ...options, ifVersion };
  const answer =
    operation.op === 'update'
      ? backend.updateMember?.(memberId, operation.patch, write)
      : backend[CALLS[operation.op]]?.(memberId, write);
  if (!answer) throw new BackendError({ code: 'unsupported', message: `The backend has no ${operation.op}.` });
  return answer;
}
