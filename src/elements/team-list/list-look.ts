import type { LitElement } from 'lit';
import type { TeamClient, TeamController } from '../../client/index.js';
import type { MemberQuery, Role, Scope } from '../../domain/rules.js';
import { ACTION_IDS, ACTIONS, isShown } from '../member-detail/member-actions.js';
import { roleNames } from '../member-detail/member-words.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { bulkActions } from './bulk-actions.js';
import { columnsOf, listView, type Column } from './columns.js';
import type { ColumnOption, hostColumns } from './host-columns.js';
import { RowModels } from './row-model.js';

/** What all rows have in common: columns, words, and which controls are there at all. */
export interface ListLook {
  readonly columns: readonly Column[];
  /** Which filters the policy's list names; all when absent. */
  readonly filters: readonly string[] | undefined;
  /** The one kind of person in the list; the empty string when there are several. */
  readonly kind: string;
  /** The kinds of people in the list; all when absent. */
  readonly kinds: readonly string[] | undefined;
  /** Roles a filter offers, by id and name. */
  readonly roles: ReadonlyMap<string, string>;
  /** Absent until the backend has named them. */
  readonly scopes: readonly Scope[] | undefined;
  readonly models: RowModels;
  readonly canChoose: boolean;
  readonly canOpen: boolean;
  readonly hasMenu: boolean;
}

const MINUTE_MS = 60_000;

type KnownRole = Pick<Role, 'id' | 'name' | 'kind' | 'hidden'>;

/** What the page itself brings to the list. */
export interface HostLook {
  readonly columns: readonly ColumnOption[] | undefined;
  readonly hasActions: boolean;
  /** Makes columns of what the page wants, once it is here. */
  readonly hostColumns: typeof hostColumns | undefined;
}

/** Makes the look anew when something it is made of is another one; rows keep their texts in between. */
export class LookKeeper {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #offers: OffersController;
  #scopes: readonly Scope[] | undefined;
  #client: TeamClient | undefined;
  #madeOf: readonly unknown[] = [];
  #look: ListLook | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    this.#offers = new OffersController(host, team);
  }

  /** Whom a view of the policy leaves in the list. */
  kinds(viewId: string): MemberQuery['kinds'] {
    const { kinds } = listView(this.#team.client?.system, viewId);
    return kinds && [...kinds];
  }

  for(viewId: string, host: HostLook): ListLook | undefined {
    const { state, localization, client } = this.#team;
    if (state.status !== 'ready' || !client || (host.columns && !host.hostColumns)) return undefined;
    const { policy } = client;
    if (!policy) this.#offers.ask({});
    if (client !== this.#client) void this.#loadScopes(client);
    const minute = Math.floor(client.now() / MINUTE_MS); // rows say how long ago something was
    const madeOf = [state, localization, viewId, this.#scopes, this.#offers.offers, minute, ...Object.values(host)];
    if (!this.#look || madeOf.some((part, index) => part !== this.#madeOf[index])) {
      this.#madeOf = madeOf;
      const custom = client.me?.tenant.customRoles ?? [];
      this.#look = this.#make(
        viewId,
        host,
        policy ? [...policy.roles, ...custom] : this.#offers.offers.map(({ role }) => role),
      );
    }
    return this.#look;
  }

  /** Without names of stores a list is still a list. */
  async #loadScopes(client: TeamClient): Promise<void> {
    this.#client = client;
    this.#scopes = client.system?.scopeTypes.length === 0 ? [] : undefined;
    if (this.#scopes) return;
    const scopes = await client.listScopes().catch(() => []);
    if (client !== this.#client) return;
    this.#scopes = scopes;
    this.#host.requestUpdate();
  }

  #make(viewId: string, host: HostLook, known: readonly KnownRole[]): ListLook {
    const team = this.#team;
    const { state, localization } = team;
    const { filters, kinds, columns: wanted } = listView(team.client?.system, viewId);
    const kits = (ids: typeof wanted): Column[] =>
      state.status === 'ready' ? columnsOf(team, ids, state.capabilities) : [];
    const columns = host.columns
      ? (host.hostColumns?.(host.columns, kits, wanted, team.client?.system?.attributes) ?? [])
      : kits(wanted);
    const names = roleNames(team, known);
    const isOffered = ({ kind, hidden }: KnownRole): boolean =>
      !hidden && (kind === undefined || kinds === undefined || kinds.includes(kind));
    const isThere = (permission: string): boolean => isShown(team.can(permission));
    const canOpen = isThere('member.view');
    // found by typing its first letters, so in the order of the page's language
    const scopes = this.#scopes?.toSorted((a, b) => a.name.localeCompare(b.name, localization.locale));
    return {
      columns,
      filters,
      kinds,
      kind: kinds?.length === 1 ? (kinds[0] ?? '') : '',
      roles: new Map(known.filter(isOffered).map(({ id }) => [id, names.get(id) ?? id])),
      scopes,
      models: new RowModels(team, columns, scopes, names),
      canChoose: bulkActions(team).length > 0,
      canOpen,
      hasMenu:
        host.hasActions ||
        canOpen ||
        isThere('member.update') ||
        ACTION_IDS.some((action) => isThere(ACTIONS[action].permission)),
    };
  }
}
