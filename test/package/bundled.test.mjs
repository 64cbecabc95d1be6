import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// the bundler is the project's; what it bundles is the installed package
const projectRequire = createRequire(join(process.env.ROSTERKIT_ROOT, 'package.json'));
const { build } = await import(pathToFileURL(projectRequire.resolve('vite')));

async function bundle(source) {
  const entry = join(import.meta.dirname, 'entry.js');
  writeFileSync(entry, source);
  const [{ output }] = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  return output.map(({ code }) => code ?? '').join('\n');
}

describe('the installed package in a bundle', () => {
  it('keeps what loading it does: the registration and the setting for strict pages', async () => {
    const code = await bundle(`import 'rosterkit/define';`);
    const tags = ['team-provider', 'team-list', 'invite-user', 'role-picker', 'my-profile'];
    assert.deepEqual(
      tags.filter((tag) => !code.includes(`"${tag}"`)),
      [],
      'tags that are not there',
    );
    assert.ok(code.includes('jitless: true'), "zod's settings are gone");
  });

  it('leaves out what a page does not name', async () => {
    const code = await bundle(`export { canonicalEmail } from 'rosterkit/domain';`);
    assert.ok(!code.includes('customElements'), 'an element is in it');
  });
});
