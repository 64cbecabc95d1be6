/**
 * The one door to zod. `zod/mini` keeps a page small; `jitless` keeps zod from probing `new Function`,
 * which a strict Content Security Policy reports as a violation. Import it whole, `import * as z from './zod.js'`:
 * through a re-exported object no bundler can leave out what is not used.
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
