// `node scripts/polylogue.mjs migrate`: the command-line tool, built first where stale.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { oneAtATime } from './build/one-at-a-time.mjs';
import { inRoot } from './build/paths.mjs';

const isReady = await oneAtATime(async () => (await ensureInstalled()) && (await ensureBuilt()));
if (!isReady) process.exit(1);
await import(pathToFileURL(inRoot('server/bin/polylogue.js')).href);
