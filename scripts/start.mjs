import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { createServer } = await import('vite');
const { readdirSync } = await import('node:fs');
const { fileURLToPath } = await import('node:url');

const configFile = fileURLToPath(new URL('../vite.demo.config.ts', import.meta.url));
const demo = fileURLToPath(new URL('../demo/', import.meta.url));
const port = Number(process.env.PORT ?? 4400);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  process.exit(1);
}

const server = await createServer({ configFile, clearScreen: false, logLevel: 'warn', server: { port } });
try {
  await server.listen();
} catch (error) {
  await server.close();
  const inUse = error.code === 'EADDRINUSE' || /already in use/.test(error.message);
  console.error(
    inUse ? `Port ${port} is in use. Choose another one: PORT=${port === 65535 ? 4400 : port + 1} npm start` : error,
  );
  process.exit(1);
}

const pages = readdirSync(demo).filter((file) => file.endsWith('.html'));
console.log('Rosterkit demo:');
for (const page of pages) console.log(`  http://127.0.0.1:${port}/${page === 'index.html' ? '' : page}`);
console.log('Stop with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
