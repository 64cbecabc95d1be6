// npm run build: the library, its one-file form, types, manifest and Storybook, in the order they need each other.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { elementTags, publicEntries, root } from './lib/entries.mjs';
import { run } from './lib/run.mjs';

const quiet = ['--logLevel', 'warn'];
const withStorybook = !process.argv.includes('--no-storybook');
const hasElements = elementTags().length > 0;
const built = ['dist', ...(withStorybook ? ['storybook-static'] : [])];

const STEPS = [
  { title: 'modules', needed: Object.keys(publicEntries()).length > 0, command: ['vite', 'build', ...quiet] },
  { title: 'one file', needed: 'define' in publicEntries(), command: ['vite', 'build', '--mode', 'cdn', ...quiet] },
  { title: 'types', needed: true, command: ['tsc', '-p', 'tsconfig.build.json'] },
  { title: 'policies', needed: 'policies/index' in publicEntries(), command: ['node', 'scripts/write-policies.mjs'] },
  { title: 'manifest', needed: hasElements, command: ['cem', 'analyze', '--quiet'] },
  {
    title: 'Storybook',
    needed: withStorybook && existsSync(join(root, 'stories')),
    command: ['storybook', 'build', '-o', 'storybook-static', '--quiet', '--loglevel', 'warn'],
  },
  { title: 'decorators', needed: true, command: ['node', 'scripts/check-decorators.mjs', ...built] },
];

for (const folder of built) rmSync(join(root, folder), { recursive: true, force: true });
for (const { title, needed, command } of STEPS) {
  if (!needed) continue;
  const started = performance.now();
  const [program, ...parameters] = command;
  const code = await run(program, parameters, { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (code !== 0) {
    console.error(`Build failed: ${title}`);
    process.exit(1);
  }
  console.log(`built ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
