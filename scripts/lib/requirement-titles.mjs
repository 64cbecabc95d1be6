import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { root } from './entries.mjs';
import { testFiles } from './run.mjs';
import { numbersIn } from './requirements.mjs';

const MOST_NUMBERS = 2;
const RANGE = /\bR\d{3}\s*[-–—]\s*R?\d{3}\b/;

/** Everything below test/ that holds tests, by its ending. */
const allTestFiles = () => ['.test.ts', '.test.mjs'].flatMap((ending) => testFiles([''], ending)).map(clean);

const clean = (file) => file.replace('test//', 'test/');
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The titles in a source that name requirements or journeys, read without running it.
 * @returns {{ line: number, text: string, numbers: string[], matches: RegExp }[]}
 */
export function titlesIn(source, fileName) {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0].message}`);
  const found = [];
  const take = ({ start }, parts) => {
    const text = parts.join('…');
    const numbers = numbersIn(text);
    if (numbers.length === 0) return;
    const line = source.slice(0, start).split('\n').length;
    found.push({ line, text, numbers, matches: new RegExp(parts.map(escaped).join('[^]*?')) });
  };
  new Visitor({
    Literal: (node) => typeof node.value === 'string' && take(node, [node.value]),
    TemplateLiteral: (node) =>
      take(
        node,
        node.quasis.map(({ value }) => value.cooked ?? ''),
      ),
  }).visit(program);
  return found;
}

/** The titles of all test files. */
export const allTitles = () =>
  allTestFiles().flatMap((file) =>
    titlesIn(readFileSync(join(root, file), 'utf8'), file).map((title) => ({ file, ...title })),
  );

/** What is wrong with the numbers of a title; `undefined` when nothing is. */
export function mistakeIn(text, known) {
  if (RANGE.test(text)) return 'names a range of requirements';
  const numbers = numbersIn(text);
  const requirements = numbers.filter((id) => id.startsWith('R'));
  if (requirements.length > MOST_NUMBERS) return `names ${requirements.length} requirements, at most ${MOST_NUMBERS}`;
  const unknown = numbers.find((id) => !known.has(id));
  return unknown && `names ${unknown}, which there is not`;
}
