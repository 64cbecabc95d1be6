// A file outside its tsconfig's `include` keeps raw decorators through a green build, and breaks in every browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { root, show } from './lib/entries.mjs';

const SUSPECT = /@(?:property|state|query|queryAll|queryAsync|customElement|consume|provide)\s*\(/;

function hasDecorator(file) {
  const code = readFileSync(file, 'utf8');
  if (!SUSPECT.test(code)) return false; // quick; the words also occur in comments and strings
  let found = false;
  new Visitor({ Decorator: () => (found = true) }).visit(parseSync(file, code).program);
  return found;
}

const files = process.argv
  .slice(2)
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.m?js$/.test(name));

const broken = files.filter(hasDecorator);
for (const file of broken) console.error(`raw decorators: ${show(file)}`);
process.exitCode = broken.length > 0 ? 1 : 0;
