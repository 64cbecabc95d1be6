import { TENANT_SCOPE, type MemberQuery, type ShownStatus, type VisiblePart } from '../../domain/index.js';
import type { ListView } from '../../engine/index.js';
import type { Parameters } from './parameters.js';
import { foundIn } from './search-text.js';

/** The members a query and a view let through, as conditions on `members m` (and `invitations i` where `joins` says so). */
export interface MemberFilter {
  readonly where: string;
  /** Whether the conditions look at the newest invitation too. */
  readonly joins: boolean;
}

/** A member's newest invitation, where there is one. */
export const INVITATION_JOIN = 'LEFT JOIN invitations i ON i.tenant_id = m.tenant_id AND i.id = m.invitation_id';

/** States that only the invitation tells apart. */
const OF_INVITATION: readonly ShownStatus[] = ['sending', 'notSent', 'invited', 'bounced', 'expired'];

/** Translates what `listMembers` asks for. An empty list of anything lets nothing through. */
export function memberFilter(
  tenantId: string,
  query: MemberQuery,
  view: ListView,
  parameters: Parameters,
): MemberFilter {
  const { search, roles, kinds, scopes, accountId, status } = query;
  const conditions = [
    `m.tenant_id = ${parameters.add(tenantId)}`,
    status ? oneOf(status.map((one) => statusCondition(one, view.now, parameters))) : `m.status <> 'removed'`,
    ...(kinds ? [`m.kind = ANY(${parameters.add(kinds)}::text[])`] : []),
    ...(roles ? [`m.roles && ${parameters.add(roles)}::text[]`] : []),
    ...(accountId === undefined ? [] : [`m.account_id = ${parameters.add(accountId)}`]),
    ...(scopes ? [`(m.has_all_scopes OR m.scopes && ${parameters.add(scopes)}::text[])`] : []),
    oneOf(view.parts.map((part) => partCondition(part, view.actorId, parameters))),
    ...foundIn(['m.search'], search, parameters),
  ];
  return { where: conditions.join(' AND '), joins: status?.some((one) => OF_INVITATION.includes(one)) ?? false };
}

/** One of the conditions; without any, nothing. */
export function oneOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;
}

/** What makes a row show this state: `shownStatus` of the domain, as a condition. */
export function statusCondition(status: ShownStatus, now: number, parameters: Parameters): string {
  if (!OF_INVITATION.includes(status)) return `m.status = '${status}'`;
  return `(m.status = 'invited' AND ${ofInvitation(status, now, parameters)})`;
}

function ofInvitation(status: ShownStatus, now: number, parameters: Parameters): string {
  // asked only where it is needed, for a statement has to mention every value
  const isPast = (): string => `(i.status = 'expired' OR i.expires_ms <= ${parameters.add(now)}::double precision)`;
  const isRunning = (): string => `(i.status <> 'bounced' AND NOT ${isPast()})`;
  switch (status) {
    case 'bounced':
      return `i.status = 'bounced'`;
    case 'expired':
      return `(i.status <> 'bounced' AND ${isPast()})`;
    case 'sending':
      return `(${isRunning()} AND i.delivery = 'queued')`;
    case 'notSent':
      return `(${isRunning()} AND i.delivery = 'failed')`;
    case 'invited':
      return `(i.id IS NULL OR (${isRunning()} AND i.delivery NOT IN ('queued', 'failed')))`;
    case 'active':
    case 'inactive':
    case 'removed':
      return 'FALSE';
  }
}

/** What one part of the view lets through: `isVisible` of the engine, as a condition. */
function partCondition(part: VisiblePart, actorId: string, parameters: Parameters): string {
  const kinds = part.kinds ? `m.kind = ANY(${parameters.add(part.kinds)}::text[]) AND ` : '';
  if ('tenant' in part) return `(${kinds}TRUE)`;
  if ('scopes' in part) return `(${kinds}${coveredBy(part.scopes, parameters)})`;
  if ('accountId' in part) return `(${kinds}m.account_id = ${parameters.add(part.accountId)})`;
  return `(${kinds}m.id = ${parameters.add(actorId)})`;
}

/** `coversScopes` of the domain, as a condition: all of the member's stores, at least one, and never the root. */
function coveredBy(having: 'all' | readonly string[], parameters: Parameters): string {
  const some = `m.scopes <> '{}'::text[]`;
  if (having === 'all')
    return `(m.has_all_scopes OR (${some} AND NOT (${parameters.add(TENANT_SCOPE)} = ANY(m.scopes))))`;
  const stores = parameters.add(having.filter((id) => id !== TENANT_SCOPE));
  return `(NOT m.has_all_scopes AND ${some} AND m.scopes <@ ${stores}::text[])`;
}
