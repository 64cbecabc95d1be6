// npm run requirements: the table of requirements, their tests, and how those last went. `--static` is content with
// tests that have not run; `--brief` leaves the single tests out; `--titles` only looks for mistakes in titles.
import { requirementsStage, titlesStage } from './stages/requirements.mjs';

const parameters = process.argv.slice(2);
const { passed, failed } = parameters.includes('--titles')
  ? titlesStage()
  : requirementsStage(parameters.includes('--brief') ? parameters : ['--all', ...parameters]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
