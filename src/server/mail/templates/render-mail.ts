import type { Mail } from '../../../engine/index.js';
import type { MailLinks } from '../mail-links.js';
import { phraseText, type Block, type Letter, type Name, type RenderedMail } from './letter.js';
import type { MailTexts, Wording } from './mail-texts.js';
import { MailValues } from './mail-values.js';
import { textsEn } from './texts-en.js';
import { textsFr } from './texts-fr.js';
import { writeHtml } from './write-html.js';
import { writeText } from './write-text.js';

const LANGUAGES: Readonly<Record<string, MailTexts>> = { en: textsEn, fr: textsFr };

/**
 * Makes the message of a mail, in its language or else in English.
 * @throws {Error} When a value is missing without which the mail is of no use: a token, a password, a date.
 */
export function renderMail(mail: Mail, links: MailLinks): RenderedMail {
  const { texts, locale } = languageOf(mail.locale);
  const values = new MailValues(mail.values, locale);
  const { wording, blocks, url } = contentOf(mail, links, texts, values);
  const letter: Letter = {
    language: locale,
    direction: texts.direction,
    colon: texts.colon,
    subject: wording.subject,
    heading: wording.heading,
    blocks: [
      ...wording.before,
      ...blocks,
      { kind: 'link', label: wording.linkLabel, hint: texts.linkHint, url },
      ...wording.after,
    ],
  };
  return { subject: phraseText(letter.subject), text: writeText(letter), html: writeHtml(letter) };
}

interface Content {
  readonly wording: Wording;
  /** Between the words and the link. */
  readonly blocks: readonly Block[];
  readonly url: string;
}

function contentOf({ kind, tenantId }: Mail, links: MailLinks, texts: MailTexts, values: MailValues): Content {
  const tenant = values.name('tenantName', texts.team);
  const account = () => ({
    tenant,
    inviter: values.nameIfAny('inviterName'),
    role: values.nameIfAny('role'),
    until: values.date('expiresAt'),
  });
  const person = () => ({ tenant, firstName: values.nameIfAny('firstName') });
  switch (kind) {
    case 'invitation': {
      const url = links.invitation(tenantId, values.needed('token'));
      return { wording: texts.invitation(account()), blocks: [], url };
    }
    case 'access': {
      const facts = [
        { label: texts.username, value: values.needed('username') },
        { label: texts.oneTimePassword, value: values.needed('oneTimePassword') },
      ];
      return { wording: texts.access(account()), blocks: [{ kind: 'facts', facts }], url: links.signIn(tenantId) };
    }
    case 'notice':
      return { wording: noticeOf(texts, values, tenant), blocks: [], url: links.signIn(tenantId) };
    case 'passwordReset': {
      const url = links.passwordReset(tenantId, values.needed('token'));
      return { wording: texts.passwordReset({ ...person(), until: values.date('expiresAt') }), blocks: [], url };
    }
    case 'passwordChanged': {
      const wording = texts.passwordChanged({ ...person(), at: values.date('at') });
      return { wording, blocks: [], url: links.signIn(tenantId) };
    }
  }
}

function noticeOf(texts: MailTexts, values: MailValues, tenant: Name): Wording {
  const facts = {
    tenant,
    member: values.name('memberName', texts.somebody),
    role: values.nameIfAny('role'),
    actor: values.nameIfAny('actorName'),
  };
  const event = values.needed('event');
  if (event === 'member.created') return texts.memberCreated(facts);
  if (event === 'member.joined') return texts.memberJoined(facts);
  if (event === 'member.removed') return texts.memberRemoved(facts);
  throw new Error('There is no mail for this event');
}

/** The texts for a tag, and the tag to format dates with: `fr-CA` keeps its own way. */
function languageOf(tag: string): { readonly texts: MailTexts; readonly locale: string } {
  const english = { texts: textsEn, locale: textsEn.language };
  try {
    const { language, baseName } = new Intl.Locale(tag);
    const texts = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
    return texts ? { texts, locale: baseName } : english;
  } catch (error) {
    if (error instanceof RangeError) return english; // no language tag at all
    throw error;
  }
}
