import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the built pages of a folder under one Content Security Policy; `undefined` for what is not there. */
export function staticPages(folder: string, policy: string): (path: string) => Promise<Response | undefined> {
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return async (path) => {
    if (path === '/favicon.ico') return new Response(null, { status: 204, headers });
    const file = fileOf(folder, path);
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined); // a folder, or nothing
    if (!content || file === undefined) return undefined;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': type } });
  };
}

function fileOf(folder: string, path: string): string | undefined {
  try {
    const clean = normalize(decodeURIComponent(path));
    return clean.startsWith('/') ? join(folder, clean.endsWith('/') ? `${clean}index.html` : clean) : undefined;
  } catch {
    return undefined; // no address
  }
}
