import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '../build/paths.mjs';

const read = (file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : null);

const neededBy = ({ depends_on: needed = [] }) => (Array.isArray(needed) ? needed : Object.keys(needed));

/** No engine is at hand in most places this runs: what can be read off the files is checked. */
export async function composition() {
  const compose = read('docker-compose.yml');
  const dockerfile = read('Dockerfile');
  if (compose === null || dockerfile === null) return ['docker-compose.yml or Dockerfile is missing'];
  const { services = {}, volumes = {} } = parse(compose);
  const names = Object.keys(services);
  const faults = [];
  for (const name of ['postgres', 'redis', 'mailpit', 'app-1', 'app-2', 'proxy'])
    if (!names.includes(name)) faults.push(`docker-compose.yml: no service ${name}`);
  for (const [name, service] of Object.entries(services)) {
    if (service.image === undefined && service.build === undefined)
      faults.push(`docker-compose.yml: ${name} has neither image nor build`);
    if (/:latest$/.test(service.image ?? '') || (service.image !== undefined && !service.image.includes(':')))
      faults.push(`docker-compose.yml: ${name} has no pinned version`);
    for (const needed of neededBy(service))
      if (!names.includes(needed)) faults.push(`docker-compose.yml: ${name} waits for ${needed}, which is not there`);
    for (const mount of service.volumes ?? []) {
      const [from] = mount.split(':');
      if (from.startsWith('.') ? !existsSync(inRoot(from)) : !(from in volumes))
        faults.push(`docker-compose.yml: ${name} mounts ${from}, which is not there`);
    }
  }
  const stages = dockerfile.match(/^FROM /gm)?.length ?? 0;
  if (stages < 2) faults.push('Dockerfile: one stage only');
  if (!/^USER (?!root)/m.test(dockerfile)) faults.push('Dockerfile: runs as root');
  if (!/^HEALTHCHECK /m.test(dockerfile)) faults.push('Dockerfile: no health check');
  for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(\S+) /gm))
    if (!existsSync(inRoot(from))) faults.push(`Dockerfile: copies ${from}, which is not there`);
  return faults;
}
