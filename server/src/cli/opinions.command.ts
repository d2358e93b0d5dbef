import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseOpinions, DEFAULT_TREATMENT } from '@polylogue/shared/opinions/analyse-opinions';
import { TREATMENTS, type Treatment } from '@polylogue/shared/opinions/treatment';
import { type Command, type CommandInput, InputFault, optionOf, UsageFault } from './command.js';
import { exportedVotes, numberedGroups } from './opinions/export-matrix.js';
import { type ExportTable, faultAt, readTable } from './opinions/export-tables.js';
import { opinionsReport } from './opinions/opinions-report.js';

const OPTIONS = {
  membership: 'auto: compute the groups; export: those of the column group-id (default: auto)',
  rejected: `zero or drop: what becomes of rejected and meta statements in the maths (default: ${DEFAULT_TREATMENT})`,
  k: 'auto, or how many groups (1 to 9; default: auto)',
  seed: 'a whole number; the same one gives the same result (default: 1)',
};

/**
 * Computes opinion groups from the files of a Pol.is export and prints one JSON object, and nothing else. Needs no database and no
 * configuration: whoever has the files can do it.
 */
export const command: Command = {
  name: 'opinions',
  usage: 'DIR [--membership auto|export] [--rejected zero|drop] [--k auto|N] [--seed N]',
  summary:
    'Compute the opinion groups of a Pol.is export (participants-votes.csv, comments.csv) and print them as JSON.',
  options: OPTIONS,
  async run(input) {
    const begun = performance.now();
    const settings = settingsOf(input);
    const { matrix, groupIds } = exportedVotes(
      await tableOf(settings.folder, 'participants-votes.csv'),
      await tableOf(settings.folder, 'comments.csv'),
    );
    if (settings.isGiven && groupIds === null)
      throw faultAt(join(settings.folder, 'participants-votes.csv'), 1, 'there is no column group-id');
    const given = settings.isGiven && groupIds !== null ? numberedGroups(groupIds) : null;
    const { seed, rejected, k } = settings;
    const analysis = analyseOpinions(matrix, { seed, rejected, k, ...(given && { given: given.byPerson }) });
    const seconds = (performance.now() - begun) / 1000;
    input.say(JSON.stringify(opinionsReport(analysis, given?.ids ?? null, seconds), null, 2));
  },
};

interface Settings {
  readonly folder: string;
  readonly isGiven: boolean;
  readonly rejected: Treatment;
  readonly k: number | null;
  readonly seed: string;
}

function settingsOf(input: CommandInput): Settings {
  const [folder, ...more] = input.words;
  if (folder === undefined || more.length > 0) throw new UsageFault('Say which folder holds the export: DIR');
  const stranger = Object.keys(input.options).find((name) => !Object.hasOwn(OPTIONS, name));
  if (stranger !== undefined) throw new UsageFault(`There is no --${stranger}`);
  const membership = oneOf(input, 'membership', ['auto', 'export']) ?? 'auto';
  const rejected = oneOf(input, 'rejected', TREATMENTS) ?? DEFAULT_TREATMENT;
  const k = optionOf(input, 'k') ?? 'auto';
  if (k !== 'auto' && !/^[1-9]$/.test(k))
    throw new InputFault(`--k must be auto or a whole number from 1 to 9, not "${k}"`);
  const seed = optionOf(input, 'seed') ?? '1';
  if (!/^\d{1,15}$/.test(seed)) throw new InputFault(`--seed must be a whole number, not "${seed}"`);
  return { folder, isGiven: membership === 'export', rejected, k: k === 'auto' ? null : Number(k), seed };
}

function oneOf<T extends string>(input: CommandInput, name: string, allowed: readonly T[]): T | undefined {
  const given = optionOf(input, name);
  if (given === undefined) return undefined;
  const found = allowed.find((it) => it === given);
  if (found === undefined) throw new InputFault(`--${name} must be ${allowed.join(' or ')}, not "${given}"`);
  return found;
}

async function tableOf(folder: string, name: string): Promise<ExportTable> {
  const file = join(folder, name);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InputFault(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return readTable(file, bytes);
}
