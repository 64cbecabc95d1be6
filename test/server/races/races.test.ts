import { expect } from 'chai';
import { openBenches, type Benches } from './bench.js';
import { CASES } from './cases.js';
import { playNaive, playOurs } from './play.js';

const SERVER = process.env['ROSTERKIT_POSTGRES_URL'];
const ROUNDS = 40;
/** More would show nothing more. */
const ENOUGH = 3;

/** `npm run races` plays more rounds, and prints what came of them. */
(SERVER ? describe : describe.skip)(`Two server processes, ${ROUNDS} rounds each`, function () {
  this.timeout(240_000);
  let benches: Benches;

  before(async () => {
    if (SERVER) benches = await openBenches(SERVER);
  });
  after(() => benches?.close());

  for (const race of CASES) {
    it(`no harm is done when ${race.title}`, async () => {
      const { bad } = await playOurs(benches.ours, race, { rounds: ROUNDS });
      expect(bad).to.deep.equal([]);
    });

    it(`harm is seen when ${race.title} at a naive server`, async () => {
      const { bad, rounds } = await playNaive(benches.naive, race, { rounds: ROUNDS, mostBad: ENOUGH });
      expect(bad.length, `bad rounds of ${rounds}`).to.be.greaterThan(0);
    });
  }
});
