import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery, withFaults } from 'rosterkit/testing';
import { ScriptedSessions, type SessionScript } from '../test/helpers/scripted-sessions.js';
import { faultsOf } from './helpers.js';
import { provider, toolbarOf, type Behind } from './toolbar.js';

interface StageParameters {
  readonly script?: SessionScript;
  /** False for a page that was put together without them. */
  readonly hasSessions?: boolean;
}

const stages = new Map<string, Behind>();

/**
 * Puts a story inside a `<team-provider>` with sessions, as `parameters` say. Goes with `team: false`: who signs in
 * where is what such a story is about, so the toolbar's system and person do not change it.
 */
export const withSessions: Decorator = (story, { id, parameters, globals }) => {
  const toolbar = toolbarOf(globals);
  const { script = {}, hasSessions = true } = parameters as StageParameters;
  const key = `${id}|${toolbar.backend}`;
  const stage = stages.get(key) ?? openSessions(script, hasSessions, toolbar.backend);
  stages.set(key, stage);
  return html`${keyed(key, provider(stage, toolbar, story()))}`;
};

/** Sessions as a script says, with what the toolbar makes of their connection. */
export function openSessions(
  script: SessionScript,
  hasSessions: boolean,
  state: Parameters<typeof faultsOf>[0],
  now = Date.now(),
): Behind {
  const scripted = new ScriptedSessions(memoryTeam({ seed: acmeWinery(now), policy: commerce7 }), script);
  return {
    backend: withFaults(scripted.backend, faultsOf(state)),
    sessions: hasSessions ? withFaults(scripted.sessions, faultsOf(state)) : undefined,
  };
}

/** A story that starts again begins with nobody having done anything. */
export function forgetSessions({ id }: { readonly id: string }): void {
  for (const key of stages.keys()) if (key.startsWith(`${id}|`)) stages.delete(key);
}

/** Acts as a person in a widget: fills fields by their id, and presses the button with a part. */
export async function act(
  canvas: HTMLElement,
  tag: string,
  steps: readonly { readonly fill?: Readonly<Record<string, string>>; readonly press: string }[],
): Promise<void> {
  const root = canvas.querySelector(tag)?.shadowRoot;
  for (const { fill = {}, press } of steps) {
    const button = await found(() => root?.querySelector<HTMLElement>(`[part="${press}"]`));
    for (const [id, text] of Object.entries(fill)) {
      const input = await found(() => root?.querySelector<HTMLInputElement>(`#${id}`));
      input.value = text;
      input.dispatchEvent(new Event('input'));
    }
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function found<E>(find: () => E | null | undefined): Promise<E> {
  for (let i = 0; i < 60; i++) {
    const element = find();
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It has not come.');
}
