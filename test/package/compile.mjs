import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  useDefineForClassFields: false,
  types: [],
};

/**
 * Compiles files of a page's developer against the installed package: the project's compiler, the package's types.
 * @param {Record<string, string>} files - Sources by name.
 * @returns {string[]} What the compiler says, a line each; none when all is well.
 */
export function compile(files) {
  const folder = mkdtempSync(join(import.meta.dirname, 'compiled-'));
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: OPTIONS, files: Object.keys(files) }, null, 2),
  );
  const compiler = join(process.env.ROSTERKIT_ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr, status } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.split('\n').filter(Boolean);
  return status === 0 || said.length > 0 ? said : [`tsc ended with ${status}`];
}
