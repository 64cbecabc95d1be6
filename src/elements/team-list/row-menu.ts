import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { ACTION_IDS, type MemberAction } from '../member-detail/member-actions.js';
import { actionsFor, openingsFor } from '../member-detail/menu-items.js';
import { nameOf } from '../member-detail/member-words.js';
import { MenuController, type MenuItem } from '../shared/menu.js';
import { hostItems, runHostItem, type RowAction } from './host-actions.js';
import { soundActions } from './host-mistakes.js';

export interface RowMenuChoices {
  /** What the page itself offers. */
  readonly rowActions: () => readonly RowAction[];
  readonly onOpen: (entry: MemberEntry) => void;
  readonly onAction: (action: MemberAction, entry: MemberEntry) => void;
}

/** The one menu that all rows share. */
export class RowMenu extends MenuController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #choices: RowMenuChoices;

  constructor(host: LitElement, team: TeamController, choices: RowMenuChoices) {
    super(host);
    this.#host = host;
    this.#team = team;
    this.#choices = choices;
  }

  openFor(button: HTMLElement, entry: MemberEntry): void {
    const { memberDetail, teamList } = this.#team.m;
    const rowActions = soundActions(this.#choices.rowActions());
    const own = actionsFor(this.#team, entry);
    const last = own.filter(({ isApart }) => isApart);
    const items: MenuItem[] = [
      ...openingsFor(this.#team, entry),
      ...own.filter(({ isApart }) => !isApart),
      ...hostItems(rowActions, entry, memberDetail.nothingToDo),
      ...last,
    ];
    const nothingToDo: MenuItem = { id: '', label: teamList.actions, reason: memberDetail.nothingToDo };
    this.open(
      button,
      teamList.actionsFor({ name: nameOf(this.#team, entry.member) }),
      items.length > 0 ? items : [nothingToDo],
      (id) => {
        if (runHostItem(this.#host, id, rowActions, entry)) return;
        if ((ACTION_IDS as readonly string[]).includes(id)) this.#choices.onAction(id as MemberAction, entry);
        else this.#choices.onOpen(entry);
      },
    );
  }
}
