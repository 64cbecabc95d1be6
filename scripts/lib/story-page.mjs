// A page of the static Storybook that shows one story after the other, and each in other surroundings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

/** Where `npm run build` puts the Storybook. */
export const storybookFolder = join(root, 'storybook-static');

const TIMEOUT_MS = 20_000;
/** A page has shown so many stories, then a new one goes on: what they leave behind must not add up. */
const STORIES_A_PAGE = 25;

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

/** In the page: shows another story, as Storybook's own sidebar does; the same one starts anew. */
function show(storyId) {
  const isSame = window.rosterkitStory.finished?.storyId === storyId;
  window.rosterkitStory = { errors: [], finished: undefined };
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  if (isSame) channel.emit('forceRemount', { storyId });
  else channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** In the page: how the story ended, once it has. `storyFinished` says success even when play threw. */
function outcome(storyId) {
  const { errors, finished } = window.rosterkitStory;
  if (errors.length > 0) return { errors };
  if (finished?.storyId !== storyId) return undefined;
  return { errors: finished.status === 'success' ? [] : [finished.status] };
}

/** In the page: turns the toolbar's knobs, which draws the story again. */
function turn(globals) {
  window.rosterkitStory.finished = undefined;
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
}

const hasDrawn = () => window.rosterkitStory.finished !== undefined || window.rosterkitStory.errors.length > 0;

/** In the page: waits until everything has drawn itself and nothing moves, at most some seconds. */
async function settle(quietMs) {
  const look = () => {
    const found = [];
    const walk = (node) => {
      for (const element of node.querySelectorAll('*')) {
        found.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document.getElementById('storybook-root'));
    return found;
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const print = (elements) => `${elements.length} ${elements.map((e) => e.className?.length ?? 0).join('')}`;
  const end = performance.now() + 5000;
  let quietSince = performance.now();
  let before = '';
  await document.fonts.ready;
  do {
    const elements = look();
    await Promise.all(elements.map((element) => element.updateComplete));
    await frame();
    const now = print(elements);
    if (now !== before) quietSince = performance.now();
    before = now;
  } while (performance.now() - quietSince < quietMs && performance.now() < end);
  await frame();
  for (const animation of document.getAnimations()) {
    const { iterations } = animation.effect?.getComputedTiming() ?? {};
    if (iterations === Infinity) animation.cancel();
    else animation.finish();
  }
  await frame();
}

/** The stories of the built Storybook that a filter leaves; with a tag, only those that carry it. */
export function storiesOf({ filters = [], tag } = {}) {
  const { entries } = JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8'));
  return Object.values(entries).filter(
    ({ id, type, tags = [] }) =>
      type === 'story' &&
      (!tag || tags.includes(tag)) &&
      (filters.length === 0 || filters.some((filter) => id.includes(filter))),
  );
}

/** A browser page that shows stories; what goes wrong in it is kept until it is asked for. */
export class StoryPage {
  page;
  #browser;
  #base;
  #options;
  #errors = [];
  #shown = 0;

  /** @param options - What `browser.newPage` takes; `prepare`, called with each new page. */
  constructor(browser, base, { prepare, ...options } = {}) {
    this.#browser = browser;
    this.#base = base;
    this.#options = { options, prepare };
  }

  /** How big the next new page is. */
  set viewport(viewport) {
    this.#options.options.viewport = viewport;
  }

  /**
   * Shows a story with these knobs, and plays it. Returns what went wrong, also in a new page: a play function waits for
   * no longer than a page that has nothing else to do needs.
   */
  async show(id, globals = {}) {
    const errors = await this.#play(id, globals);
    if (errors.length === 0) return errors;
    await this.close();
    return this.#play(id, globals);
  }

  async #play(id, globals) {
    try {
      // a page that opens with the story has played it with these knobs already
      if (!(await this.#open(id, globals))) {
        // a story that is still being drawn again says that it has finished, and has not been played again
        await this.#turn(globals);
        await this.page.evaluate(show, id);
      }
      this.#shown += 1;
      const ended = await this.page.waitForFunction(outcome, id, { timeout: TIMEOUT_MS });
      const { errors } = await ended.jsonValue();
      await this.settle(250);
      return [...errors, ...this.takeErrors()];
    } catch (error) {
      return [error.message.split('\n')[0], ...this.takeErrors()];
    }
  }

  /** Turns the knobs while a story is shown: nothing is played again. */
  async turn(globals) {
    await this.#turn(globals);
    await this.settle(0);
  }

  async #turn(globals) {
    await this.page.evaluate(turn, globals);
    await this.page.waitForFunction(hasDrawn, null, { timeout: TIMEOUT_MS });
  }

  async settle(quietMs = 100) {
    await this.page.evaluate(settle, quietMs);
  }

  takeErrors() {
    return this.#errors.splice(0);
  }

  async close() {
    await this.page?.close();
    this.page = undefined;
    this.#shown = 0;
  }

  /** @returns Whether a new page was opened, with the story in it. */
  async #open(id, globals) {
    if (this.#shown >= STORIES_A_PAGE) await this.close();
    if (this.page) return false;
    const { options, prepare } = this.#options;
    this.page = await this.#browser.newPage({ reducedMotion: 'reduce', ...options });
    this.page.on('pageerror', (error) => this.#errors.push(`page error: ${error.message}`));
    await prepare?.(this.page);
    // the tools ask axe themselves, more than the add-on does after each play function
    const knobs = Object.entries(globals).map(([name, value]) => `;${name}:${value}`);
    await this.page.goto(`${this.#base}iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true${knobs.join('')}`);
    await this.page.waitForFunction(listen, null, { timeout: TIMEOUT_MS });
    return true;
  }
}
