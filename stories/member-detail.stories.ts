import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pumpwerk } from 'rosterkit/testing';
import { asTold, failing, hanging, teamOf } from './helpers.js';

interface Args {
  readonly memberId: string;
}

const meta: Meta<Args> = {
  title: 'Elements/member-detail',
  component: 'member-detail',
  globals: { system: 'winery' },
  args: { memberId: 'olafur' },
  render: ({ memberId }) => html`<member-detail member-id=${memberId}></member-detail>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Waits until something is there, and returns it. */
async function appears(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries++) {
    const found = canvas.querySelector('member-detail')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${selector} does not appear.`);
}

async function type(canvas: HTMLElement, id: string, text: string): Promise<void> {
  const input = (await appears(canvas, `#${id}`)) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function save(canvas: HTMLElement): Promise<void> {
  (await appears(canvas, '.button--primary:not([aria-disabled])')).click();
}

export const AsOwner: Story = {};

/** Only to read. */
export const AsPartner: Story = { parameters: { team: { as: 'bo' } } };

/** Own role and removal are off, with the reason; the phone can be saved. */
export const OwnAccount: Story = { args: { memberId: 'marguerite' } };

/** The whole row is off, with the reason. */
export const Protected: Story = {
  args: { memberId: 'priya' },
  globals: { system: 'portal' },
  parameters: { team: { as: 'tomasz' } },
};

/** Stores that can be given, and those that cannot. */
export const Stores: Story = {
  args: { memberId: 'zoe' },
  globals: { system: 'portal' },
  parameters: { team: { as: 'haneul' } },
};

/** Rights of a role that are switched for one person. */
export const Switches: Story = {
  args: { memberId: 'freja' },
  globals: { system: 'shop' },
  parameters: { team: { as: 'soren' } },
};

/** Orders are off for the whole application: the switches keep their values. */
export const SwitchedOffEverywhere: Story = {
  globals: { system: 'shop' },
  args: { memberId: 'soren' },
  parameters: {
    team: {
      as: 'chloe',
      seed: (now: number) => {
        const seed = pumpwerk(now);
        const settings = { ...seed.tenant.settings, orderProcess: false };
        return { ...seed, tenant: { ...seed.tenant, settings } };
      },
    },
  },
};

export const Bounced: Story = { args: { memberId: 'anh' } };

export const PartnerDomain: Story = { args: { memberId: 'eleni' } };

export const Loading: Story = { parameters: { team: { faults: hanging('getMember') } } };

export const Failed: Story = { parameters: { team: { faults: failing('getMember') } } };

export const NotFound: Story = { args: { memberId: 'nobody' } };

/** What is typed stays. */
export const SaveFailed: Story = {
  parameters: { team: { faults: failing('updateMember') } },
  play: asTold(async ({ canvasElement }) => {
    await type(canvasElement, 'phone', '+1 503 555 0134');
    await save(canvasElement);
    await appears(canvasElement, '.notice--danger');
  }),
};

/** Somebody else was faster: their value beside one's own. */
export const Conflict: Story = {
  parameters: { team: { backend: withoutNews } },
  play: asTold(async ({ canvasElement, id }) => {
    await type(canvasElement, 'phone', '+1 503 555 0134');
    await teamOf(id).backendFor('xiaoming').updateMember?.('olafur', { phone: '+354 555 0199' });
    await save(canvasElement);
    await appears(canvasElement, '#conflict');
  }),
};

/** A backend that does not tell of changes elsewhere, as most do not. */
function withoutNews<B extends object>(backend: B): B {
  return new Proxy(backend, {
    get: (target, name) => (name === 'subscribe' ? undefined : Reflect.get(target, name)),
  });
}

/** In a place 320 px wide. */
export const Narrow: Story = { globals: { width: '320' } };

export const InFrench: Story = { globals: { locale: 'fr-CA' } };

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
