import type { TeamProviderElement } from 'rosterkit';
import type { Me } from 'rosterkit/backend';
import { displayName, type Policy } from 'rosterkit/domain';
import type { Choices } from './choices.js';
import { byId } from './dom.js';
import { initialsOf, roleNames } from './people.js';
import { directionOf, languageOptions } from './languages.js';
import { localeOf, pageLanguage, pageLocale, translatePage } from './texts.js';

/** Who is signed in, in the page's own head; no account to open once it is disabled or removed. */
export function showAccount(policy: Policy, me: Me | undefined): void {
  const name = me ? displayName(me.member) : '';
  byId('account-button').hidden = !me;
  byId('account-initials').textContent = initialsOf(name) || '–';
  byId('account-name').textContent = name;
  byId('account-role').textContent = me ? roleNames(policy, me.tenant, me.member.roles, pageLanguage()) : '';
}

/** @param now - Milliseconds since the Unix epoch. */
export function showClock(now: number): void {
  const clock = byId('demo-now', HTMLTimeElement);
  clock.dateTime = new Date(now).toISOString();
  clock.textContent = dateText(now, { dateStyle: 'full', timeStyle: 'short' });
}

/** A date in the language of the page's own words. */
export function dateText(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(pageLocale(), options).format(at);
}

/** Language and colours, of the page and of the kit in it. */
export function showLook(provider: TeamProviderElement, { lang, theme }: Choices): void {
  document.documentElement.lang = localeOf(lang);
  document.documentElement.dir = directionOf(lang);
  provider.locale = localeOf(lang);
  document.documentElement.classList.toggle('theme-light', theme === 'light');
  document.documentElement.classList.toggle('theme-dark', theme === 'dark');
  const language = byId('demo-language', HTMLSelectElement);
  if (language.options.length === 0) language.append(...languageOptions());
  language.value = lang;
  byId('demo-theme', HTMLSelectElement).value = theme;
  translatePage();
}

/** "Invite the new address", beside an e-mail that cannot change (R037), opens the form. */
export function openFormFromPrefill(provider: TeamProviderElement): void {
  provider.addEventListener('invitation-prefill-request', ({ detail }) => {
    const { roles, attributes } = detail.entry.member;
    provider.querySelector('invite-user')?.open({ roles: [...roles], attributes });
  });
}

/** Says what has been done, politely. */
export function tell(text: string): void {
  byId('demo-status').textContent = text;
}
