import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the page about access calls a key, and what a browser calls it. */
const KEYS: Readonly<Record<string, string>> = {
  Down: 'ArrowDown',
  Up: 'ArrowUp',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  'Page Down': 'PageDown',
  'Page Up': 'PageUp',
  Home: 'Home',
  End: 'End',
  Enter: 'Enter',
  Space: ' ',
  F2: 'F2',
  F10: 'F10',
  Menu: 'ContextMenu',
};
/** The browser's own, which nobody listens to. */
const BROWSERS = new Set(['Tab']);

/** The keys of the table below a heading, without what is held with them; those in brackets are the same, mirrored. */
function keysInTable(page: string, heading: string): string[] {
  const section = page.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| (?!key |-)/.test(line));
  const names = rows.flatMap((row) =>
    row
      .split('|')[1]!
      .replaceAll(/\(.*?\)/g, '')
      .split(','),
  );
  return [...new Set(names.map((name) => name.trim().split('+').at(-1)!))].filter((name) => !BROWSERS.has(name));
}

/** The keys that a module compares with, or has as names in a table. */
function keysInSource(text: string): string[] {
  const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  const compared = [...code.matchAll(/\bkey === '([^']+)'/g)].map(([, key]) => key!);
  const tabled = [...code.matchAll(/^\s+(Arrow\w+|Page\w+|Home|End):/gm)].map(([, key]) => key!);
  return [...new Set([...compared, ...tabled])];
}

describe('docs/accessibility.md', () => {
  it('names the keys that the rows of the list listen to, and no others', () => {
    const told = keysInTable(read('docs/accessibility.md'), '`<team-list>`');
    expect(
      told.filter((name) => !Object.hasOwn(KEYS, name)),
      'keys this test does not know',
    ).to.deep.equal([]);
    const heard = keysInSource(read('src/elements/team-list/row-focus.ts'));
    expect(told.map((name) => KEYS[name])).to.have.members(heard);
  });
});
