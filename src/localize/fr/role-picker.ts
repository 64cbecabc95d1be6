import type { Messages } from '../messages.js';

export const rolePicker: Messages['rolePicker'] = {
  label: 'Rôle',
  choose: 'Choisir un rôle',
  can: 'Peut',
  cannot: 'Ne peut pas',
  noRestrictions: 'Aucune restriction.',
  noAccess: 'N’ouvre rien ici.',
  applications: 'Ouvre',
  formerly: (p) => `Anciennement ${p.names}`,
  options: 'Autorisations modifiables',
  showRights: (p, f) =>
    f.plural(p.count, { one: 'Afficher #\u00A0autorisation', other: 'Afficher #\u00A0autorisations' }),
  empty: 'Il n’y a aucun rôle que vous puissiez attribuer.',
  required: 'Choisissez un rôle.',
};
