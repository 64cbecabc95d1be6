import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { elementTags, publicEntries, root } from '../lib/entries.mjs';
import { minifyTemplates } from '../lib/minify-templates.mjs';

/** What a page with the team's widgets loads: Lit, client and contract with them, and no adapter. */
const WIDGETS = ['team-provider', 'team-list', 'invite-user', 'role-picker', 'my-profile'];
const WIDGETS_MAX_GZIP = 36_000;
const ID = 'rosterkit-entry';

/** A module that holds everything of others, so nothing of them is shaken off. */
const holding = (files) =>
  files.map((file, i) => `import * as m${i} from ${JSON.stringify(file)};\nexport { m${i} };`).join('\n');

async function bundle(files) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'rosterkit:entry',
        resolveId: (id) => (id.endsWith(ID) ? `\0${ID}` : undefined),
        load: (id) => (id === `\0${ID}` ? holding(files) : undefined),
      },
      minifyTemplates(),
    ],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: ID, formats: ['es'], fileName: 'entry' },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  return Buffer.from(
    output
      .filter(({ type }) => type === 'chunk')
      .map(({ code }) => code)
      .join('\n'),
  );
}

function measured(code) {
  return {
    min: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** Prints what each entry weighs in a page; the widgets together have a limit. */
export async function sizeStage() {
  const entries = publicEntries();
  const element = (tag) => join(root, `src/elements/${tag}/${tag}.ts`);
  const widgets = WIDGETS.map(element);
  const rows = [
    ['domain', [entries['domain/index']]],
    ['policies', [entries['policies/index']]],
    ...elementTags().map((tag) => [tag, [element(tag)]]),
    ['the five widgets', widgets, WIDGETS_MAX_GZIP],
    ['backend/memory', [entries['backend/memory/index']]],
    ['everything', [entries.index, entries.define]],
  ];
  const counts = { passed: 0, failed: 0 };
  console.log(`${'bytes'.padEnd(20)}${['minified', 'gzip -9', 'brotli'].map((title) => title.padStart(10)).join('')}`);
  for (const [title, files, limit] of rows) {
    if (!files.every((file) => file && existsSync(file))) continue;
    const { min, gzip, brotli } = measured(await bundle(files));
    const isTooBig = limit !== undefined && gzip > limit;
    const note = limit === undefined ? '' : `  at most ${limit} gzip${isTooBig ? ': TOO BIG' : ''}`;
    console.log(`${title.padEnd(20)}${[min, gzip, brotli].map((size) => String(size).padStart(10)).join('')}${note}`);
    if (limit !== undefined) counts[isTooBig ? 'failed' : 'passed']++;
  }
  return counts;
}
