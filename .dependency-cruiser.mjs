// Who may import whom (CONTRIBUTING.md). Each room names the rooms it may reach; anything else is an error.
const ROOMS = {
  domain: [],
  policies: ['domain'],
  engine: ['domain'],
  wire: ['domain'],
  backend: ['domain'],
  'backend/memory': ['domain', 'engine', 'backend'],
  'backend/rest': ['domain', 'wire', 'backend'],
  localize: ['domain'],
  styles: [],
  client: ['domain', 'backend', 'localize'],
  elements: ['domain', 'backend', 'client', 'localize', 'styles'],
  testing: ['domain', 'policies', 'engine', 'backend', 'backend/memory'],
  server: ['domain', 'engine', 'wire', 'backend'],
  cli: ['domain', 'policies', 'engine', 'wire', 'backend', 'backend/memory', 'backend/rest', 'server', 'testing'],
};

/** A room without the rooms inside it: `backend` is not `backend/memory`. */
const pathOf = (room) => {
  const inner = Object.keys(ROOMS)
    .filter((name) => name.startsWith(`${room}/`))
    .map((name) => name.slice(room.length + 1));
  return inner.length > 0 ? `^src/${room}/(?!(${inner.join('|')})/)` : `^src/${room}/`;
};

const directions = Object.entries(ROOMS).map(([room, targets]) => ({
  name: `rooms-of-${room.replace('/', '-')}`,
  severity: 'error',
  from: { path: pathOf(room) },
  to: { path: '^src/', pathNot: [room, ...targets].map(pathOf) },
}));

/** The packages of a room; rooms not named here are free to choose. zod has one door, below. */
const PACKAGES = {
  domain: ['zod'],
  policies: [],
  engine: [],
  backend: [],
  'backend/memory': [],
  'backend/rest': ['ky'],
  wire: [],
  localize: [],
  client: ['lit', '@lit/context', '@lit/reactive-element'],
  elements: ['lit', 'lit-html', 'lit-element', '@lit/context', '@lit/reactive-element'],
};

const packages = Object.entries(PACKAGES).map(([room, names]) => ({
  name: `packages-of-${room}`,
  severity: 'error',
  from: { path: pathOf(room) },
  to: { path: 'node_modules/', pathNot: names.map((name) => `node_modules/${name}/`) },
}));

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'every-folder-is-a-room',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(ROOMS).map((room) => `^src/${room}/`) },
      to: {},
    },
    {
      name: 'one-door-to-zod',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/domain/zod\\.ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      // what a page loads before its first row has no zod in it; `client` reads policies through an `import()`
      name: 'pages-take-the-rules-without-schemas',
      severity: 'error',
      from: { path: '^src/(client|elements|localize|backend/[^/]+\\.ts)' },
      to: { path: '^src/domain/(index|zod)\\.ts$' },
    },
    {
      name: 'index-has-no-server',
      severity: 'error',
      from: { path: '^src/(index|define)\\.ts$' },
      to: { path: '^src/(server|cli|testing)/' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|demo|scripts)/' },
    },
    {
      // public paths lead to dist/ here
      name: 'demo-uses-public-paths',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^(src|test|stories|scripts)/' },
    },
    ...directions,
    ...packages,
  ],
  options: {
    parser: 'swc', // the default parser needs the API that TypeScript 7 no longer has
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
  },
};
