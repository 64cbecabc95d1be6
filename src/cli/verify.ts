import { contractSuite, runContract, type ContractTest, type ContractTenant } from '../testing/index.js';
import { CliError } from './cli-error.js';
import { Door, doorRequest, SEED_TENANTS } from './door.js';
import { nearest } from './nearest.js';
import type { Given } from './option.js';
import { refuseStranger } from './recognise.js';
import { restContexts, type Target } from './rest-context.js';
import { failureLine, jsonReport, textReport } from './verify-report.js';
import { wireTests } from './wire-tests.js';

/**
 * `rosterkit verify`: the contract suite over REST, and what travels beside it.
 * @returns 0 when nothing failed.
 * @throws {CliError} When there is no server to ask, or no door.
 */
export async function verify(given: Given): Promise<number> {
  const wanted = given.text('print-seed');
  if (wanted !== undefined) return printSeed(tenantNamed('print-seed', wanted));
  const isJson = given.has('json');
  const tenants = given.list('tenant').map((name) => tenantNamed('tenant', name));
  const target = targetOf(given);
  await refuseStranger(target.url);
  const contexts = restContexts(target);
  const [first = 'acme-winery'] = tenants;
  if (!(await contexts(first)))
    throw new CliError(
      `There is no door at ${target.door.url}, or it does not know ${first}; see docs/writing-a-server.md.`,
    );
  const tests = chosen([...contractSuite, ...wireTests(target.url, contexts)], tenants, given.text('only'));
  const report = await runContract(contexts, {
    tests,
    onResult: (result) => {
      if (!isJson && result.outcome === 'failed') process.stdout.write(failureLine(result));
    },
  });
  process.stdout.write(isJson ? jsonReport(report) : textReport(report));
  return report.failed > 0 ? 1 : 0;
}

function printSeed(tenant: ContractTenant): number {
  process.stdout.write(`${JSON.stringify(doorRequest(tenant, Date.now()), undefined, 2)}\n`);
  return 0;
}

function targetOf(given: Given): Target {
  const url = addressOf(given, 'url');
  if (url === undefined) throw new CliError('Say which server: --url http://127.0.0.1:4400/tenants.');
  const door = addressOf(given, 'door') ?? url.replace(/\/[^/]*$/, '/door');
  return { url, door: new Door(door) };
}

function addressOf(given: Given, option: string): string | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname === '/' || url.search + url.hash !== '') {
    throw new CliError(
      `--${option}: "${text}" is no address such as http://127.0.0.1:4400/${option === 'url' ? 'tenants' : 'door'}.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function tenantNamed(option: string, name: string): ContractTenant {
  const tenant = SEED_TENANTS.find((known) => known === name);
  if (tenant) return tenant;
  const meant = nearest(name, SEED_TENANTS);
  const hint = meant === undefined ? `there are ${SEED_TENANTS.join(', ')}.` : `did you mean ${meant}?`;
  throw new CliError(`--${option}: there is no demo tenant "${name}": ${hint}`);
}

function chosen(
  tests: readonly ContractTest[],
  tenants: readonly ContractTenant[],
  only: string | undefined,
): readonly ContractTest[] {
  const text = only?.toLowerCase() ?? '';
  const found = tests.filter(
    ({ tenant, group, title }) =>
      (tenants.length === 0 || tenants.includes(tenant)) && `${group} ${title}`.toLowerCase().includes(text),
  );
  if (found.length === 0) throw new CliError(`--only: no test has "${only ?? ''}" in its group or title.`);
  return found;
}
