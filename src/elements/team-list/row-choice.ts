import type { MemberList } from '../../client/index.js';

/** Which rows are chosen by hand: one, a range from the one chosen last, or all. */
export class RowChoice {
  readonly #list: MemberList;
  readonly #onChoice: () => void;
  /** The row chosen last; a range begins there. */
  #anchor = 0;

  constructor(list: MemberList, onChoice: () => void) {
    this.#list = list;
    this.#onChoice = onChoice;
  }

  all(isChosen: boolean): void {
    this.#list.selection.setAll(isChosen);
    this.#onChoice();
  }

  /** Chooses a row or leaves it out; as a range, does the same to all rows from the one chosen last. */
  readonly toggle = (row: number, isRange: boolean): void => {
    const { selection } = this.#list;
    const id = this.#list.idAt(row);
    if (id === undefined) return;
    const isChosen = !selection.has(id);
    const from = isRange ? Math.min(this.#anchor, row) : row;
    const to = isRange ? Math.max(this.#anchor, row) : row;
    for (let index = from; index <= to; index++) {
      const other = this.#list.idAt(index);
      if (other !== undefined) selection.toggle(other, isChosen);
    }
    this.#anchor = row;
    this.#onChoice();
  };
}
