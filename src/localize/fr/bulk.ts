import type { Messages } from '../messages.js';

export const bulk: Messages['bulk'] = {
  change: 'Modifier',
  nobodyChosen: 'Sélectionnez d’abord au moins une personne.',
  chosen: (p, f) => f.plural(p.count, { one: '# sélection', other: '# sélections' }),
  chosenAll: (p, f) =>
    f.plural(p.count, { one: '# sélection, tout est choisi', other: '# sélections, tout est choisi' }),
  chosenAllBut: (p, f) =>
    `${f.plural(p.count, { one: '# sélection', other: '# sélections' })}\u00A0: tout sauf ${f.number(p.except)}`,
  hidden: (p, f) =>
    f.plural(p.count, { one: 'dont # absente de cette liste', other: 'dont # absentes de cette liste' }),
  clearSelection: 'Effacer la sélection',
  title: (p) => `${p.action}\u00A0: ${p.people}`,
  leaveRole: (p) => `${p.role}\u00A0: laisser tel quel`,
  unchanged: 'Inchangé',
  on: 'Activé',
  off: 'Désactivé',
  skipped: (p, f) =>
    `${f.plural(p.count, {
      one: `# sur ${f.number(p.total)} reste sans changement`,
      other: `# sur ${f.number(p.total)} restent sans changement`,
    })}\u00A0: ${p.reason}`,
  noMail: (p, f) =>
    f.plural(p.count, {
      one: '# sans invitation en attente ne recevra aucun courriel.',
      other: '# sans invitation en attente ne recevront aucun courriel.',
    }),
  missing: (p) => `À remplir d’abord\u00A0: ${p.fields}.`,
  nobody: 'Aucune des personnes sélectionnées ne peut être modifiée ainsi.',
  apply: (p, f) => f.plural(p.count, { one: 'Modifier # personne', other: 'Modifier # personnes' }),
  applyTo: (p) => `Modifier ${p.people}`,
  gathering: 'Décompte en cours…',
  progress: (p, f) => `${f.number(p.done)} sur ${f.number(p.total)}`,
  stop: 'Arrêter',
  stopped: 'Arrêté avant celle-ci.',
  done: (p, f) =>
    p.failed === 0
      ? f.plural(p.done, { one: '# réussite.', other: '# réussites.' })
      : `${f.plural(p.done, { one: '# réussite', other: '# réussites' })}, ${f.plural(p.failed, { one: '# échec.', other: '# échecs.' })}`,
  isDone: 'Réussite',
  isNotDone: 'Échec',
  filterLabel: 'Résultats affichés',
  filterAll: (p, f) => `Tous (${f.number(p.count)})`,
  filterDone: (p, f) => `Réussites (${f.number(p.count)})`,
  filterFailed: (p, f) => `Échecs (${f.number(p.count)})`,
  more: (p, f) => f.plural(p.count, { one: '# autre', other: '# autres' }),
  retryFailed: (p, f) => f.plural(p.count, { one: 'Réessayer pour #', other: 'Réessayer pour #' }),
  download: 'Télécharger les résultats',
  fileName: 'resultats.csv',
  result: 'Résultat',
  reason: 'Motif',
};
