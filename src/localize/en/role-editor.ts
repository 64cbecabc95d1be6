import type { Formatters } from '../format.js';
import { isolating } from '../isolate.js';

type Name = { name: string };

export const roleEditor = isolating({
  title: 'Roles',
  custom: 'Roles of your own',
  builtIn: 'Built-in roles',
  builtInHint: 'They cannot be changed. Copy one to begin with what it may do.',
  noCustom: 'There are none yet.',
  create: 'New role',
  edit: 'Edit',
  editOf: (p: Name) => `Edit ${p.name}`,
  copy: 'Copy',
  copyOf: (p: Name) => `Copy ${p.name}`,
  copyName: (p: Name) => `${p.name} (copy)`,
  archive: 'Archive',
  archiveOf: (p: Name) => `Archive ${p.name}`,
  archiveTitle: (p: Name) => `Archive ${p.name}?`,
  archiveText: 'Nobody can be given this role any more. That works only while nobody has it.',
  archived: (p: Name) => `${p.name} is archived.`,
  createTitle: 'New role',
  createSubmit: 'Create role',
  editTitle: (p: Name) => `Edit ${p.name}`,
  name: 'Name',
  description: 'Description',
  descriptionHint: 'Shown where the role is chosen.',
  kind: 'For',
  rights: 'What it may do',
  everywhere: 'In general',
  reach: (p: { right: string }) => `How far: ${p.right}`,
  within: {
    tenant: 'everywhere',
    scopes: 'in own stores only',
    account: 'in the own company only',
    self: 'for oneself only',
  },
  chosen: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# permission', other: '# permissions' }),
  nameMissing: 'Give the role a name.',
  noRight: 'Choose at least one permission.',
  full: 'You have as many roles of your own as your plan allows. Archive one to make room.',
  room: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# more role can be made.', other: '# more roles can be made.' }),
  saved: (p: Name) => `${p.name} is saved.`,
  takesEffect: 'Who has the role can do what it says from their next action on.',
  changed: 'Somebody else has changed this role meanwhile. Save again to put yours in its place.',
});
