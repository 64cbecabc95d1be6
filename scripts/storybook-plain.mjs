// Opens the built Storybook as anybody would: from a plain file server without headers of its own, at the root of an
// address and below a path. Fails on any request to elsewhere, any missing file and any error.
//   node scripts/storybook-plain.mjs
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './lib/browsers.mjs';
import { root } from './lib/entries.mjs';
import { writeResult } from './lib/run.mjs';

const folder = join(root, 'storybook-static');
const TIMEOUT_MS = 60_000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** What the simplest of file servers does: a type by the name's ending, and nothing else. */
async function servePlainly(path) {
  const missing = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const inside = pathname.startsWith(path) ? normalize(decodeURIComponent(pathname.slice(path.length))) : '..';
    const file = join(folder, inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside);
    const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) {
      if (pathname !== '/favicon.ico') missing.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const origin = `http://127.0.0.1:${port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin, url: `${origin}${path}`, missing, close };
}

/** Storybook's own frame around a story or a docs page, with something to be seen in both. */
const VISITS = [
  { title: 'the first page', address: '', inFrame: 'h1' },
  { title: 'a docs page', address: '?path=/docs/elements-team-list--docs', inFrame: 'table' },
  { title: 'a story', address: '?path=/story/elements-team-list--as-owner', inFrame: 'team-list' },
  {
    title: 'a story as the toolbar says',
    address: '?path=/story/elements-team-list--as-owner&globals=theme:dark;locale:fr-CA',
    inFrame: '.frame[data-theme=dark]',
  },
  { title: 'a story by itself', address: 'iframe.html?id=states-sign-in--all&viewMode=story', here: 'sign-in' },
];

async function open(browser, { origin, url, missing }, { address, inFrame, here }) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
  const errors = [];
  const isHere = (requested) => requested.startsWith(`${origin}/`) || /^(data|blob|about):/.test(requested);
  page.on('request', (request) => isHere(request.url()) || errors.push(`request to elsewhere: ${request.url()}`));
  page.on('websocket', (socket) => errors.push(`web socket: ${socket.url()}`));
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  try {
    await page.goto(url + address);
    const place = here ? page : page.frameLocator('#storybook-preview-iframe');
    await place
      .locator(here ?? inFrame)
      .first()
      .waitFor({ state: 'attached', timeout: TIMEOUT_MS });
    await page.waitForLoadState('networkidle');
  } catch (error) {
    errors.push(error.message.split('\n')[0]);
  }
  await page.close();
  errors.push(...missing.splice(0).map((path) => `missing: ${path}`));
  return errors;
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
const counts = { passed: 0, failed: 0 };
for (const path of ['/', '/some/path/']) {
  const server = await servePlainly(path);
  for (const visit of VISITS) {
    const errors = await open(browser, server, visit);
    counts[errors.length === 0 ? 'passed' : 'failed']++;
    if (errors.length > 0) console.error(`Storybook at ${path}, ${visit.title}\n  ${errors.join('\n  ')}`);
  }
  server.close();
}
await browser.close();
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
