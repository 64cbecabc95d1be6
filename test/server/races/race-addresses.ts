/** Where the two servers of a process have their data. */
export interface RaceDatabases {
  readonly ours: string;
  readonly naive: string;
}

/** Where they listen. */
export type RaceAddresses = Readonly<Record<keyof RaceDatabases, string>>;

/** Answers with how many tries were let through since the last time it was asked. */
export const TRIES_PATH = '/race/tries';
