import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = `${root}.cache/cli/rosterkit.js`;

/** The command as the package has it, made once: read from its sources, it takes seconds to start. */
before(async function () {
  this.timeout(60_000);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/cli/rosterkit.ts', outDir: '.cache/cli', emptyOutDir: true, target: 'node20' },
  });
});

export interface Outcome {
  /** `null` for one that was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as somebody calls it. */
export interface Started {
  readonly child: ChildProcess;
  /** What it came to. */
  readonly ended: Promise<Outcome>;
  /** The address it listens on; rejects with what it said when it does not come so far. */
  readonly url: Promise<string>;
}

/** Starts the command; nothing of this process's environment says how, but for what is given. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  let listening: (url: string) => void = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const url = /"event":"listening","url":"([^"]+)"/.exec(stdout)?.[1];
    if (url !== undefined) listening(url);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  const url = new Promise<string>((resolve, reject) => {
    listening = resolve;
    void ended.then(() => reject(new Error(`It does not listen: ${stderr}`)));
  });
  url.catch(() => {}); // who only wants the end does not ask for the address
  return { child, ended, url };
}

/** Runs the command to its end. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return start(args, env).ended;
}
