import { chromium, type Browser } from 'playwright-core';

let browser: Promise<Browser> | undefined;

/** The one browser of all journeys; Chromium refuses its sandbox to root. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  browser ??= chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  return browser;
}

after(async () => {
  await (await browser)?.close();
  browser = undefined;
});
