import { adjustedRand } from './adjusted-rand.js';
import { basePoints } from './base-points.js';
import { chanceOf, hashOf } from './chance.js';
import { componentsOf, ROUGH } from './components.js';
import { dividedInto, type Grouping, groupingOf, NOBODY } from './grouping.js';
import { positionsOf } from './projection.js';
import type { Columns } from './treatment.js';
import { keptRows, type VoteMatrix } from './vote-matrix.js';

/** Samples that are drawn: 12 at least, up to 60 where they cost little, for a mean of more samples hangs less on chance. */
export const samplesFor = (votes: number): number =>
  Math.max(12, Math.min(60, Math.floor(3_000_000 / Math.max(1, votes))));
/** People a sample holds about, at most: half of all, or this many. */
export const MOST_SAMPLED = 2_000;
/** Votes a sample holds about, at most. */
export const MOST_SAMPLED_VOTES = 400_000;
const RESTARTS_OF_SAMPLE = 4;

/**
 * How much of the groups is left when only some of the people had come: for each of 12 to 60 samples (half of all people, at most about 2,000 with 400,000 votes,
 * drawn by a hash of seed, sample and id) axes and groups are computed anew, and compared with the groups given by the adjusted Rand
 * index over the sampled people who are grouped; the mean of it. About 0: other people, other groups. 1: always the same. Null where no
 * sample can be divided into as many groups. The idea: Hennig 2007, "Cluster-wise assessment of cluster stability".
 */
export function stabilityOf(
  matrix: VoteMatrix,
  columns: Columns,
  grouping: Grouping,
  seed: string,
  progress: (done: number, total: number) => void = () => {},
): number | null {
  const found: number[] = [];
  const samples = samplesFor(matrix.column.length);
  for (let sample = 0; sample < samples; sample++) {
    const agreement = agreementOf(matrix, columns, grouping, `${seed}\nsample ${sample}`);
    if (agreement !== null) found.push(agreement);
    progress(sample + 1, samples);
  }
  return found.length === 0 ? null : found.reduce((sum, one) => sum + one, 0) / found.length;
}

function agreementOf(matrix: VoteMatrix, columns: Columns, { group, sizes }: Grouping, seed: string): number | null {
  const { participants, column } = matrix;
  const share = Math.min(
    0.5,
    MOST_SAMPLED / Math.max(1, participants.length),
    MOST_SAMPLED_VOTES / Math.max(1, column.length),
  );
  const isDrawn = Uint8Array.from(participants, (id) => (hashOf(`${seed}\n${id}`) < share * 4_294_967_296 ? 1 : 0));
  const known = group.filter((_, row) => isDrawn[row] === 1);
  const members = Uint32Array.from(Array.from(known.keys()).filter((row) => known[row] !== NOBODY));
  const sample = keptRows(matrix, isDrawn);
  const components = componentsOf(sample, columns, chanceOf(seed), ROUGH);
  const positions = positionsOf(sample, columns, components);
  const points = basePoints(positions, members);
  if (points.x.length < sizes.length || members.length < 2) return null;
  const division = dividedInto(points, sizes.length, seed, RESTARTS_OF_SAMPLE);
  const regrouped = groupingOf(positions, members, points, division).group;
  return adjustedRand(
    Uint8Array.from(members, (row) => known[row] ?? NOBODY),
    Uint8Array.from(members, (row) => regrouped[row] ?? NOBODY),
  );
}
