import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

describe('the installed package in plain Node', () => {
  it('offers domain and policies without a page', async () => {
    assert.equal(typeof globalThis.document, 'undefined');
    const domain = await import('rosterkit/domain');
    const policies = await import('rosterkit/policies');
    assert.equal(typeof domain.can, 'function');
    assert.ok(Object.keys(policies).length > 0);
  });

  it('offers each policy as JSON', async () => {
    const require = createRequire(import.meta.url);
    for (const id of ['commerce7', 'payments-portal', 'b2b-commerce', 'retail-ecom']) {
      const document = JSON.parse(readFileSync(require.resolve(`rosterkit/policies/${id}.json`), 'utf8'));
      assert.equal(document.id, id);
      assert.ok(document.roles.length > 0);
    }
  });

  it('offers contract and memory adapter without a page', async () => {
    await import('rosterkit/backend');
    await import('rosterkit/backend/memory');
  });

  it('publishes a manifest of its elements', () => {
    const require = createRequire(import.meta.url);
    const manifest = JSON.parse(readFileSync(require.resolve('rosterkit/custom-elements.json'), 'utf8'));
    const tags = manifest.modules.flatMap((module) => module.declarations ?? []).map(({ tagName }) => tagName);
    assert.ok(tags.includes('team-list'), `tags: ${tags.filter(Boolean).join(' ')}`);
  });
});

describe('the installed command', () => {
  const program = createRequire(import.meta.url)
    .resolve('rosterkit/package.json')
    .replace('package.json', 'dist/cli/rosterkit.js');
  const run = (...args) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: 15_000 });

  it('tells what it can do without the packages of the server', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    for (const command of ['serve', 'add-tenant', 'verify']) assert.ok(stdout.includes(command), `no ${command}`);
    assert.match(run('serve', '--help').stdout, /--database/);
  });

  it('names the package that is missing, in one sentence', () => {
    const { status, stderr } = run('serve', '--database', 'memory');
    assert.equal(status, 1);
    assert.match(stderr, /^rosterkit: The package "[\w@/-]+" is missing: npm install [\w@/-]+\n$/);
  });

  it('leaves no way from a page to the server', () => {
    const dist = join(program, '../..');
    const reached = new Set();
    const follow = (file) => {
      if (reached.has(file) || !existsSync(file)) return;
      reached.add(file);
      for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from\s*|import\s*\(?\s*)["'](\.[^"']+)["']/g)) {
        follow(join(file, '..', target));
      }
    };
    for (const entry of [
      'index',
      'define',
      'client/index',
      'backend/index',
      'backend/memory/index',
      'backend/rest/index',
    ]) {
      follow(join(dist, `${entry}.js`));
    }
    const strange = [...reached].filter((file) => /[/\\](server|cli|testing)[/\\]/.test(file.slice(dist.length)));
    assert.ok(reached.size > 50, `only ${reached.size} modules were seen`);
    assert.deepEqual(strange, []);
  });
});
