import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launchers } from './engines.mjs';
import { countingReporter } from './reporter.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const engines = (process.env.ROSTERKIT_ENGINES ?? 'chromium').split(',');
const isLitDevNote = ({ args: [text] }) => typeof text === 'string' && text.includes('Lit is in dev mode');

export default {
  files: (process.env.ROSTERKIT_FILES ?? 'test/{elements,client,localize,styles}/**/*.test.ts').split(':'),
  rootDir: root,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // without tsconfig and target, decorators reach the browser raw
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  browsers: engines.map((engine) => launchers[engine]()),
  concurrentBrowsers: 2,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  filterBrowserLogs: (log) => !isLitDevNote(log),
  reporters: [defaultReporter({ reportTestProgress: stdout.isTTY ?? false }), countingReporter()],
};
