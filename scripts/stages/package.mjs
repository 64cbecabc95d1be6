import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../lib/entries.mjs';
import { mochaFor } from '../lib/mocha.mjs';
import { run, runCounted, testFiles } from '../lib/run.mjs';

/** The packed package, installed where nothing else is, used by a plain Node program. */
export async function packageStage() {
  const files = testFiles(['package'], '.test.mjs');
  if (files.length === 0) return undefined;
  if ((await run('node', ['scripts/build.mjs', '--no-storybook'])) !== 0) return { passed: 0, failed: 1 };
  const isSound = (await run('publint', ['--strict'])) === 0;
  const folder = mkdtempSync(join(tmpdir(), 'rosterkit-package-'));
  try {
    install(folder);
    for (const file of testFiles(['package'], '.mjs')) copyFileSync(join(root, file), join(folder, basename(file)));
    const { command, env } = mochaFor(
      files.map((file) => basename(file)),
      { timeoutMs: 20_000, loader: null },
    );
    const [program, ...parameters] = command;
    const result = await runCounted(program, parameters, { cwd: folder, env: { ...env, ROSTERKIT_ROOT: root } });
    return isSound ? result : { ...result, failed: result.failed + 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function install(folder) {
  const npm = (...parameters) =>
    execFileSync('npm', parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm('pack', root, '--ignore-scripts', '--silent');
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  npm('install', `./${tarball}`, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
}
