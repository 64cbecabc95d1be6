// Measures what axe does not: sizes of targets, spaced and zoomed text, the visible focus, and the accessibility tree.
//   node scripts/access.mjs [--update] [--tag=states] [words of story ids]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { installTools, smallTargets, spaceText, unreadable } from './lib/access-in-page.mjs';
import { chromiumArguments } from './lib/browsers.mjs';
import { root } from './lib/entries.mjs';
import { writeResult } from './lib/run.mjs';
import { storiesOf, storybookFolder, StoryPage } from './lib/story-page.mjs';
import { tabThrough } from './lib/tab-walk.mjs';
import { serveStatic } from './serve-static.mjs';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false }, tag: { type: 'string', default: 'states' } },
});
const trees = join(root, 'test/access/trees');
/** Stories whose dialog or menu is worth a tree of its own; the first story of each widget always has one. */
const TREES_TOO = [
  'elements-team-list--row-menu',
  'elements-team-list--one-person-open',
  'elements-team-list--bulk-outcome',
  'elements-team-list--no-match',
  'elements-invite-user--open',
  'elements-session-guard--warning',
  'elements-my-profile--security',
];
const NOW = new Date('2026-03-02T09:30:00Z');
const counts = { passed: 0, failed: 0 };

function report(what, problems) {
  counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
  if (problems.length > 0) console.error(`${what}\n  ${problems.join('\n  ')}`);
}

/** Each check of one states page, and the surroundings it is made in. */
const CHECKS = [
  // by width, so that a page is opened once for each; Tab comes last, as it leaves the keyboard somewhere
  {
    title: 'targets of 24 px (2.5.8), at 320 px',
    width: 320,
    run: async ({ page }) => (await page.evaluate(smallTargets)).problems,
  },
  { title: 'reflow at 320 px (1.4.10)', width: 320, run: ({ page }) => page.evaluate(unreadable) },
  { title: 'text spacing at 320 px (1.4.12)', width: 320, run: (room) => spaced(room) },
  { title: 'keyboard at 320 px (2.1.1, 2.1.2, 2.4.7, 2.4.11)', width: 320, run: ({ page }) => tabThrough(page) },
  { title: 'page of 200 % (1.4.4)', width: 640, run: ({ page }) => page.evaluate(unreadable) },
  {
    title: 'targets of 24 px (2.5.8), with room',
    width: 1280,
    run: async ({ page }) => (await page.evaluate(smallTargets)).problems,
  },
  { title: 'text spacing with room (1.4.12)', width: 1280, run: (room) => spaced(room) },
  { title: 'text of 200 % (1.4.4)', width: 1280, run: (room) => enlarged(room) },
  { title: 'keyboard with room (2.1.1, 2.1.2, 2.4.7, 2.4.11)', width: 1280, run: ({ page }) => tabThrough(page) },
];

async function spaced(room) {
  await room.page.evaluate(spaceText);
  await room.settle();
  const problems = await room.page.evaluate(unreadable);
  await room.page.evaluate(() => globalThis.rosterkitAccess.unspace());
  await room.settle();
  return problems;
}

async function enlarged(room) {
  await room.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await room.settle();
  const problems = await room.page.evaluate(unreadable);
  await room.page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await room.settle();
  return problems;
}

async function measure(room, story) {
  let widthNow;
  for (const { title, width, run } of CHECKS) {
    const what = `${story.title} / ${story.name}: ${title}`;
    try {
      if (width !== widthNow) {
        widthNow = width;
        await room.page?.setViewportSize({ width, height: 800 });
        const errors = await room.show(story.id, { theme: 'light', direction: 'ltr' });
        if (errors.length > 0) throw new Error(errors.join('; '));
        await room.page.setViewportSize({ width, height: 800 }); // a page that has just been opened
        await room.settle();
        await room.page.evaluate(installTools);
      }
      report(what, await run(room));
    } catch (error) {
      report(what, [error.message.split('\n')[0]]);
    }
  }
}

/** Names, roles and reading order, as a browser hands them to a screen reader. */
async function readTree(room, story) {
  const what = `${story.title} / ${story.name}: accessibility tree`;
  const file = join(trees, `${story.id}.yml`);
  const errors = await room.show(story.id, { theme: 'light', direction: 'ltr' });
  if (errors.length > 0) return report(what, errors);
  await room.settle(300);
  const now = `${await room.page.locator('#storybook-root').ariaSnapshot()}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (values.update) writeFileSync(file, now);
  if (values.update || now === before) return report(what, []);
  if (!before) return report(what, ['has no tree yet (npm run access:update writes it)']);
  return report(what, differences(before.split('\n'), now.split('\n')));
}

/** Lines that came and went; order alone shows where the first line differs. */
function differences(before, now) {
  const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  const first = before.findIndex((line, index) => line !== now[index]);
  return [`differs from line ${first + 1} on (npm run access:update, and look at what it writes)`, ...gone, ...come];
}

const firstOfEach = (stories) =>
  stories.filter(({ title }, index) => stories.findIndex((story) => story.title === title) === index);
const everything = storiesOf().filter(({ title }) => title.startsWith('Elements/'));
const withTree = [
  ...new Set([...firstOfEach(everything), ...everything.filter(({ id }) => TREES_TOO.includes(id))]),
].filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
const states = values.update ? [] : storiesOf({ filters: words, tag: values.tag });
if (states.length === 0 && !values.update && words.length === 0) report('states pages', ['there are none']);

const begin = performance.now();
const server = await serveStatic(storybookFolder, { policy: null });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
const queue = [
  ...states.map((story) => ({ story, look: measure })),
  ...withTree.map((story) => ({ story, look: readTree })),
];

async function work() {
  const options = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'UTC' };
  const room = new StoryPage(browser, server.url, {
    ...options,
    prepare: (page) => page.clock.setFixedTime(NOW),
  });
  for (let next = queue.shift(); next; next = queue.shift()) {
    await room.page?.setViewportSize(options.viewport);
    await next.look(room, next.story);
  }
  await room.close();
}
mkdirSync(trees, { recursive: true });
await Promise.all([work(), work()]);
await browser.close();
await server.close();
if (words.length === 0) {
  const names = new Set(withTree.map(({ id }) => `${id}.yml`));
  for (const name of readdirSync(trees).filter((file) => !names.has(file))) {
    if (values.update) rmSync(join(trees, name));
    else report(name, ['is the tree of no story (npm run access:update removes it)']);
  }
}
console.log(
  `access: ${states.length} states pages in ${CHECKS.length} checks each, ${withTree.length} trees, in ${Math.round((performance.now() - begin) / 1000)} s`,
);
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
