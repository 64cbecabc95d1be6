import { textIn, type Failure, type PermissionId, type Policy, type Reason, type Text } from '../domain/rules.js';
import { createFormatters, type Formatters } from './format.js';
import { english } from './english.js';
import type { PolicyWord } from './policy-word.js';
import type { Messages } from './messages.js';

/** A refusal, or the part of a failure that says why. */
export interface Refusal {
  readonly reason?: Reason | undefined;
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** What was to be done, where a reason has a sentence of its own for it, e.g. `self:member.deactivate`. */
  readonly action?: PermissionId | undefined;
}

/** One language of a page: its sentences, its numbers and dates, and the words for what data says. */
export interface Localization {
  /** The tag asked for; `en` for a malformed one. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly m: Messages;
  readonly f: Formatters;
  /** A policy's label in this language. */
  text(text: Text | undefined): string;
  /** A policy's word in this language. One that it has in English only, and that is the kit's own, is `ours`. */
  readonly word: PolicyWord;
  /** Why something is refused: the policy's own sentence, the catalogue's, else a general one. */
  reason(refusal: Reason | Refusal, policyTexts?: Policy['texts']): string;
  /** What went wrong; a refusal says why. */
  failure(failure: Failure & Pick<Refusal, 'action'>, policyTexts?: Policy['texts']): string;
  /** A status as people call it; one the kit does not know is shown as it is. */
  status(status: string): string;
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand)$/;

/**
 * @param messages - Of `loadCatalogue`; English when left out.
 * @param word - How the policy's words are chosen; as `text` does when left out.
 */
export function createLocalization(locale: string, messages: Messages = english, word?: PolicyWord): Localization {
  const known = wellFormed(locale);
  const direction = directionOf(known);
  const text = (label: Text | undefined): string => textIn(label, known);
  const ownReason = ({ reason, params, action }: Refusal, policyTexts: Policy['texts']): string | undefined => {
    if (reason === undefined) return undefined;
    const saidFor = <T>(texts: Readonly<Record<string, T>> | undefined): T | undefined =>
      own(texts, `${reason}:${action}`) ?? own(texts, reason);
    const ours = saidFor(messages.reasons);
    const theirs = saidFor(policyTexts);
    const said = theirs && (word ?? text)(theirs, ours ?? '');
    // a policy may not speak the page's language, and a full stop goes where its sentence ends
    const sentence = said && said !== ours && direction === 'rtl' ? `\u2068${said}\u2069` : said || ours;
    return sentence && fill(sentence, params);
  };
  return {
    locale: known,
    direction,
    m: messages,
    f: createFormatters(known, direction),
    text,
    word: word ?? text,
    reason: (refusal, policyTexts) =>
      ownReason(typeof refusal === 'string' ? { reason: refusal } : refusal, policyTexts) ?? messages.unknownReason,
    failure: (failure, policyTexts) =>
      ownReason(failure, policyTexts) ?? own(messages.failures, failure.code) ?? messages.failures.server,
    status: (status) => own(messages.statuses, status) ?? status,
  };
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A sentence with its `{names}` replaced; what is not known becomes an ellipsis. Each is isolated where scripts mix. */
function fill(sentence: string, params: Readonly<Record<string, string>> | undefined): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = own(params, name) ?? '…';
    return /[\u0590-\u08FF]/.test(sentence + value) ? `\u2068${value}\u2069` : value;
  });
}

function wellFormed(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}
