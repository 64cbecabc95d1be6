import type { MemberEntry, MemberQuery, Page } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

export interface RowOptions {
  /** Send the decisions about each row along, for a page without a policy. */
  readonly decisions?: boolean | undefined;
}

/** A page of the team, as far as the caller may see it. */
export async function listMembers(
  engine: Engine,
  caller: Caller,
  query: MemberQuery = {},
  options: RowOptions = {},
): Promise<Page<MemberEntry>> {
  void [engine, caller, query, options];
  throw new Error('not written yet');
}
