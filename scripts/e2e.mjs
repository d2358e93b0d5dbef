// Builds what is stale and runs the journeys in headless Chromium. Further arguments go to Playwright.
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { inRoot } from './build/paths.mjs';
import { runNode } from './build/run.mjs';
import { PLAYWRIGHT, playwrightArguments } from './tests/journeys-stage.mjs';

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
const { code } = await runNode(PLAYWRIGHT, [...playwrightArguments(), ...process.argv.slice(2)], {
  cwd: inRoot('e2e'),
});
process.exit(code);
