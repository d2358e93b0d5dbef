// The benchmark of the built product; `npm run bench` builds the product first. The bench itself is TypeScript: compiled here, so
// that its figures never come from an older version of it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-b', 'e2e'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
const { main } = await import('../dist/load/main.js');
await main(process.argv.slice(2));
