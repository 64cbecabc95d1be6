/** What the demo's own bar says, in the language of the bar: that of the page's people, whatever the page is shown in. */
const ENGLISH = {
  more: 'More controls',
  fewer: 'Fewer controls',
  nobody: 'Nobody',
  startingOver: 'Starting over …',
  sending: 'invitation on its way',
  notSent: 'invitation not sent yet',
  invited: 'invited, has not joined yet',
  bounced: 'the invitation came back',
  expired: 'the invitation has expired',
  inactive: 'disabled, cannot sign in',
  removed: 'removed, no longer there',
} as const;

export type BarText = keyof typeof ENGLISH;

const FRENCH: Readonly<Record<BarText, string>> = {
  more: 'Plus de réglages',
  fewer: 'Moins de réglages',
  nobody: 'Personne',
  startingOver: 'Remise à zéro…',
  sending: 'invitation en cours d’envoi',
  notSent: 'invitation pas encore envoyée',
  invited: 'invité, n’a pas encore accepté',
  bounced: 'l’invitation est revenue',
  expired: 'l’invitation est expirée',
  inactive: 'bloqué, ne peut pas se connecter',
  removed: 'archivé, ne peut pas se connecter',
};

/** `en` or `fr`. */
export function barLanguage(): string {
  return document.querySelector<HTMLElement>('.demo')?.lang === 'fr' ? 'fr' : 'en';
}

export function barSays(key: BarText): string {
  return (barLanguage() === 'fr' ? FRENCH : ENGLISH)[key];
}
