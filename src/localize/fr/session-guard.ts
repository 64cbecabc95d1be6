import type { Messages } from '../messages.js';

export const sessionGuard: Messages['sessionGuard'] = {
  checking: 'Vérification de votre session…',
  warningTitle: 'Êtes-vous toujours là\u00A0?',
  warningText:
    'Rien ne s’est passé ici depuis un moment. Pour protéger votre compte, votre session prendra bientôt fin.',
  timeLeft: ({ time }) => `Temps restant\u00A0: ${time}`,
  minutes: ({ count }, f) => f.plural(count, { one: '# minute', other: '# minutes' }),
  seconds: ({ count }, f) => f.plural(count, { one: '# seconde', other: '# secondes' }),
  stay: 'Rester connecté',
  stayed: 'Votre session continue.',
  signOut: 'Se déconnecter',
  nobodyTitle: 'Personne n’est connecté',
  endedTitle: 'Votre session est terminée',
  ended: {
    time: 'Rien ne s’est passé ici pendant un moment.',
    signOut: 'Vous vous êtes déconnecté.',
    server: 'Votre session a pris fin.',
  },
  kept: 'Ce que vous avez saisi reste dans cette page jusqu’à votre prochaine connexion.',
  elsewhere: 'Reconnectez-vous dans un autre onglet, puis revenez ici.',
  checkAgain: 'Je me suis reconnecté',
  stillEnded: 'Votre session est toujours terminée.',
  unfinished: 'Il n’y a pas de connexion. La déconnexion sera achevée dès son retour.',
  resumed: 'Votre session est de nouveau ouverte.',
  changedTitle: 'Une autre personne est maintenant connectée',
  changedText: 'Cette page était celle d’une autre personne\u00A0: elle est masquée. Rechargez-la pour continuer.',
  reload: 'Recharger la page',
};
