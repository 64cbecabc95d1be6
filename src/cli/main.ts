import { readFileSync } from 'node:fs';
import { ADD_TENANT } from './add-tenant-options.js';
import { CliError, sentence } from './cli-error.js';
import { commandHelp, generalHelp } from './help.js';
import { missingPackage } from './missing-package.js';
import { nearest } from './nearest.js';
import { HELP, type CommandDescription, type Given } from './option.js';
import { readOptions, type Environment } from './read-options.js';
import { SERVE } from './serve-options.js';
import { VERIFY } from './verify-options.js';

/** What a command does. @returns The exit code. */
type Run = (given: Given) => Promise<number>;

interface Command {
  readonly description: CommandDescription;
  /** Loaded when it is called: the help works without the server's packages. */
  readonly load: () => Promise<Run>;
}

const COMMANDS: readonly Command[] = [
  { description: SERVE, load: async () => (await import('./serve.js')).serve },
  { description: ADD_TENANT, load: async () => (await import('./add-tenant.js')).addTenant },
  { description: VERIFY, load: async () => (await import('./verify.js')).verify },
];

/**
 * The command `rosterkit`. Never rejects: what goes wrong is one sentence on the standard error.
 * @param args - Without `node` and the program.
 * @returns The exit code.
 */
export async function main(args: readonly string[], env: Environment): Promise<number> {
  try {
    return await run(args, env);
  } catch (error) {
    process.stderr.write(`rosterkit: ${messageOf(error)}\n`);
    return 1;
  }
}

async function run([first, ...rest]: readonly string[], env: Environment): Promise<number> {
  const descriptions = COMMANDS.map(({ description }) => description);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(generalHelp(descriptions));
    return first === undefined ? 1 : 0;
  }
  if (first === '--version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const command = COMMANDS.find(({ description }) => description.name === first);
  if (!command) throw unknownCommand(first, descriptions);
  if (rest.includes('--help')) {
    process.stdout.write(commandHelp(command.description));
    return 0;
  }
  const given = readOptions([...command.description.options, HELP], rest, env);
  return (await command.load())(given);
}

function unknownCommand(word: string, known: readonly CommandDescription[]): CliError {
  const names = known.map(({ name }) => name);
  const meant = nearest(word, names);
  return new CliError(
    `There is no command "${word}": ${meant === undefined ? `there are ${names.join(', ')}.` : `did you mean ${meant}?`}`,
  );
}

/** `package.json` lies two folders above, in the repository as in the package. */
function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}

function messageOf(error: unknown): string {
  const missing = missingPackage(error);
  if (missing !== undefined) return `The package "${missing}" is missing: npm install ${missing}`;
  if (error instanceof CliError) return error.message;
  return sentence(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
