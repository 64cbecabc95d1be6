import type { BulkOperation } from '../backend/index.js';
import type { Member, MemberEntry, MemberPatch } from '../domain/rules.js';

/** What a row looks like if a change goes well; shown until the backend has answered. */
export function expectedEntry(entry: MemberEntry, operation: BulkOperation): MemberEntry {
  const { member } = entry;
  switch (operation.op) {
    case 'update':
      return { ...entry, member: { ...member, ...patched(operation.patch, member) } };
    case 'deactivate':
      return { ...entry, member: { ...member, status: 'inactive' } };
    case 'reactivate':
      return { ...entry, member: { ...member, status: 'active' } };
    default:
      return entry; // a removal is shown when it has happened; mails have a state of their own
  }
}

function patched({ attributes, options, ...patch }: MemberPatch, member: Member): Partial<Member> {
  const fields = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return {
    ...fields,
    ...(attributes ? { attributes: { ...member.attributes, ...attributes } } : {}),
    ...(options ? { options: { ...member.options, ...options } } : {}),
  };
}
