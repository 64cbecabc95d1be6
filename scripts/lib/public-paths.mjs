import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

const escape = (text) => text.replace(/[$()+.?[\\\]^{|}]/g, '\\$&');

/**
 * Vite aliases that lead the public paths of package.json's `exports` to the sources, so a host page of the
 * demo runs without a build and still cannot reach anything that is not published.
 */
export function publicPathAliases() {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .map(([path, target]) => [path, typeof target === 'string' ? target : target.default])
    .filter(([, target]) => target.startsWith('./dist/') && target.endsWith('.js'))
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([path, target]) => ({
      find: new RegExp(`^${escape(name + path.slice(1)).replace('*', '([^/]+)')}$`),
      replacement: join(root, target.replace('./dist/', 'src/').replace(/\.js$/, '.ts')).replaceAll('*', '$1'),
    }));
}
