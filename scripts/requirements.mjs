// npm run requirements: the table of requirements, their tests, and how those last went. `--static` is content with
// tests that have not run; `--brief` leaves the single tests out.
import { requirementsStage } from './stages/requirements.mjs';

const parameters = process.argv.slice(2);
const { passed, failed } = requirementsStage(parameters.includes('--brief') ? parameters : ['--all', ...parameters]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
