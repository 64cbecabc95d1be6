import { join } from 'node:path';
import { root } from '../lib/entries.mjs';
import { withChromium } from '../lib/needs-chromium.mjs';
import { run, runCounted, testFiles } from '../lib/run.mjs';
import { serveStatic } from '../serve-static.mjs';

/** Whole pages in a real browser: the built demo under a strict Content Security Policy. */
export async function journeysStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(['journeys']);
  if (files.length === 0) return undefined;
  return withChromium(async (chromium) => {
    const build = ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'warn'];
    if ((await run('vite', build)) !== 0) return { passed: 0, failed: 1 };
    if ((await run('node', ['scripts/check-decorators.mjs', 'dist-demo'])) !== 0) return { passed: 0, failed: 1 };
    const server = await serveStatic(join(root, 'dist-demo'));
    try {
      return await runCounted(
        'mocha',
        // a failed journey may leave its browser open; without --exit mocha would wait for it
        ['--import=tsx/esm', '--reporter=scripts/lib/mocha-reporter.mjs', '--timeout=30000', '--exit', ...files],
        { env: { ROSTERKIT_DEMO_URL: server.url, CHROME_PATH: chromium } },
      );
    } finally {
      await server.close();
    }
  });
}
