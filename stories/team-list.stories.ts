import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TeamListElement } from 'rosterkit';
import type { MemberEntry } from 'rosterkit/domain';
import { acmeWinery } from 'rosterkit/testing';
import { asTold, crowdedWinery, emptyWinery, failing, hanging } from './helpers.js';

interface Args {
  readonly view: string;
  readonly compact: boolean;
  /** Filters the list to what the story is about. */
  readonly search?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/team-list',
  component: 'team-list',
  args: { view: '', compact: false },
  render: ({ view, compact }) =>
    html`<team-list view=${view} ?compact=${compact}><invite-user slot="toolbar"></invite-user></team-list>`,
};
export default meta;
type Story = StoryObj<Args>;

const listIn = (canvas: HTMLElement): TeamListElement => canvas.querySelector<TeamListElement>('team-list')!;
const inside = (canvas: HTMLElement, selector: string): HTMLElement | null | undefined =>
  listIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);

/** Waits until something is there, and returns it. */
async function appears(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries++) {
    const found = inside(canvas, selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${selector} does not appear.`);
}

/** An answer with the invited people's mails as they fare here. */
const withDelivery = (state: 'queued' | 'failed'): object => ({
  on: 'listMembers',
  fault: {
    answer: (page: { readonly items: readonly MemberEntry[] }) => ({
      ...page,
      items: page.items.map(({ invitation, ...entry }) => ({
        ...entry,
        ...(invitation
          ? { invitation: { ...invitation, status: 'pending', deliveries: [{ at: invitation.createdAt, state }] } }
          : {}),
      })),
    }),
  },
});

export const AsOwner: Story = {};

/** Sees everybody, changes nobody: no boxes, no *Edit*, no *Remove*. */
export const AsPartner: Story = { parameters: { team: { as: 'bo' } } };

/** Two of three stores: what lies outside them is off, with the reason. */
export const AsManager: Story = { parameters: { team: { system: 'portal', as: 'haneul' } } };

export const Denied: Story = { parameters: { team: { as: 'layla' } } };

/** Nobody answers: what stands there until somebody does. */
export const Loading: Story = { parameters: { team: { faults: hanging('listMembers') } } };

export const Failed: Story = { parameters: { team: { faults: failing('listMembers') } } };

/** The rows stay when reading them again fails. */
export const FailedWithRows: Story = {
  parameters: { team: { faults: failing('listMembers', { calls: [2] }) } },
  play: asTold(async ({ canvasElement }) => {
    await appears(canvasElement, '.row:not(.row--loading) .badge');
    await listIn(canvasElement).reload();
  }),
};

/** Nobody else is here yet. */
export const OnlyYou: Story = { parameters: { team: { seed: emptyWinery } } };

export const Empty: Story = {
  parameters: { team: { faults: [{ on: 'listMembers', fault: { answer: { items: [], total: 0 } } }] } },
};

export const NoMatch: Story = {
  play: asTold(async ({ canvasElement }) => {
    const search = (await appears(canvasElement, 'input[type=search]')) as HTMLInputElement;
    search.value = 'nobody of this name';
    search.dispatchEvent(new Event('input'));
    await appears(canvasElement, '.placeholder');
  }),
};

/** A mail that came back, with what to do. */
export const Bounced: Story = {
  parameters: {
    team: {
      seed: (now: number) => {
        const seed = acmeWinery(now);
        return { ...seed, members: seed.members.filter(({ id }) => id === 'anh' || id === 'marguerite') };
      },
    },
  },
};

export const Sending: Story = { parameters: { team: { faults: [withDelivery('queued')] } } };

export const NotSent: Story = { parameters: { team: { faults: [withDelivery('failed')] } } };

/** The row's menu: what cannot be done now says why. */
export const RowMenu: Story = {
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  play: asTold(async ({ canvasElement }) => {
    await appears(canvasElement, '.row:not(.row--loading) .badge');
    const rows = [...(listIn(canvasElement).shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
    rows
      .find((row) => row.textContent?.includes('Priya'))
      ?.querySelector<HTMLElement>('.menu-button')
      ?.click();
    await appears(canvasElement, '.menu:popover-open');
  }),
};

export const TenThousand: Story = { parameters: { team: { seed: crowdedWinery(10_000) } } };

/** All but one of ten thousand are chosen by a flag and an exception. */
export const AllButOne: Story = {
  parameters: { team: { seed: crowdedWinery(10_000) } },
  play: asTold(async ({ canvasElement }) => {
    await appears(canvasElement, '.row:not(.row--loading) .badge');
    inside(canvasElement, '.head input')?.click();
    inside(canvasElement, '.row input')?.click();
    await appears(canvasElement, '.bulk');
  }),
};

/** What did not happen says why; who is done is not chosen any more. */
export const BulkOutcome: Story = {
  play: asTold(async ({ canvasElement }) => {
    await appears(canvasElement, '.row:not(.row--loading) .badge');
    inside(canvasElement, '.head input')?.click();
    const bar = await appears(canvasElement, '.bulk:not(.bulk--idle)');
    [...bar.querySelectorAll('button')].find((button) => button.textContent?.includes('Disable'))?.click();
    const confirm = await appears(canvasElement, '.bulk-dialog .button--danger');
    confirm.click();
    await appears(canvasElement, '.bulk-dialog .outcomes');
  }),
};

/** The pop-up for many: role, the role's permissions, status, and the invitation again. */
export const MassMaintenance: Story = {
  args: { view: 'contactUsers' },
  globals: { system: 'shop' },
  parameters: { team: { system: 'shop', as: 'joerg' } },
  play: asTold(async ({ canvasElement }) => {
    await appears(canvasElement, '.row:not(.row--loading) .badge');
    await appears(canvasElement, '.bulk');
    inside(canvasElement, '.head input')?.click();
    (await appears(canvasElement, '.bulk__actions button')).click();
    await appears(canvasElement, '.bulk-dialog role-picker');
  }),
};

/** The panel beside the list. */
export const OnePersonOpen: Story = {
  play: asTold(async ({ canvasElement }) => {
    (await appears(canvasElement, '.row:not(.row--loading) .name:enabled')).click();
    await appears(canvasElement, 'member-detail');
  }),
};

/** Cards, in a place 320 px wide. */
export const Narrow: Story = {
  globals: { width: '320' },
};

export const Compact: Story = { args: { compact: true } };

/** The account column and its filter, for the seller's administrator. */
export const CustomerCompanies: Story = {
  args: { view: 'contactUsers' },
  globals: { system: 'shop' },
  parameters: { team: { system: 'shop', as: 'joerg' } },
};

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
};

/** The direction of an Arabic page, with English sentences. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
};
