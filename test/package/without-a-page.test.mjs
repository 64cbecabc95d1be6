import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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
