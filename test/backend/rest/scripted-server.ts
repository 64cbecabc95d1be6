import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type Script = (response: ServerResponse, seen: Seen) => void;

/** A real server that does with each request what the next script says; the last one goes on for ever. */
export class ScriptedServer {
  readonly seen: Seen[] = [];
  #scripts: Script[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get base(): string {
    return `${this.origin}/api/tenants/acme`;
  }

  /** Starts anew with these scripts. */
  will(...scripts: Script[]): void {
    this.seen.length = 0;
    this.#scripts = scripts;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, text: Buffer.concat(chunks).toString() };
    this.seen.push(seen);
    const script = this.#scripts.length > 1 ? this.#scripts.shift() : this.#scripts[0];
    if (script) script(response, seen);
    else response.writeHead(599).end('no script');
  }
}

/** A server for every test of a file. */
export function scriptedServer(): ScriptedServer {
  const server = new ScriptedServer();
  before(() => server.start());
  beforeEach(() => server.will());
  after(() => server.stop());
  return server;
}

export const send =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Script =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Script =>
  send(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });

export const problem = (
  code: string,
  status: number,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Script =>
  send(status, JSON.stringify({ type: `urn:rosterkit:problem:${code}`, title: 'T', status, ...more }), {
    'content-type': 'application/problem+json',
    ...headers,
  });

export const nothing: Script = (response) => void response.writeHead(204).end();
export const hangs: Script = () => {};
export const cutsBefore: Script = (response) => void response.socket?.destroy();
/** Half of what was announced, then the line is dead. */
export const cutsDuring: Script = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"items":[', () => response.socket?.destroy());
};
export const stallsInBody: Script = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"items":[');
};
