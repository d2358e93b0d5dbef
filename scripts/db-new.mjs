// `npm run db:new -- name-of-the-change`: writes a migration from what the entities want and the migrations do not yet give.
import { readFile, writeFile } from 'node:fs/promises';
import 'reflect-metadata';
import { ensureBuilt } from './build/build.mjs';
import { inRoot } from './build/paths.mjs';
import { withThrowAwayDatabase } from './database/throw-away.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run db:new -- name-of-the-change   (small letters, digits and hyphens)');
  process.exit(2);
}
if (!(await ensureBuilt())) process.exit(1);

const drift = await withThrowAwayDatabase(({ dataSource, schemaDrift }) => schemaDrift(dataSource));
if (drift.up.length === 0) {
  console.log('The entities want nothing new.');
  process.exit(0);
}

const stamp = Date.now();
const className = `${name.replace(/(^|-)(\w)/g, (_all, _hyphen, letter) => letter.toUpperCase())}${stamp}`;
const lines = (queries) =>
  queries
    .map((query) => `    await runner.query(\`${query.replaceAll('`', '\\`').replaceAll('${', '\\${')}\`);`)
    .join('\n');
const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** TODO: why, and for each index which query it serves. */
export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${lines(drift.up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(drift.down)}
  }
}
`;
const file = `server/src/migrations/${stamp}-${name}.ts`;
await writeFile(inRoot(file), text);
const list = await readFile(inRoot('server/src/migrations.ts'), 'utf8');
console.log(
  `Wrote ${file}. Add ${className} to server/src/migrations.ts${list.includes(className) ? ' (it is there)' : ''}, then say in it why.`,
);
