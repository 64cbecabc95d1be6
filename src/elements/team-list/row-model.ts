import type { TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Member, MemberEntry, Scope, ScopeSelection } from '../../domain/rules.js';
import { isShown } from '../member-detail/member-actions.js';
import {
  attributeText,
  nameOf,
  roleNames,
  scopeNames,
  statusWords,
  type StatusWords,
} from '../member-detail/member-words.js';
import { avatar } from '../shared/avatar.js';
import type { Column } from './columns.js';
import { fixFor, type RowFix } from './row-fix.js';

/** What one row shows, in words. */
export interface RowModel {
  readonly id: string;
  readonly entry: MemberEntry;
  readonly name: string;
  /** Under the name: the address, unless it stands in for the name. */
  readonly address: string;
  readonly picture: TemplateResult;
  readonly isYou: boolean;
  readonly isOwner: boolean;
  /** Why this person cannot be edited, where others can; the empty string when they can. */
  readonly lock: string;
  readonly status: StatusWords;
  /** What helps with an invitation that did not get through. */
  readonly fix: RowFix | undefined;
  /** By column: the text, and a second, smaller line. */
  readonly cells: Readonly<Record<string, readonly [string, string]>>;
}

/**
 * Makes the models of rows, once per row as it is stored: texts and dates are dear while scrolling.
 * Made anew when language, policy, columns or stores change.
 */
export class RowModels {
  readonly #team: TeamController;
  readonly #columns: readonly Column[];
  readonly #scopes: readonly Scope[] | undefined;
  readonly #roles: Map<string, string>;
  readonly #known = new WeakMap<MemberEntry, RowModel>();

  constructor(
    team: TeamController,
    columns: readonly Column[],
    scopes: readonly Scope[] | undefined,
    roles: Map<string, string> = roleNames(team),
  ) {
    this.#team = team;
    this.#columns = columns;
    this.#scopes = scopes;
    this.#roles = roles;
  }

  of(entry: MemberEntry): RowModel {
    let model = this.#known.get(entry);
    if (!model) this.#known.set(entry, (model = this.#make(entry)));
    return model;
  }

  #make(entry: MemberEntry): RowModel {
    const { member } = entry;
    const name = nameOf(this.#team, member);
    const status = statusWords(this.#team, entry);
    const fix = fixFor(this.#team, entry);
    return {
      id: member.id,
      entry,
      name,
      address: member.email && member.email !== name ? member.email : '',
      picture: avatar({ id: member.id, name }),
      isYou: member.id === this.#team.client?.me?.member.id,
      isOwner: member.owner,
      lock: this.#lockOf(entry),
      status: fix?.label === status.note ? { ...status, note: '' } : status,
      fix,
      cells: Object.fromEntries(this.#columns.map(({ id }) => [id, this.#cell(id, member)])),
    };
  }

  /** Asked for the rows that are drawn, once each. */
  #lockOf(entry: MemberEntry): string {
    const decision = this.#team.can('member.update', { entry });
    return isShown(decision) ? this.#team.reason(decision) : '';
  }

  #cell(column: string, member: Member): readonly [string, string] {
    const { client, localization } = this.#team;
    const { f } = localization;
    const { lastSignInAt } = member;
    switch (column) {
      case 'role':
        return [
          f.list(member.roles.map((id) => this.#roles.get(id) ?? id)),
          Object.entries(member.attributes)
            .map(([id, value]) => (this.#hasColumn(id) ? '' : attributeText(this.#team, id, value)))
            .join(' ')
            .trim(),
        ];
      case 'scopes':
        return [this.#placesOf(member.scopes), ''];
      case 'account':
        return [member.accountId === undefined ? '' : this.#placesOf([member.accountId]), ''];
      case 'createdAt':
        return [f.date(member.createdAt), ''];
      case 'lastSignInAt':
        return lastSignInAt ? [f.relativeTime(lastSignInAt, client?.now() ?? 0), f.date(lastSignInAt)] : ['', ''];
      default:
        return [attributeText(this.#team, column, member.attributes[column] ?? ''), ''];
    }
  }

  /** Stores and companies by name; only their place while names are on their way, as an id would be read by nobody. */
  #placesOf(selected: ScopeSelection): string {
    if (this.#scopes || selected === 'all') return scopeNames(this.#team, selected, this.#scopes ?? []);
    return selected.length > 0 ? '\u00A0' : '';
  }

  #hasColumn(id: string): boolean {
    return this.#columns.some((column) => column.id === id);
  }
}
