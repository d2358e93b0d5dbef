// Builds what is stale and runs the benchmark. Further arguments go to it.
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { inRoot } from './build/paths.mjs';
import { runNode } from './build/run.mjs';

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
const { code } = await runNode(inRoot('e2e/load/bench.mjs'), process.argv.slice(2));
process.exit(code);
