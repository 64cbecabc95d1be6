import type { TeamController } from '../../client/index.js';
import type { WayOffer } from '../../domain/rules.js';

/** The system's own word for adding people in this way, as it stands on the button. */
export function wayWord(team: TeamController, way: WayOffer | undefined): string {
  return team.word(way?.action === 'member.create' ? 'create' : 'invite', team.m.common.invite);
}

/** The way a form starts with: by e-mail where that is one of them. */
export function firstWay(ways: readonly WayOffer[]): WayOffer | undefined {
  return ways.find(({ action }) => action === 'member.invite') ?? ways[0];
}
