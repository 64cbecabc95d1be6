import { coversScopes, visible, type Member, type VisiblePart } from '../domain/index.js';
import { EngineFailure } from './engine-failure.js';
import type { Reader } from './ports.js';
import type { Scene } from './scene.js';

/** What a row must tell to be found in or out of sight. */
type RowFacts = Pick<Member, 'id' | 'kind'> & Partial<Pick<Member, 'scopes' | 'accountId'>>;

/** Whether one of the parts lets a row through; no part lets nothing through. */
export function isVisible(parts: readonly VisiblePart[], actorId: string, row: RowFacts): boolean {
  return parts.some((part) => {
    if (part.kinds && !part.kinds.includes(row.kind)) return false;
    if ('tenant' in part) return true;
    if ('scopes' in part) return coversScopes(part.scopes, row.scopes);
    if ('accountId' in part) return part.accountId === row.accountId;
    return row.id === actorId;
  });
}

/** The members the actor may list. */
export function listedParts({ policy, tenant, actor }: Scene<Reader>): VisiblePart[] {
  return visible(policy, tenant, actor, 'member.list');
}

/**
 * A member the actor may know of: listed, opened, or themselves.
 * @throws {EngineFailure} `notFound`, whether it is not there or out of sight.
 */
export async function memberInSight(scene: Scene<Reader>, memberId: string): Promise<Member> {
  const { policy, tenant, actor, tx } = scene;
  const member = await tx.member(memberId);
  const parts = [...listedParts(scene), ...visible(policy, tenant, actor, 'member.view')];
  if (!member || (member.id !== actor.id && !isVisible(parts, actor.id, member))) {
    throw new EngineFailure({ code: 'notFound' });
  }
  return member;
}
