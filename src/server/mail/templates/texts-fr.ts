import { paragraph, phrase, type Block, type Name, type Phrase } from './letter.js';
import type { MailTexts } from './mail-texts.js';

/** « avec le rôle » takes any role: French roles would want a gender otherwise. */
const as = (role: Name | undefined): Phrase => (role ? phrase` avec le rôle ${role}` : []);

const hello = (firstName: Name | undefined): Block =>
  firstName ? paragraph`Bonjour ${firstName},` : paragraph`Bonjour,`;

const surprised = paragraph`Si cela vous étonne, consultez la liste de l’équipe et demandez à la personne concernée.`;

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
    subject: phrase`${inviter} vous invite à rejoindre ${tenant}`,
    heading: phrase`Bienvenue chez ${tenant}`,
    before: [
      paragraph`${inviter} vous invite à rejoindre ${tenant}${as(role)}.`,
      paragraph`Choisissez un mot de passe, et votre compte est prêt aussitôt.`,
    ],
    linkLabel: 'Rejoindre l’équipe',
    after: [
      paragraph`Ce lien n’est que pour vous. Il sert une seule fois, jusqu’au ${until}. Ensuite, demandez-en un autre à ${inviter}.`,
      paragraph`Vous ne vous y attendiez pas\u00A0? Laissez ce courriel\u00A0: rien ne se passe tant que personne n’utilise le lien.`,
    ],
  }),

  access: ({ tenant, inviter, role, until }) => ({
    subject: phrase`Votre accès à ${tenant}`,
    heading: phrase`Votre accès à ${tenant}`,
    before: [paragraph`${inviter} vous a ouvert un compte chez ${tenant}${as(role)}. Connectez-vous avec ceci\u00A0:`],
    linkLabel: 'Se connecter',
    after: [
      paragraph`Ce mot de passe sert une seule fois, jusqu’au ${until}\u00A0; vous choisissez ensuite le vôtre. Passé ce délai, demandez-en un autre à ${inviter}.`,
      paragraph`Vous ne vous y attendiez pas\u00A0? Laissez ce courriel\u00A0: un compte où personne ne se connecte reste fermé.`,
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
    subject: phrase`${member} ne fait plus partie de ${tenant}`,
    heading: phrase`${member} ne fait plus partie de ${tenant}`,
    before: [
      actor
        ? paragraph`${actor} a retiré ${member} de ${tenant}. Le compte ne donne plus aucun accès.`
        : paragraph`Le compte de ${member} a été retiré de ${tenant}. Il ne donne plus aucun accès.`,
    ],
    linkLabel: 'Voir l’équipe',
    after: [surprised],
  }),

  passwordReset: ({ tenant, firstName, until }) => ({
    subject: phrase`Choisissez votre mot de passe pour ${tenant}`,
    heading: phrase`Choisissez votre mot de passe`,
    before: [
      hello(firstName),
      paragraph`quelqu’un, vous sans doute, a demandé un lien pour choisir un nouveau mot de passe pour ${tenant}. Le voici\u00A0:`,
    ],
    linkLabel: 'Choisir un mot de passe',
    after: [
      paragraph`Il sert une seule fois, jusqu’au ${until}.`,
      paragraph`Ce n’était pas vous\u00A0? Ne faites rien\u00A0: votre mot de passe ne change pas.`,
    ],
  }),

  passwordChanged: ({ tenant, firstName, at }) => ({
    subject: phrase`Votre mot de passe pour ${tenant} a changé`,
    heading: phrase`Votre mot de passe a changé`,
    before: [
      hello(firstName),
      paragraph`votre mot de passe pour ${tenant} a été changé le ${at}. Si c’était vous, tout va bien.`,
      paragraph`Ce n’était pas vous\u00A0? Choisissez-en un autre sans attendre avec «\u00A0Mot de passe oublié\u00A0» sur la page de connexion, et prévenez les responsables de ${tenant}.`,
    ],
    linkLabel: 'Aller à la page de connexion',
    after: [],
  }),
};
