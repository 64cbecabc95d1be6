import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { InviteUserElement } from 'rosterkit';
import type { InvitationDraft, RoleOffer } from 'rosterkit/domain';
import { asTold, failing, hanging } from './helpers.js';

interface Args {
  readonly inline: boolean;
  /** The kind of person and the way of adding them; all of them without. */
  readonly kind?: string;
  readonly way?: string;
  readonly accountId?: string;
  /** What the form is opened with; closed without. */
  readonly prefill?: Partial<Omit<InvitationDraft, 'email'>> & { readonly email?: string | readonly string[] };
}

const meta: Meta<Args> = {
  title: 'Elements/invite-user',
  component: 'invite-user',
  args: { inline: false },
  render: ({ inline, kind = '', way = '', accountId = '' }) =>
    html`<invite-user ?inline=${inline} kind=${kind} way=${way} account-id=${accountId}></invite-user>`,
  play: asTold(async ({ canvasElement, args: { prefill } }) => {
    const element = canvasElement.querySelector<InviteUserElement>('invite-user');
    if (prefill) element?.open(prefill);
    await element?.updateComplete;
  }),
};
export default meta;
type Story = StoryObj<Args>;

export const AsOwner: Story = {};

export const Open: Story = { args: { prefill: {} } };

/** Wrong ones say why beside themselves; the good ones can be sent. */
export const SeveralAddresses: Story = {
  args: { prefill: { email: ['ann@acme-winery.example', 'anna@', 'bob@acme-winery.example'], roles: ['basic'] } },
};

/** The role asks for a domain; the address is of another one, which is a warning. */
export const FirstPartner: Story = {
  args: {
    prefill: { email: 'kim@gmail.example', roles: ['partner'], attributes: { partnerDomain: 'vinedesign.example' } },
  },
};

/** A Partner invites from one domain, which only an Admin Owner can correct. */
export const AsPartner: Story = { parameters: { team: { as: 'bo' } }, args: { prefill: {} } };

/** The Partner's own domain is not defined: nothing can be sent. */
export const WithoutDomain: Story = {
  parameters: {
    team: {
      as: 'bo',
      faults: [
        {
          on: 'me',
          fault: {
            answer: (me: { limits: object }) => ({
              ...me,
              limits: { ...me.limits, 'member.invite': { emailDomain: '' } },
            }),
          },
        },
      ],
    },
  },
  args: { prefill: {} },
};

/** Names, and stores to choose from. */
export const WithStores: Story = {
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  args: { prefill: { roles: ['accountant'] } },
};

/** Only own stores, and the one role a Manager can give. */
export const AsManager: Story = { parameters: { team: { system: 'portal', as: 'haneul' } }, args: { prefill: {} } };

/** No role to choose, but permissions to switch; in French. */
export const EcomStaff: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
  args: { kind: 'ecomStaff', prefill: {} },
};

/** At once, without a mail: names, a role and shops; in French. */
export const NewEmployee: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
  args: { way: 'employee', prefill: { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'] } },
};

/** Two ways of adding people: which one is chosen first. */
export const SeveralWays: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
  args: { prefill: {} },
};

/** Creating fails; what was typed stays. */
export const CreationFailing: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve', faults: failing('createMember') } },
  args: { way: 'employee', prefill: { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'] } },
};

/** Contacts without a user, of all companies; several at once. */
export const FromContacts: Story = { parameters: { team: { system: 'shop', as: 'joerg' } }, args: { prefill: {} } };

/** Of one company, which then needs no saying; in French. */
export const FromContactsOfOneCompany: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'shop', as: 'chloe' } },
  args: { accountId: 'a1', prefill: { roles: ['endUser'] } },
};

/** A Business Administrator adds colleagues one by one. */
export const OneByOne: Story = { parameters: { team: { system: 'shop', as: 'soren' } }, args: { prefill: {} } };

/** Employees come from the directory too. */
export const FromEmployees: Story = {
  parameters: { team: { system: 'shop', as: 'annegret' } },
  args: { kind: 'employee', prefill: {} },
};

/** Everybody has a user already. */
export const NobodyLeft: Story = {
  parameters: {
    team: {
      system: 'shop',
      as: 'chloe',
      faults: [{ on: 'listContacts', fault: { answer: { items: [], total: 0 } } }],
    },
  },
  args: { accountId: 'a1', prefill: {} },
};

/** The list of contacts cannot be read. */
export const ContactsFailing: Story = {
  parameters: { team: { system: 'shop', as: 'chloe', faults: failing('listContacts') } },
  args: { prefill: {} },
};

/** Goes over to a list, and reads one. */
const reading = (text: string): NonNullable<Story['play']> =>
  asTold(async ({ canvasElement }) => {
    const element = canvasElement.querySelector<InviteUserElement>('invite-user');
    element?.open();
    (await found(element, '#use-list')).click();
    const field = (await found(element, '#list-text')) as HTMLTextAreaElement;
    await found(element, '#list-read:enabled');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    (await found(element, '#list-read:enabled')).click();
  });

/** Waits for something inside an element. */
async function found(element: InviteUserElement | null, selector: string): Promise<HTMLElement> {
  for (;;) {
    const inner = element?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (inner) return inner;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Where a list is pasted, chosen or dropped. */
export const ListEmpty: Story = { play: reading('') };

/** A list with what is wrong in it: each row says so, and can be corrected. */
export const ListToCorrect: Story = {
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  play: reading(
    'First name,Last name,E-mail,Role,Stores\n' +
      'Nell,Ito,nell@harbourheath.example,Accountant,"Whitby Quay, Leeds Kirkgate"\n' +
      'Bo,,bo@harbourheath.example,Team member,Atlantis\n' +
      'Zoë,O’Connor,zoe@harbourheath.example,Chef,Whitby Quay\n' +
      'Ami,Ito,ami@,Administrator,\n',
  ),
};

/** Addresses alone, in French; the role is chosen for all of them. */
export const ListOfAddresses: Story = {
  globals: { locale: 'fr-CA' },
  play: reading(Array.from({ length: 60 }, (_, i) => `personne${i + 1}@acme-winery.example`).join('\n')),
};

export const Inline: Story = { args: { inline: true } };

/** Who never invites sees nothing. */
export const Denied: Story = { parameters: { team: { as: 'layla' } } };

export const LimitReached: Story = {
  parameters: {
    team: {
      faults: [
        {
          on: 'me',
          fault: {
            answer: (me: { can: object }) => ({
              ...me,
              can: { ...me.can, 'member.invite': { allowed: false, reason: 'limitReached', effect: 'disable' } },
            }),
          },
        },
      ],
    },
  },
};

/** Sending fails; what was typed stays. */
export const Failing: Story = {
  parameters: { team: { faults: failing('invite') } },
  args: { prefill: { email: 'new@acme-winery.example', roles: ['basic'] } },
};

/** Sending never ends, and can be stopped. */
export const Hanging: Story = {
  parameters: { team: { faults: hanging('invite') } },
  args: { prefill: { email: 'new@acme-winery.example', roles: ['basic'] } },
};

export const Failed: Story = { parameters: { team: { faults: failing('me') } } };

/** The backend gives no roles away: they can be asked for again. */
export const NoRoles: Story = {
  parameters: { team: { faults: [{ on: 'roleOffers', fault: { answer: [] satisfies RoleOffer[] } }] } },
  args: { prefill: {} },
};
