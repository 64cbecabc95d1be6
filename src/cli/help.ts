import type { CommandDescription, Option } from './option.js';

/** The help of the whole command. */
export function generalHelp(commands: readonly CommandDescription[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'rosterkit: teams, invitations and roles for a business',
    '',
    'Usage: rosterkit <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'rosterkit <command> --help tells the options of a command; rosterkit --version the version.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, options, examples }: CommandDescription): string {
  const usage = options.map((option) => ({ option, shown: shownOf(option) }));
  return [
    `rosterkit ${name}: ${summary}`,
    '',
    ...usage.flatMap(({ option, shown }) => [`  ${shown}`, `      ${option.help}${tailOf(option)}`]),
    '',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

const shownOf = ({ name, value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;

function tailOf({ env, isList }: Option): string {
  const more = isList ? ' May be given several times.' : '';
  return more + (env === undefined ? '' : ` [${env}${isList ? ', separated by commas' : ''}]`);
}
