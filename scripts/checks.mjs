// The small checks of scripts/checks. `node scripts/checks.mjs catalogues` runs one.
import { checks } from './checks/all.mjs';

const only = process.argv.slice(2);
for (const [name, check] of Object.entries(checks)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const faults = await check();
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
