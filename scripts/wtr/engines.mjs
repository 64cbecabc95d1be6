import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowsers } from '../lib/browsers.mjs';
import { webkitLauncher } from './webkit.mjs';

const paths = findBrowsers((process.env.ROSTERKIT_ENGINES ?? 'chromium').split(','));

/** A page that always has the focus, as a window in front has: what else the browser does must not take it away. */
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

function launcher(name, launchOptions, options = {}) {
  const created = chromeLauncher({
    puppeteer,
    concurrency: 1, // with two, one page is a background tab: animation frames, focus and the mouse stop there
    createBrowserContext: ({ browser }) => browser.createBrowserContext(), // storage of its own for each file
    launchOptions,
    ...options,
  });
  created.name = name;
  return created;
}

const quietChromium = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const quietFirefox = {
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
};

/** Launchers of the test runner, by engine. */
export const launchers = {
  chromium: () =>
    launcher(
      'Chromium',
      { executablePath: paths.chromium, args: [...chromiumArguments, ...quietChromium] },
      { createPage: createFocusedPage },
    ),
  firefox: () =>
    launcher('Firefox', {
      browser: 'firefox', // over WebDriver BiDi, no geckodriver
      executablePath: paths.firefox,
      headless: true,
      extraPrefsFirefox: quietFirefox,
    }),
  webkit: () => webkitLauncher(paths.webkit),
};
