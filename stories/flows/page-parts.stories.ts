import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TeamListElement } from 'rosterkit';
import type { MemberEntry } from 'rosterkit/domain';
import { expect, fn } from 'storybook/test';
import { Actor, eventually } from './actor.js';

/** What a page puts into the list: columns and actions by property, everything else by slots. */
const meta: Meta = {
  title: 'Flows/Parts of the page',
  tags: ['flows', '!autodocs'],
  globals: { system: 'winery', signedInAs: 'marguerite', locale: 'en', backend: 'story' },
};
export default meta;
type Story = StoryObj;

const list = (canvas: HTMLElement): TeamListElement => canvas.querySelector('team-list')!;

/** The page's own, as anything it may have of a person. */
const badgeOf = ({ member }: MemberEntry): string => `B-${member.id.length}${member.id[0]?.toUpperCase()}`;

/** One of the system's columns left out, one renamed, and one of the page's own. */
export const HostColumns: Story = {
  render: () =>
    html`<team-list
      .columns=${[
        { id: 'role', label: 'What they do' },
        { id: 'badge', label: 'Badge', width: '8rem', render: (entry: MemberEntry) => html`<b>${badgeOf(entry)}</b>` },
        'status',
      ]}
    ></team-list>`,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('Each row has what the page draws', async () => {
      const row = await actor.sees('.row:not(.row--loading)', 'Siobhán');
      const cell = await eventually(() => {
        const found = row.querySelector<HTMLElement>('.cell--host');
        if (!found?.textContent?.trim()) throw new Error('The cell is empty.');
        return found;
      });
      await expect(cell.textContent?.trim()).toBe('B-7S');
      await expect(cell.dataset['label']).toBe('Badge');
      await expect(row.querySelectorAll('[data-label="What they do"]')).toHaveLength(1);
    });
  },
};

const onCall = fn();

/** Actions of the page's own, behind those of the system: one that is off with a reason, one that some do not have. */
export const HostActions: Story = {
  render: () =>
    html`<team-list
      .rowActions=${[
        { id: 'call', label: 'Call', isShown: ({ member }: MemberEntry) => member.status === 'active', run: onCall },
        { id: 'badge', label: 'Print a badge', reason: () => 'The printer is out of paper.' },
      ]}
    ></team-list>`,
  play: async ({ canvasElement, step }) => {
    onCall.mockClear();
    const heard = fn();
    canvasElement.addEventListener('row-action', (event) =>
      heard((event as CustomEvent<{ readonly action: string }>).detail),
    );
    const actor = new Actor(canvasElement);
    await step('Call somebody', () => actor.chooses('Siobhán', 'Call'));
    await step('The page is told, by its function and by the event', async () => {
      await eventually(() => expect(onCall).toHaveBeenCalledTimes(1));
      await expect((onCall.mock.calls[0]?.[0] as MemberEntry | undefined)?.member.id).toBe('siobhan');
      await expect(heard).toHaveBeenCalledTimes(1);
    });
    await step('What is off says why', async () => {
      await actor.misses('[role=menuitem]');
      const row = await actor.sees('.row:not(.row--loading)', 'Siobhán');
      row.querySelector<HTMLElement>('.menu-button')!.click();
      await actor.sees('[role=menuitem][aria-disabled=true]', 'Print a badge');
      await actor.sees('.menu__reason', 'The printer is out of paper.');
    });
  },
};

/** A heading of the page's own, and something beside one name. */
export const HeadingAndRowExtras: Story = {
  render: () =>
    html`<team-list>
      <h2 slot="heading">The people behind the wine</h2>
      <span slot="row-siobhan">first aid</span>
    </team-list>`,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('The heading is the page’s, and the only one', async () => {
      await actor.sees('h2[slot=heading]', 'The people behind the wine');
      await actor.misses('h2:not([slot])');
    });
    await step('The extra stands in the row of the person it is for', async () => {
      const extra = await actor.sees('[slot=row-siobhan]', 'first aid');
      const row = await eventually(() => {
        const found = extra.assignedSlot?.closest('.row');
        if (!found) throw new Error('It stands in no row.');
        return found;
      });
      await expect(row.textContent).toContain('Siobhán');
    });
  },
};

/** The page's own words where nobody is in the list. */
export const EmptySlot: Story = {
  render: () => html`<team-list><p slot="empty">The season begins in May.</p></team-list>`,
  parameters: { team: { faults: [{ on: 'listMembers', fault: { answer: { items: [], total: 0 } } }] } },
  play: async ({ canvasElement }) => {
    const actor = new Actor(canvasElement);
    const own = await actor.sees('[slot=empty]', 'The season begins in May.');
    await expect(own.assignedSlot?.getRootNode()).toBe(list(canvasElement).shadowRoot);
    await actor.misses('.placeholder', 'No one is here yet');
  },
};
