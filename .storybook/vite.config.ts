import { defineConfig } from 'vite';
import { publicPathAliases } from '../scripts/lib/public-paths.mjs';

export default defineConfig({
  resolve: { alias: publicPathAliases() },
  build: { target: 'es2022', reportCompressedSize: false },
});
