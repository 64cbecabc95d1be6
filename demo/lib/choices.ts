import { LANGUAGE_IDS } from './languages.js';

/** What a visitor chose, kept in the address so that a page can be linked to: `winery.html?as=bo&lang=fr`. */
export interface Choices {
  /** Id of the signed-in member. */
  readonly as: string;
  readonly lang: string;
  readonly theme: string;
  /** Another look for the page, by the name of its sheet in `styles/brands/`. */
  readonly brand: string;
  /** `decisions`: the page goes by the server's decisions alone and never reads the policy. */
  readonly rules: string;
  /** Which of the page's tenants it shows. */
  readonly tenant: string;
  /** How many generated people there are besides the tenant's own. */
  readonly people: number;
}

/** What holds where the address says nothing. */
export type Defaults = Pick<Choices, 'as' | 'lang' | 'tenant'>;

const MOST_PEOPLE = 20_000;

export function readChoices(defaults: Defaults): Choices {
  const query = new URLSearchParams(location.search);
  const people = Number(query.get('people') ?? 0);
  const lang = query.get('lang') ?? '';
  return {
    as: query.get('as') ?? defaults.as,
    lang: LANGUAGE_IDS.includes(lang) ? lang : defaults.lang,
    theme: query.get('theme') ?? '',
    brand: query.get('brand') ?? '',
    rules: query.get('rules') === 'decisions' ? 'decisions' : '',
    tenant: query.get('tenant') ?? defaults.tenant,
    people: Number.isInteger(people) && people > 0 ? Math.min(people, MOST_PEOPLE) : 0,
  };
}

/** Writes what was chosen into the address; what is as usual is left out. */
export function writeChoices(choices: Choices, defaults: Defaults): void {
  const usual: Choices = { theme: '', brand: '', rules: '', people: 0, ...defaults };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value !== usual[name as keyof Choices]) query.set(name, String(value));
  }
  const search = query.size > 0 ? `?${query.toString()}` : '';
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}
