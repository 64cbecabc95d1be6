import { WebKitBrowser } from './webkit-browser.mjs';

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
      const browser = await (started ??= start());
      sessions.set(id, { browser, url });
      await browser.goto(url);
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessions.get(id).url,
    getPage: (id) => sessions.get(id).browser,
    async stopSession(id) {
      const { browser } = sessions.get(id);
      await browser.execute('try { localStorage.clear(); sessionStorage.clear(); } catch {}');
      await browser.clearCookies();
      await browser.goto('about:blank');
      sessions.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK: debug in another engine.');
    },
  };
}
