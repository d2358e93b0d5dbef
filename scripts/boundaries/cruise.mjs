import { inRoot } from '../build/paths.mjs';
import { runNode } from '../build/run.mjs';

const CRUISER = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Cruises folders below `cwd`; answers how many modules were read and the broken rules as `{rule, from, to}`. */
export async function cruise(cwd, folders) {
  const args = ['--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'json', '--no-cache', ...folders];
  const { output } = await runNode(CRUISER, args, { cwd, quiet: true });
  let summary;
  try {
    summary = JSON.parse(output.slice(output.indexOf('{'))).summary;
  } catch {
    throw new Error(`dependency-cruiser failed:\n${output.slice(0, 2000)}`);
  }
  const { totalCruised, violations } = summary;
  return { modules: totalCruised, broken: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
