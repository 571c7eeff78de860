import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

// In development the API runs on its own port (said serve); the built page is served by it.
const api = process.env['SAID_API'] ?? 'http://localhost:4170';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['mono-source', ...defaultClientConditions] },
  server: { host: 'localhost', proxy: { '/api': { target: api, changeOrigin: true } } },
  // An inlined file would be a data: address, and the content-security policy allows those for pictures only.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
