// The one command of a newcomer: installs, builds and starts what is missing. Uses nothing that must be installed first.
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { requireNode } from './build/node-version.mjs';
import { oneAtATime } from './build/one-at-a-time.mjs';
import { inRoot } from './build/paths.mjs';
import { pathToFileURL } from 'node:url';

requireNode();
const isReady = await oneAtATime(async () => (await ensureInstalled()) && (await ensureBuilt()));
if (!isReady) process.exit(1);

// npm killed (-9) would leave us behind, holding the port: then we end as on Ctrl-C.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000).unref();
}

// In this very process, so that there is one process to kill and nothing to outlive it.
process.argv[1] = inRoot('server/dist/main.js');
await import(pathToFileURL(inRoot('server/dist/main.js')).href);
