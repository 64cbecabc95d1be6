import type { Messages } from '../messages.js';

export const rolePicker: Messages['rolePicker'] = {
  choose: 'Choisissez un rôle pour lire ce qu’il permet et ne permet pas.',
  can: 'Peut',
  cannot: 'Ne peut pas',
  cannotDo: (p) => `Ne peut pas\u00A0: ${p.names}`,
  noRestrictions: 'Aucune restriction',
  restrictions: (p, f) => f.plural(p.count, { one: '#\u00A0restriction', other: '#\u00A0restrictions' }),
  noAccess: 'Aucune autorisation ici.',
  opens: (p) => `Donne accès à\u00A0: ${p.names}`,
  formerNames: 'Anciens noms',
  options: 'Réglable pour chaque personne',
  isOn: 'activé',
  isOff: 'désactivé',
  withinScopes: 'dans ses propres boutiques',
  withinAccount: 'dans sa propre entreprise',
  withinSelf: 'pour soi-même',
  isConditional: 'sous conditions',
  isRefusedWhen: (p) => `pas toujours\u00A0: ${p.reason}`,
  unknown: 'Cette page n’en sait pas plus sur ce rôle.',
  empty: 'Il n’y a aucun rôle que vous puissiez attribuer.',
  required: 'Choisissez un rôle.',
};
