import { isDone, type RaceCase, type Round } from './cases.js';
import type { Answer, Bench } from './bench.js';

export interface Played {
  readonly rounds: number;
  /** What went wrong, a line for each round in which something did. */
  readonly bad: readonly string[];
  readonly msPerRound: number;
}

export interface PlayOptions {
  readonly rounds: number;
  /** Ends after so many bad rounds. */
  readonly mostBad?: number;
  /** Ends after so long, whatever is left. */
  readonly mostMs?: number;
}

/** Plays rounds of our server: harm, an answer with a fault, and the wrong number of successes are all bad. */
export function playOurs(bench: Bench, race: RaceCase, options: PlayOptions): Promise<Played> {
  return play(bench, race, options, async (round, answers) => {
    const fault = answers.find(({ status }) => status >= 500);
    const done = answers.filter(isDone).length;
    const isRight = round.successes === undefined || done === round.successes;
    return (
      (await round.harm(answers)) ??
      (fault ? `an answer of ${fault.status}` : isRight ? undefined : `${done} succeeded: ${JSON.stringify(answers)}`)
    );
  });
}

/** Plays rounds of the naive server: only harm is bad, for it is to show that harm is seen. */
export function playNaive(bench: Bench, race: RaceCase, options: PlayOptions): Promise<Played> {
  return play(bench, race, options, (round, answers) => round.harm(answers));
}

async function play(
  bench: Bench,
  race: RaceCase,
  { rounds, mostBad = Infinity, mostMs = Infinity }: PlayOptions,
  judge: (round: Round, answers: readonly Answer[]) => Promise<string | undefined>,
): Promise<Played> {
  const bad: string[] = [];
  const started = performance.now();
  let played = 0;
  while (played < rounds && bad.length < mostBad && performance.now() - started < mostMs) {
    await bench.reset();
    const round = await race.prepare(bench);
    const wrong = await judge(round, await bench.race(round.rivals));
    played += 1;
    if (wrong !== undefined) bad.push(wrong);
  }
  return { rounds: played, bad, msPerRound: (performance.now() - started) / played };
}
