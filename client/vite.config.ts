import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressBuild } from './compress-build.js';

/** Where `npm run dev` finds the API. */
const api = process.env.POLYLOGUE_API ?? 'http://127.0.0.1:3000';

/**
 * Few files rather than many: on a slow line each costs a round trip. `contract` are the schemas, which no page needs that only
 * shows; `site` what joining needs, down to the last module; `room` what every live screen shares; `ui` the other primitives.
 * Pages keep files of their own.
 */
const LIGHT = '(?:locales\\.rules|error-status|notice|dialogues\\.rules|join-code\\.rules|query-keys)\\.js';
const CHUNKS = [
  // A group takes along what its modules import, so the light parts of the contract are claimed first.
  { name: 'rules', test: new RegExp(`shared/dist/.*${LIGHT}`), priority: 5 },
  { name: 'contract', test: /node_modules\/zod\/|shared\/dist\//, priority: 4 },
  { name: 'site', test: /src\/(main\.tsx|app\/[^/]+$|features\/join\/)/, priority: 3 },
  { name: 'room', test: /src\/lib\/(live|room-view)\//, priority: 2 },
  { name: 'ui', test: /src\/ui\/(?!overlays|gallery|theme)/, priority: 1 },
];

/**
 * Two builds from one source: what browsers get (dist/browser, with a manifest so that pages link the right files) and what the
 * server draws pages with (dist/server/entry-server.js).
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), compressBuild()],
  build: {
    manifest: isSsrBuild !== true,
    // The server's bundle holds all it needs: a production image carries no package of the client.
    ...(isSsrBuild === true
      ? { copyPublicDir: false }
      : { rolldownOptions: { input: 'src/main.tsx', output: { codeSplitting: { groups: CHUNKS } } } }),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  ssr: { noExternal: isSsrBuild === true ? true : undefined },
  server: { proxy: { '/api': api, '/live': { target: api, ws: true } } },
}));
