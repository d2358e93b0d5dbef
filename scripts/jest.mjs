// `node scripts/jest.mjs unit [jest arguments]`, `… int`, `… all`: Jest in ES module mode. Integration tests compile the server first.
import { inRoot } from './build/paths.mjs';
import { runNode } from './build/run.mjs';
import { jestArguments, JEST_OPTIONS } from './tests/jest-stage.mjs';

const [kind = 'unit', ...rest] = process.argv.slice(2);
if (kind !== 'unit') {
  const { code } = await runNode(inRoot('node_modules/typescript/bin/tsc'), ['-b', 'server']);
  if (code !== 0) process.exit(code);
}
const { code } = await runNode(inRoot('node_modules/jest/bin/jest.js'), [...jestArguments(kind), ...rest], {
  env: JEST_OPTIONS,
});
process.exit(code);
