// Takes the pictures of docs/demo.md: the demo's pages on their server, wide and narrow, light and dark.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
const { chromium } = await import('playwright-core');
const { chromiumArguments, chromiumHint, findBrowsers } = await import('./lib/browsers.mjs');
const { root } = await import('./lib/entries.mjs');
const { run } = await import('./lib/run.mjs');
const { STRICT_POLICY } = await import('./serve-static.mjs');

/** Who looks at which page: the team, and one more that tells what the company is. */
const VIEWS = [
  { name: 'winery-accounts', page: 'winery.html?as=marguerite', hash: '#/settings/accounts' },
  { name: 'winery-till', page: 'winery.html?as=layla', hash: '#/till' },
  { name: 'portal-team', page: 'portal.html?as=tomasz', hash: '#/team' },
  { name: 'portal-overview', page: 'portal.html?as=haneul', hash: '#/home' },
  { name: 'shop-contact-users', page: 'shop.html?as=joerg', hash: '#/accounts/contact-users' },
  { name: 'shop-catalogue', page: 'shop.html?as=soren', hash: '#/catalogue' },
  { name: 'velo-personnel', page: 'velo.html?as=genevieve', hash: '#/parametres/personnel' },
  { name: 'velo-ecom', page: 'velo.html?as=genevieve', hash: '#/ecom/comptes' },
];
const SIZES = [
  { width: 1280, height: 860, scale: 1 },
  { width: 320, height: 640, scale: 2 },
];
const THEMES = ['light', 'dark'];

const { chromium: executablePath } = findBrowsers(['chromium']);
if (!executablePath) {
  console.error(chromiumHint());
  process.exit(1);
}
const wanted = process.argv.slice(2);
const folder = join(root, 'docs/images');
if ((await run('vite', ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'error'])) !== 0) process.exit(1);
register();
const { startDemo } = await import('../demo/server/demo-server.ts');
const server = await startDemo({
  port: 0,
  folder: join(root, 'dist-demo'),
  policy: STRICT_POLICY,
  database: {},
  log: () => undefined,
});
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
mkdirSync(folder, { recursive: true });
try {
  for (const view of VIEWS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
    for (const file of readdirSync(folder)) if (file.startsWith(`${view.name}-`)) rmSync(join(folder, file));
    for (const size of SIZES) for (const theme of THEMES) await take(view, size, theme);
  }
} finally {
  await browser.close();
  await server.stop(0);
}

async function take({ name, page: address, hash }, { width, height, scale }, theme) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/${address}${hash}`);
  await page.waitForFunction(() => 'rosterkitServer' in globalThis);
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined); // the demo's bar keeps looking
  // the page as its visitors have it, without the demo's own bar
  await page.evaluate(() => {
    document.querySelector('.demo').hidden = true;
    scrollTo(0, 0);
  });
  await page.waitForTimeout(500);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overhang > 0) console.error(`${name} at ${width} px is ${overhang} px too wide.`);
  await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
  console.log(`${name}-${width}-${theme}.png`);
  await context.close();
}
