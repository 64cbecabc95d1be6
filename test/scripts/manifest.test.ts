import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { expect } from 'chai';
import { parseSync, type ClassElement } from 'oxc-parser';
import type { Declaration, Module } from './manifest-shape.js';

const root = join(import.meta.dirname, '../..');
const elements = join(root, 'src/elements');
const tags = readdirSync(elements).filter((tag) => existsSync(join(elements, tag, `${tag}-element.ts`)));

/** What Lit and the browser call, and a page does not. */
const LIFECYCLE = /^(constructor|render|update|updated|willUpdate|firstUpdated|createRenderRoot)$|Callback$/;

const isOpen = (member: ClassElement): boolean =>
  'key' in member &&
  member.key.type === 'Identifier' &&
  !member.static &&
  !(member.accessibility ?? '').startsWith('p');

/** The methods that a page can call, as they stand in the source of a class. */
function methodsIn(tag: string): string[] {
  const file = join(elements, tag, `${tag}-element.ts`);
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const classes = program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'ClassDeclaration'
      ? [statement.declaration]
      : [],
  );
  return classes
    .flatMap(({ body }) => body.body)
    .filter((member) => member.type === 'MethodDefinition' && member.kind === 'method' && isOpen(member))
    .flatMap((member) => ('key' in member && member.key.type === 'Identifier' ? [member.key.name] : []))
    .filter((name) => !LIFECYCLE.test(name));
}

describe('custom-elements.json', () => {
  let modules: readonly Module[] = [];
  const declared = (): readonly Declaration[] => modules.flatMap(({ declarations }) => declarations);

  before(async function () {
    this.timeout(60_000);
    const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
    ({ modules } = manifest as { readonly modules: readonly Module[] });
  });

  it('has the elements, and nothing they are made of', () => {
    expect(declared().map(({ tagName }) => tagName)).to.have.members(tags);
  });

  it('keeps to itself what is private', () => {
    const hidden = declared().flatMap(({ tagName, members }) =>
      members
        .filter(({ name, privacy = 'public' }) => name.startsWith('#') || privacy !== 'public' || LIFECYCLE.test(name))
        .map(({ name }) => `${tagName}: ${name}`),
    );
    expect(hidden).to.deep.equal([]);
  });

  it('has every method that a page can call, with what it does and returns', () => {
    const inSource = tags.flatMap((tag) => methodsIn(tag).map((name) => `${tag}.${name}`));
    expect(inSource).to.include.members(['team-list.reload', 'session-guard.stayActive', 'role-picker.checkValidity']);
    const told = declared().flatMap(({ tagName, members }) =>
      members
        .filter((member) => member.kind === 'method' && member.description && member.return?.type.text)
        .map(({ name }) => `${tagName}.${name}`),
    );
    expect(told).to.have.members(inSource);
  });

  it('describes whatever it names: properties, attributes, events, slots, parts and tokens', () => {
    const silent = declared().flatMap(
      ({ tagName, members, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] }) =>
        [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties]
          .filter(({ description = '' }) => description.trim() === '')
          .map(({ name }) => `${tagName}: ${name}`),
    );
    expect(silent).to.deep.equal([]);
  });

  it('names modules as the package has them', () => {
    for (const { path } of modules) {
      expect(existsSync(join(root, path.replace(/^dist/, 'src').replace(/js$/, 'ts'))), path).to.equal(true);
    }
    const defined = modules.flatMap(({ path, exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [path, name]),
    );
    expect(defined).to.have.deep.members(tags.map((tag) => [`dist/elements/${tag}/${tag}.js`, tag]));
  });
});
