import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery } from 'rosterkit/testing';
import { ScriptedSessions, type SessionScript } from '../test/helpers/scripted-sessions.js';

interface StageParameters {
  readonly script?: SessionScript;
  readonly locale?: string;
  /** False for a page that was put together without them. */
  readonly hasSessions?: boolean;
}

const stages = new Map<string, ScriptedSessions>();

/** Puts a story inside a `<team-provider>` with sessions, as `parameters` say. Goes with `team: false`. */
export const withSessions: Decorator = (story, { id, parameters, globals }) => {
  const { script = {}, locale, hasSessions = true } = parameters as StageParameters;
  const stage =
    stages.get(id) ?? new ScriptedSessions(memoryTeam({ seed: acmeWinery(Date.now()), policy: commerce7 }), script);
  stages.set(id, stage);
  return html`<team-provider
    .backend=${stage.backend}
    .sessions=${hasSessions ? stage.sessions : undefined}
    locale=${locale ?? String(globals['locale'] ?? 'en')}
    >${story()}</team-provider
  >`;
};

/** A story that starts again begins with nobody having done anything. */
export const forgetSessions = ({ id }: { readonly id: string }): void => void stages.delete(id);

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
