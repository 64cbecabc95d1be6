import { setTimeout as wait } from 'node:timers/promises';
import { WebKitBrowser } from './webkit-browser.mjs';

/** How long the driver may take for a page; after that it never answers any more. */
const PATIENCE_MS = 30_000;

const comes = async (work) => Promise.race([work.then(() => true), wait(PATIENCE_MS, false, { ref: false })]);

/**
 * A launcher of @web/test-runner (its BrowserLauncher) for WebKitGTK. It calls itself 'playwright' so that sendKeys, sendMouse,
 * setViewport and selectOption work as in the other engines.
 */
export function webkitLauncher(program) {
  const sessions = new Map();
  let started;
  const start = async () => {
    const browser = new WebKitBrowser(program);
    await browser.start();
    return browser;
  };
  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async initialize() {},
    async stop() {
      const browser = await started?.catch(() => undefined);
      await browser?.stop();
    },
    async startSession(id, url) {
      // known before the page is opened: its tests may ask for the mouse before the driver says that it is there
      const use = async () => {
        const browser = await (started ??= start());
        sessions.set(id, { browser, url });
        return browser;
      };
      const browser = await use();
      if (await comes(browser.goto(url))) return;
      void browser.stop();
      started = undefined;
      await (await use()).goto(url);
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessions.get(id).url,
    getPage: (id) => sessions.get(id).browser,
    async stopSession(id) {
      const { browser } = sessions.get(id);
      const leave = async () => {
        await browser.execute('try { localStorage.clear(); sessionStorage.clear(); } catch {}');
        await browser.clearCookies();
        await browser.goto('about:blank');
      };
      if (!(await comes(leave()))) {
        void browser.stop();
        started = undefined; // the next file gets a new one
      }
      sessions.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK: debug in another engine.');
    },
  };
}
