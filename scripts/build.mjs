// Builds everything anew: types of all workspaces, the server, the client for browsers and for the server.
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { requireNode } from './build/node-version.mjs';
import { oneAtATime } from './build/one-at-a-time.mjs';

requireNode();
const isForced = !process.argv.includes('--if-stale');
const isDone = await oneAtATime(async () => (await ensureInstalled()) && (await ensureBuilt({ isForced })));
process.exit(isDone ? 0 : 1);
