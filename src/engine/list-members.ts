import { allRoles, memberQuerySchema, type MemberEntry, type MemberQuery, type Page } from '../domain/index.js';
import { parse } from './parse.js';
import type { Caller, Engine } from './ports.js';
import { withDecisions } from './rows.js';
import { look, permitAtAll } from './scene.js';
import { listedParts } from './sight.js';
import { present } from './values.js';

export interface RowOptions {
  /** Send the decisions about each row along, for a page without a policy. */
  readonly decisions?: boolean | undefined;
}

/** A page of the team, as far as the caller may see it; `total` counts what they may see. */
export async function listMembers(
  engine: Engine,
  caller: Caller,
  query: MemberQuery = {},
  options: RowOptions = {},
): Promise<Page<MemberEntry>> {
  return look(engine, caller, async (scene) => {
    permitAtAll(scene, 'member.list');
    const { policy, tenant, actor, now, tx } = scene;
    const roleOrder = allRoles(policy, tenant).map((role) => role.id);
    const page = await tx.members(present(parse(memberQuerySchema, query)), {
      parts: listedParts(scene),
      actorId: actor.id,
      now,
      roleOrder,
    });
    return options.decisions ? { ...page, items: page.items.map((entry) => withDecisions(scene, entry)) } : page;
  });
}
