import {
  displayName,
  roleById,
  shownStatus,
  textIn,
  type MemberEntry,
  type ShownStatus,
  type Tenant,
} from 'rosterkit/domain';
import { commerce7 } from 'rosterkit/policies';
import { byId, make } from './dom.js';
import { pageLanguage } from './texts.js';

/** Why somebody cannot be signed in as; who is not named here can. */
const OUT: Readonly<Partial<Record<ShownStatus, string>>> = {
  sending: 'invitation on its way',
  notSent: 'invitation not sent yet',
  invited: 'invited, has not joined yet',
  bounced: 'the invitation came back',
  expired: 'the invitation has expired',
  inactive: 'disabled, cannot sign in',
  removed: 'removed, left the winery',
};

/** The names of somebody's roles in the page's language. */
export function roleNames(tenant: Tenant, roles: readonly string[]): string {
  return roles.map((id) => textIn(roleById(commerce7, tenant, id)?.name, pageLanguage()) || id).join(', ');
}

/** Everybody in the "signed in as" switch; who cannot sign in is there too, with the reason. */
export function showPeople(people: readonly MemberEntry[], tenant: Tenant, as: string, now: number): void {
  const options = people.map(({ member, invitation }) => {
    const reason = OUT[shownStatus(member, invitation, now)];
    const name = displayName(member) || member.id;
    return make('option', {
      value: member.id,
      textContent: `${name} · ${reason ?? roleNames(tenant, member.roles)}`,
      disabled: reason !== undefined,
    });
  });
  const select = byId('demo-person', HTMLSelectElement);
  const nobody = make('option', { value: '', textContent: 'Nobody', disabled: true });
  select.replaceChildren(...(as === '' ? [nobody] : []), ...options);
  select.value = as;
}

/** Two letters for the account button. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0] ?? '');
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase();
}
