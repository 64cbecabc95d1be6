import { expect } from 'chai';
import { argon2Hasher, serveApp } from '../../../src/server/index.js';
import { PASSWORD, useServer } from './support.js';

const ROUNDS = 60;
const WARM_UP = 3;

/** How often a value of the one is larger than one of the other (Mann-Whitney); 0.5 when nothing tells them apart. */
function areaUnderCurve(some: readonly number[], others: readonly number[]): number {
  const wins = some.flatMap<number>((a) => others.map<number>((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

// a report: on a machine with other work the figures say little, so nothing hangs on them
describe('LO-02 How long a refused sign-in takes', () => {
  const server = useServer(
    { limits: { triesPerMinute: Infinity } },
    {
      hash: async (password) => (await argon2Hasher()).hash(password),
      verify: async (password, hash) => (await argon2Hasher()).verify(password, hash),
    },
  );

  it('prints how well the reasons can be told apart by time', async function report() {
    this.timeout(300_000);
    const running = await serveApp(server.app, { port: 0 });
    const signIn = (email: string, password: string): Promise<Response> =>
      fetch(`${running.url}/tenants/acme-winery/session`, {
        method: 'POST',
        body: JSON.stringify({ email, password }),
        headers: { 'content-type': 'application/json' },
      });
    for (let index = 0; index < 5; index += 1) await signIn('siobhan@acme-winery.example', 'wrong');
    const classes = {
      unknown: () => signIn('nobody@acme-winery.example', 'wrong'),
      wrong: () => signIn('layla@acme-winery.example', 'wrong'),
      blocked: () => signIn('siobhan@acme-winery.example', PASSWORD),
      disabled: () => signIn('thora@acme-winery.example', PASSWORD),
      invited: () => signIn('ananya@acme-winery.example', PASSWORD),
    };
    const times = new Map<string, number[]>(Object.keys(classes).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const shuffled = Object.entries(classes)
        .map((entry) => ({ entry, at: Math.random() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ entry }) => entry);
      for (const [name, call] of shuffled) {
        const started = performance.now();
        const response = await call();
        await response.text();
        if (round >= WARM_UP) times.get(name)?.push(performance.now() - started);
        expect(response.status, name).to.equal(401);
      }
    }
    await running.stop(100);
    const reference = times.get('unknown') ?? [];
    for (const [name, some] of times) {
      const median = some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0;
      console.log(
        `      ${name}: median ${median.toFixed(1)} ms, AUC against unknown ${areaUnderCurve(some, reference).toFixed(2)}`,
      );
    }
  });
});
