// Photographs every story tagged `states` and compares it with its baseline.
//   node scripts/visual.mjs [--update] [--folder=test/visual/baselines] [--tag=states] [words of story ids]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './lib/browsers.mjs';
import { root } from './lib/entries.mjs';
import { PICTURE_FONTS } from './lib/fonts.mjs';
import { compare, packed } from './lib/pictures.mjs';
import { writeResult } from './lib/run.mjs';
import { storiesOf, storybookFolder, StoryPage } from './lib/story-page.mjs';
import { serveStatic } from './serve-static.mjs';

const VIEWS = [
  { name: 'light', width: 1000, globals: { theme: 'light' } },
  { name: 'dark', width: 1000, globals: { theme: 'dark' } },
  { name: 'rtl', width: 1000, globals: { theme: 'light', locale: 'ar' } },
  { name: '320', width: 320, globals: { theme: 'light' } },
];
const VIEW_HEIGHT_PX = 800;
/** How often a picture that differs is taken. */
const TRIES = 3;
/** What lies below is not photographed: a states page is no book. */
const MAX_HEIGHT_PX = 4000;
/** Stories that let the clock run are photographed at this time. */
const NOW = new Date('2026-03-02T09:30:00Z');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(root, 'test/visual/baselines') },
    tag: { type: 'string', default: 'states' },
  },
});
const folder = resolve(values.folder);
const shots = join(root, 'shots/visual');
const stories = storiesOf({ filters: positionals, tag: values.tag });
const isWhole = positionals.length === 0;

const nameOf = ({ id }, { name }) => `${id}.${name}.png`;

/**
 * In the page: draws no focus. Whether browsers draw it after a script has moved the keyboard, and which of many widgets
 * on a page gets it last, is chance; that it is drawn is for `npm run test:access` to find out.
 */
function hideFocus() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*:focus, *:focus-visible { outline: none !important }');
  const hideIn = (node) => {
    node.adoptedStyleSheets.push(sheet);
    for (const { shadowRoot } of node.querySelectorAll('*')) if (shadowRoot) hideIn(shadowRoot);
  };
  hideIn(document);
}

/** In the page: how high it is, and whether a dialog stands in its window, wherever that ends. */
function measure() {
  const hasModal = (node) =>
    [...node.querySelectorAll('*')].some(
      (element) => element.matches('dialog:modal') || hasModal(element.shadowRoot ?? new DocumentFragment()),
    );
  return { height: document.documentElement.scrollHeight, isInDialog: hasModal(document) };
}

async function photograph(room, story, { width, globals }) {
  await room.close();
  room.viewport = { width, height: VIEW_HEIGHT_PX };
  const errors = await room.show(story.id, globals);
  if (errors.length > 0) throw new Error(errors.join('; '));
  await room.page.waitForLoadState('networkidle');
  await room.settle(600);
  await room.page.evaluate(hideFocus);
  const { height, isInDialog } = await room.page.evaluate(measure);
  // what sticks to the window's edge is drawn where it belongs only if all of the page is in the window
  if (!isInDialog && height > VIEW_HEIGHT_PX) {
    await room.page.setViewportSize({ width, height: Math.min(height, MAX_HEIGHT_PX) });
    await room.settle(200);
  }
  return room.page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT_PX) },
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
}

/** What is wrong with a picture, if anything; with `--update`, the baseline follows it. */
function judge(name, picture) {
  const baseline = join(folder, name);
  const before = existsSync(baseline) ? readFileSync(baseline) : undefined;
  const result = before ? compare(before, picture) : { reason: 'has no baseline (npm run visual:update writes it)' };
  if (values.update) {
    // what nobody can see makes no new file
    if (result.reason) writeFileSync(baseline, packed(picture));
    if (result.reason && before) console.log(`${name} is new: ${result.reason}`);
    return undefined;
  }
  if (!result.reason) {
    tolerated = Math.max(tolerated, result.differing);
    return undefined;
  }
  writeFileSync(join(shots, name), picture);
  if (result.picture) writeFileSync(join(shots, name.replace(/png$/, 'diff.png')), result.picture);
  return result.reason;
}

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
if (values.update) mkdirSync(folder, { recursive: true });
const server = await serveStatic(storybookFolder, { policy: null });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: [...chromiumArguments, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
});
const queue = stories.flatMap((story) => VIEWS.map((view) => ({ story, view })));
const names = new Set(queue.map(({ story, view }) => nameOf(story, view)));
const counts = { passed: 0, failed: 0 };
/** The most pixels in which a picture that passed differs. */
let tolerated = 0;

async function work() {
  const room = new StoryPage(browser, server.url, {
    viewport: { width: 1000, height: VIEW_HEIGHT_PX },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    prepare: async (page) => {
      await page.clock.setFixedTime(NOW);
      await page.addInitScript((fonts) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { --rosterkit-font-family: ${fonts} } body { font-family: ${fonts} !important }`);
        document.adoptedStyleSheets.push(sheet);
      }, PICTURE_FONTS);
    },
  });
  for (let next = queue.shift(); next; next = queue.shift()) {
    const name = nameOf(next.story, next.view);
    let reason;
    // a line between two pixels may be drawn on either: what differs is photographed once more before it counts
    for (let tries = 0; tries < TRIES && (tries === 0 || reason); tries++) {
      try {
        reason = judge(name, await photograph(room, next.story, next.view));
      } catch (error) {
        reason = `could not be photographed: ${error.message.split('\n')[0]}`;
      }
    }
    counts[reason ? 'failed' : 'passed'] += 1;
    if (reason) console.error(`${name} ${reason}`);
  }
  await room.close();
}
await Promise.all([work(), work()]);
await browser.close();
await server.close();

const stale = existsSync(folder) && isWhole ? readdirSync(folder).filter((name) => !names.has(name)) : [];
for (const name of stale) {
  if (values.update) rmSync(join(folder, name));
  else console.error(`${name} is the baseline of no story (npm run visual:update removes it)`);
}
if (!values.update) counts.failed += stale.length;
if (counts.failed > 0 && !values.update) console.error('What is there now, and what differs, lies in shots/visual/.');
const bytes = existsSync(folder)
  ? readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  : 0;
console.log(
  `${names.size} pictures of ${stories.length} stories; ${(bytes / 1e6).toFixed(1)} MB of baselines; tolerated: ${tolerated} px`,
);
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
