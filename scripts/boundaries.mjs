// Who imports whom, and whether the rules about it can fire at all.
import { boundaries, plantedFaults } from './boundaries/boundaries.mjs';

const results = [await boundaries(), ...(await plantedFaults())];
for (const { output } of results) process.stdout.write(output);
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
