import { basePoints } from './base-points.js';
import { dividedInto, type Grouping, groupingOf, NOBODY, oneGroup } from './grouping.js';
import { type Clarity, clarityOf } from './clarity.rules.js';
import {
  bestNumber,
  type Candidate,
  FEWEST_GROUPS,
  numbersToTry,
  type Smoothing,
  smoothed,
} from './number-of-groups.js';
import type { OpinionMap } from './opinion-map.js';
import { meanSilhouettes, type Silhouette } from './silhouette.js';
import { stabilityOf } from './stability.js';
import { isBeyondChance } from './structure-test.js';
import type { StepProgress } from './analysis-steps.js';
import type { VoteMatrix } from './vote-matrix.js';

/** How groups are to be found: so many (`k`), as many as the map falls into (null), or those `given` by person. */
export interface GroupRequest {
  readonly seed: string;
  readonly k: number | null;
  readonly given?: ReadonlyMap<string, number>;
  /** Of the update before, where groups are chosen by silhouette. */
  readonly smoothing?: Smoothing | null;
}

export interface OpinionGroups {
  readonly grouping: Grouping;
  readonly clarity: Clarity;
  readonly silhouette: number | null;
  readonly stability: number | null;
  readonly candidates: readonly Candidate[];
  /** For the next update; null where groups were not chosen. */
  readonly smoothing: Smoothing | null;
}

/**
 * Divides the members of a map. Where the number of groups that was chosen makes no clear groups (`clarityOf`), two are tried; where these
 * are not clear either, everybody is one group. Groups that were asked for or given stay. Where there are fewer places than groups asked
 * for, there are as many groups as places.
 */
export function opinionGroups(
  matrix: VoteMatrix,
  map: OpinionMap,
  request: GroupRequest,
  progress: StepProgress = () => {},
): OpinionGroups {
  progress('groups', 0);
  if (request.given) return givenGroups(matrix, map, request.given, request.seed, progress);
  const points = basePoints(map.positions, map.members);
  const places = points.x.length;
  const one = { grouping: oneGroup(map.members, matrix.participants.length), ...NO_DIVISION };
  if (places < 2) return { ...one, clarity: places === 0 ? 'nobody' : 'alike', smoothing: null };
  const numbers = request.k === null ? numbersToTry(places) : [Math.max(1, Math.min(request.k, places))];
  if (numbers[0] === 1) return { ...one, clarity: 'unclear', smoothing: null };
  const tried = numbers.map((k) => ({ k, division: dividedInto(points, k, request.seed) }));
  const silhouettes = meanSilhouettes(
    points,
    tried.map(({ k, division }) => ({ k, label: division.label })),
  );
  const candidates = tried.map(({ k }, at) => candidateOf(k, silhouettes[at]));
  const best = bestNumber(candidates) ?? 1;
  const smoothing = request.k === null ? smoothed(request.smoothing ?? null, best, numbers) : null;
  const figuresOf = {
    isBeyondChance: beyondChance(matrix, map, request),
    wereClear: request.smoothing?.wereClear ?? false,
  };
  const judged = (k: number): Judged => {
    const division = tried.find((it) => it.k === k)?.division;
    if (division === undefined) return { grouping: one.grouping, clarity: 'unclear', silhouette: 0, stability: null };
    const grouping = groupingOf(map.positions, map.members, points, division);
    const silhouette = candidates.find((it) => it.k === k)?.silhouette ?? 0;
    const stability = measuredStability(matrix, map, grouping, request.seed, progress);
    return { grouping, silhouette, stability, clarity: clarityOf({ ...figuresOf, silhouette, stability }) };
  };
  const first = judged(smoothing?.k ?? best);
  if (smoothing === null) return { ...first, candidates, smoothing };
  const second = first.clarity === 'unclear' && smoothing.k > FEWEST_GROUPS ? judged(FEWEST_GROUPS) : first;
  const wereClear = second.clarity !== 'unclear';
  const kept = wereClear ? second : { ...first, grouping: one.grouping };
  return { ...kept, candidates, smoothing: { ...smoothing, wereClear } };
}

/** A division with what it is worth. */
type Judged = Pick<OpinionGroups, 'grouping' | 'clarity' | 'silhouette' | 'stability'>;

const beyondChance = (matrix: VoteMatrix, { columns, components }: OpinionMap, { seed }: GroupRequest): boolean =>
  isBeyondChance(matrix, columns, components.explained[0], seed);

const candidateOf = (k: number, { mean, error }: Silhouette = { mean: 0, error: 0 }): Candidate => ({
  k,
  silhouette: mean,
  error,
});

const NO_DIVISION = { silhouette: null, stability: null, candidates: [] };

function measuredStability(
  matrix: VoteMatrix,
  map: OpinionMap,
  grouping: Grouping,
  seed: string,
  progress: StepProgress,
): number | null {
  progress('stability', 0);
  return stabilityOf(matrix, map.columns, grouping, seed, (done, total) => progress('stability', done / total));
}

/** Groups that others found, kept by their numbers 0, 1, 2 …: nobody is moved. */
function givenGroups(
  matrix: VoteMatrix,
  map: OpinionMap,
  given: ReadonlyMap<string, number>,
  seed: string,
  progress: StepProgress,
): OpinionGroups {
  const rows = matrix.participants.flatMap((id, row) => (given.has(id) ? row : []));
  // A group all of whose people were left out stays, empty: the others keep their numbers.
  const sizes = Array.from({ length: Math.max(0, ...new Set(given.values())) + (given.size > 0 ? 1 : 0) }, () => 0);
  const group = new Uint8Array(matrix.participants.length).fill(NOBODY);
  for (const row of rows) {
    const number = given.get(matrix.participants[row] ?? '') ?? 0;
    group[row] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const grouping = { group, sizes };
  const k = grouping.sizes.length;
  if (k < 2) return { grouping, ...NO_DIVISION, clarity: 'given', smoothing: null };
  const [found] = meanSilhouettes(...placesByGroup(map, grouping));
  const candidate = candidateOf(k, found);
  const stability = measuredStability(matrix, map, grouping, seed, progress);
  return {
    grouping,
    clarity: 'given',
    silhouette: candidate.silhouette,
    stability,
    candidates: [candidate],
    smoothing: null,
  };
}

/** Base points that stand for people of one group each. */
function placesByGroup({ positions }: OpinionMap, { group, sizes }: Grouping): Parameters<typeof meanSilhouettes> {
  const points = sizes.map((_, own) =>
    basePoints(positions, Uint32Array.from(Array.from(group.keys()).filter((row) => group[row] === own))),
  );
  const label = Uint8Array.from(points.flatMap(({ x }, own) => Array.from(x, () => own)));
  const joined = {
    x: Float64Array.from(points.flatMap(({ x }) => [...x])),
    y: Float64Array.from(points.flatMap(({ y }) => [...y])),
    weight: Float64Array.from(points.flatMap(({ weight }) => [...weight])),
  };
  return [joined, [{ k: sizes.length, label }]];
}
