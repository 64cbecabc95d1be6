import type { MemberEntry, MemberQuery, Page } from '../domain/rules.js';
import type { TeamClient } from './team-client.js';

/** Rows asked for at once, where the backend allows as many. */
const PAGE_SIZE = 200;

type MemberPage = Page<MemberEntry>;

/** One page of a query: the first, or the one at a cursor. */
export function pageAt(
  client: TeamClient,
  query: MemberQuery,
  signal: AbortSignal,
  cursor?: string,
): Promise<MemberPage> {
  const { state } = client;
  const limit = state.status === 'ready' ? Math.min(PAGE_SIZE, state.capabilities.members.maxPageSize) : PAGE_SIZE;
  return client.listMembers({ ...query, limit, ...(cursor === undefined ? {} : { cursor }) }, signal);
}

/** The first pages of a query as one, at least so many rows of them. */
export async function firstPages(
  client: TeamClient,
  query: MemberQuery,
  signal: AbortSignal,
  wanted: number,
): Promise<MemberPage> {
  let page = await pageAt(client, query, signal);
  const items = [...page.items];
  while (items.length < wanted && page.nextCursor !== undefined) {
    page = await pageAt(client, query, signal, page.nextCursor);
    items.push(...page.items);
  }
  return { ...page, items };
}
