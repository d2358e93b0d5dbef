import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../build/paths.mjs';
import { runNode } from '../build/run.mjs';

/** Jest loads ES modules only behind this flag; its warning about that says nothing new at each start. */
export const JEST_OPTIONS = {
  NODE_OPTIONS:
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
};

export const jestArguments = (kind) => [
  '--config',
  inRoot('jest.config.mjs'),
  ...(kind === 'all' ? [] : ['--selectProjects', kind]),
  // Real sockets and real databases on a busy machine take their time; a test that hangs is found all the same.
  '--testTimeout=20000',
  '--passWithNoTests',
];

const titlesOf = (report, status) =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => status.includes(test.status))
      .map((test) => `${path.relative(inRoot(), name)}: ${test.fullName}`),
  );

/** Runs one kind of Jest tests and counts them. A file that cannot even be loaded counts as one failure. */
export async function jestStage(kind) {
  if (kind === 'int') await runNode(inRoot('node_modules/typescript/bin/tsc'), ['-b', 'server'], { quiet: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'polylogue-jest-'));
  const file = path.join(folder, 'report.json');
  try {
    const args = [...jestArguments(kind), '--json', `--outputFile=${file}`, '--silent=false', '--maxWorkers=2'];
    const { code, output } = await runNode(inRoot('node_modules/jest/bin/jest.js'), args, {
      env: JEST_OPTIONS,
      quiet: true,
    });
    let report;
    try {
      report = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return { passed: 0, failed: 1, skipped: [], output };
    }
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    const skipped = titlesOf(report, ['pending', 'todo', 'skipped', 'disabled']);
    // Specs that step aside say why on the console, as "skipped: …".
    const reasons = skipped.length === 0 ? [] : [...new Set(output.match(/(?<=^\s*)skipped: .+/gm) ?? [])];
    // A failing hook or an open handle fails the run without a failed test.
    const unseen = code !== 0 && failed === 0 ? 1 : 0;
    return {
      passed: report.numPassedTests,
      failed: failed + unseen,
      skipped,
      output: failed + unseen > 0 ? output : reasons.map((reason) => `${reason}\n`).join(''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
