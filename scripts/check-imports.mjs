// Import directions and circles. The rules are in .dependency-cruiser.mjs.
import { cruise } from 'dependency-cruiser';
import { root } from './lib/entries.mjs';
import config from '../.dependency-cruiser.mjs';

process.chdir(root);
const { output } = await cruise(process.argv.slice(2), { ...config.options, ruleSet: config, validate: true });
const { violations, totalCruised, totalDependenciesCruised } = output.summary;

for (const { rule, from, to, cycle } of violations) {
  const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  console.error(`${rule.name}: ${way.join(' → ')}`);
}
console.log(`${totalCruised} modules, ${totalDependenciesCruised} imports`);
// a parser that does not read TypeScript would see no imports, and no violation either
const isBlind = totalCruised > 10 && totalDependenciesCruised === 0;
if (isBlind) console.error('No import was seen: the parser of .dependency-cruiser.mjs does not work.');
process.exitCode = violations.length > 0 || isBlind ? 1 : 0;
