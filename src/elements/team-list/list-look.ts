import type { Ready, TeamController } from '../../client/index.js';
import type { RoleOffer, Scope } from '../../domain/rules.js';
import { ACTION_IDS, ACTIONS, isShown } from '../member-detail/member-actions.js';
import { roleNames } from '../member-detail/member-words.js';
import { bulkActions } from './bulk-bar.js';
import { columnsOf, listView, type Column, type ListView } from './columns.js';
import { RowModels } from './row-model.js';

/** What all rows have in common: columns, words, and which controls are there at all. */
export interface ListLook {
  readonly view: Partial<ListView>;
  readonly columns: readonly Column[];
  /** Names of roles by id, and those that a filter offers. */
  readonly roles: ReadonlyMap<string, string>;
  readonly offeredRoles: ReadonlyMap<string, string>;
  readonly models: RowModels;
  readonly canChoose: boolean;
  readonly canOpen: boolean;
  readonly hasMenu: boolean;
}

/** Makes the look anew when something it is made of is another one; rows keep their texts in between. */
export class LookKeeper {
  readonly #team: TeamController;
  #madeOf: readonly unknown[] = [];
  #look: ListLook | undefined;

  constructor(team: TeamController) {
    this.#team = team;
  }

  for(state: Ready, viewId: string, scopes: readonly Scope[], offers: readonly RoleOffer[]): ListLook {
    const madeOf = [state, this.#team.localization, viewId, scopes, offers];
    if (!this.#look || madeOf.some((part, index) => part !== this.#madeOf[index])) {
      this.#madeOf = madeOf;
      this.#look = this.#make(state, viewId, scopes, offers);
    }
    return this.#look;
  }

  #make(state: Ready, viewId: string, scopes: readonly Scope[], offers: readonly RoleOffer[]): ListLook {
    const team = this.#team;
    const view = listView(state.policy, viewId);
    const columns = columnsOf(team, view, state.capabilities);
    const known = state.policy
      ? [...state.policy.roles, ...(state.me.tenant.customRoles ?? [])]
      : offers.map(({ role }) => role);
    const roles = roleNames(team, known);
    const kinds = view.kinds;
    const isOffered = ({ kind, hidden }: { kind?: string | undefined; hidden?: boolean | undefined }): boolean =>
      !hidden && (kind === undefined || kinds === undefined || kinds.includes(kind));
    const isThere = (permission: string): boolean => isShown(team.can(permission));
    const canOpen = isThere('member.view');
    return {
      view,
      columns,
      roles,
      offeredRoles: new Map(known.filter(isOffered).map(({ id }) => [id, roles.get(id) ?? id])),
      models: new RowModels(team, columns, scopes, roles),
      canChoose: bulkActions(team).length > 0,
      canOpen,
      hasMenu: canOpen || isThere('member.update') || ACTION_IDS.some((action) => isThere(ACTIONS[action].permission)),
    };
  }
}
