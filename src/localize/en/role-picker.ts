import type { Formatters } from '../format.js';

export const rolePicker = {
  choose: 'Choose a role to read what it can and cannot do.',
  can: 'Can',
  cannot: 'Cannot',
  cannotDo: (p: { names: string }) => `Cannot: ${p.names}`,
  noRestrictions: 'No restrictions',
  restrictions: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# restriction', other: '# restrictions' }),
  noAccess: 'No permissions here.',
  opens: (p: { names: string }) => `Opens ${p.names}`,
  formerNames: 'Former names',
  options: 'Can be switched for each person',
  isOn: 'on',
  isOff: 'off',
  withinScopes: 'in their own stores',
  withinAccount: 'in their own company',
  withinSelf: 'for themselves',
  isConditional: 'under conditions',
  isRefusedWhen: (p: { reason: string }) => `not always: ${p.reason}`,
  unknown: 'This page knows nothing more about this role.',
  empty: 'There is no role you can give.',
  required: 'Choose a role.',
};
