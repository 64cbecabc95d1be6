import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';

const elements = join(import.meta.dirname, '../../src/elements');
const tags = readdirSync(elements).filter((name) => existsSync(join(elements, name, `${name}-element.ts`)));

/** The modules an element is drawn from: its own and shared ones, those that come late included; no other element. */
function modulesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [statement, path] of text.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
    const next = join(dirname(file), `${path}.ts`);
    const isToast = next.endsWith('/shared/toasts.ts'); // drawn in the provider, whoever tells
    const isOther = isToast || next.endsWith('-element.ts') || tags.some((tag) => next.endsWith(`/${tag}/${tag}.ts`));
    const line = text.slice(text.lastIndexOf('\n', text.indexOf(statement)), text.indexOf(statement));
    if (next.startsWith(elements) && !isOther && !line.includes('import type')) modulesOf(next, found);
  }
  return found;
}

function partsIn(text: string): string[] {
  const names = [...text.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, value]) =>
    value!.split(/\s+/).filter((name) => /^[\w-]+$/.test(name)),
  );
  const handed = [...text.matchAll(/exportparts', '([^']+)'/g)].flatMap(([, value]) => value!.split(/,\s*/));
  const outer = exportsIn(text).map(([, , name]) => name);
  return [...names, ...handed, ...outer];
}

/** Parts of inner elements that a template hands on: the inner tag, the name there, and the name it goes by outside. */
function exportsIn(text: string): (readonly [tag: string, inner: string, outer: string])[] {
  const handed = [...text.matchAll(/<\$\{tag\('([\w-]+)'\)\}[^>]*?\bexportparts="([^"$]+)"/gs)];
  return handed.flatMap(([, tag = '', list = '']) =>
    list.split(/,\s*/).map((entry) => {
      const [inner = '', outer = inner] = entry.split(':');
      return [tag, inner, outer] as const;
    }),
  );
}

const documentedIn = (tag: string): string[] =>
  [...readFileSync(join(elements, tag, `${tag}-element.ts`), 'utf8').matchAll(/@csspart (\S+) - /g)].map(
    ([, name]) => name!,
  );

/** What a page may style has a name in the manifest, and every name is of something that is drawn. */
describe('::part', () => {
  for (const tag of tags) {
    it(`of <${tag}> is documented, and there`, () => {
      const own = join(elements, tag, `${tag}-element.ts`);
      const documented = documentedIn(tag);
      const files = tag === 'team-provider' ? modulesOf(join(elements, 'shared/toast-region.ts')) : modulesOf(own);
      const sources = [...files].map((file) => readFileSync(file, 'utf8').replaceAll(/^\s*\*.*$/gm, ''));
      const drawn = new Set(sources.flatMap(partsIn));
      for (const value of drawnByField(sources)) drawn.add(value);
      expect([...new Set(documented)].toSorted(), 'documented once each').to.deep.equal(documented.toSorted());
      expect(
        documented.filter((name) => !drawn.has(name) && !isHandedOn(name, sources)),
        'documented, but not there',
      ).to.deep.equal([]);
      expect([...drawn].filter((name) => !documented.includes(name)).toSorted(), 'not documented').to.deep.equal([]);
      const handed = sources.flatMap(exportsIn);
      expect(
        handed.filter(([inner, name]) => !documentedIn(inner).includes(name)),
        'handed on, but no part of the inner element',
      ).to.deep.equal([]);
    });
  }
});

/** A name that reaches `part=${…}` as a word of its own. */
function isHandedOn(name: string, sources: readonly string[]): boolean {
  return sources.some((text) => text.includes('part=${part}')) && sources.some((text) => text.includes(`'${name}'`));
}

/** Parts that are handed to a function that draws, as `part: 'save'`. */
function drawnByField(sources: readonly string[]): string[] {
  return sources.flatMap((text) => [...text.matchAll(/\bpart: '([\w-]+)'/g)].map(([, name]) => name!));
}
