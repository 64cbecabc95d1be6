/** One step of the tables' history. What was released once is never edited: a change is a new step. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly id: number;
  readonly name: string;
  /** Run one by one, in order. */
  readonly statements: readonly string[];
}
