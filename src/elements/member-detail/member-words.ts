import type { TeamController } from '../../client/index.js';
import {
  allRoles,
  displayName,
  shownStatus,
  textIn,
  type Member,
  type MemberEntry,
  type Role,
  type Scope,
  type ScopeSelection,
  type ShownStatus,
} from '../../domain/rules.js';

/** The system's own word for a term about this kind of person, e.g. `remove.ecomStaff`, then `remove`. */
export function wordFor(team: TeamController, term: string, kind: string, fallback: string): string {
  return team.word(`${term}.${kind}`, team.word(term, fallback));
}

/** The name of a person as rows and sentences say it; who has none yet and no address is unknown. */
export function nameOf(team: TeamController, member: Member): string {
  return displayName(member) || team.m.common.unknown;
}

/** Roles by id; of one that is not known, people read the id. */
export function roleNames(
  team: TeamController,
  offered: readonly Pick<Role, 'id' | 'name'>[] = [],
): Map<string, string> {
  const { policy, me } = team.client ?? {};
  const roles = policy && me ? allRoles(policy, me.tenant) : offered;
  return new Map(roles.map(({ id, name }) => [id, team.localization.text(name)]));
}

/** Stores by name; "all" in the system's own words. */
export function scopeNames(team: TeamController, selected: ScopeSelection, scopes: readonly Scope[]): string {
  if (selected === 'all') return team.word('allScopes', team.m.common.allScopes);
  return team.localization.f.list(selected.map((id) => scopes.find((scope) => scope.id === id)?.name ?? id));
}

/** What people read for the value of an attribute: the policy's word for it where it has one. */
export function attributeText(team: TeamController, id: string, value: string): string {
  const values = team.client?.system?.attributes[id]?.values;
  return values && Object.hasOwn(values, value) ? team.localization.text(values[value]) : value;
}

/** A state in words and colour, with what there is to say about it. */
export interface StatusWords {
  readonly text: string;
  /** Class of the badge; neutral for a state the kit does not know. */
  readonly tone: string;
  /** A few words beside the badge: until when, or what to do. */
  readonly note: string;
}

const TONES: Readonly<Record<string, string>> = {
  sending: 'accent',
  notSent: 'danger',
  invited: 'accent',
  bounced: 'danger',
  expired: 'warning',
  active: 'success',
};

/** What a row and the detail say of a member's state. */
export function statusWords(team: TeamController, entry: MemberEntry): StatusWords {
  const { member, invitation } = entry;
  const { localization, m, client } = team;
  const status = shownStatus(member, invitation, client?.now() ?? 0);
  const expires = invitation ? localization.f.date(invitation.expiresAt) : '';
  const notes: Partial<Record<ShownStatus, string>> = {
    notSent: m.statusNotes.notSentNote,
    invited: expires && m.statusNotes.untilNote({ when: expires }),
    bounced: m.statusNotes.bouncedNote,
    expired: expires && m.statusNotes.sinceNote({ when: expires }),
  };
  return {
    text: wordFor(team, status, member.kind, localization.status(status)),
    tone: Object.hasOwn(TONES, status) ? `badge--${TONES[status]}` : '',
    note: notes[status] ?? '',
  };
}

/** A kind of person as the policy calls it; one it does not know is shown as it is. */
export function kindLabel(team: TeamController, kind: string): string {
  const known = team.client?.system?.kinds.find(({ id }) => id === kind);
  return known ? textIn(known.label, team.localization.locale) : kind;
}
