// package.json and tsconfig.json name what the file system holds: a forgotten `sideEffects` line silently drops
// a registration from every bundle.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementTags, publicEntries, root } from './lib/entries.mjs';
import { publicPathAliases } from './lib/public-paths.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { sideEffects, name: packageName } = read('package.json');
const { paths } = read('tsconfig.json').compilerOptions;
const mistakes = [];
const expect = (isTrue, mistake) => isTrue || mistakes.push(mistake);

const effects = ['define', 'domain/zod', ...elementTags().map((tag) => `elements/${tag}/${tag}`)];
for (const effect of effects.filter((path) => existsSync(join(root, `src/${path}.ts`)))) {
  for (const file of [`./src/${effect}.ts`, `./dist/${effect}.js`]) {
    expect(sideEffects.includes(file), `package.json: sideEffects lacks ${file}`);
  }
}
for (const tag of elementTags()) {
  expect(paths[`${packageName}/elements/${tag}`], `tsconfig.json: paths lacks ${packageName}/elements/${tag}`);
}

const aliases = publicPathAliases();
const publicPathOf = (entry) =>
  `${packageName}/${entry}`
    .replace('/localize/locales/', '/locales/')
    .replace(/\/(elements\/[^/]+)\/[^/]+$/, '/$1')
    .replace(/\/index$/, '');
for (const [entry, source] of Object.entries(publicEntries())) {
  const alias = aliases.find(({ find }) => find.test(publicPathOf(entry)));
  const target = alias && publicPathOf(entry).replace(alias.find, alias.replacement);
  expect(target === source, `package.json: exports leads ${publicPathOf(entry)} to ${target ?? 'nothing'}`);
}

for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length > 0 ? 1 : 0;
