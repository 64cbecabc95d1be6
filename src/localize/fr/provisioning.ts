import type { Messages } from '../messages.js';

export const provisioning: Messages['provisioning'] = {
  created: 'Actif dès maintenant. Aucun courriel n’a été envoyé.',
  search: 'Rechercher par nom, adresse courriel ou entreprise',
  any: 'Tous',
  type: 'Type',
  types: { customer: 'Client', prospect: 'Prospect' },
  people: 'Personnes à ajouter',
  noMatch: 'Personne ne correspond.',
  noneLeft: 'Tout le monde dans le répertoire a déjà un utilisateur. Il ne reste personne à ajouter.',
  noneLeftHere: 'Tous les contacts de cette entreprise ont déjà un utilisateur. Il ne reste personne à ajouter.',
  more: 'Afficher plus',
  moreOf: (p, f) => f.plural(p.count, { one: 'Afficher plus (encore #)', other: 'Afficher plus (encore #)' }),
  allShown: (p, f) => f.plural(p.count, { one: 'La personne affichée', other: 'Les #\u00A0affichées' }),
  chosen: (p, f) => f.plural(p.count, { one: '#\u00A0choisie', other: '#\u00A0choisies' }),
  hidden: (p, f) =>
    f.plural(p.count, { one: 'dont #\u00A0hors de cette liste', other: 'dont #\u00A0hors de cette liste' }),
  clear: 'Effacer',
  chooseContact: 'Choisissez quelqu’un dans la liste.',
  contacts: (p, f) => f.plural(p.count, { one: '#\u00A0personne', other: '#\u00A0personnes' }),
  found: (p) => `Résultats\u00A0: ${p.people}`,
  provisioned: (p, f) =>
    f.plural(p.count, {
      one: 'Ajout effectué. Les informations d’accès partent par courriel.',
      other: '#\u00A0personnes ajoutées. Chacune reçoit ses informations d’accès par courriel.',
    }),
  outcome: (p, f) =>
    `${f.plural(p.done, { one: '#\u00A0ajoutée', other: '#\u00A0ajoutées' })}, ${f.number(p.failed)}\u00A0non\u00A0: ${p.reasons}`,
};
