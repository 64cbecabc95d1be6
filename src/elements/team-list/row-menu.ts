import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { ACTION_IDS, type MemberAction } from '../member-detail/member-actions.js';
import { actionsFor, openingsFor } from '../member-detail/menu-items.js';
import { nameOf } from '../member-detail/member-words.js';
import { MenuController, type MenuItem } from '../shared/menu.js';

export interface RowMenuChoices {
  readonly onOpen: (entry: MemberEntry) => void;
  readonly onAction: (action: MemberAction, entry: MemberEntry) => void;
}

/** The one menu that all rows share. */
export class RowMenu extends MenuController {
  readonly #team: TeamController;
  readonly #choices: RowMenuChoices;

  constructor(host: LitElement, team: TeamController, choices: RowMenuChoices) {
    super(host);
    this.#team = team;
    this.#choices = choices;
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
        if ((ACTION_IDS as readonly string[]).includes(id)) this.#choices.onAction(id as MemberAction, entry);
        else this.#choices.onOpen(entry);
      },
    );
  }
}
