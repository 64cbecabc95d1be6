// Loads the test files named in ROSTERKIT_FILES. Mocha itself would `require` them first and hide why one cannot be
// imported; and one broken file would keep all others from running.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.env.ROSTERKIT_FILES.split(':')) {
  try {
    await import(pathToFileURL(resolve(file)));
  } catch (error) {
    describe(file, () => {
      it('can be loaded', () => {
        throw error;
      });
    });
  }
}
