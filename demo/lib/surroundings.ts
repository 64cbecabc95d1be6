import type { TeamProviderElement } from 'rosterkit';
import type { Me } from 'rosterkit/backend';
import { applicationsOf, can, displayName, textIn } from 'rosterkit/domain';
import { commerce7 } from 'rosterkit/policies';
import type { Choices } from './choices.js';
import { byId, make } from './dom.js';
import { initialsOf, roleNames } from './people.js';
import { pageLanguage, say, translatePage } from './texts.js';

/** Who is signed in, in the page's own head; nobody, once the account is disabled or removed. */
export function showMe(me: Me | undefined): void {
  const name = me ? displayName(me.member) : '';
  byId('account-initials').textContent = initialsOf(name) || '–';
  byId('account-name').textContent = name;
  byId('account-role').textContent = me ? roleNames(me.tenant, me.member.roles) : '';
  byId('today-title').textContent = name ? say('greeting', { name: me?.member.firstName || name }) : say('welcome');
  const apps = me ? applicationsOf(commerce7, me.tenant, me.member) : [];
  byId('applications').replaceChildren(...apps.map(({ label }) => make('li', {}, textIn(label, pageLanguage()))));
  byId('nav-settings').hidden = !me || !can(commerce7, me.tenant, me.member, 'member.list').allowed;
}

/** @param now - Milliseconds since the Unix epoch. */
export function showClock(now: number): void {
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(pageLanguage(), options).format(now);
  const clock = byId('demo-now', HTMLTimeElement);
  clock.dateTime = new Date(now).toISOString();
  clock.textContent = write({ dateStyle: 'full', timeStyle: 'short' });
  byId('today-date').textContent = write({ dateStyle: 'full' });
}

/** Language and colours, of the page and of the kit in it. */
export function showLook(provider: TeamProviderElement, { lang, theme }: Choices): void {
  document.documentElement.lang = lang;
  provider.locale = lang;
  document.documentElement.classList.toggle('theme-light', theme === 'light');
  document.documentElement.classList.toggle('theme-dark', theme === 'dark');
  byId('demo-language', HTMLSelectElement).value = lang;
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
