import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { numbersIn, readResults } from './requirements.mjs';
import { allTitles, mistakeIn } from './requirement-titles.mjs';

const LIST = 'docs/requirements.md';
const JOURNEYS = 25;
const KEYBOARD = 'with the keyboard alone';
const DATABASES = ['PGlite', 'PostgreSQL'];
/** Where journeys are walked once more, narrow, from right to left and by keyboard. */
const ARABIC = 'Arabic';

/** The requirements of `docs/requirements.md`. */
export function readRequirements() {
  const lines = readFileSync(join(root, LIST), 'utf8').split('\n');
  return lines
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id]) => /^R\d{3}$/.test(id ?? ''))
    .map(([, id, layer, sentence]) => ({ id, layer, sentence }));
}

const journeyIds = () => Array.from({ length: JOURNEYS }, (_, i) => `J${String(i + 1).padStart(2, '0')}`);

/** `red` when one failed, `ok` when one passed, else `not run`; `missing` when there is none. */
function stateOf(tests) {
  if (tests.length === 0) return 'missing';
  if (tests.some(({ result }) => result === 'failed')) return 'red';
  return tests.some(({ result }) => result === 'passed') ? 'ok' : 'not run';
}

/** How a test last went, over everything it ran in; titles that have never run are told apart. */
function testsOf(id, results, titles) {
  const ran = results.filter(({ title }) => numbersIn(title).includes(id));
  const isRun = ({ file, matches }) => ran.some((one) => one.file === file && matches.test(one.title));
  const never = titles.filter((title) => title.numbers.includes(id) && !isRun(title));
  return [
    ...ran.map(({ file, environment, title, result }) => ({ file, environment, title, result })),
    ...never.map(({ file, text }) => ({ file, title: text, result: 'not run' })),
  ];
}

/** A journey: as it is written, on every database in whatever language, and in Arabic; each time also by keyboard. */
function journeyRow(id, results, titles, databases) {
  const tests = testsOf(id, results, titles).filter(({ file }) => file.startsWith('test/journeys/'));
  const isArabic = ({ environment }) => environment?.includes(ARABIC) ?? false;
  const on = [
    tests.filter((one) => !isArabic(one)),
    ...databases.map((database) => tests.filter(({ environment }) => environment?.includes(database))),
  ];
  const isOk = (chosen) => on.every((ran) => stateOf(ran.filter(chosen)) === 'ok');
  return {
    id,
    tests,
    state: stateOf(tests) === 'ok' && !isOk(() => true) ? 'not run' : stateOf(tests),
    keyboard: isOk(({ title }) => title.includes(KEYBOARD)),
    arabic: stateOf(tests.filter(isArabic)) === 'ok',
  };
}

/** Everything that journeys run in. */
export const PASSES = [...DATABASES, ARABIC];

/**
 * Requirements and journeys with their tests and how those last went.
 * @param needed - Passes the journeys must have made; those that have been made are asked for anyway.
 */
export function requirementTable(needed = []) {
  const results = readResults();
  const titles = allTitles();
  const requirements = readRequirements();
  const known = new Set([...requirements.map(({ id }) => id), ...journeyIds()]);
  const isAsked = (name) => needed.includes(name) || results.some(({ environment }) => environment.includes(name));
  const databases = DATABASES.filter(isAsked);
  const mistakes = [
    ...titles.map(({ file, line, text }) => ({ at: `${file}:${line}`, text, mistake: mistakeIn(text, known) })),
    ...results.map(({ file, title }) => ({ at: file, text: title, mistake: mistakeIn(title, known) })),
  ].filter(({ mistake }) => mistake);
  return {
    titles: titles.length,
    mistakes,
    requirements: requirements.map((one) => {
      const tests = testsOf(one.id, results, titles);
      return { ...one, tests, state: stateOf(tests) };
    }),
    journeys: journeyIds().map((id) => journeyRow(id, results, titles, databases)),
    databases,
    asksArabic: isAsked(ARABIC),
  };
}
