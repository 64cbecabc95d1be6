import { serveApp, type RunningServer, type ServeOptions, type ServerApp } from '../server/index.js';
import { CliError } from './cli-error.js';

/** @throws {CliError} For a port that is in use or not allowed, and an address that is not this machine's. */
export async function listen(app: ServerApp, options: Required<ServeOptions>): Promise<RunningServer> {
  try {
    return await serveApp(app, options);
  } catch (error) {
    const sentence = whyNot((error as NodeJS.ErrnoException).code, options);
    throw sentence === undefined ? error : new CliError(sentence, { cause: error });
  }
}

function whyNot(code: string | undefined, { port, hostname }: Required<ServeOptions>): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${hostname} is in use: choose another with --port.`;
    case 'EACCES':
      return `Port ${port} is not allowed to this user: choose one from 1024 on with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `--host: ${hostname} is no address of this machine.`;
    default:
      return undefined;
  }
}
