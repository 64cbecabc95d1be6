import { expect } from 'chai';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installTools } from '../../scripts/lib/access-in-page.mjs';
import { chromiumArguments, findBrowsers } from '../../scripts/lib/browsers.mjs';
import { tabThrough } from '../../scripts/lib/tab-walk.mjs';

describe('the walk through a page with the Tab key', function () {
  this.timeout(30_000);
  const { chromium: executablePath } = findBrowsers(['chromium']);
  let browser: Browser;
  let page: Page;
  before(async function () {
    if (!executablePath) this.skip();
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
    page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  });
  after(() => browser?.close());

  const walk = async (content: string): Promise<readonly string[]> => {
    await page.setContent(`<button id="before">Before</button><div id="storybook-root">${content}</div>`);
    await page.evaluate(installTools);
    return tabThrough(page);
  };
  const script = (text: string): Promise<unknown> => page.evaluate(text);

  const SOUND = {
    'many stops': '<button>A</button>'.repeat(120),
    'radio buttons, which are one stop a group':
      '<form><input type="radio" name="a" aria-label="A1"><input type="radio" name="a" aria-label="A2" checked></form><input type="radio" name="b" aria-label="B1"><input type="radio" name="b" aria-label="B2">',
    'a date, which has a stop for each part':
      '<style>input { outline: 2px solid }</style><input type="datetime-local" aria-label="When"><button>B</button>',
    'what cannot be reached, and is not meant to be':
      '<details><summary>More</summary><button>A</button></details><div inert><button>B</button></div><fieldset disabled><button>C</button></fieldset><div hidden><button>D</button></div><button tabindex="-1">E</button><button style="visibility: hidden">F</button>',
    'one stop in a list whose arrows move it': '<button tabindex="-1">A</button><button tabindex="0">B</button>',
    'a dialog, behind which nothing can be reached':
      '<button>Behind</button><dialog><button>A</button><button>B</button></dialog><script>document.querySelector("dialog").showModal()</script>',
  };
  for (const [title, content] of Object.entries(SOUND)) {
    it(`is content with ${title}`, async () => expect(await walk(content)).to.eql([]));
  }

  it('begins at the beginning, wherever the keyboard was', async () => {
    await page.setContent(
      '<div id="storybook-root"><button>A</button><button>B</button><button id="c">C</button></div>',
    );
    await page.evaluate(installTools);
    await script(`document.getElementById('c').focus()`);
    expect(await tabThrough(page)).to.eql([]);
  });

  const on = (id: string, what: string): string =>
    `<script>document.getElementById('${id}').addEventListener(${what})</script>`;
  const FAULTS: Readonly<Record<string, readonly [content: string, finding: RegExp]>> = {
    'one element that keeps the keyboard': [
      `<button>A</button><button id="b">B</button><button>C</button>${on('b', `'keydown', (event) => event.key === 'Tab' && event.preventDefault()`)}`,
      /^Tab: keeps the keyboard \(2\.1\.2\): .*"B"/,
    ],
    'two elements that hand the keyboard to each other': [
      `<button>A</button><button id="b">B</button><button id="c">C</button><button id="d">D</button>${on('d', `'focus', () => document.getElementById('b').focus()`)}`,
      /^Tab: keeps the keyboard \(2\.1\.2\): .*"[BCD]"/,
    ],
    'a trap on the way back alone': [
      `<button>A</button><button id="b">B</button><button>C</button>${on('b', `'keydown', (event) => event.shiftKey && event.preventDefault()`)}`,
      /^Shift\+Tab: keeps the keyboard \(2\.1\.2\): .*"B"/,
    ],
    'a page that grows a stop with each step': [
      `<button id="b">B</button><script>document.addEventListener('focusin', () => document.getElementById('storybook-root').append(Object.assign(document.createElement('button'), { textContent: 'More' })))</script>`,
      /does not lead out of the page/,
    ],
    'a stop that is jumped over': [
      `<button>A</button><button id="b">B</button><button>C</button><button id="d">D</button>${on('b', `'keydown', (event) => { event.preventDefault(); document.getElementById('d').focus(); }`)}`,
      /^Tab: is never reached \(2\.1\.1\): .*"C"/,
    ],
    'a stop in a shadow root out of reach': [
      `<x-a id="a" tabindex="-1"></x-a><button>B</button><script>document.getElementById('a').attachShadow({ mode: 'open' }).innerHTML = '<button>C</button>'</script>`,
      /is never reached \(2\.1\.1\): .*"C"/,
    ],
    'a keyboard that gets lost on the way': [
      `<button>A</button><button id="b">B</button><button>C</button>${on('b', `'focus', (event) => event.target.blur()`)}`,
      /the keyboard is on nothing \(2\.4\.3\)/,
    ],
    'a stop below a bar that stays in sight': [
      `${'<p>Text</p><button>A</button>'.repeat(30)}<div style="position: sticky; bottom: 0; block-size: 200px; background: white">Bar</div>`,
      /is hidden while it has the keyboard: .*"A"/,
    ],
    'a stop that does not show it': ['<button style="outline: none">A</button>', /shows no focus: .*"A"/],
    'a stop that shows it in no colour': [
      '<button style="outline: 2px solid transparent">A</button>',
      /shows no focus: .*"A"/,
    ],
  };
  for (const [title, [content, finding]] of Object.entries(FAULTS)) {
    it(`finds ${title}`, async () => expect((await walk(content)).join('\n')).to.match(finding));
  }
});
