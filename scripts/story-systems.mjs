// Turns the toolbar's System on every story: no id may stand where a name belongs, and nothing may break. One system
// that is not the stories' own finds what most of them leave behind; --all tries each, and on the first story of an
// element everybody who signs in there.
//   node scripts/story-systems.mjs [--all] [words of story ids]
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments } from './lib/browsers.mjs';
import * as builtPolicies from '../dist/policies/index.js';
import { acmeWinery, harbourHeath, pumpwerk, veloBoreal } from '../dist/testing/index.js';
import { policiesIn } from './lib/policies.mjs';
import { writeResult } from './lib/run.mjs';
import { storiesOf, storybookFolder, StoryPage } from './lib/story-page.mjs';
import { serveStatic } from './serve-static.mjs';

/** The system that is not the stories' own. */
const OTHER = 'shop';

// Storybook's and Lit's own notes, which no story can help
const HARMLESS = [/Lit is in dev mode/, /\[vite\]/];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});

/** In the page: the systems of the toolbar, and whoever signs in to them. */
const toolbarPeople = () =>
  window.__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations.globalTypes.signedInAs.people.map(
    ({ system, people }) => ({ system, people: people.map(({ value }) => value) }),
  );

/** Every id of the policies' roles and permissions, and of the demo tenants' people, stores and companies. */
function everyId() {
  const policies = policiesIn(builtPolicies);
  const tenants = [acmeWinery, harbourHeath, pumpwerk, veloBoreal].map((tenant) => tenant(0));
  const lists = [
    ...policies.map(({ roles }) => roles),
    ...tenants.flatMap(({ members, scopes, accounts, tenant }) => [members, scopes, accounts, tenant.customRoles]),
  ];
  const named = lists.flatMap((list = []) => list.map(({ id }) => id));
  return [...new Set([...named, ...policies.flatMap(({ permissions }) => Object.keys(permissions))])];
}

/** In the page: the ids that a person reads. One that is a word as well counts where it stands alone. */
function idsShown(ids) {
  const isCode = (id) => /[a-z][A-Z.]|^[a-z]\d+$/.test(id);
  const codes = new Set(ids.filter(isCode));
  const all = new Set(ids);
  const found = new Set();
  const look = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) look(node.shadowRoot);
      if (node.nodeType !== Node.TEXT_NODE || !node.parentElement?.checkVisibility()) continue;
      const text = node.data.trim();
      // the first half of an address, which may be broken before its @
      if (all.has(text) && !node.parentElement.textContent.includes('@')) found.add(text);
      for (const word of text.split(/[^\w.@-]+/)) if (codes.has(word.replace(/\.$/, ''))) found.add(word);
    }
  };
  look(document.getElementById('storybook-root'));
  return [...found];
}

const server = await serveStatic(storybookFolder, { policy: null });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumArguments });
// pages of states and of flows keep their system and their person
const stories = storiesOf({ filters: positionals }).filter(({ title }) => title.startsWith('Elements/'));
const firsts = new Set(stories.filter((one, i) => stories[i - 1]?.title !== one.title).map(({ id }) => id));
const counts = { passed: 0, failed: 0 };

function openRoom() {
  const said = [];
  const room = new StoryPage(browser, server.url, {
    viewport: { width: 1000, height: 800 },
    prepare: (page) => {
      page.on('console', (message) => {
        const isHarmless = HARMLESS.some((pattern) => pattern.test(message.text()));
        if (!isHarmless) said.push(`console ${message.type()}: ${message.text()}`);
      });
    },
  });
  return { room, takeSaid: () => said.splice(0) };
}

const { room: entrance } = openRoom();
await entrance.show(stories[0].id);
const systems = await entrance.page.evaluate(toolbarPeople);
await entrance.close();
const ids = everyId();
const queue = stories.flatMap((story) =>
  systems
    .filter(({ system }) => values.all || system === OTHER)
    .flatMap(({ system, people }) => {
      const others = values.all && firsts.has(story.id) ? people : [];
      return ['story', ...others].map((signedInAs) => ({ story, globals: { system, signedInAs } }));
    }),
);
const problems = new Map();

async function work() {
  const { room, takeSaid } = openRoom();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { story, globals } = next;
    const found = await room.show(story.id, globals);
    found.push(...takeSaid());
    if (found.length === 0) found.push(...(await room.page.evaluate(idsShown, ids)).map((id) => `shows the id ${id}`));
    counts[found.length === 0 ? 'passed' : 'failed'] += 1;
    for (const what of found) {
      const key = `${story.title} / ${story.name}: ${what}`;
      problems.set(key, [...(problems.get(key) ?? []), `${globals.system}, ${globals.signedInAs}`]);
    }
  }
  await room.close();
}
await Promise.all([work(), work()]);
await browser.close();
await server.close();
for (const [what, where] of problems) console.error(`${what}\n  in ${where.join('; ')}`);
console.log(`${counts.passed + counts.failed} combinations of ${stories.length} stories`);
writeResult(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
