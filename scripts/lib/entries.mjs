import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const FIXED = [
  'index',
  'define',
  'domain/index',
  'policies/index',
  'backend/index',
  'backend/memory/index',
  'backend/rest/index',
  'client/index',
  'server/index',
  'testing/index',
];

const list = (folder) =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : [];

/** The tags that have a registration module: `src/elements/<tag>/<tag>.ts`. */
export function elementTags() {
  return list('src/elements')
    .filter((entry) => entry.isDirectory() && existsSync(join(root, `src/elements/${entry.name}/${entry.name}.ts`)))
    .map((entry) => entry.name)
    .toSorted();
}

const modulesIn = (folder) =>
  list(`src/${folder}`)
    .filter((entry) => /\.(ts|json)$/.test(entry.name) && !/^(index|tsconfig|package)\.|\.d\.ts$/.test(entry.name))
    .map((entry) => `${folder}/${entry.name}`);

/**
 * Every module a page or a program may import, as `{ 'domain/index': '/abs/src/domain/index.ts' }`.
 * Read from the file system, so a new element is published by being there.
 */
export function publicEntries() {
  const names = [
    ...FIXED.map((name) => `${name}.ts`),
    ...elementTags().map((tag) => `elements/${tag}/${tag}.ts`),
    ...modulesIn('policies'),
    ...modulesIn('localize/locales'),
  ];
  return Object.fromEntries(
    names
      .map((name) => [name.replace(/\.(ts|json)$/, ''), join(root, 'src', name)])
      .filter(([, path]) => existsSync(path)),
  );
}

/** Modules that are run, not imported: the command, which `bin` names. */
export const programEntries = () => ({ 'cli/rosterkit': join(root, 'src/cli/rosterkit.ts') });

/** A path relative to the project, with forward slashes. */
export const show = (path) => relative(root, path).replaceAll('\\', '/');
