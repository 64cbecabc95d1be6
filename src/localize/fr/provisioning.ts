import type { Messages } from '../messages.js';

export const provisioning: Messages['provisioning'] = {
  created: 'Actif dès maintenant. Aucun courriel n’a été envoyé.',
};
