import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../build/paths.mjs';
import { runNode } from '../build/run.mjs';

export const PLAYWRIGHT = inRoot('node_modules/@playwright/test/cli.js');
export const playwrightArguments = () => ['test', '--config', inRoot('e2e/playwright.config.ts')];

function* testsOf(suite, trail = []) {
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests)
      yield { test, title: [...trail, suite.title, spec.title].filter(Boolean).join(' › ') };
  }
  for (const inner of suite.suites ?? []) yield* testsOf(inner, [...trail, suite.title]);
}

const reasonOf = (test) => test.annotations?.find(({ type }) => type === 'skip')?.description ?? 'no reason given';

/** Runs the browser journeys and counts them. A journey that only passes when repeated counts as failed. */
export async function journeysStage() {
  if (!existsSync(inRoot('e2e/playwright.config.ts'))) return { passed: 0, failed: 0, skipped: [], output: '' };
  const folder = mkdtempSync(path.join(tmpdir(), 'polylogue-journeys-'));
  const file = path.join(folder, 'report.json');
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' };
    const args = [...playwrightArguments(), '--reporter=list,json'];
    const { code, output } = await runNode(PLAYWRIGHT, args, { cwd: inRoot('e2e'), env, quiet: true });
    let report;
    try {
      report = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return { passed: 0, failed: 1, skipped: [], output };
    }
    const tests = report.suites.flatMap((suite) => [...testsOf(suite)]);
    const failed = tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky').length;
    const skipped = tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ test, title }) => `${title} (${reasonOf(test)})`);
    const unseen = code !== 0 && failed === 0 ? 1 : 0;
    const passed = tests.filter(({ test }) => test.status === 'expected').length;
    return { passed, failed: failed + unseen, skipped, output: failed + unseen > 0 ? output : '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
