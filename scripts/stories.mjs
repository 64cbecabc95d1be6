// Visits each story of the static Storybook: its play function, its axe report, the page's errors and console.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './lib/browsers.mjs';
import { root } from './lib/entries.mjs';
import { writeResult } from './lib/run.mjs';
import { serveStatic } from './serve-static.mjs';

const folder = join(root, 'storybook-static');
const shots = join(root, 'shots/stories');
const TIMEOUT_MS = 20_000;
// Storybook's and Lit's own notes, which no story can help
const HARMLESS = [/Lit is in dev mode/, /\[vite\]/];

/** In the page: how the story ended, once it has. `storyFinished` says success even when play threw. */
function outcome() {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) return undefined;
  const failures = [
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];
  for (const name of failures) {
    const error = channel.last(name)?.[0];
    if (error) return { errors: [`${name}: ${error.message ?? error.title ?? JSON.stringify(error)}`] };
  }
  if (channel.last('docsRendered')) return { errors: [] };
  const finished = channel.last('storyFinished')?.[0];
  if (!finished) return undefined;
  const violations = finished.reporters
    .filter((report) => report.status === 'failed')
    .flatMap((report) => report.result?.violations ?? [{ id: report.type, nodes: [] }])
    .map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`);
  return { errors: [...(finished.status === 'success' || violations.length ? [] : [finished.status]), ...violations] };
}

async function visit(browser, base, { id, type }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
  const errors = [];
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const isHarmless = HARMLESS.some((pattern) => pattern.test(message.text()));
    if (!isHarmless) errors.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(data|blob):/.test(url)) errors.push(`foreign request: ${url}`);
  });
  try {
    await page.goto(`${base}iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`);
    const ended = await page.waitForFunction(outcome, null, { timeout: TIMEOUT_MS });
    errors.push(...(await ended.jsonValue()).errors);
    await page.screenshot({ path: join(shots, `${id}.png`), animations: 'disabled', fullPage: true });
  } catch (error) {
    errors.push(error.message.split('\n')[0]);
  }
  await page.close();
  // oxlint-disable-next-line no-control-regex -- terminal colours in messages of Storybook's expect
  return errors.map((error) => error.replaceAll(/\u001B\[[\d;]*m/g, ''));
}

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const server = await serveStatic(folder, { policy: null });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
const queue = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
const counts = { passed: 0, failed: 0 };

async function work() {
  for (let story = queue.shift(); story; story = queue.shift()) {
    const errors = await visit(browser, server.url, story);
    counts[errors.length === 0 ? 'passed' : 'failed']++;
    if (errors.length > 0) console.error(`${story.title} / ${story.name}\n  ${errors.join('\n  ')}`);
  }
}
await Promise.all([work(), work()]);
await browser.close();
await server.close();
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
