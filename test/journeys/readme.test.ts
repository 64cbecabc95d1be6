import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { build } from 'vite';
import { publicPathAliases } from '../../scripts/lib/public-paths.mjs';
import { serveStatic } from '../../scripts/serve-static.mjs';
import { DemoPage } from './page.js';

const root = join(import.meta.dirname, '../..');

/** The snippet under "Embed it", as a reader would paste it into a page. */
function snippet(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = /## Embed it\n\n```html\n(.*?)```/s.exec(readme)?.[1];
  if (found === undefined) throw new Error('README.md has no snippet under "Embed it".');
  return found;
}

describe('README', () => {
  it('embeds a team in fifteen lines', () => {
    expect(snippet().trimEnd().split('\n')).to.have.lengthOf.at.most(15);
  });

  it('shows a snippet that works as it stands, under a strict Content Security Policy', async () => {
    const folder = join(root, '.cache/readme');
    mkdirSync(folder, { recursive: true });
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Embed</title><link rel="icon" href="data:,"></head><body>${snippet()}</body></html>`;
    writeFileSync(join(folder, 'index.html'), page);
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      resolve: { alias: publicPathAliases() },
      build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    });
    const server = await serveStatic(join(folder, 'dist'));
    const demo = await DemoPage.open({ base: server.url, file: '', hash: '' });
    await demo.row('Ólafur Þórsson').waitFor();
    await demo.page
      .getByRole('button', { name: 'Send Invite' })
      .or(demo.page.getByRole('button', { name: 'Invite Account' }))
      .first()
      .waitFor();
    await demo.close();
    await server.close();
  });
});
