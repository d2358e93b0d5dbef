import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../build/paths.mjs';

const read = (file) => readFileSync(inRoot(file), 'utf8');

const entityFiles = () =>
  readdirSync(inRoot('server/src'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.entity.ts'));

/** Lists that are written by hand and must be whole: entities, migrations, the version. */
export async function registers() {
  const faults = [];
  const entities = read('server/src/entities.ts');
  for (const file of entityFiles()) {
    const module = `./${file.replace(/\.ts$/, '.js')}`;
    if (!entities.includes(`'${module}'`)) faults.push(`server/src/entities.ts does not name ${file}`);
    for (const [, name] of read(`server/src/${file}`).matchAll(/^export class (\w+)/gm))
      if (!new RegExp(`^  ${name},$`, 'm').test(entities)) faults.push(`server/src/entities.ts does not list ${name}`);
  }
  const migrations = read('server/src/migrations.ts');
  for (const file of readdirSync(inRoot('server/src/migrations')).filter((name) => name.endsWith('.ts')))
    if (!migrations.includes(`'./migrations/${file.replace(/\.ts$/, '.js')}'`))
      faults.push(`server/src/migrations.ts does not name ${file}`);
  const { version } = JSON.parse(read('package.json'));
  if (!read('server/src/version.ts').includes(`'${version}'`)) faults.push(`server/src/version.ts is not ${version}`);
  return faults;
}
