import type { Messages } from '../messages.js';

export const inviteUser: Messages['inviteUser'] = {
  way: 'Wen hinzufügen',
  send: 'Einladung senden',
  sending: ({ done, total }, f) =>
    total === 1 ? 'Wird gesendet …' : `Wird gesendet … ${f.number(done)} von ${f.number(total)}`,
  stop: 'Anhalten',
  stopped:
    'Sie haben das Senden angehalten. Was angekommen ist, bleibt gesendet; niemand erhält zwei Einladungen, wenn Sie erneut senden.',
  addressesHint: 'Mehrere auf einmal: durch Kommas oder Zeilen trennen oder eine Liste einfügen.',
  fromList: 'Aus einer Liste oder Datei einladen',
  addresses: 'Einzuladende Adressen',
  change: ({ address }) => `${address} ändern`,
  remove: ({ address }) => `${address} entfernen`,
  duplicates: ({ count }, f) =>
    f.plural(count, { one: '# Adresse war schon da.', other: '# Adressen waren schon da.' }),
  added: ({ count }, f) => f.plural(count, { one: '# Adresse', other: '# Adressen' }),
  notValid: ({ count }, f) => `${f.number(count)} nicht gültig`,
  addressMissing: 'Geben Sie eine E-Mail-Adresse ein.',
  malformed: 'Diese E-Mail-Adresse ist nicht gültig.',
  lookAlike: 'Einige Buchstaben sehen hier nur aus wie andere. Geben Sie die Adresse neu ein.',
  tooLong: 'Das ist zu lang für eine E-Mail-Adresse.',
  handle: 'Name vor dem @',
  handleNoAt: 'Geben Sie nur den Teil vor dem @ ein. Die Domain steht fest.',
  handleMissing: 'Geben Sie den Teil vor dem @ ein.',
  confirmDomain: ({ domain }) => `${domain} ist die Domain meines Unternehmens.`,
  confirmDomainRequired: 'Bestätigen Sie zuerst die Domain.',
  askToCorrect:
    'Ist sie falsch, kann nur eine Inhaberin oder ein Inhaber dieses Teams sie korrigieren. Fragen Sie dort nach.',
  noDomain: 'Die Domain Ihres Unternehmens ist noch nicht festgelegt; deshalb können Sie niemanden einladen.',
  domainMalformed: 'Das ist keine Domain. Geben Sie sie in der Form example.com ein.',
  domainDiffers: ({ address, domain }) =>
    `${address} ist keine Adresse von ${domain}. Nur mit einer solchen ist der Beitritt möglich.`,
  firstNameMissing: 'Geben Sie einen Vornamen ein.',
  lastNameMissing: 'Geben Sie einen Nachnamen ein.',
  chooseScopes: 'Wählen Sie mindestens eine aus.',
  sent: ({ count }, f) => f.plural(count, { one: 'Einladung gesendet.', other: '# Einladungen gesendet.' }),
  notSent: ({ count }, f) =>
    f.plural(count, {
      one: '# wurde nicht gesendet. Den Grund sehen Sie unten.',
      other: '# wurden nicht gesendet. Die Gründe sehen Sie unten.',
    }),
  leaveTitle: 'Schließen, ohne zu senden?',
  leaveText: 'Was Sie hier eingegeben haben, geht verloren.',
  leave: 'Schließen',
  stay: 'Weiterschreiben',
};
