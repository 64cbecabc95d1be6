import type { TeamClient } from 'rosterkit';
import type { Me } from 'rosterkit/backend';
import { textIn } from 'rosterkit/domain';
import { ApiProblem, type Api } from './api.js';
import { make } from './dom.js';
import type { Moment } from './moment.js';
import { say, pageLanguage } from './texts.js';

/** What a part of a page is drawn from. */
export interface Stage extends Moment {
  readonly api: Api;
  readonly client: TeamClient;
  readonly me: Me;
  /** Draws the part anew. */
  again(): void;
  /** Does something that may be refused, says in the part what came of it, and draws it anew. */
  act(work: () => Promise<unknown>, done?: string): Promise<void>;
}

/** Draws the part of a page that `data-view` names. */
export type View = (stage: Stage) => Promise<Node | readonly Node[]>;
export type Views = Readonly<Record<string, View>>;

/** What was drawn last in each part, by what it depends on. */
const drawn = new WeakMap<Element, string>();

/**
 * Fills the parts of the page that is shown, those in gates that are closed left out: what may not be seen is not asked
 * for.
 */
export function showViews(views: Views, api: Api, moment: Moment): void {
  const { me, client, place } = moment;
  const section = document.querySelector(`[data-page="${CSS.escape(place.name)}"]`);
  if (!me || !client || !section) return;
  leaveOthers(section);
  for (const part of section.querySelectorAll<HTMLElement>('[data-view]')) {
    const around = part.closest('access-gate');
    if (around && !client.can(around.permission, around.object ? { object: around.object } : {}).allowed) continue;
    const depends = JSON.stringify([me, place, pageLanguage(), moment.people.length]);
    if (drawn.get(part) === depends) continue;
    drawn.set(part, depends);
    const view = views[part.dataset['view'] ?? ''];
    if (view) void fill(part, view, { ...moment, me, client, api });
  }
}

/** Whoever comes back to a page finds it as things are then, without what was said before. */
function leaveOthers(section: Element): void {
  for (const other of document.querySelectorAll('[data-page]')) {
    if (other === section) continue;
    other.querySelector(':scope > .outcome')?.remove();
    for (const part of other.querySelectorAll('[data-view]')) drawn.delete(part);
  }
}

/** The parts of a page are drawn anew at the next look, e.g. because something else was chosen. */
export function forgetViews(): void {
  for (const part of document.querySelectorAll('[data-view]')) drawn.delete(part);
}

async function fill(part: HTMLElement, view: View, scene: Omit<Stage, 'again' | 'act'>): Promise<void> {
  const turn = String(Number(part.dataset['turn'] ?? 0) + 1);
  part.dataset['turn'] = turn;
  part.ariaBusy = 'true';
  const again = (): void => void fill(part, view, scene);
  const act: Stage['act'] = async (work, done) => {
    const problem = await work().then(
      () => undefined,
      (error: unknown) => problemText(error, scene),
    );
    await scene.client.refresh();
    await fill(part, view, scene);
    // what was pressed may be gone with what was drawn before
    if (document.activeElement === document.body) {
      part.tabIndex = -1;
      part.focus({ preventScroll: true });
    }
    // not before the part is drawn: whoever hears it may go on
    sayIn(part, problem ?? done ?? say('done'), problem !== undefined);
  };
  let content: Node | readonly Node[];
  try {
    content = await view({ ...scene, again, act });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) await scene.client.refresh(); // the page shows who is out
    content = make('p', { className: 'problem', role: 'alert' }, problemText(error, scene));
  }
  if (part.dataset['turn'] !== turn) return; // something newer is on its way
  part.replaceChildren(...[content].flat());
  part.ariaBusy = 'false';
}

/** One line below the part's page title that says what came of it; stays until the next thing is done. */
function sayIn(part: HTMLElement, text: string, isProblem = false): void {
  const section = part.closest<HTMLElement>('[data-page]');
  if (!section) return;
  let line = section.querySelector<HTMLElement>(':scope > .outcome');
  if (!line) {
    line = make('p', { className: 'outcome', role: 'status', dir: 'auto' });
    section.append(line);
  }
  line.classList.toggle('problem', isProblem);
  line.textContent = text;
}

/** The policy's sentence for the reason, else the page's own for what went wrong. */
function problemText(error: unknown, { client }: Pick<Stage, 'client'>): string {
  if (!(error instanceof ApiProblem)) return say('failed');
  const text = client.system?.texts?.[error.reason];
  if (text) return textIn(text, pageLanguage());
  if (error.status === 404) return say('notFound');
  if (error.status === 409) return say('changed');
  return error.status === 403 ? say('noAccess') : say('failed');
}
