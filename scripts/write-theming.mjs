// Writes the token tables of docs/theming.md from src/styles/tokens.ts; `--check` fails when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/entries.mjs';

const START = '<!-- tokens -->';
const END = '<!-- /tokens -->';
const page = join(root, 'docs/theming.md');
const source = readFileSync(join(root, 'src/styles/tokens.ts'), 'utf8');

/** The entries of one table in the source: name, default or defaults, and the comment above. */
function entries(table) {
  const [, body] = new RegExp(`export const ${table} = \\{\\n(.*?)\\n\\} as const`, 's').exec(source);
  const entry = /(?:\/\*\* (?<note>[^\n]*?) \*\/\s*)?'?(?<name>[\w-]+)'?:\s*(?<value>\[[^\]]*\]|"[^"]*"|'[^']*')/g;
  return [...body.matchAll(entry)].map(({ groups: { note = '', name, value } }) => ({
    name,
    note,
    values: [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single),
  }));
}

const code = (value) => `\`${value}\``;
const named = ({ name }) => `\`${name}\``;
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** A table of tokens with one default each. */
const single = (prefix, name, titles = ['default', 'for']) =>
  table(
    [code(`--rosterkit-${prefix}…`), ...titles],
    entries(name).map((entry) => [named(entry), code(entry.values[0]), entry.note]),
  );

const tables = [
  '### Palette',
  single('palette-', 'PALETTE', ['colour', 'where']),
  '### Roles: colours',
  table(
    [code('--rosterkit-color-…'), 'light', 'dark', 'for'],
    entries('COLORS').map((entry) => [named(entry), code(entry.values[0]), code(entry.values.at(-1)), entry.note]),
  ),
  '### Roles: everything else',
  single('', 'VALUES'),
  '### Components',
  single('', 'COMPONENTS'),
].join('\n\n');

const before = readFileSync(page, 'utf8');
const after = `${before.slice(0, before.indexOf(START) + START.length)}\n\n${tables}\n\n${before.slice(before.indexOf(END))}`;
const squeeze = (text) => text.replace(/[ -]+/g, ' ');
if (process.argv.includes('--check')) {
  if (squeeze(before) !== squeeze(after)) {
    console.error('docs/theming.md is behind src/styles/tokens.ts: node scripts/write-theming.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, after);
}
