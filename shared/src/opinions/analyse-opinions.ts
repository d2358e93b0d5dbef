import type { JsonValue } from '../kernel/canonical-json.js';
import { type Anomaly, anomaliesOf } from './anomalies.js';
import type { StepProgress } from './analysis-steps.js';
import type { Components } from './components.js';
import { consensusLists } from './consensus.js';
import { NOBODY } from './grouping.js';
import { inputHash } from './input-hash.js';
import { lettersOf } from './letters.js';
import type { Smoothing } from './number-of-groups.js';
import { type OpinionGroups, opinionGroups } from './opinion-groups.js';
import { type OpinionMap, opinionMap } from './opinion-map.js';
import { extremitiesOf, type Positions } from './projection.js';
import { representativeOf } from './representative.js';
import { OPINION_METHOD, type OpinionGroup, type OpinionResult, type OpinionSettings } from './schemas.js';
import { statementResults } from './statement-results.js';
import type { Treatment } from './treatment.js';
import { keptRows, type VoteMatrix } from './vote-matrix.js';
import { type VotesByGroup, votesByGroup } from './votes-by-group.js';

/** What the next update needs to know of this one. */
export interface EarlierOpinions {
  /** People who were in a group: they stay grouped. */
  readonly members: ReadonlySet<string>;
  /** Letter (0 is A) under which people were last shown: of this one, or of one before where this one showed no groups. */
  readonly letters: ReadonlyMap<string, number>;
  /** Letters that have a name: no new group takes one. */
  readonly reserved: ReadonlySet<number>;
  readonly smoothing: Smoothing | null;
}

export interface OpinionRequest {
  /** Starts every search and sample; the same seed gives the same result. */
  readonly seed: string;
  readonly rejected: Treatment;
  /** So many groups, or null: as many as the map falls into. */
  readonly k: number | null;
  /** Groups found elsewhere by person, numbered 0, 1, 2 … without gaps; they are kept and only described. */
  readonly given?: ReadonlyMap<string, number>;
  /** People staff left out: their votes do not enter anything. */
  readonly excluded?: ReadonlySet<string>;
  readonly earlier?: EarlierOpinions;
}

/** Everything a computation found. Only `result` may leave the server: the rest is about single people. */
export interface OpinionAnalysis {
  readonly result: OpinionResult;
  /** Letter (0 is A) by person, in the order of ids; who is in no group is missing. */
  readonly membership: ReadonlyMap<string, number>;
  /** Rows of the positions: the people of the matrix without those left out. */
  readonly participants: readonly string[];
  readonly positions: Positions;
  /** With these anybody's votes give their place on the map. */
  readonly components: Components;
  readonly anomalies: readonly Anomaly[];
  readonly smoothing: Smoothing | null;
}

/** The default treatment of rejected and meta statements: the one that gave the more stable groups (ADR 0011). */
export const DEFAULT_TREATMENT: Treatment = 'zero';

/**
 * From votes to groups and figures. Pure: the same on every machine, for every order of people and statements, for the same seed. With
 * `earlier`, the number of groups is smoothed, letters are kept and people once grouped stay grouped; without, the result depends on the
 * votes alone. Cost: see `componentsOf` and `stabilityOf`; linear in votes otherwise.
 */
export function analyseOpinions(
  all: VoteMatrix,
  request: OpinionRequest,
  progress: StepProgress = () => {},
): OpinionAnalysis {
  const matrix = keptRows(
    all,
    Uint8Array.from(all.participants, (id) => (request.excluded?.has(id) ? 0 : 1)),
  );
  const settings: OpinionSettings = {
    method: OPINION_METHOD,
    seed: request.seed,
    rejected: request.rejected,
    k: request.k,
  };
  progress('hash', 0);
  const hash = inputHash(all, hashedSettings(all, settings, request));
  const earlier = request.earlier;
  const map = opinionMap(matrix, { ...request, ...(earlier && { earlierMembers: earlier.members }) }, progress);
  const groups = opinionGroups(matrix, map, { ...request, smoothing: earlier?.smoothing ?? null }, progress);
  progress('statements', 0);
  const votes = votesByGroup(matrix, groups.grouping.group, groups.grouping.sizes.length);
  const numbers = membershipOf(matrix, groups.grouping.group);
  const letters =
    earlier && !request.given
      ? lettersOf(earlier.letters, numbers, { k: groups.grouping.sizes.length, reserved: earlier.reserved })
      : groups.grouping.sizes.map((_, g) => g);
  return {
    result: {
      settings,
      inputHash: hash,
      participants: matrix.participants.length,
      votes: matrix.column.length,
      grouped: numbers.size,
      excluded: all.participants.length - matrix.participants.length,
      ...described(map, groups, letters),
      ...statementsOf(matrix, map, groups, votes, letters),
    },
    membership: new Map([...numbers].map(([id, g]) => [id, letters[g] ?? g])),
    participants: matrix.participants,
    positions: map.positions,
    components: map.components,
    anomalies: anomaliesOf(matrix, votes.all),
    smoothing: groups.smoothing,
  };
}

/** Settings and whatever else a result depends on; people are named in the order of the matrix. */
function hashedSettings(
  { participants }: VoteMatrix,
  settings: OpinionSettings,
  { excluded, given, earlier }: OpinionRequest,
): JsonValue {
  const groupsOf = (groups: ReadonlyMap<string, number>): JsonValue =>
    participants.flatMap((id) => (groups.has(id) ? [[id, groups.get(id) ?? 0]] : []));
  return {
    ...settings,
    excluded: participants.filter((id) => excluded?.has(id)),
    given: given ? groupsOf(given) : null,
    earlier: earlier
      ? {
          members: participants.filter((id) => earlier.members.has(id)),
          letters: groupsOf(earlier.letters),
          reserved: [...earlier.reserved].sort((a, b) => a - b),
          smoothing: earlier.smoothing ? { ...earlier.smoothing } : null,
        }
      : null,
  };
}

function membershipOf({ participants }: VoteMatrix, group: Uint8Array): Map<string, number> {
  const membership = new Map<string, number>();
  for (const [row, id] of participants.entries()) {
    const own = group[row] ?? NOBODY;
    if (own !== NOBODY) membership.set(id, own);
  }
  return membership;
}

function described(
  { components, positions }: OpinionMap,
  groups: OpinionGroups,
  letters: readonly number[],
): Pick<OpinionResult, 'k' | 'clarity' | 'silhouette' | 'stability' | 'candidates' | 'explainedVariance' | 'groups'> {
  const { grouping, clarity, silhouette, stability, candidates } = groups;
  return {
    k: grouping.sizes.length,
    clarity,
    silhouette,
    stability,
    candidates: [...candidates],
    explainedVariance: [...components.explained],
    groups: grouping.sizes
      .map((size, g): OpinionGroup => ({ id: letters[g] ?? g, size, ...middleOf(positions, grouping.group, g) }))
      .sort((a, b) => a.id - b.id),
  };
}

function middleOf({ x, y }: Positions, group: Uint8Array, own: number): { readonly x: number; readonly y: number } {
  let [sumX, sumY, people] = [0, 0, 0];
  for (let row = 0; row < group.length; row++) {
    if (group[row] !== own) continue;
    sumX += x[row] ?? 0;
    sumY += y[row] ?? 0;
    people += 1;
  }
  return { x: sumX / Math.max(1, people), y: sumY / Math.max(1, people) };
}

function statementsOf(
  { statements }: VoteMatrix,
  { columns, components }: OpinionMap,
  { grouping }: OpinionGroups,
  votes: VotesByGroup,
  letters: readonly number[],
): Pick<OpinionResult, 'statements' | 'representative' | 'agreed'> {
  const { isActive } = columns;
  const idOf = (column: number): string => statements[column]?.id ?? '';
  const lists = consensusLists(votes.all, isActive);
  return {
    statements: statementResults({
      statements,
      isActive,
      votes,
      sizes: grouping.sizes,
      letters,
      extremities: extremitiesOf(columns, components),
    }),
    representative: representativeOf(votes, isActive)
      .map((list, g) => ({
        group: letters[g] ?? g,
        statements: list.map(({ column, direction, isSufficient }) => ({ id: idOf(column), direction, isSufficient })),
      }))
      .sort((a, b) => a.group - b.group),
    agreed: { agree: lists.agree.map(idOf), disagree: lists.disagree.map(idOf) },
  };
}
