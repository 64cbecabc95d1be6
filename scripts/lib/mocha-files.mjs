// Loads the test files named in ROSTERKIT_FILES. Mocha itself would `require` them first and hide why one cannot be
// imported; and one broken file would keep all others from running.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = rootSuite();

for (const file of process.env.ROSTERKIT_FILES.split(':')) {
  const before = new Set([...root.suites, ...root.tests]);
  try {
    await import(pathToFileURL(resolve(file)));
  } catch (error) {
    describe(file, () => {
      it('can be loaded', () => {
        throw error;
      });
    });
  }
  // mocha takes this file for the file of all tests; the reporter has to tell them apart
  for (const added of [...root.suites, ...root.tests]) if (!before.has(added)) added.file = file;
}

/** The suite that holds everything, found by an empty one that is taken away again. */
function rootSuite() {
  const { parent } = describe('root', () => {});
  parent.suites.pop();
  return parent;
}
