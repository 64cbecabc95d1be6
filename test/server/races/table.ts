import { loadavg } from 'node:os';
import { openBenches } from './bench.js';
import { CASES } from './cases.js';
import { playNaive, playOurs } from './play.js';

/** Of one case at one server. */
const MOST_MS = Number(process.env['ROSTERKIT_RACE_SECONDS'] ?? 360) * 1000;
/** The naive server has shown enough after a part of the rounds. */
const NAIVE_SHARE = 1 / 5;

/**
 * Plays every case and prints a table of what came of it.
 * @param server - A PostgreSQL in which databases may be made.
 * @param rounds - Of each case at our server; fewer where they take more than six minutes.
 * @returns How many rounds of our server were bad.
 */
export async function printRaces(server: string, rounds: number, wanted = ''): Promise<number> {
  const benches = await openBenches(server);
  const faults: string[] = [];
  console.log('| case | rounds | bad, ours | bad, naive | ms per round, ours / naive | load |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  try {
    for (const race of CASES.filter(({ title }) => title.includes(wanted))) {
      const ours = await playOurs(benches.ours, race, { rounds, mostMs: MOST_MS });
      const naive = await playNaive(benches.naive, race, { rounds: Math.ceil(rounds * NAIVE_SHARE), mostMs: MOST_MS });
      const naiveBad = `${naive.bad.length} of ${naive.rounds} (${percent(naive.bad.length / naive.rounds)})`;
      const times = [ours, naive].map(({ msPerRound }) => msPerRound.toFixed(0)).join(' / ');
      const cells = [race.title, ours.rounds, ours.bad.length, naiveBad, times, loadavg()[0]?.toFixed(1)];
      console.log(`| ${cells.join(' | ')} |`);
      faults.push(...ours.bad.map((fault) => `${race.title}: ${fault}`));
    }
  } finally {
    await benches.close();
  }
  for (const fault of faults.slice(0, 20)) console.error(fault);
  return faults.length;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
