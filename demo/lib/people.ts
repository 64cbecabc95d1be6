import {
  displayName,
  roleById,
  shownStatus,
  textIn,
  type MemberEntry,
  type Policy,
  type ShownStatus,
  type Tenant,
} from 'rosterkit/domain';
import { barLanguage, barSays, type BarText } from './bar-texts.js';
import { byId, make } from './dom.js';

/** In these somebody can be signed in; every other one is its own reason why not. */
const IN: readonly ShownStatus[] = ['active'];

/** The names of somebody's roles in a language. */
export function roleNames(policy: Policy, tenant: Tenant, roles: readonly string[], language: string): string {
  return roles.map((id) => textIn(roleById(policy, tenant, id)?.name, language) || id).join(', ');
}

export interface Crew {
  readonly policy: Policy;
  readonly tenant: Tenant;
  readonly people: readonly MemberEntry[];
  /** Id of who is signed in. */
  readonly as: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Everybody in the "signed in as" switch; who cannot sign in is there too, with the reason. */
export function showPeople({ policy, tenant, people, as, now }: Crew): void {
  const options = people.map(({ member, invitation }) => {
    const status = shownStatus(member, invitation, now);
    const isIn = IN.includes(status);
    const name = displayName(member) || member.email || member.id;
    const what = isIn ? roleNames(policy, tenant, member.roles, barLanguage()) : barSays(status as BarText);
    return make('option', { value: member.id, textContent: `${name} · ${what}`, disabled: !isIn });
  });
  const select = byId('demo-person', HTMLSelectElement);
  const nobody = make('option', { value: '', textContent: barSays('nobody'), disabled: true });
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
