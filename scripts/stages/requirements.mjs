import { PASSES, requirementTable } from '../lib/requirement-table.mjs';

/** Which part of the kit a test file looks at. */
const LEVELS = [
  ['policy', /^test\/(policies|domain)\//],
  ['engine', /^test\/(engine|backend|testing)\//],
  ['server', /^test\/server\//],
  ['widget', /^test\/(elements|client|localize|styles)\//],
  ['journey', /^test\/journeys\//],
];
const levelsOf = (tests) =>
  LEVELS.filter(([, path]) => tests.some(({ file }) => path.test(file))).map(([name]) => name);

function printRequirement({ id, layer, sentence, state, tests }, isWhole) {
  console.log(`${id} ${layer.padEnd(2)} ${state.padEnd(7)} ${sentence} [${levelsOf(tests).join(' ')}]`);
  if (!isWhole) return;
  for (const { file, environment = '', title, result } of tests) {
    console.log(`        ${result.padEnd(7)} ${file}: ${title}${environment && ` (${environment})`}`);
  }
}

function printJourneys({ journeys, databases, asksArabic }, isWhole) {
  for (const { id, state, keyboard, arabic, tests } of journeys) {
    if (!isWhole && state === 'ok' && keyboard && (arabic || !asksArabic)) continue;
    const missing = [
      keyboard ? '' : ', none by keyboard alone has passed',
      arabic || !asksArabic ? '' : ', not passed at 320 px in Arabic by keyboard',
    ];
    console.log(`${id}    ${state.padEnd(7)} ${tests.length} tests${missing.join('')}`);
  }
  const done = journeys.filter(({ state }) => state === 'ok').length;
  const byKeyboard = journeys.filter(({ keyboard }) => keyboard).length;
  const where = databases.length > 0 ? ` (${databases.join(' and ')})` : '';
  const inArabic = journeys.filter(({ arabic }) => arabic).length;
  const all = journeys.length;
  console.log(`Journeys: ${done} of ${all}, by keyboard ${byKeyboard} of ${all}${where}`);
  console.log(`320 px, Arabic, keyboard: ${asksArabic ? `${inArabic} of ${all}` : 'not run'}`);
}

function printMistakes(mistakes) {
  for (const { at, text, mistake } of mistakes) console.log(`${at} ${mistake}: ${text}`);
}

/** Whether the titles of tests name requirements as they should: at most two, no range, none that there is not. */
export function titlesStage() {
  const { titles, mistakes } = requirementTable();
  printMistakes(mistakes);
  return { passed: titles - mistakes.length, failed: mistakes.length };
}

/**
 * Whether every requirement and every journey has a test that has last passed.
 * @param parameters - `--all` prints each test, `--static` is content with tests that have not run.
 */
export function requirementsStage(parameters = []) {
  const isWhole = parameters.includes('--all');
  const isStatic = parameters.includes('--static');
  const isFine = ({ state }) => state === 'ok' || (isStatic && state === 'not run');
  const needed = process.env.CI && !isStatic ? PASSES : [];
  const table = requirementTable(needed);
  const { requirements, journeys, mistakes, asksArabic } = table;
  for (const row of requirements) if (isWhole || !isFine(row)) printRequirement(row, isWhole);
  printJourneys(table, isWhole);
  printMistakes(mistakes);
  const fine = requirements.filter(isFine).length;
  console.log(`Requirements: ${fine} of ${requirements.length}`);
  const isWalked = ({ keyboard, arabic }) => isStatic || (keyboard && (arabic || !asksArabic));
  const fineJourneys = journeys.filter((row) => isFine(row) && isWalked(row)).length;
  const passed = fine + fineJourneys;
  return { passed, failed: requirements.length + journeys.length - passed + mistakes.length };
}
