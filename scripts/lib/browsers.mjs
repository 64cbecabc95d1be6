import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
const macApp = (...names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const firstOf = (candidates) => candidates.find(isExecutable);

function findChromium() {
  if (process.env.CHROME_PATH) return firstOf([process.env.CHROME_PATH]);
  return firstOf([
    ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']),
    ...macApp('Chromium', 'Google Chrome', 'Microsoft Edge'),
  ]);
}

/** Chromium without windows: a page opens in it in four fifths of the time. One that was asked for is not replaced. */
function findShell() {
  if (process.env.CHROME_PATH) return findChromium();
  return firstOf(onPath(['chromium-headless-shell', 'chrome-headless-shell']));
}

function findFirefox() {
  if (process.env.FIREFOX_PATH) return firstOf([process.env.FIREFOX_PATH]);
  return firstOf([...onPath(['firefox-esr', 'firefox']), '/Applications/Firefox.app/Contents/MacOS/firefox']);
}

/** WebKitGTK needs three parts: the driver, its small browser, and a display. */
function findWebKit() {
  const driver = firstOf(onPath(['WebKitWebDriver']));
  const display = firstOf(onPath(['Xvfb']));
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  const browser = firstOf(
    folders.flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`)),
  );
  return driver && display ? browser : undefined;
}

const ENGINES = {
  chromium: { find: findChromium, packages: ['chromium'] },
  shell: { find: findShell, packages: ['chromium-headless-shell'] },
  firefox: { find: findFirefox, packages: ['firefox-esr'] },
  webkit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** Whether this is a Debian whose packages may be added. */
export const canInstall = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && firstOf(onPath(['apt-get'])) !== undefined;

/** Adds packages of Debian. */
export function install(packages) {
  console.log(`Installing ${packages.join(' ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

/** The paths of the browsers asked for, by engine; on Debian as root the missing ones are installed. */
export function findBrowsers(names = Object.keys(ENGINES)) {
  const missing = names.filter((name) => !ENGINES[name].find());
  if (missing.length > 0 && canInstall()) install(missing.flatMap((name) => ENGINES[name].packages));
  return Object.fromEntries(names.map((name) => [name, ENGINES[name].find()]));
}

/** One sentence for a person without Chromium. */
export const chromiumHint = () =>
  process.env.CHROME_PATH
    ? `CHROME_PATH is "${process.env.CHROME_PATH}", which is no program that can be run.`
    : 'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.';

/** Chromium refuses its sandbox to root. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
