import type { Formatters } from '../format.js';

export const rolePicker = {
  label: 'Role',
  choose: 'Choose a role',
  can: 'Can',
  cannot: 'Cannot',
  noRestrictions: 'No restrictions.',
  noAccess: 'Opens nothing here.',
  applications: 'Opens',
  formerly: (p: { names: string }) => `Formerly ${p.names}`,
  options: 'Permissions that can be switched',
  showRights: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Show # permission', other: 'Show # permissions' }),
  empty: 'There is no role you can give.',
  required: 'Choose a role.',
};
