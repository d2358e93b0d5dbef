import { inRoot } from '../build/paths.mjs';
import { runNode } from '../build/run.mjs';

/** A program that is right or wrong as a whole: counts as one test. */
const program = (script, args) => async () => {
  const { code, output } = await runNode(script, args, { quiet: true });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output: code === 0 ? '' : output };
};

export const formatStage = program(inRoot('node_modules/@biomejs/biome/bin/biome'), [
  'format',
  '.',
  '--max-diagnostics=40',
]);
export const lintStage = program(inRoot('scripts/lint.mjs'), []);
export const typesStage = program(inRoot('node_modules/typescript/bin/tsc'), ['-b']);
export const buildStage = program(inRoot('scripts/build.mjs'), []);
export const driftStage = program(inRoot('scripts/migration-drift.mjs'), []);
export const boundariesStage = async () => {
  const { boundaries, plantedFaults } = await import('../boundaries/boundaries.mjs');
  return sum([await boundaries(), ...(await plantedFaults())]);
};

/** The small checks of scripts/checks, each one test. */
export const checksStage = async () => {
  const { checks } = await import('../checks/all.mjs');
  const results = [];
  for (const [name, check] of Object.entries(checks)) {
    const faults = await check();
    const output = faults.length === 0 ? '' : `${name}:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`;
    results.push({ passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, skipped: [], output });
  }
  return sum(results);
};

const sum = (results) => ({
  passed: results.reduce((all, { passed }) => all + passed, 0),
  failed: results.reduce((all, { failed }) => all + failed, 0),
  skipped: results.flatMap(({ skipped }) => skipped),
  output: results.map(({ output }) => output).join(''),
});
