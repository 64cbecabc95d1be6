/** One option of a command. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** The environment variable that gives it as well; the command line wins. */
  readonly env?: string;
  /** What its value is, for the help: `<number>`. Absent: a switch, which takes none. */
  readonly value?: string;
  /** May come several times; in the environment separated by commas. */
  readonly isList?: boolean;
  readonly help: string;
}

/** A command, as far as its help and its command line need to know it. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Lines to copy. */
  readonly examples: readonly string[];
}

/** What was given, by name. */
export interface Given {
  /** The value; `undefined` when it was not given or is empty. */
  text(name: string): string | undefined;
  /** All values; empty when none was given. */
  list(name: string): readonly string[];
  has(name: string): boolean;
}

export const HELP: Option = { name: 'help', help: 'Show this help.' };
