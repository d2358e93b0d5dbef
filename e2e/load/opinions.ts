import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { newFolder } from '../support/places.js';
import { NUMPY_OPINIONS } from './opinions-numpy.js';

/** One computation, in a process of its own so that its memory is its own. Times in milliseconds. */
export interface OpinionsRow {
  readonly people: number;
  readonly statements: number;
  readonly votes: number;
  /** All of it, from vote events to the result. */
  readonly milliseconds: number;
  /** Share of each step, in its order; they add up to 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** Most memory the process ever held, in bytes, the made-up votes included. */
  readonly peakBytes: number;
  readonly k: number;
  /** What axes, positions, groups and silhouettes alone took: the part that is timed in numpy too. */
  readonly coreMilliseconds: number;
  /** The same part as a plain numpy computation; null where there is no python3 with numpy, or it was not asked for. */
  readonly numpyMilliseconds: number | null;
  /** Ours over numpy's. */
  readonly ratioToNumpy: number | null;
}

export interface OpinionsResult {
  readonly rows: readonly OpinionsRow[];
}

/** What the process of one computation prints. */
export interface OpinionsTiming {
  readonly votes: number;
  readonly milliseconds: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly peakBytes: number;
  readonly k: number;
}

const CORE = ['components', 'projection', 'groups'];

/** Times 2,000 people × 900 statements beside numpy, and, unless it must be quick, 100,000 × 1,000 with 10 million votes. */
export async function measureOpinions(isQuick: boolean): Promise<OpinionsResult> {
  const rows = [await measured(2_000, 900, 360_000, true)];
  if (!isQuick) rows.push(await measured(100_000, 1_000, 10_000_000, false));
  return { rows };
}

/** The rows as lines to read: time, share of each step, memory, ratio. */
export function opinionsLines({ rows }: OpinionsResult): string[] {
  return rows.map((row) => {
    const shares = Object.entries(row.shares).map(([step, share]) => `${step} ${(share * 100).toFixed(0)} %`);
    const numpy =
      row.ratioToNumpy === null
        ? ''
        : `; axes to silhouettes ${row.coreMilliseconds.toFixed(0)} ms, numpy ${row.numpyMilliseconds?.toFixed(0)} ms, ratio ${row.ratioToNumpy.toFixed(2)}`;
    const size = [row.people, row.statements, row.votes].map((it) => it.toLocaleString('en'));
    return `opinions, ${size[0]} × ${size[1]}, ${size[2]} votes: ${row.milliseconds.toFixed(0)} ms, ${(row.peakBytes / 1e6).toFixed(0)} MB (${shares.join(', ')})${numpy}`;
  });
}

async function measured(
  people: number,
  statements: number,
  votes: number,
  isBesideNumpy: boolean,
): Promise<OpinionsRow> {
  const folder = await newFolder('opinions');
  const matrixFile = path.join(folder, 'matrix.bin');
  try {
    const script = path.join(import.meta.dirname, 'opinions-process.js');
    const args = [script, ...[people, statements, votes].map(String), ...(isBesideNumpy ? [matrixFile] : [])];
    const timing: OpinionsTiming = JSON.parse(await printed(process.execPath, args));
    const coreMilliseconds = CORE.reduce((sum, step) => sum + (timing.steps[step] ?? 0), 0);
    const numpyMilliseconds = isBesideNumpy ? await numpyTime(matrixFile, people, statements) : null;
    const shares = Object.entries(timing.steps).map(([step, ms]) => [step, ms / timing.milliseconds] as const);
    return {
      people,
      statements,
      votes: timing.votes,
      milliseconds: timing.milliseconds,
      shares: Object.fromEntries(shares),
      peakBytes: timing.peakBytes,
      k: timing.k,
      coreMilliseconds,
      numpyMilliseconds,
      ratioToNumpy: numpyMilliseconds === null ? null : coreMilliseconds / numpyMilliseconds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the numpy computation; null where it cannot be run. */
async function numpyTime(matrixFile: string, people: number, statements: number): Promise<number | null> {
  const args = ['-c', NUMPY_OPINIONS, matrixFile, String(people), String(statements)];
  const text = await printed('python3', args).catch(() => null);
  return text === null ? null : Number(text);
}

function printed(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (complained += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${program}: ${complained}`))));
  });
}
