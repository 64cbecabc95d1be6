// The policies as plain JSON beside the modules, for servers that are not JavaScript.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/entries.mjs';
import { policiesIn } from './lib/policies.mjs';

const documents = policiesIn(await import(join(root, 'dist/policies/index.js')));
for (const document of documents) {
  writeFileSync(join(root, `dist/policies/${document.id}.json`), `${JSON.stringify(document, null, 2)}\n`);
}
if (documents.length === 0) {
  console.error('src/policies/index.ts exports no policy.');
  process.exitCode = 1;
}
