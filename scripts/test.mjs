// Every proof in one run. `--only a,b` runs some stages. The last line counts all: N passed, N failed, N skipped.
import { ensureInstalled } from './build/install.mjs';
import { requireNode } from './build/node-version.mjs';
import { jestStage } from './tests/jest-stage.mjs';
import { journeysStage } from './tests/journeys-stage.mjs';
import * as stages from './tests/static-stages.mjs';

const STAGES = {
  format: stages.formatStage,
  lint: stages.lintStage,
  types: stages.typesStage,
  boundaries: stages.boundariesStage,
  checks: stages.checksStage,
  unit: () => jestStage('unit'),
  // Built before the integration tests: the pages are drawn by the client's bundle.
  build: stages.buildStage,
  int: () => jestStage('int'),
  drift: stages.driftStage,
  journeys: journeysStage,
};

requireNode();
if (!(await ensureInstalled())) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const at = process.argv.indexOf('--only');
const wanted = at === -1 ? Object.keys(STAGES) : (process.argv[at + 1] ?? '').split(',');
const unknown = wanted.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of wanted) {
  const begun = Date.now();
  const result = await STAGES[name]().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: [],
    output: `${error.stack}\n`,
  }));
  // A stage that ran nothing proves nothing.
  const isEmpty = result.passed + result.failed + result.skipped.length === 0;
  if (isEmpty) result.output = `The stage ${name} found no test at all: that counts as a failure.\n`;
  const failed = isEmpty ? 1 : result.failed;
  total.passed += result.passed;
  total.failed += failed;
  total.skipped += result.skipped.length;
  if (result.output !== '') process.stdout.write(`${result.output.trimEnd()}\n`);
  for (const title of result.skipped) console.log(`skipped  ${title}`);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${result.passed} passed, ${failed} failed, ${result.skipped.length} skipped (${seconds} s)`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
