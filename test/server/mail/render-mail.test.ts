import { expect } from 'chai';
import type { Mail } from '../../../src/engine/index.js';
import { renderMail } from '../../../src/server/mail/index.js';
import { links, mailOf } from './support.js';

const WHEN = { en: 'August 31, 2026 at 9:05 AM UTC', fr: '31 août 2026 à 09:05 UTC' };
const TENANT = 'Acme Winery';
const JOIN = 'https://team.example/acme-winery/join#tok_EN-1';
const RESET = 'https://team.example/acme-winery/reset#reset-7';
const SIGN_IN = 'https://team.example/acme-winery';

interface Case {
  readonly kind: Mail['kind'];
  readonly values?: Record<string, string>;
  readonly locale: 'en' | 'fr';
  readonly subject: string;
  /** Facts a person needs, in text and HTML. */
  readonly says: readonly string[];
  readonly url: string;
}

const CASES: readonly Case[] = [
  {
    kind: 'invitation',
    locale: 'en',
    subject: 'Marguerite Dubois invites you to Acme Winery',
    says: ['Marguerite Dubois invites you to join Acme Winery as POS Basic.', WHEN.en, 'If you did not expect this'],
    url: JOIN,
  },
  {
    kind: 'invitation',
    locale: 'fr',
    subject: 'Marguerite Dubois vous invite à rejoindre Acme Winery',
    says: ['avec le rôle POS Basic.', WHEN.fr, 'Vous ne vous y attendiez pas'],
    url: JOIN,
  },
  {
    kind: 'access',
    locale: 'en',
    subject: 'Your access to Acme Winery',
    says: [
      'Marguerite Dubois has opened an account',
      'new@acme-winery.example',
      'q8-Zx&<w2"k',
      WHEN.en,
      'choose your own',
    ],
    url: SIGN_IN,
  },
  {
    kind: 'access',
    locale: 'fr',
    subject: 'Votre accès à Acme Winery',
    says: ['Nom d’utilisateur', 'new@acme-winery.example', 'q8-Zx&<w2"k', WHEN.fr, 'Vous ne vous y attendiez pas'],
    url: SIGN_IN,
  },
  {
    kind: 'invitation',
    values: { inviterName: '', role: '' },
    locale: 'en',
    subject: 'You are invited to Acme Winery',
    says: ['You are invited to join Acme Winery.', 'After that, ask for a new one.'],
    url: JOIN,
  },
  {
    kind: 'invitation',
    values: { inviterName: ' \u202E ' },
    locale: 'fr',
    subject: 'Vous avez une invitation à rejoindre Acme Winery',
    says: ['rejoindre Acme Winery avec le rôle POS Basic.', 'demandez que l’on vous en envoie un autre.'],
    url: JOIN,
  },
  {
    kind: 'access',
    values: { inviterName: '' },
    locale: 'en',
    subject: 'Your access to Acme Winery',
    says: ['You have an account at Acme Winery as POS Basic.', 'After that, ask for a new one.'],
    url: SIGN_IN,
  },
  {
    kind: 'access',
    values: { inviterName: '' },
    locale: 'fr',
    subject: 'Votre accès à Acme Winery',
    says: [
      'Vous avez un compte chez Acme Winery avec le rôle POS Basic.',
      'demandez que l’on vous en envoie un autre.',
    ],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    locale: 'en',
    subject: 'New account at Acme Winery: Ada Lovelace',
    says: ['Marguerite Dubois has added Ada Lovelace to Acme Winery as POS Basic.', 'If this surprises you'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    locale: 'fr',
    subject: 'Nouveau compte chez Acme Winery\u00A0: Ada Lovelace',
    says: ['Marguerite Dubois a ajouté Ada Lovelace à Acme Winery avec le rôle POS Basic.', 'Si cela vous étonne'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    values: { actorName: '' },
    locale: 'en',
    subject: 'New account at Acme Winery: Ada Lovelace',
    says: ['Ada Lovelace was added to Acme Winery as POS Basic.'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    values: { event: 'member.joined' },
    locale: 'en',
    subject: 'Ada Lovelace has joined Acme Winery',
    says: ['Ada Lovelace has accepted the invitation', 'as POS Basic.'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    values: { event: 'member.joined' },
    locale: 'fr',
    subject: 'Ada Lovelace a rejoint Acme Winery',
    says: ['Ada Lovelace a accepté l’invitation', 'avec le rôle POS Basic.'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    values: { event: 'member.removed' },
    locale: 'en',
    subject: 'Ada Lovelace was removed from Acme Winery',
    says: ['Marguerite Dubois has removed Ada Lovelace from Acme Winery.'],
    url: SIGN_IN,
  },
  {
    kind: 'notice',
    values: { event: 'member.removed' },
    locale: 'fr',
    subject: 'Acme Winery\u00A0: Ada Lovelace ne fait plus partie de l’équipe',
    says: ['Chez Acme Winery, Marguerite Dubois a retiré Ada Lovelace de l’équipe.'],
    url: SIGN_IN,
  },
  {
    kind: 'passwordReset',
    locale: 'en',
    subject: 'Choose your password for Acme Winery',
    says: ['Hello Ada,', WHEN.en, 'your password stays as it is'],
    url: RESET,
  },
  {
    kind: 'passwordReset',
    locale: 'fr',
    subject: 'Choisissez votre mot de passe pour Acme Winery',
    says: ['Bonjour Ada,', WHEN.fr, 'votre mot de passe ne change pas'],
    url: RESET,
  },
  {
    kind: 'passwordChanged',
    locale: 'en',
    subject: 'Your password for Acme Winery was changed',
    says: ['Hello Ada,', `was changed on ${WHEN.en}`, 'Forgot password'],
    url: SIGN_IN,
  },
  {
    kind: 'passwordChanged',
    locale: 'fr',
    subject: 'Votre mot de passe pour Acme Winery a changé',
    says: ['Bonjour Ada,', `a été changé le ${WHEN.fr}`, 'Mot de passe oublié'],
    url: SIGN_IN,
  },
];

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a person reads in HTML. */
function visible(html: string): string {
  const words = html.replace(/<head>[^]*<\/head>/, '').replace(/<[^>]*>/g, '');
  return words.replace(/&([^;]+);/g, (entity, name: string) => CHARACTERS[name] ?? entity);
}

const oneSpaced = (text: string): string => text.replace(/[\s\u202F]+/g, ' ');

describe('renderMail', () => {
  for (const { kind, values, locale, subject, says, url } of CASES) {
    it(`says in ${locale} what there is to say: ${subject}`, () => {
      const mail = renderMail(mailOf(kind, values, { locale }), links);
      expect(mail.subject).to.equal(subject);
      const read = visible(mail.html);
      for (const fact of [...says, TENANT, url]) {
        expect(oneSpaced(mail.text), 'text').to.contain(oneSpaced(fact));
        expect(oneSpaced(read), 'html').to.contain(oneSpaced(fact));
      }
      for (const part of mail.text.split('\n').filter((line) => line !== '' && !line.startsWith('https:'))) {
        expect(part, 'the beginning of a paragraph').to.match(/^\P{Ll}/u);
      }
      expect(read, 'it is the host’s mail, not ours').not.to.match(/\b(we|our|please|nous|notre|nos|veuillez)\b/i);
      expect(read, 'no stand-in for a person within a sentence').not.to.match(/(?<!^|[.:]\s+)(Somebody|Quelqu’un)/);
      expect(mail.html).to.contain(`<html lang="${locale}" dir="ltr">`).and.to.contain(`href="${url}"`);
    });
  }

  const LOCALES: readonly (readonly [string, string, string])[] = [
    ['fr-CA', 'vous invite à', '31 août 2026 à 09 h 05 UTC'],
    ['en-GB', 'invites you to', '31 August 2026 at 09:05 UTC'],
    ['de-CH', 'invites you to', WHEN.en],
    ['', 'invites you to', WHEN.en],
    ['no such tag!', 'invites you to', WHEN.en],
    ['__proto__', 'invites you to', WHEN.en],
  ];
  for (const [locale, subject, when] of LOCALES) {
    it(`writes to somebody with the locale "${locale}": ${when}`, () => {
      const mail = renderMail(mailOf('invitation', {}, { locale }), links);
      expect(mail.subject).to.contain(subject);
      expect(oneSpaced(mail.text)).to.contain(when);
    });
  }

  for (const value of ['token', 'expiresAt']) {
    it(`sends no invitation without its ${value}`, () => {
      expect(() => renderMail(mailOf('invitation', { [value]: '' }), links)).to.throw(`The mail has no ${value}`);
    });
  }

  it('sends nothing about an event it has no words for', () => {
    expect(() => renderMail(mailOf('notice', { event: 'toString' }), links)).to.throw('no mail for this event');
  });

  it('IN-28 puts the token into the fragment of a link, and into no other mail', () => {
    const { text, html, subject } = renderMail(mailOf('invitation', { token: 'a b/ü#"><' }), links);
    expect(text).to.contain('/join#a%20b%2F%C3%BC%23%22%3E%3C\n');
    expect(html).to.contain('/join#a%20b%2F%C3%BC%23%22%3E%3C"');
    expect(subject).not.to.contain('a%20b');
    const notice = renderMail(mailOf('notice', { token: 'leaked' }), links);
    expect(JSON.stringify(notice)).not.to.contain('leaked');
  });
});
