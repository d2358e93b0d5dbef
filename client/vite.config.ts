import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API. */
const api = process.env.POLYLOGUE_API ?? 'http://127.0.0.1:3000';

/**
 * Two builds from one source: what browsers get (dist/browser, with a manifest so that pages link the right files) and what the
 * server draws pages with (dist/server/entry-server.js).
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: {
    manifest: isSsrBuild !== true,
    // The server's bundle holds all it needs: a production image carries no package of the client.
    ...(isSsrBuild === true ? { copyPublicDir: false } : { rolldownOptions: { input: 'src/main.tsx' } }),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  ssr: { noExternal: isSsrBuild === true ? true : undefined },
  server: { proxy: { '/api': api, '/live': { target: api, ws: true } } },
}));
