import type { TeamController } from '../../client/index.js';
import { saidIn, type LabelledRight, type RoleOffer, type Within } from '../../domain/rules.js';
import { roleGuide as english } from '../../localize/en/role-guide.js';
import type { IconName } from '../shared/icons.js';

/** What a cell says: a shape and a word, never a colour alone. */
export type Sign = 'yes' | 'scopes' | 'account' | 'self' | 'optional' | 'no';

/** The shapes, in the order of the legend. */
export const SHAPES: Readonly<Record<Sign, IconName>> = {
  yes: 'check',
  scopes: 'store',
  account: 'users',
  self: 'user',
  optional: 'diamond',
  no: 'dash',
};

export interface Cell {
  readonly sign: Sign;
  /** The word beside the shape. */
  readonly text: string;
  /** The number of the footnote with its condition; 0 for none. */
  readonly note: number;
}

const SIGN_OF: Readonly<Record<Within, Sign>> = { tenant: 'yes', scopes: 'scopes', account: 'account', self: 'self' };

/** Makes the cells of one table, and gathers its footnotes: the same condition is one note. */
export class CellMaker {
  readonly notes: string[] = [];
  readonly signs = new Set<Sign>();
  /** What occurs with the one role that is shown in little room: signs, and numbers of notes. */
  readonly shown = new Set<Sign | number>();
  readonly #team: TeamController;
  readonly #shownId: string;

  constructor(team: TeamController, shownId: string) {
    this.#team = team;
    this.#shownId = shownId;
  }

  cell(offer: RoleOffer, permission: string): Cell {
    const right = offer.access.find((one) => one.permission === permission);
    const option = offer.options.find((one) => one.permission === permission);
    const { words } = this;
    const sign = !right ? 'no' : option ? 'optional' : SIGN_OF[right.within ?? 'tenant'];
    this.signs.add(sign);
    const text = option && right ? words.switchable({ isOn: option.default }) : words.sign[sign];
    const note = right ? this.#note(right) : 0;
    if (offer.role.id === this.#shownId) this.shown.add(sign).add(note);
    return { sign, text, note };
  }

  get words(): TeamController['m']['roleGuide'] {
    return this.#team.m.roleGuide;
  }

  #note({ condition, further }: LabelledRight): number {
    // in the language of the sentence: a policy may not speak the page's
    const { system, localization } = this.#team.client ?? {};
    const paramsOf = (reason: string): Readonly<Record<string, string>> => {
      const own = system?.texts?.[reason];
      return own && localization && saidIn(own, localization.locale) === undefined ? english.params : this.words.params;
    };
    const said = (reason: string): string =>
      reason && this.#team.reason({ allowed: false, reason, effect: 'disable', params: paramsOf(reason) });
    let note: string | undefined;
    if (condition !== undefined) note = this.words.notAlways({ reason: said(condition) });
    else if (further) {
      note = this.words.further({
        reach: this.words.meaning[SIGN_OF[further.within]],
        reason: said(further.condition),
      });
    }
    if (note === undefined) return 0;
    if (!this.notes.includes(note)) this.notes.push(note);
    return this.notes.indexOf(note) + 1;
  }
}
