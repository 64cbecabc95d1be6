import type { TeamController } from '../../client/index.js';
import {
  domainOf,
  parseEmail,
  type AttributeField,
  type InputLimits,
  type InvitationDraft,
  type ParsedEmail,
  type RoleOffer,
  type Scope,
  type ScopeSelection,
} from '../../domain/rules.js';
import { isolated } from '../../localize/index.js';
import { invitationOf } from './form-draft.js';
import type { InviteForm } from './invite-form.js';
import { scopesOf, type FormShape } from './form-shape.js';
import { correctionOf, foreignScopes, isBeyond, namesOf } from './list-scopes.js';
import type { ListRow } from './list-rows.js';

export type RowState = 'ready' | 'wrong' | 'sent';

/** A row as it would be sent, and what keeps it from that. */
export interface CheckedRow {
  readonly row: ListRow;
  readonly state: RowState;
  /** Sentences, by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** What of the row is not kept as it stands there, though it can be sent; the empty string when nothing is. */
  readonly correction: string;
  readonly offer: RoleOffer | undefined;
  /** The stores to choose from; `none` where the role has none, `all` where it always has all. */
  readonly scopeChoice: ReturnType<typeof scopesOf>;
  readonly scopes: ScopeSelection;
  /** The names of the stores, also of those that the person cannot give. */
  readonly scopeNames: readonly string[];
  readonly draft: InvitationDraft;
}

/** Who is in the team already, by canonical address. */
export type KnownPeople = ReadonlyMap<string, 'alreadyMember' | 'alreadyInvited'>;

export interface CheckOptions {
  readonly team: TeamController;
  readonly form: InviteForm;
  readonly known: KnownPeople;
}

/** Checks a whole list: each row by itself, and against the others. */
export function checkRows(rows: readonly ListRow[], options: CheckOptions): CheckedRow[] {
  const common = commonOf(options.form);
  const seen = new Set<string>();
  return rows.map((row) => {
    const isAsChosen = row.role === '' || row.role === common.role;
    const offer = common.offers.get(row.role || common.role) ?? common.only;
    const scopeChoice = scopesOf(common.shape, offer, common.limits, common.places);
    const chosen = scopeChoice === 'all' ? 'all' : (row.scopes ?? common.scopes);
    const parsed = parseEmail(row.email);
    const draft = draftOf(row, common, parsed.ok ? parsed.email : row.email.trim(), {
      isAsChosen,
      scopes: scopeChoice === 'none' ? undefined : chosen,
    });
    const isDouble = parsed.ok && seen.has(parsed.email);
    if (parsed.ok) seen.add(parsed.email);
    const judged = { row, parsed, offer, scopeChoice, draft, isDouble, isAsChosen, common };
    const problems = row.isSent ? {} : problemsOf(judged, options);
    const state = row.isSent ? 'sent' : Object.keys(problems).length > 0 ? 'wrong' : 'ready';
    const scopes = scopeChoice === 'none' ? [] : chosen;
    const scopeNames = scopes === 'all' ? [] : namesOf(scopes, common.places);
    const correction = row.isSent ? '' : correctionOf({ ...judged, places: common.places }, options.team);
    return { row, state, problems, correction, offer, scopeChoice, scopes, scopeNames, draft };
  });
}

/** What all rows have in common: asked of the form once, however long the list is. */
interface Common {
  readonly shape: FormShape;
  readonly limits: InputLimits;
  readonly places: readonly Scope[];
  readonly offers: ReadonlyMap<string, RoleOffer>;
  /** The offer of the one role there is, where none is chosen. */
  readonly only: RoleOffer | undefined;
  readonly role: string;
  readonly scopes: ScopeSelection;
  readonly asked: readonly AttributeField[];
  /** What is chosen for all. */
  readonly draft: InvitationDraft;
}

function commonOf(form: InviteForm): Common {
  const { shape, limits, scopes, roles, chosenScopes, asked, roleOffers } = form;
  return {
    shape,
    limits,
    places: Array.isArray(scopes) ? scopes : [],
    offers: new Map(roleOffers.offers.map((offer) => [offer.role.id, offer])),
    only: shape.has('roles') ? undefined : form.offer,
    role: roles[0] ?? '',
    scopes: chosenScopes,
    asked,
    draft: invitationOf(form, ''),
  };
}

/** What is chosen for all goes along with a row that says nothing else. */
function draftOf(
  row: ListRow,
  { shape, draft, role }: Common,
  email: string,
  { isAsChosen, scopes }: { readonly isAsChosen: boolean; readonly scopes: ScopeSelection | undefined },
): InvitationDraft {
  const { options, attributes } = isAsChosen ? draft : {};
  const firstName = row.firstName.trim();
  const lastName = row.lastName.trim();
  const roles = [row.role || role].filter(Boolean);
  return {
    email,
    ...(shape.has('roles') ? { roles } : {}),
    ...(shape.has('firstName') && firstName ? { firstName } : {}),
    ...(shape.has('lastName') && lastName ? { lastName } : {}),
    ...(scopes === undefined ? {} : { scopes: scopes === 'all' ? 'all' : [...scopes] }),
    ...(options ? { options } : {}),
    ...(attributes ? { attributes } : {}),
  };
}

interface Judged extends Pick<CheckedRow, 'row' | 'offer' | 'scopeChoice' | 'draft'> {
  readonly parsed: ParsedEmail;
  readonly common: Common;
  /** Whether its address stands further up too. */
  readonly isDouble: boolean;
  /** Whether it has the role that is chosen for all. */
  readonly isAsChosen: boolean;
}

function problemsOf(judged: Judged, { team, known }: CheckOptions): Record<string, string> {
  const { row, offer, scopeChoice, draft, common, isAsChosen } = judged;
  const { inviteUser: words, inviteList, rolePicker } = team.m;
  const { shape } = common;
  const problems: Record<string, string> = {};
  const email = emailProblem(judged, team, known);
  if (email) problems['email'] = email;
  if (shape.needs('firstName') && !draft.firstName) problems['firstName'] = words.firstNameMissing;
  if (shape.needs('lastName') && !draft.lastName) problems['lastName'] = words.lastNameMissing;
  if (row.unknownRole) problems['roles'] = inviteList.unknownRole({ role: row.unknownRole });
  else if (shape.needs('roles') && !draft.roles?.[0]) problems['roles'] = rolePicker.required;
  else if (shape.has('roles') && offer && !offer.decision.allowed) problems['roles'] = team.reason(offer.decision);
  const asked = isAsChosen ? common.asked : (offer?.attributes ?? []);
  const missing = asked.find(({ id, mode }) => mode === 'ask' && !draft.attributes?.[id]);
  if (missing) problems['roles'] ??= inviteList.roleAsksMore({ field: team.localization.text(missing.label) });
  if (row.unknownScopes.length > 0 && Array.isArray(scopeChoice)) {
    const unknown = row.unknownScopes.map((name) => isolated(name, team.localization.direction));
    problems['scopes'] = inviteList.unknownScopes({ names: team.localization.f.list(unknown) });
  } else if (scopeChoice !== 'none' && draft.scopes?.length === 0) problems['scopes'] = words.chooseScopes;
  else if (isBeyond(draft.scopes, scopeChoice, common.limits)) {
    const foreign = foreignScopes(draft.scopes, scopeChoice);
    const reason = team.reason({ allowed: false, reason: 'outOfScope', effect: 'disable' });
    const names = team.localization.f.list(namesOf(foreign, common.places));
    problems['scopes'] = names ? inviteList.about({ what: names, sentence: reason }) : reason;
  }
  if (row.failure) problems[fieldOf(row.failure.field)] ??= team.failure(row.failure);
  return problems;
}

function emailProblem({ parsed, isDouble, common }: Judged, team: TeamController, known: KnownPeople): string {
  const { inviteUser: words, inviteList, failures } = team.m;
  if (!parsed.ok) return { ...words, empty: words.addressMissing }[parsed.problem];
  if (isDouble) return inviteList.double;
  const status = known.get(parsed.email);
  if (status) return failures[status];
  const { emailDomain } = common.shape;
  if (emailDomain && domainOf(parsed.email) !== emailDomain) return inviteList.otherDomain({ domain: emailDomain });
  return '';
}

/** A refusal stands beside the field of the row that it speaks of, else beside the address. */
function fieldOf(field = 'email'): string {
  return ['firstName', 'lastName', 'roles', 'scopes'].includes(field) ? field : 'email';
}
