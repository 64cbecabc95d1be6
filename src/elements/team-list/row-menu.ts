import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { ACTION_IDS, actionsFor, openingsFor, type MemberAction } from '../member-detail/member-actions.js';
import { nameOf } from '../member-detail/member-words.js';
import { MenuController, type MenuItem } from '../shared/menu.js';

/** The one menu that all rows share. */
export class RowMenu extends MenuController {
  readonly #team: TeamController;
  readonly #onOpen: (entry: MemberEntry) => void;
  readonly #onAction: (action: MemberAction, entry: MemberEntry) => void;

  constructor(
    host: LitElement,
    team: TeamController,
    onOpen: (entry: MemberEntry) => void,
    onAction: (action: MemberAction, entry: MemberEntry) => void,
  ) {
    super(host);
    this.#team = team;
    this.#onOpen = onOpen;
    this.#onAction = onAction;
  }

  openFor(button: HTMLElement, entry: MemberEntry): void {
    const { teamList } = this.#team.m;
    const items: MenuItem[] = [...openingsFor(this.#team, entry), ...actionsFor(this.#team, entry)];
    const nothingToDo: MenuItem = { id: '', label: teamList.actions, reason: teamList.nothingToDo };
    this.open(
      button,
      teamList.actionsFor({ name: nameOf(this.#team, entry.member) }),
      items.length > 0 ? items : [nothingToDo],
      (id) => {
        if ((ACTION_IDS as readonly string[]).includes(id)) this.#onAction(id as MemberAction, entry);
        else this.#onOpen(entry);
      },
    );
  }
}
