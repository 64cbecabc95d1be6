import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { elementTags, publicEntries, root } from '../lib/entries.mjs';
import { minifyTemplates } from '../lib/minify-templates.mjs';

/** What a page with the team's widgets loads before its first row: Lit, client and contract, and no adapter. */
const WIDGETS = ['team-provider', 'team-list', 'invite-user', 'role-picker', 'my-profile'];
const WIDGETS_MAX_GZIP = 39_200;
/** The same with the REST adapter; HTTP and schemas come with its first call. */
const WIDGETS_AND_REST_MAX_GZIP = 46_000;
/** The same with everything they may load later: evaluator and reader of policies, dialogs, the detail, French. */
const LATER_MAX_GZIP = 162_500;
const ID = 'rosterkit-entry';

/** The languages beside English that the limit counts; a page loads one of them, so the others are told one by one. */
const LOCALES_COUNTED = ['fr'];

/** The language that a chunk holds, of those which are not counted. */
function otherLocale({ facadeModuleId }) {
  const locale = /[\\/]localize[\\/]locales[\\/]([\w-]+)\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return LOCALES_COUNTED.includes(locale) ? undefined : locale;
}

/** A module that holds everything of others, so nothing of them is shaken off. */
const holding = (files) =>
  files.map((file, i) => `import * as m${i} from ${JSON.stringify(file)};\nexport { m${i} };`).join('\n');

/** The chunks of a bundle: those loaded at once, and all of them. */
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
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const take = (name) => {
    if (!chunks.has(name) || first.has(name)) return;
    first.add(name);
    chunks.get(name).imports.forEach(take);
  };
  [...chunks.values()].filter(({ isEntry }) => isEntry).forEach(({ fileName }) => take(fileName));
  // what is loaded at once is one file in a page: only what comes later makes the bundler cut it in pieces
  const isFirst = ({ fileName }) => first.has(fileName);
  const together = [...chunks.values()]
    .filter((chunk) => isFirst(chunk))
    .map(({ code }) => code)
    .join('\n');
  const later = [...chunks.values()].filter((chunk) => !isFirst(chunk));
  const languages = later.filter((chunk) => otherLocale(chunk)).map((chunk) => [otherLocale(chunk), chunk.code]);
  const others = later.filter((chunk) => !otherLocale(chunk)).map(({ code }) => code);
  return { first: [together], all: [together, ...others], languages };
}

/** What the chunks weigh; each of `parts` is compressed by itself, as a server sends them. */
function measured(parts) {
  const sum = (weigh) => parts.reduce((total, code) => total + weigh(Buffer.from(code)), 0);
  return {
    min: sum((code) => code.length),
    gzip: sum((code) => gzipSync(code, { level: 9 }).length),
    brotli: sum((code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  };
}

function printRow(title, chunks, limit) {
  const { min, gzip, brotli } = measured(chunks);
  const isTooBig = limit !== undefined && gzip > limit;
  const note = limit === undefined ? '' : `  at most ${limit} gzip${isTooBig ? ': TOO BIG' : ''}`;
  console.log(`${title.padEnd(28)}${[min, gzip, brotli].map((size) => String(size).padStart(10)).join('')}${note}`);
  return isTooBig;
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
    ['the five widgets', widgets, WIDGETS_MAX_GZIP, LATER_MAX_GZIP],
    ['backend/memory', [entries['backend/memory/index']]],
    ['backend/rest', [entries['backend/rest/index']]],
    ['the five widgets with backend/rest', [...widgets, entries['backend/rest/index']], WIDGETS_AND_REST_MAX_GZIP],
    ['everything', [entries.index, entries.define]],
  ];
  const counts = { passed: 0, failed: 0 };
  console.log(`${'bytes'.padEnd(28)}${['minified', 'gzip -9', 'brotli'].map((title) => title.padStart(10)).join('')}`);
  for (const [title, files, limit, laterLimit] of rows) {
    if (!files.every((file) => file && existsSync(file))) continue;
    const { first, all, languages } = await bundle(files);
    const count = (isMissed) => counts[isMissed ? 'failed' : 'passed']++;
    const isTooBig = printRow(title, first, limit);
    if (limit !== undefined) count(isTooBig);
    if (all.length === first.length) continue;
    const isTooBigLater = printRow('  … and all it loads later', all, laterLimit);
    if (laterLimit === undefined) continue;
    count(isTooBigLater);
    for (const [locale, code] of languages) printRow(`  … or another language: ${locale}`, [code]);
  }
  return counts;
}
