import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { commerce7 } from 'rosterkit/policies';
import { quiet } from './quiet.js';

/** Connects the widgets inside it to a backend; draws nothing itself. Here `<my-profile>` shows what they come to. */
const meta: Meta = {
  title: 'Elements/team-provider',
  component: 'team-provider',
  render: () => html`<my-profile></my-profile>`,
};
export default meta;
type Story = StoryObj;

export const AsPartner: Story = { parameters: { team: { as: 'bo' } } };

/** Language and theme are said once, for all widgets inside. */
export const FrenchAndDark: Story = { globals: { locale: 'fr-CA', theme: 'dark' } };

/** The page has set no backend. */
export const NoBackend: Story = { parameters: { team: { backend: () => undefined } } };

/** The widget stands outside of any provider. */
export const NoProvider: Story = { parameters: { team: false } };

/** An adapter for another version of the contract. */
export const OtherContract: Story = {
  beforeEach: quiet,
  parameters: { team: { backend: (backend: object) => Object.create(backend, { contractVersion: { value: 99 } }) } },
};

/** A role of this policy grants a permission that there is not. */
export const UnsoundPolicy: Story = {
  beforeEach: quiet,
  parameters: {
    team: {
      faults: [
        {
          on: 'getPolicy',
          fault: {
            answer: {
              ...commerce7,
              roles: [...commerce7.roles, { id: 'typo', name: { en: 'Typo' }, grants: ['order.refnud'] }],
            },
          },
        },
      ],
    },
  },
};

/** A language the kit does not know is shown in English, with one warning for whoever wrote the page. */
export const UnknownLocale: Story = {
  parameters: { team: { locale: 'tlh' } },
  beforeEach: quiet,
};

/** Before the backend has answered. */
export const Loading: Story = { parameters: { team: { faults: [{ on: '*', fault: { hang: true } }] } } };

/** The backend cannot be reached. */
export const Failed: Story = {
  parameters: { team: { faults: [{ on: 'me', fault: { fail: { code: 'network' } } }] } },
};

/** Nobody is signed in any more. */
export const SignedOut: Story = {
  parameters: { team: { faults: [{ on: 'me', fault: { fail: { code: 'unauthenticated' } } }] } },
};
