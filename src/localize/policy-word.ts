import { saidIn, textIn, type Text } from '../domain/rules.js';
import { english } from './english.js';
import type { Messages } from './messages.js';

/** A policy's word in a language; `ours` is what the kit says there for the same thing. */
export type PolicyWord = (own: Text, ours: string) => string;

/**
 * Says a policy's own words in a language other than plain English. Where the policy does not speak it, and its English word
 * is just the one the kit has, too, the kit's is said: "Role" beside "Name" and "Status", not beside « Nom » and « État ».
 */
export function policyWord(locale: string, messages: Messages): PolicyWord {
  const isEnglish = /^en\b/.test(locale);
  return (own, ours) => {
    const said = textIn(own, locale);
    const isSpoken = !isEnglish && saidIn(own, locale) !== undefined;
    return !isSpoken && isDefault(said, ours, messages) ? ours : said;
  };
}

type Sections = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Whether `said` is what the kit says in English where it says `ours` in this language. */
function isDefault(said: string, ours: string, messages: Messages): boolean {
  const here = messages as unknown as Sections;
  const there = english as unknown as Sections;
  for (const section in here) {
    const words = here[section];
    // sections may be inherited, as those are which a page has changed nothing of
    for (const key in words) if (words[key] === ours && there[section]?.[key] === said) return true;
  }
  return false;
}
