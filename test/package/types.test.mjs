import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from './compile.mjs';

const require = createRequire(import.meta.url);
const { modules } = JSON.parse(readFileSync(require.resolve('rosterkit/custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

/** A page's file that listens to every event of the element and reads what it carries. */
function listener({ tagName, events = [] }, imported) {
  const own = events.filter(({ type }) => type?.text.startsWith('CustomEvent'));
  const lines = own.flatMap(({ name }) => [
    `element.addEventListener('${name}', (event) => told(event.detail));`,
    `document.addEventListener('${name}', (event) => told(event.detail));`,
  ]);
  return [
    imported,
    // what is `any` would let every mistake pass
    'declare function told<D>(detail: 0 extends 1 & D ? never : D): void;',
    `const element = document.querySelector('${tagName}')!;`,
    'element.updateComplete;',
    ...lines,
    'export {};',
  ].join('\n');
}

describe('the types of the installed package', () => {
  it('are tried with what the manifest knows', () => {
    const names = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
    assert.ok(elements.length > 15, `${elements.length} elements`);
    assert.ok(names.size > 60, `${names.size} events`);
  });

  for (const imported of [`import 'rosterkit/define';`, `import type {} from 'rosterkit';`]) {
    it(`name every element and what each event carries: ${imported}`, () => {
      const files = elements.map((element) => [`${element.tagName}.ts`, listener(element, imported)]);
      assert.deepEqual(compile(Object.fromEntries(files)), []);
    });
  }

  for (const element of elements) {
    const entry = `rosterkit/elements/${element.tagName}`;
    it(`name what <${element.tagName}> is and what its events carry, from ${entry} alone`, () => {
      assert.deepEqual(compile({ 'page.ts': listener(element, `import '${entry}';`) }), []);
    }).timeout(60_000);
  }

  it('know no event that nobody fires', () => {
    const said = compile({
      'page.ts': listener(
        { tagName: 'team-list', events: [{ name: 'row-acton', type: { text: 'CustomEvent' } }] },
        `import 'rosterkit/define';`,
      ),
    });
    assert.match(said.join('\n'), /'detail' does not exist/);
  });

  it('refuse a column that is none of the kit’s', () => {
    const page = (columns) =>
      `import 'rosterkit/define';\ndocument.querySelector('team-list')!.columns = ${columns};\nexport {};`;
    assert.deepEqual(compile({ 'right.ts': page(`['role', 'lastSignInAt', { id: 'crew', label: 'Crew' }]`) }), []);
    assert.match(compile({ 'wrong.ts': page(`['rolle']`) }).join('\n'), /"rolle"/);
    assert.match(compile({ 'wrong.ts': page(`'role'`) }).join('\n'), /not assignable/);
  });
});
