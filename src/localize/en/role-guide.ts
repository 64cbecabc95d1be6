import { isolating } from '../isolate.js';

export const roleGuide = isolating({
  title: 'What each role may do',
  permission: 'Permission',
  everywhere: 'In general',
  roleToShow: 'Role',
  legend: 'Signs',
  notes: 'Notes',
  note: (p: { number: string }) => `note ${p.number}`,
  showFormer: 'Show former names',
  hideFormer: 'Hide former names',
  formerly: (p: { names: string }) => `formerly ${p.names}`,
  sign: {
    yes: 'Yes',
    scopes: 'Own stores',
    account: 'Own company',
    self: 'Own only',
    optional: 'Switchable',
    no: 'No',
  },
  meaning: {
    yes: 'everywhere in the business',
    scopes: 'only in the stores the person has',
    account: 'only in the person’s own company',
    self: 'only what is the person’s own',
    optional: 'can be switched on or off for each person; how it starts is said beside it',
    no: 'never',
  },
  /** How a right starts that can be switched for each person. */
  switchable: (p: { isOn: boolean }) => `Switchable: ${p.isOn ? 'on' : 'off'}`,
  /** What a condition speaks of, where it is about nobody in particular: by the name in the policy’s sentence. */
  params: { domain: 'their own e-mail domain' },
  notAlways: (p: { reason: string }) => (p.reason ? `Not always: ${p.reason}` : 'Under conditions.'),
  further: (p: { reach: string; reason: string }) =>
    `In some cases ${p.reach}.${p.reason ? ` In all others one reads: “${p.reason}”` : ''}`,
  empty: 'There are no roles to show.',
});
