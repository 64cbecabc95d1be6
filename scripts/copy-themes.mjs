// Themes are plain CSS: published as they are.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/entries.mjs';

cpSync(join(root, 'src/styles/themes'), join(root, 'dist/styles/themes'), { recursive: true });
