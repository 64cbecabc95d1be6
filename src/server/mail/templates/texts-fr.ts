import { paragraph, phrase, type Block, type Name, type Phrase } from './letter.js';
import type { MailTexts } from './mail-texts.js';

/** « avec le rôle » takes any role: French roles would want a gender otherwise. */
const as = (role: Name | undefined): Phrase => (role ? phrase` avec le rôle ${role}` : []);

const hello = (firstName: Name | undefined): Block =>
  firstName ? paragraph`Bonjour ${firstName},` : paragraph`Bonjour,`;

const renewal = (inviter: Name | undefined): Phrase =>
  inviter
    ? phrase`Passé ce délai, demandez-en un autre à ${inviter}.`
    : ['Passé ce délai, demandez que l’on vous en envoie un autre.'];

const surprised = paragraph`Si cela vous étonne, consultez la liste de l’équipe et parlez-en aux personnes qui la gèrent.`;

/** The mails in French. */
export const textsFr: MailTexts = {
  language: 'fr',
  direction: 'ltr',
  somebody: 'Quelqu’un',
  team: 'l’équipe',
  linkHint: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00A0:',
  colon: '\u00A0: ',
  username: 'Nom d’utilisateur',
  oneTimePassword: 'Mot de passe à usage unique',

  invitation: ({ tenant, inviter, role, until }) => ({
    subject: inviter
      ? phrase`${inviter} vous invite à rejoindre ${tenant}`
      : phrase`Vous avez une invitation à rejoindre ${tenant}`,
    heading: phrase`Bienvenue chez ${tenant}`,
    before: [
      inviter
        ? paragraph`${inviter} vous invite à rejoindre ${tenant}${as(role)}.`
        : paragraph`Vous avez une invitation à rejoindre ${tenant}${as(role)}.`,
      paragraph`Choisissez un mot de passe, et votre compte est prêt aussitôt.`,
    ],
    linkLabel: 'Rejoindre l’équipe',
    after: [
      paragraph`Ce lien vous est réservé. Il ne sert qu’une fois, et jusqu’au ${until} seulement. ${renewal(inviter)}`,
      paragraph`Vous ne vous y attendiez pas\u00A0? Ignorez ce courriel\u00A0: rien ne se passe tant que personne n’utilise le lien.`,
    ],
  }),

  access: ({ tenant, inviter, role, until }) => ({
    subject: phrase`Votre accès à ${tenant}`,
    heading: phrase`Votre accès à ${tenant}`,
    before: [
      inviter
        ? paragraph`${inviter} vous a ouvert un compte chez ${tenant}${as(role)}. Connectez-vous avec ces informations\u00A0:`
        : paragraph`Vous avez un compte chez ${tenant}${as(role)}. Connectez-vous avec ces informations\u00A0:`,
    ],
    linkLabel: 'Se connecter',
    after: [
      paragraph`Ce mot de passe ne sert qu’une fois, et jusqu’au ${until} seulement. ${renewal(inviter)} À la première connexion, vous choisissez le vôtre.`,
      paragraph`Vous ne vous y attendiez pas\u00A0? Ignorez ce courriel\u00A0: un compte où personne ne se connecte reste fermé.`,
    ],
  }),

  memberCreated: ({ tenant, member, role, actor }) => ({
    subject: phrase`Nouveau compte chez ${tenant}\u00A0: ${member}`,
    heading: phrase`Un nouveau compte chez ${tenant}`,
    before: [
      actor
        ? paragraph`${actor} a ajouté ${member} à ${tenant}${as(role)}.`
        : paragraph`${tenant} compte un nouveau membre\u00A0: ${member}${as(role)}.`,
    ],
    linkLabel: 'Voir l’équipe',
    after: [surprised],
  }),

  memberJoined: ({ tenant, member, role }) => ({
    subject: phrase`${member} a rejoint ${tenant}`,
    heading: phrase`${member} a rejoint ${tenant}`,
    before: [paragraph`${member} a accepté l’invitation et peut maintenant travailler chez ${tenant}${as(role)}.`],
    linkLabel: 'Voir l’équipe',
    after: [surprised],
  }),

  memberRemoved: ({ tenant, member, actor }) => ({
    subject: phrase`${tenant}\u00A0: ${member} ne fait plus partie de l’équipe`,
    heading: phrase`${member} ne fait plus partie de l’équipe`,
    before: [
      actor
        ? paragraph`Chez ${tenant}, ${actor} a retiré ${member} de l’équipe. Le compte ne donne plus aucun accès.`
        : paragraph`${member} ne fait plus partie de l’équipe chez ${tenant}. Le compte ne donne plus aucun accès.`,
    ],
    linkLabel: 'Voir l’équipe',
    after: [surprised],
  }),

  passwordReset: ({ tenant, firstName, until }) => ({
    subject: phrase`Choisissez votre mot de passe pour ${tenant}`,
    heading: phrase`Choisissez votre mot de passe`,
    before: [
      hello(firstName),
      paragraph`Un nouveau mot de passe a été demandé pour ${tenant}. Voici le lien pour le choisir\u00A0:`,
    ],
    linkLabel: 'Choisir un mot de passe',
    after: [
      paragraph`Ce lien ne sert qu’une fois, et jusqu’au ${until} seulement.`,
      paragraph`Ce n’était pas vous\u00A0? Ignorez ce courriel\u00A0: votre mot de passe ne change pas.`,
    ],
  }),

  passwordChanged: ({ tenant, firstName, at }) => ({
    subject: phrase`Votre mot de passe pour ${tenant} a changé`,
    heading: phrase`Votre mot de passe a changé`,
    before: [
      hello(firstName),
      paragraph`Votre mot de passe pour ${tenant} a été changé le ${at}. Si c’était vous, tout va bien.`,
      paragraph`Ce n’était pas vous\u00A0? Choisissez-en un autre sans attendre avec «\u00A0Mot de passe oublié\u00A0» sur la page de connexion, et prévenez les responsables chez ${tenant}.`,
    ],
    linkLabel: 'Aller à la page de connexion',
    after: [],
  }),
};
