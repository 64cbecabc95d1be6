import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryClock, type MemoryTeam } from 'rosterkit/backend/memory';
import { openStage, type TeamParameters } from '../helpers.js';
import { AS_THE_STORY_SAYS, provider, toolbarOf, type Behind, type Globals } from '../toolbar.js';

/** When states are looked at: pictures of them must be the same each day. */
export const NOW = Date.parse('2026-06-01T09:00:00.000Z');
const now = (): number => NOW;

/** What stands behind one state: a provider's backend, and the team it belongs to. */
export interface Scene extends Behind {
  readonly team?: MemoryTeam;
}

/** One state of a widget, on a page that shows all of them. */
export interface State {
  readonly title: string;
  /** What the widget talks to; the winery as its owner unless given, no provider when false. */
  readonly behind?: TeamParameters | (() => Scene) | false;
  readonly render: () => unknown;
  /** Brings the widget there, as a person or the world would. Runs one after the other. */
  readonly after?: (state: HTMLElement, team: MemoryTeam | undefined) => Promise<void> | void;
  /** The place it gets, in pixels; as wide as the page unless given. */
  readonly width?: 320 | 280;
}

/** How a page of states is laid out. */
interface Layout {
  /** Two beside each other where there is room, the first one as wide as the page. */
  readonly inColumns?: boolean;
}

/**
 * A page of states, each under its heading with a provider of its own. The toolbar's looks, locale and direction hold;
 * person, system and backend are what the states are about. Done when nothing on it changes any more.
 */
export function statesPage(title: string, states: readonly State[], { inColumns = false }: Layout = {}): StoryObj {
  let stages: readonly (Scene | undefined)[] | undefined;
  return {
    globals: { system: AS_THE_STORY_SAYS, signedInAs: AS_THE_STORY_SAYS, backend: AS_THE_STORY_SAYS },
    // the same widget many times is what such a page is; a page of somebody's has it once
    parameters: { team: false, a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
    beforeEach: () => {
      stages = undefined;
    },
    render: (_args, { globals }) => {
      const toolbar = toolbarOf(globals);
      stages ??= states.map((state) => open(state, toolbar));
      return html`<h1 class="states-title">${title}</h1>
        <div class=${inColumns ? 'states-columns' : ''}>
          ${states.map((state, index) => section(state, stages?.[index], toolbar))}
        </div>`;
    },
    play: async ({ canvasElement }) => {
      await settled(canvasElement);
      for (const [index, { after }] of states.entries()) {
        const place = canvasElement.querySelector<HTMLElement>(`[data-state="${index}"]`);
        if (after && place) await after(place, stages?.[index]?.team);
      }
      await settled(canvasElement);
      // a caret blinks, and a ring shows where a script has been
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && !canvasElement.querySelector('dialog[open], :popover-open')) focused.blur();
    },
  };

  function section(
    { title: heading, render, width }: State,
    behind: Scene | undefined,
    toolbar: Globals,
  ): TemplateResult {
    const index = states.findIndex(({ title: own }) => own === heading);
    return html`<section class="state" aria-label=${heading}>
      <h2>${heading}</h2>
      <div class=${`state-place ${width ? `state-place--${width}` : ''}`} data-state=${index}>
        ${behind ? provider({ now, ...behind }, toolbar, render()) : render()}
      </div>
    </section>`;
  }
}

function open({ behind = {} }: State, toolbar: Globals): Scene | undefined {
  if (behind === false) return undefined;
  if (typeof behind === 'function') return behind();
  const { locale } = behind;
  const asTold = {
    ...toolbar,
    system: AS_THE_STORY_SAYS,
    signedInAs: AS_THE_STORY_SAYS,
    backend: AS_THE_STORY_SAYS,
  } as const;
  return { ...openStage({ clock: createMemoryClock(NOW), ...behind }, asTold), ...(locale ? { locale } : {}) };
}

const QUIET_MS = 120;
const QUIET_TIMES = 3;
const PATIENCE_MS = 15_000;

/** Resolves when what the page shows has been the same for a while, shadow roots included. */
export async function settled(root: ParentNode): Promise<void> {
  await document.fonts.ready;
  const deadline = performance.now() + PATIENCE_MS;
  let before = '';
  for (let quiet = 0; quiet < QUIET_TIMES;) {
    if (performance.now() > deadline) throw new Error('The page does not come to rest.');
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const present = pictureOf(root);
    quiet = present === before ? quiet + 1 : 0;
    before = present;
  }
}

function pictureOf(root: ParentNode): string {
  let picture = '';
  for (const element of root.querySelectorAll('*')) {
    picture += element.localName + element.getClientRects().length;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) picture += node.nodeValue ?? '';
    if (element.shadowRoot) picture += pictureOf(element.shadowRoot);
  }
  return picture;
}

/** Waits until something is there inside a widget of a state, and returns it. */
export async function appears<E extends HTMLElement = HTMLElement>(
  place: ParentNode,
  tag: string,
  selector: string,
): Promise<E> {
  for (let tries = 0; tries < 400; tries++) {
    const found = place.querySelector(tag)?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${selector} does not appear in ${tag}.`);
}

/** Writes into a field as a person does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
