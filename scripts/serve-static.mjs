import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a careful host page would send; every widget must work under it. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function fileFor(folder, url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined; // no such file, or no such address
  }
}

/** Serves a folder on 127.0.0.1. `policy: null` sends no Content-Security-Policy. */
export async function serveStatic(folder, { port = 0, policy = STRICT_POLICY } = {}) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url);
    const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
    if (policy) headers['content-security-policy'] = policy;
    if (!file && request.url === '/favicon.ico') {
      response.writeHead(204, headers).end(); // browsers ask for it by themselves
      return;
    }
    if (!file) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist-demo', port = '4401'] = process.argv.slice(2);
  const { url } = await serveStatic(resolve(folder), { port: Number(port) });
  console.log(`${folder} on ${url}`);
}
