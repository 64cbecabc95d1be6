/**
 * The one door to zod. `zod/mini` keeps a page small; `jitless` keeps zod from probing `new Function`,
 * which a strict Content Security Policy reports as a violation.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
