/** What a visitor chose, kept in the address so that a page can be linked to: `winery.html?as=bo&lang=fr`. */
export interface Choices {
  /** Id of the signed-in member. */
  readonly as: string;
  readonly lang: string;
  readonly theme: string;
  /** How many generated people there are besides the winery's own. */
  readonly people: number;
}

const DEFAULTS: Choices = { as: 'marguerite', lang: 'en', theme: '', people: 0 };
const MOST_PEOPLE = 20_000;

export function readChoices(): Choices {
  const query = new URLSearchParams(location.search);
  const people = Number(query.get('people') ?? 0);
  return {
    as: query.get('as') ?? DEFAULTS.as,
    lang: query.get('lang') === 'fr' ? 'fr' : 'en',
    theme: query.get('theme') ?? DEFAULTS.theme,
    people: Number.isInteger(people) && people > 0 ? Math.min(people, MOST_PEOPLE) : 0,
  };
}

/** Writes what was chosen into the address; what is as usual is left out. */
export function writeChoices(choices: Choices): void {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value !== DEFAULTS[name as keyof Choices]) query.set(name, String(value));
  }
  const search = query.size > 0 ? `?${query.toString()}` : '';
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}
