import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { programEntries, publicEntries } from './scripts/lib/entries.mjs';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Manifest;
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const external = [/^node:/, ...packages.map((name) => new RegExp(`^${name.replace('.', '\\.')}(/|$)`))];

const shared = { target: 'es2022', sourcemap: true, reportCompressedSize: false } as const;

/** One module a source file, dependencies left to the page's bundler. */
const library: UserConfig = {
  publicDir: false,
  build: {
    ...shared,
    outDir: 'dist',
    minify: false,
    lib: { entry: { ...publicEntries(), ...programEntries() }, formats: ['es'] },
    rolldownOptions: {
      external,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/** One file to load, for a page without a bundler; beside it what it loads when it is needed. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates()],
  build: {
    ...shared,
    outDir: 'dist/cdn',
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'rosterkit.min.js' },
    // lib + es keeps the white space unless rolldown itself is told to minify
    rolldownOptions: { output: { minify: true, chunkFileNames: 'parts/[name]-[hash].js' } },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : library));
