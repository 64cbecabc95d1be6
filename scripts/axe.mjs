// Looks with axe at every story of the static Storybook: light, dark and high contrast, in English and in Arabic from
// right to left, 320 px wide, and once more in each theme with room. `node scripts/axe.mjs team-list` takes some only.
import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './lib/browsers.mjs';
import { writeResult } from './lib/run.mjs';
import { storiesOf, storybookFolder, StoryPage } from './lib/story-page.mjs';
import { serveStatic } from './serve-static.mjs';

const THEMES = ['light', 'dark', 'contrast'];
/** A story in a language of its own keeps it: there the direction alone is turned. */
const LANGUAGES = [
  { locale: 'en', direction: 'ltr' },
  { locale: 'ar', direction: 'rtl' },
];
const WIDE = {
  width: 1000,
  height: 800,
  combinations: THEMES.map((theme) => ({ theme, locale: 'en', direction: 'auto' })),
};
const NARROW = {
  width: 320,
  height: 800,
  combinations: THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, ...language }))),
};
/** How long a dialog may take to open again. */
const LAYERS_MS = 8000;
/** How far it has come is said after so many stories. */
const TELL_EVERY = 25;
/** WCAG 2.0 to 2.2, A and AA, and axe's best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * The size of targets (2.5.8) is off in axe unless asked for. A states page shows one widget many times: that the
 * landmarks of a page have different names is asked of all other stories (docs/accessibility.md).
 */
const rulesFor = ({ tags = [] }) => ({
  'target-size': { enabled: true },
  ...(tags.includes('states') ? { 'landmark-unique': { enabled: false } } : {}),
});

// the axe that Storybook's own add-on brings
const require = createRequire(import.meta.url);
const axe = createRequire(require.resolve('@storybook/addon-a11y/package.json')).resolve('axe-core/axe.min.js');

/** In the page: what is wrong with the story as it stands, and whether it stands as it was asked for. */
async function examine({ tags, rules, theme, direction }) {
  const story = document.getElementById('storybook-root');
  story.setAttribute('role', 'main'); // a widget is content of a page, and a page has a main landmark
  const found = [];
  const style = getComputedStyle(story);
  // a story that is about text from right to left says so itself, whatever the toolbar says
  if (direction === 'rtl' && style.direction !== 'rtl') found.push(['shown', 'is not from right to left']);
  if (theme === 'dark' && style.colorScheme !== 'dark') found.push(['shown', 'is not dark']);
  const overhang = document.documentElement.scrollWidth - innerWidth;
  if (overhang > 0) found.push(['reflow', `the page scrolls sideways by ${overhang} px`]);
  const { violations } = await globalThis.axe.run(story, {
    runOnly: { type: 'tag', values: tags },
    rules,
    resultTypes: ['violations'],
    iframes: false,
    elementRef: false,
  });
  /** What lies below a bar that stays in sight is as big as any when it is scrolled from below it. */
  async function isMendedByScrolling(target) {
    const element = target
      .flat()
      .reduce((root, selector) => (root.shadowRoot ?? root).querySelector(selector), document);
    element.scrollIntoView({ block: 'center' });
    const scrolled = await globalThis.axe.run(story, {
      runOnly: { type: 'rule', values: ['target-size'] },
      iframes: false,
    });
    return !scrolled.violations.some(({ nodes }) => nodes.some((node) => node.target.join() === target.join()));
  }
  for (const { id, nodes } of violations) {
    for (const { target, any, all, none } of nodes) {
      if (id === 'target-size' && (await isMendedByScrolling(target))) continue;
      const why = [...any, ...all, ...none].map(({ message }) => message)[0] ?? '';
      found.push([id, `${target.flat().join(' ')}: ${why}`]);
    }
  }
  return found;
}

/** In the page: the dialogs and menus that are open. A result goes by itself, and is looked at while it is there. */
function openLayers() {
  const found = [];
  const walk = (node) => {
    for (const element of node.querySelectorAll('*')) {
      if (element.matches('dialog[open], :popover-open:not(.toasts)'))
        found.push(`${element.localName}.${element.className}`);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}

/** In the page: whether everything of a list is open again. */
function hasLayers(layers) {
  const found = [];
  const walk = (node) => {
    for (const element of node.querySelectorAll('*')) {
      if (element.matches('dialog[open], :popover-open:not(.toasts)'))
        found.push(`${element.localName}.${element.className}`);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return layers.every((layer) => found.includes(layer));
}

const nameOf = ({ theme, direction }, width) => `${width} ${theme}${direction === 'auto' ? '' : ` ${direction}`}`;

/** Plays a story again in one combination. */
async function again(room, story, combination) {
  const errors = await room.show(story.id, combination);
  return errors.map((error) => ['shown', error]);
}

/** One story in the combinations of one width. */
async function look(room, story, { width, height, combinations }, report) {
  const [first] = combinations;
  await room.page?.setViewportSize({ width, height });
  const errors = await room.show(story.id, first);
  // a states page is looked at in one piece: a bar that stays in sight lies on whatever is below it just then
  const needed = story.tags?.includes('states') ? await room.page.evaluate(() => document.body.scrollHeight) : 0;
  await room.page.setViewportSize({ width, height: Math.max(height, needed) });
  await room.settle();
  let layers = await room.page.evaluate(openLayers);
  const missing = (now) => layers.filter((layer) => !now.includes(layer));
  for (const combination of combinations) {
    const problems = errors.map((error) => ['shown', error]);
    try {
      if (combination !== first) await room.turn(combination);
      // a widget may close its dialog when the page around it changes: then it is played again where it is looked at
      if (missing(await room.page.evaluate(openLayers)).length > 0) {
        problems.push(...(await again(room, story, combination)));
        await room.page.waitForFunction(hasLayers, layers, { timeout: LAYERS_MS }).catch(() => undefined);
        await room.settle();
      }
      const now = await room.page.evaluate(openLayers);
      if (missing(now).length > 0) problems.push(['shown', `${missing(now).join(', ')} is not open`]);
      if (now.length > layers.length) layers = now; // what opens late on a busy machine is looked at from now on
      problems.push(...(await room.page.evaluate(examine, { tags: TAGS, rules: rulesFor(story), ...combination })));
    } catch (error) {
      problems.push(['shown', error.message.split('\n')[0]]);
    }
    problems.push(...room.takeErrors().map((error) => ['shown', error]));
    report(nameOf(combination, width), problems);
  }
}

const server = await serveStatic(storybookFolder, { policy: null });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
const queue = storiesOf({ filters: process.argv.slice(2) });
const counts = { passed: 0, failed: 0 };
let violations = 0;
const all = queue.length;
let done = 0;

/** Prints each violation once, with the combinations it is in. */
function print({ title, name }, problems) {
  if (problems.size === 0) return;
  const lines = [...problems].map(([text, where]) => stripVTControlCharacters(`  ${text}\n    in ${where.join(', ')}`));
  console.error(`${title} / ${name}\n${lines.join('\n')}`);
}

async function work() {
  const room = new StoryPage(browser, server.url, {
    viewport: { width: WIDE.width, height: WIDE.height },
    prepare: (page) => page.addInitScript({ path: axe }),
  });
  for (let story = queue.shift(); story; story = queue.shift()) {
    const problems = new Map();
    const report = (combination, found) => {
      counts[found.length === 0 ? 'passed' : 'failed'] += 1;
      violations += found.length;
      for (const [rule, what] of found) {
        const text = `${rule}: ${what}`;
        problems.set(text, [...(problems.get(text) ?? []), combination]);
      }
    };
    for (const size of [WIDE, NARROW]) await look(room, story, size, report);
    print(story, problems);
    done += 1;
    if (done % TELL_EVERY === 0) console.log(`${done} of ${all} stories, ${violations} violations`);
  }
  await room.close();
}
await Promise.all([work(), work()]);
await browser.close();
await server.close();
console.log(`axe: ${(counts.passed + counts.failed).toLocaleString('en')} combinations, ${violations} violations`);
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
