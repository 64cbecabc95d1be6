import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SessionBackend, TeamBackend } from 'rosterkit/backend';
import { peopleOf, systemOf, SYSTEM_NAMES, SYSTEMS, type SystemName } from './systems.js';

/** The choice of the toolbar that leaves a thing to the story. */
export const AS_THE_STORY_SAYS = 'story';

export type BackendState = 'story' | 'fast' | 'slow' | 'failing' | 'offline' | 'empty' | 'crowd';

/**
 * What the toolbar knows. A story that needs one of these says so in its own `globals`; Storybook then keeps it, and
 * shows the tool out of use.
 */
export interface Globals {
  readonly system: SystemName | typeof AS_THE_STORY_SAYS;
  /** Id of a member. */
  readonly signedInAs: string;
  readonly locale: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly density: 'comfortable' | 'compact';
  readonly width: 'full' | '768' | '320' | '280';
  readonly backend: BackendState;
}

export const INITIAL_GLOBALS: Globals = {
  system: AS_THE_STORY_SAYS,
  signedInAs: AS_THE_STORY_SAYS,
  locale: 'en',
  direction: 'auto',
  theme: 'light',
  density: 'comfortable',
  width: 'full',
  backend: AS_THE_STORY_SAYS,
};

/** Whether the toolbar has this choice; a language need not be one of the kit's, but a tag. */
function isKnown(name: keyof Globals, value: string): boolean {
  if (value === INITIAL_GLOBALS[name]) return true;
  if (name === 'signedInAs') return systemOf(value) !== undefined;
  if (name === 'locale') return isTag(value);
  return GLOBAL_TYPES[name].toolbar.items.some((item) => item.value === value);
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** What the toolbar says; what an address leaves out, or spells otherwise, is as it is at first. */
export function toolbarOf(globals: Readonly<Record<string, unknown>>): Globals {
  const names = Object.keys(INITIAL_GLOBALS) as (keyof Globals)[];
  const said = names.map((name) => [name, String(globals[name])] as const);
  return { ...INITIAL_GLOBALS, ...Object.fromEntries(said.filter(([name, value]) => isKnown(name, value))) };
}

/**
 * Whether the toolbar has put somebody else, another system or another connection in the place of the story's.
 * @param kept - What the story says of the toolbar itself.
 */
export function isElsewhere(toolbar: Globals, kept: Readonly<Record<string, unknown>>): boolean {
  const decisive = ['system', 'signedInAs', 'backend'] as const;
  return decisive.some((name) => toolbar[name] !== AS_THE_STORY_SAYS && kept[name] === undefined);
}

/** The locale tag for a choice of the toolbar. */
export const localeTag = (locale: string): string => (locale === 'pseudo' ? 'en-XA' : locale);

const RIGHT_TO_LEFT = /^(Arab|Hebr)$/;

/** Which way a page in this language runs, unless the toolbar has said it. */
export function directionIn(locale: string, direction: Globals['direction'] = 'auto'): 'ltr' | 'rtl' {
  if (direction !== 'auto') return direction;
  return RIGHT_TO_LEFT.test(new Intl.Locale(localeTag(locale)).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** What stands behind a story's provider. */
export interface Behind {
  readonly backend: TeamBackend | undefined;
  readonly sessions?: SessionBackend | undefined;
  /** Must be the same function each time. */
  readonly now?: (() => number) | undefined;
  /** In place of the toolbar's. */
  readonly locale?: string | undefined;
}

/** A `<team-provider>` that looks and speaks as the toolbar says. */
export function provider(
  { backend, sessions, now, locale }: Behind,
  globals: Globals,
  content: unknown,
): TemplateResult {
  const language = localeTag(locale ?? globals.locale);
  return html`<team-provider
    .backend=${backend}
    .sessions=${sessions}
    .now=${now}
    locale=${language}
    dir=${directionIn(language, globals.direction)}
    theme=${globals.theme === 'dark' ? 'dark' : 'light'}
    contrast=${ifDefined(globals.theme === 'contrast' ? 'more' : undefined)}
    density=${ifDefined(globals.density === 'compact' ? 'compact' : undefined)}
    >${content}</team-provider
  >`;
}

interface Choice {
  readonly value: string;
  readonly title: string;
}
type Icon = 'user' | 'globe' | 'mirror' | 'grow' | 'transfer' | 'component' | 'listunordered' | 'lightning';
const tool = (title: string, icon: Icon, items: readonly Choice[]) => ({
  name: title,
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const whoever = { value: AS_THE_STORY_SAYS, title: 'As the story says' };

/** The tools themselves. People are shown by a tool of their own (`.storybook/manager.ts`), for they go with a system. */
export const GLOBAL_TYPES = {
  system: tool('System', 'component', [
    { ...whoever, title: 'System' },
    ...SYSTEM_NAMES.map((name) => ({ value: name, title: SYSTEMS[name].title })),
  ]),
  signedInAs: {
    name: 'Signed in as',
    people: SYSTEM_NAMES.map((name) => ({ system: name, title: SYSTEMS[name].title, people: peopleOf(name) })),
  },
  locale: tool('Locale', 'globe', [
    { value: 'en', title: 'English' },
    { value: 'fr-CA', title: 'Français (Canada)' },
    { value: 'de', title: 'Deutsch' },
    { value: 'es', title: 'Español' },
    { value: 'ja', title: '日本語' },
    { value: 'ar', title: 'العربية' },
    { value: 'pseudo', title: 'Pseudo-locale' },
  ]),
  direction: tool('Direction', 'transfer', [
    { value: 'auto', title: 'Auto' },
    { value: 'ltr', title: 'LTR' },
    { value: 'rtl', title: 'RTL' },
  ]),
  theme: tool('Theme', 'mirror', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
    { value: 'contrast', title: 'High contrast' },
  ]),
  density: tool('Density', 'listunordered', [
    { value: 'comfortable', title: 'Comfortable' },
    { value: 'compact', title: 'Compact' },
  ]),
  width: tool('Width', 'grow', [
    { value: 'full', title: 'Full' },
    { value: '768', title: '768 px' },
    { value: '320', title: '320 px' },
    { value: '280', title: '280 px' },
  ]),
  backend: tool('Backend', 'lightning', [
    { ...whoever, title: 'Backend' },
    { value: 'fast', title: 'Fast' },
    { value: 'slow', title: 'Slow' },
    { value: 'failing', title: 'Failing' },
    { value: 'offline', title: 'Offline' },
    { value: 'empty', title: 'Empty' },
    { value: 'crowd', title: '100,000 members' },
  ]),
};
