import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hanging } from './helpers.js';

interface Args {
  readonly kinds: string;
}

const meta: Meta<Args> = {
  title: 'Elements/role-guide',
  component: 'role-guide',
  args: { kinds: '' },
  render: ({ kinds }) => html`<role-guide kinds=${kinds}></role-guide>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Nine roles, three applications. */
export const Winery: Story = {};

/** Stores, conditions in footnotes, and a role that had another name. */
export const PaymentsPortal: Story = { parameters: { team: { system: 'portal', as: 'tomasz' } } };

/** Permissions that can be switched for each person. */
export const WithOptions: Story = {
  globals: { system: 'shop' },
  parameters: { team: { system: 'shop', as: 'chloe' } },
  args: { kinds: 'contact' },
};

/** Two applications, and a role that the shop wrote itself. */
export const RetailInFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
};

/** In 320 pixels one role is shown at a time. */
export const Narrow: Story = { globals: { width: '320' } };

export const Loading: Story = { parameters: { team: { faults: hanging() } } };

export const Failed: Story = { parameters: { team: { faults: [{ on: 'me', fault: { fail: { code: 'network' } } }] } } };

/** The backend keeps its policy to itself, and offers no roles. */
export const Empty: Story = {
  parameters: {
    team: {
      backend: (backend: object) =>
        new Proxy(backend, {
          get(target, name) {
            if (name === 'capabilities') {
              const { capabilities } = target as { capabilities: () => Promise<object> };
              return async () => ({ ...(await capabilities.call(target)), authorization: 'decisions' });
            }
            if (name === 'roleOffers') return () => Promise.resolve([]);
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        }),
    },
  },
};
