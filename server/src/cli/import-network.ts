import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ZodError } from 'zod';
import { ImportsFacade } from '../modules/imports/imports.facade.js';

/** A file that cannot be imported, told in one line. */
export class ImportFault extends Error {}

/** `polylogue import network FILE`: answers the lines to print. */
export async function importNetwork(app: INestApplicationContext, file: string): Promise<string[]> {
  const { record, made, kept, notTaken } = await app
    .get(ImportsFacade)
    .importJson(await readJson(file), new Date())
    .catch(explain);
  const { network, towns, partners, topics } = record;
  return [
    `${network.name}: /n/${network.slug} (partners named: ${partners.length}, towns: ${towns.length}, topics: ${topics.length})`,
    ...made.map(({ slug, state }) => `made dialogue /d/${slug} (${state})`),
    ...kept.map(({ slug }) => `kept dialogue /d/${slug} as it is`),
    ...(notTaken.length > 0 ? [`kept with the source only: ${notTaken.join(', ')}`] : []),
  ];
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ImportFault(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown fault'}`,
    );
  }
}

function explain(error: unknown): never {
  if (!(error instanceof ZodError)) throw error;
  throw new ImportFault(
    `The file does not describe a network: ${error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ')}`,
  );
}
