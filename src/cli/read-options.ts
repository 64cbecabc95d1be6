import { parseArgs } from 'node:util';
import { CliError } from './cli-error.js';
import { nearest } from './nearest.js';
import type { Given, Option } from './option.js';

/** The environment, as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a command line, and the environment for what it leaves out.
 * @throws {CliError} For an option nobody knows (with the nearest one), without its value, or given twice.
 */
export function readOptions(options: readonly Option[], args: readonly string[], env: Environment): Given {
  const byName = new Map(options.map((option) => [option.name, option]));
  const values = new Map<string, string[]>();
  for (const { name, value } of pairsOf(options, args)) {
    const option = byName.get(name);
    if (option) values.set(name, [...(values.get(name) ?? []), checked(option, value, values)]);
  }
  for (const option of options) {
    const fromEnv = option.env === undefined ? undefined : env[option.env]?.trim();
    if (fromEnv && !values.has(option.name)) values.set(option.name, option.isList ? split(fromEnv) : [fromEnv]);
  }
  return {
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

interface Pair {
  readonly name: string;
  readonly dashes: '-' | '--';
  readonly value: string | undefined;
  /** What was read as its value is the next option: it has none. */
  readonly ateOption: boolean;
}

/** Not strict: the messages of `parseArgs` do not say what was meant. */
function pairsOf(options: readonly Option[], args: readonly string[]): Pair[] {
  const known = options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const pairs = tokens.flatMap((token) => (token.kind === 'option' ? pairOf(token) : []));
  const names = known.map(([name]) => name);
  const stranger = pairs.find(({ name, dashes }) => dashes === '-' || !names.includes(name));
  if (stranger) throw unknown(stranger, names); // before what stands beside it, which may be its value
  const word = tokens.find(({ kind }) => kind !== 'option');
  const isShifted = pairs.some(({ ateOption }) => ateOption); // then the word is the value of the option that was eaten
  if (word && !isShifted) throw new CliError(`"${args[word.index] ?? ''}" is no option: options begin with --.`);
  return pairs;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function pairOf({ name, rawName, value, inlineValue }: Token): Pair {
  const ateOption = inlineValue !== true && value?.startsWith('--') === true;
  return { name, dashes: rawName.startsWith('--') ? '--' : '-', value: ateOption ? undefined : value, ateOption };
}

function checked(
  { name, value: wanted, isList }: Option,
  value: string | undefined,
  earlier: Map<string, string[]>,
): string {
  if (wanted === undefined) {
    if (value !== undefined) throw new CliError(`--${name} takes no value.`);
    return '';
  }
  if (value === undefined || value.trim() === '') throw new CliError(`--${name} needs a value: ${wanted}.`);
  if (!isList && earlier.has(name)) throw new CliError(`--${name} is given twice.`);
  return value;
}

function unknown({ name, dashes }: Pair, known: readonly string[]): CliError {
  const meant = nearest(name, known);
  return new CliError(
    `There is no option ${dashes}${name}: ${meant === undefined ? 'see --help.' : `did you mean --${meant}?`}`,
  );
}

const split = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
