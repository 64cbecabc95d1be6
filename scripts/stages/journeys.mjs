import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from '../lib/entries.mjs';
import { mochaFor } from '../lib/mocha.mjs';
import { withChromium } from '../lib/needs-chromium.mjs';
import { run, runCounted, testFiles } from '../lib/run.mjs';
import { STRICT_POLICY } from '../serve-static.mjs';

/** Whole pages in a real browser: the built demo under a strict Content Security Policy. */
export async function journeysStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(['journeys']);
  if (files.length === 0) return undefined;
  return withChromium(async (chromium) => {
    const build = ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'warn'];
    if ((await run('vite', build)) !== 0) return { passed: 0, failed: 1 };
    if ((await run('node', ['scripts/check-decorators.mjs', 'dist-demo'])) !== 0) return { passed: 0, failed: 1 };
    register();
    const { startDemo } = await import('../../demo/server/demo-server.ts');
    const folder = join(root, 'dist-demo');
    const server = await startDemo({ port: 0, folder, policy: STRICT_POLICY, database: {}, log: () => {} });
    try {
      const { command, env } = mochaFor(files, { timeoutMs: 30_000 });
      const [program, ...parameters] = command;
      return await runCounted(program, parameters, {
        env: { ...env, ROSTERKIT_DEMO_URL: `${server.url}/`, CHROME_PATH: chromium },
      });
    } finally {
      await server.stop(0);
    }
  });
}
