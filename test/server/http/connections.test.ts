import { expect } from 'chai';
import { once } from 'node:events';
import { connect } from 'node:net';
import { serveApp, type RunningServer } from '../../../src/server/index.js';
import { PASSWORD, useServer } from './support.js';

const SIGN_IN = JSON.stringify({ email: 'layla@acme-winery.example', password: PASSWORD });

describe('Over real connections', () => {
  const server = useServer({ maxBodyBytes: 2000 });
  let running: RunningServer;
  beforeEach(async () => {
    running = await serveApp(server.app, { port: 0 });
  });
  afterEach(() => running.stop(100));

  /** Sends the parts one after the other as they are, and reads until the other end closes. */
  async function raw(...parts: readonly string[]): Promise<string> {
    const socket = connect(running.port, '127.0.0.1');
    await once(socket, 'connect');
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    const closed = new Promise((resolve) => {
      socket.on('close', resolve).on('error', resolve);
    });
    for (const part of parts) socket.write(part);
    await closed;
    return text;
  }

  const request = (line: string, headers: readonly string[], body = ''): string =>
    [`${line} HTTP/1.1`, 'Host: team.example', 'Connection: close', ...headers, '', body].join('\r\n');
  const json = (length: number): readonly string[] => ['Content-Type: application/json', `Content-Length: ${length}`];
  const PATH = '/tenants/acme-winery/session';

  it('answers', async () => {
    expect(await raw(request(`POST ${PATH}`, json(SIGN_IN.length), SIGN_IN))).to.match(/^HTTP\/1\.1 200 /);
    const response = await fetch(`${running.url}/healthz`);
    expect(response.status).to.equal(200);
  });

  it('PE-58 knows no TRACE, CONNECT or made-up method', async () => {
    expect(await raw(request('TRACE /tenants/acme-winery/me', ['X-Secret: mirror'])))
      .to.match(/^HTTP\/1\.1 4\d\d /)
      .and.not.include('mirror');
    expect(await raw(request('BREW /tenants/acme-winery/me', []))).to.match(/^HTTP\/1\.1 400 /);
    expect(await raw(request('CONNECT team.example:443', []))).not.to.match(/^HTTP\/1\.1 [23]/);
  });

  it('PE-58 a path is what was sent: dots and slashes lead nowhere else', async () => {
    for (const path of [
      '/tenants/other/../acme-winery/session',
      '//tenants/acme-winery/session',
      '/tenants/acme-winery//session',
      '/tenants/acme-winery/session/',
      '/tenants%2facme-winery/session',
      '/TENANTS/acme-winery/session',
      'http://evil.example/tenants/acme-winery/nowhere',
    ]) {
      const text = await raw(request(`DELETE ${path}`, []));
      expect(text, path).to.match(/^HTTP\/1\.1 (40[045]|204) /);
    }
  });

  it('IJ-15 stops reading a body without a length when it is too large', async () => {
    const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
    const head = request(`POST ${PATH}`, ['Content-Type: application/json', 'Transfer-Encoding: chunked']);
    expect(await raw(head, chunk, chunk, chunk, '0\r\n\r\n')).to.match(/^HTTP\/1\.1 413 /);
    expect(await raw(head, `${SIGN_IN.length.toString(16)}\r\n${SIGN_IN}\r\n0\r\n\r\n`)).to.match(/^HTTP\/1\.1 200 /);
  });

  it('IJ-15 refuses two lengths, a length and chunks, and a body of no UTF-8', async () => {
    const smuggled = await raw(request(`POST ${PATH}`, [...json(4), 'Transfer-Encoding: chunked'], '0\r\n\r\n'));
    expect(smuggled).to.match(/^HTTP\/1\.1 400 /);
    expect(await raw(request(`POST ${PATH}`, [...json(4), 'Content-Length: 5'], '0\r\n\r\n'))).to.match(
      /^HTTP\/1\.1 400 /,
    );
    const response = await fetch(running.url + PATH, {
      method: 'POST',
      body: new Uint8Array([0x22, 0xff, 0x22]),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).to.equal(400);
  });

  it('SE-14 a body without a type is none', async () => {
    const response = await fetch(running.url + PATH, { method: 'POST', body: new TextEncoder().encode(SIGN_IN) });
    expect(response.status).to.equal(415);
  });

  it('goes on when a sender gives up in the middle', async () => {
    const socket = connect(running.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(request(`POST ${PATH}`, json(500), SIGN_IN.slice(0, 20)));
    socket.destroy();
    await once(socket, 'close');
    expect((await fetch(`${running.url}/readyz`)).status).to.equal(200);
  });

  it('answers one after the other on one connection', async () => {
    const keep = request('GET /healthz', []).replace('Connection: close\r\n', '');
    expect((await raw(keep, keep, request('GET /healthz', []))).match(/HTTP\/1\.1 200 /g)).to.have.lengthOf(3);
  });

  it('stops, and lets what is under way end', async () => {
    const slow = fetch(running.url + PATH, {
      method: 'POST',
      body: SIGN_IN,
      headers: { 'content-type': 'application/json' },
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    await running.stop();
    expect((await slow.catch(() => undefined))?.status ?? 200).to.equal(200);
    const refused = await fetch(`${running.url}/healthz`).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(TypeError);
  });

  it('says when a port is taken', async () => {
    const taken = await serveApp(server.app, { port: running.port }).catch((error: unknown) => error);
    expect(taken).to.include({ code: 'EADDRINUSE' });
  });
});
