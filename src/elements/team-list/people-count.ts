import type { TeamController } from '../../client/index.js';
import { countedText } from '../../domain/rules.js';

/** So many people in the system's own words, e.g. "5 employees"; in the kit's where it has none in the page's language. */
export function peopleCount(team: TeamController, count: number, kinds: readonly string[] = []): string {
  const { m, localization } = team;
  return countedInPolicy(team, count, kinds) ?? m.teamList.people({ count }, localization.f);
}

/** The same in the system's own words only; `undefined` where it has none in the page's language. */
export function countedInPolicy(
  team: TeamController,
  count: number,
  kinds: readonly string[] = [],
): string | undefined {
  const { f, locale } = team.localization;
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const phrase = countedText(team.client?.system?.vocabulary ?? {}, count, locale, kind);
  return phrase ? f.plural(count, { other: phrase }) : undefined;
}
