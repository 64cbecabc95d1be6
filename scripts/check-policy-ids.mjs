// Runs under tsx: the ids come from the policy documents, which are TypeScript.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, show } from './lib/entries.mjs';
import { policiesIn } from './lib/policies.mjs';
import { findPolicyIds } from './lib/policy-ids.mjs';

const modules = ['index', ...readdirSync(join(root, 'src/policies')).map((file) => file.replace(/\.ts$/, ''))]
  .map((name) => join(root, `src/policies/${name}.ts`))
  .filter((file) => existsSync(file));
const documents = [];
for (const file of new Set(modules)) documents.push(...policiesIn(await import(file)));

const ids = new Set(
  documents.flatMap((policy) => [policy.id, ...policy.roles.map(({ id }) => id), ...policy.kinds.map(({ id }) => id)]),
);
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => join(root, 'src', name))
  .filter((file) => file.endsWith('.ts') && !/^src\/(policies|testing)\//.test(show(file))); // `testing` is tests, published

let mistakes = 0;
for (const file of files) {
  for (const { line, id } of findPolicyIds(readFileSync(file, 'utf8'), file, ids)) {
    mistakes++;
    console.error(`${show(file)}:${line} asks for the id '${id}' of a policy; ask the policy a question instead.`);
  }
}
console.log(`${files.length} files, ${ids.size} ids of ${new Set(documents.map(({ id }) => id)).size} policies`);
process.exitCode = mistakes > 0 ? 1 : 0;
