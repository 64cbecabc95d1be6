// What the manifest of the elements says to those who use them: nothing of how they are made.
import { basename, dirname } from 'node:path';

/** What the browser calls by itself, and what it reads: nobody else has a use for it. */
const BROWSERS = /^(form\w+Callback|formAssociated)$/;

const isOffered = ({ name, privacy = 'public' }) =>
  privacy === 'public' && !name.startsWith('#') && !BROWSERS.test(name);

/** Where the build puts a module. */
const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** The analyzer's word for "it did not see": the declared type of an asynchronous method, for one. */
const withoutGaps = ({ return: returned, ...member }) =>
  returned?.type?.text ? { ...member, return: returned } : member;

/** An element's class as its users know it. */
function classOf(declaration) {
  const members = (declaration.members ?? []).filter(isOffered).map(withoutGaps);
  return { ...declaration, members };
}

/** The module of an element's class, and the one that defines it. */
function modulesOf({ path, declarations }) {
  const element = declarations.find(({ tagName }) => tagName);
  if (!element) return [];
  const file = published(path);
  const declaration = { name: element.name, module: file };
  const definition = `${dirname(file)}/${basename(dirname(file))}.js`;
  return [
    {
      kind: 'javascript-module',
      path: file,
      declarations: [classOf(element)],
      exports: [{ kind: 'js', name: element.name, declaration }],
    },
    {
      kind: 'javascript-module',
      path: definition,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration }],
    },
  ];
}

/** Leaves the elements and what they offer, under the paths of the package. */
export const publicOnly = {
  name: 'rosterkit-public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.flatMap(modulesOf);
  },
};
