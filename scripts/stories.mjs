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
/** A busy machine takes long over a page of many states. */
const TIMEOUT_MS = 60_000;
/** A page has shown so many stories, then a new one goes on: what they leave behind must not add up. */
const STORIES_A_PAGE = 25;
/** The markup that a docs page begins with. */
const MARKUP = 'pre .language-html, pre.language-html, .language-html pre';
const MARKUP_MS = 10_000;

// Storybook's and Lit's own notes, which no story can help
const HARMLESS = [/Lit is in dev mode/, /\[vite\]/];

/** In the page: keeps what the channel says from now on, story by story. */
function listen() {
  const FAILURES = [
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) return false;
  if (window.rosterkitStory) return true;
  window.rosterkitStory = { errors: [], finished: channel.last('storyFinished')?.[0] };
  for (const name of FAILURES) {
    const note = (error) =>
      window.rosterkitStory.errors.push(`${name}: ${error?.message ?? error?.title ?? JSON.stringify(error)}`);
    if (channel.last(name)) note(channel.last(name)[0]);
    channel.on(name, note);
  }
  channel.on('storyFinished', (finished) => {
    window.rosterkitStory.finished = finished;
  });
  return true;
}

/** In the page: shows another story, as Storybook's own sidebar does. */
function show(storyId) {
  window.rosterkitStory = { errors: [], finished: undefined };
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** In the page: how the story ended, once it has. `storyFinished` says success even when play threw. */
function outcome(storyId) {
  const { errors, finished } = window.rosterkitStory;
  if (errors.length > 0) return { errors };
  if (finished?.storyId !== storyId) return undefined;
  const violations = finished.reporters
    .filter((report) => report.status === 'failed')
    .flatMap((report) => report.result?.violations ?? [{ id: report.type, nodes: [] }])
    .map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`);
  return { errors: [...(finished.status === 'success' || violations.length ? [] : [finished.status]), ...violations] };
}

const docsRendered = () => Boolean(window.__STORYBOOK_ADDONS_CHANNEL__?.last('docsRendered'));

/** What the manifest says of an element, by name: all of it belongs on its docs page. */
function documented(tag) {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
  if (!element) return [`<${tag}> in the manifest`];
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const said = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
  return said.map(({ name }) => name).filter(Boolean);
}

/** In the page: lines of a table that is not drawn as one. */
const rawTables = () =>
  [...document.querySelectorAll('#storybook-docs p')].map((p) => p.innerText).filter((text) => /\|\s*-{3}/.test(text));

/** In the page: what the markup to begin with says, and the picture above it does not have. */
function unlikePicture(markup) {
  const code = document.querySelector(markup)?.textContent ?? '';
  const { body } = new DOMParser().parseFromString(code, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) said.push(walker.currentNode.data.trim());
  const picture = document.querySelector('.docs-story')?.textContent ?? '';
  return { code, missing: said.filter((text) => text !== '' && text !== '…' && !picture.includes(text)) };
}

/** What a docs page of an element leaves out, or shows wrongly, and whether what is written by hand is there. */
async function gapsIn(page, { title }) {
  const gaps = (await page.evaluate(rawTables)).map((text) => `a table shown as text: ${text.slice(0, 40)}`);
  const [, tag] = /^Elements\/(.+)$/.exec(title) ?? [];
  if (!tag) return gaps;
  const wanted = [...documented(tag), 'Do', 'Don’t', 'Keyboard'];
  await page.locator('.docblock-argstable td').first().waitFor({ state: 'attached' });
  await page.locator('.docs-story [data-theme]').first().waitFor({ state: 'attached' });
  const missing = await page.evaluate((names) => {
    const words = new Set([...document.querySelectorAll('td, h2')].flatMap((cell) => cell.innerText.split(/[\s*]+/)));
    return names.filter((name) => !words.has(name));
  }, wanted);
  if (missing.length > 0) gaps.push(`not on the page: ${missing.join(', ')}`);
  // the markup is set in colours once its highlighter has come
  await page
    .waitForFunction((selector) => document.querySelector(selector)?.textContent, MARKUP, { timeout: MARKUP_MS })
    .catch(() => undefined);
  const { code, missing: unseen } = await page.evaluate(unlikePicture, MARKUP);
  if (code === '') gaps.push('no markup to begin with');
  if (unseen.length > 0) gaps.push(`in the markup, not in the picture: ${unseen.join(', ')}`);
  return gaps;
}

/** A page of its own, and what went wrong in it since it was asked last. */
async function openPage(browser, base) {
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
  return { page, shown: 0, takeErrors: () => errors.splice(0) };
}

const urlOf = (base, { id, type }) => `${base}iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`;

async function visit({ page, shown, takeErrors }, base, story) {
  const { id, type } = story;
  try {
    if (type === 'docs') {
      await page.goto(urlOf(base, story));
      await page.waitForFunction(docsRendered, null, { timeout: TIMEOUT_MS });
      const gaps = await gapsIn(page, story);
      if (gaps.length > 0) return [...gaps, ...takeErrors()];
    } else {
      if (shown === 0) {
        await page.goto(urlOf(base, story));
        await page.waitForFunction(listen, null, { timeout: TIMEOUT_MS });
      } else await page.evaluate(show, id);
      const ended = await page.waitForFunction(outcome, id, { timeout: TIMEOUT_MS });
      const { errors } = await ended.jsonValue();
      if (errors.length > 0) return [...errors, ...takeErrors()];
    }
    await page.screenshot({ path: join(shots, `${id}.png`), animations: 'disabled', fullPage: true });
    return takeErrors();
  } catch (error) {
    return [error.message.split('\n')[0], ...takeErrors()];
  }
}

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const server = await serveStatic(folder, { policy: null });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
// node scripts/stories.mjs states-team sign-in: only stories with one of these in their id
const wanted = process.argv.slice(2);
const queue = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries).filter(
  ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
const counts = { passed: 0, failed: 0 };

/** One story in a page that has shown others; one that fails there is looked at again alone, which is what counts. */
async function look(room, story, isAgain = false) {
  if (!room.current || story.type === 'docs' || room.current.shown >= STORIES_A_PAGE) {
    await room.current?.page.close();
    room.current = await openPage(browser, server.url);
  }
  const errors = await visit(room.current, server.url, story);
  room.current.shown += 1;
  if (errors.length === 0 && story.type !== 'docs') return errors;
  await room.current.page.close();
  room.current = undefined;
  if (errors.length === 0 || isAgain || story.type === 'docs') return errors;
  return look(room, story, true);
}

async function work() {
  const room = { current: undefined };
  for (let story = queue.shift(); story; story = queue.shift()) {
    // oxlint-disable-next-line no-control-regex -- terminal colours in messages of Storybook's expect
    const errors = (await look(room, story)).map((error) => error.replaceAll(/\u001B\[[\d;]*m/g, ''));
    counts[errors.length === 0 ? 'passed' : 'failed']++;
    if (errors.length > 0) console.error(`${story.title} / ${story.name}\n  ${errors.join('\n  ')}`);
  }
  await room.current?.page.close();
}
await Promise.all([work(), work()]);
await browser.close();
await server.close();
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
