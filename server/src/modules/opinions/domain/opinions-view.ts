import { StatementId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { GroupView, OpinionsView, RoutingView, StatementOpinion } from '@polylogue/shared/opinions/live';
import type { OpinionGroup, OpinionResult, OpinionStatement } from '@polylogue/shared/opinions/schemas';
import { missingUntilGroups } from '@polylogue/shared/opinions/waiting.rules';
import type { GroupOutline } from './opinion-answer.js';
import { type Shown, shownGroups } from './shown-groups.js';

/** An update as it is stored, as far as it may be shown. */
export interface ShowableUpdate {
  readonly version: number;
  readonly at: Date;
  readonly result: OpinionResult;
  readonly missing: OpinionsView['missing'];
  readonly outlines: readonly GroupOutline[];
  readonly inputs: { readonly statements: readonly { readonly id: string; readonly isMeta: boolean }[] };
}

/** What is said of a dialogue beside the update. */
export interface Surroundings {
  /** Statements that everybody sees now: no other is named. */
  readonly published: ReadonlySet<string>;
  readonly names: ReadonlyMap<number, LocalText>;
  readonly routing: RoutingView;
}

/** Statements in the lists of what unites and what divides, at most. */
const MOST_LISTED = 10;
/** From here on all groups rather agree than not, as far as it is certain. */
const LEAST_BRIDGING = 0.5;
/** From here on groups are said to differ: a quarter of the way from all alike to one for and one against. */
const LEAST_DIVIDING = 0.25;

/** What everybody may see of an update. Groups under five and statements that are not published are not in it. Linear in statements × groups. */
export function opinionsView(update: ShowableUpdate, around: Surroundings): OpinionsView {
  const { result, missing } = update;
  const shown = shownGroups(result, missing);
  const isMeta = new Set(update.inputs.statements.flatMap((it) => (it.isMeta ? it.id : [])));
  const seen = result.statements.filter(({ id }) => around.published.has(id));
  return {
    version: update.version,
    at: update.at.toISOString(),
    inputHash: result.inputHash,
    state: shown.state,
    people: result.participants,
    votes: result.votes,
    excluded: result.excluded,
    missing,
    groups: shown.groups.map((group) => groupView(group, update, around)),
    ...listsOf(shown, seen),
    statements: seen.map((it) => statementView(it, shown, isMeta)),
    clarity: result.clarity,
    stability: result.stability,
    silhouette: result.silhouette,
    explainedVariance: result.explainedVariance,
    settings: result.settings,
    routing: around.routing,
  };
}

/** Before the first update: nothing was computed, but what is missing can be said. */
export const emptyView = ({ published, routing }: Surroundings): OpinionsView => ({
  version: 0,
  at: null,
  inputHash: null,
  state: 'waiting',
  people: 0,
  votes: 0,
  excluded: 0,
  missing: missingUntilGroups([], published.size),
  groups: [],
  bridging: [],
  dividing: [],
  statements: [],
  clarity: 'nobody',
  stability: null,
  silhouette: null,
  explainedVariance: [],
  settings: null,
  routing,
});

function groupView(
  { id, size, x, y }: OpinionGroup,
  { result, outlines }: ShowableUpdate,
  { published, names }: Surroundings,
): GroupView {
  const defining = result.representative.find(({ group }) => group === id)?.statements ?? [];
  const corners = outlines.find((it) => it.id === id)?.corners ?? [];
  return {
    id,
    size,
    name: names.get(id) ?? null,
    x,
    y,
    outline: corners.map(([cornerX, cornerY]) => [cornerX, cornerY]),
    defining: defining.flatMap(({ id: statementId, direction, isSufficient }) =>
      published.has(statementId) ? { statementId: StatementId.parse(statementId), direction, isSufficient } : [],
    ),
  };
}

function listsOf({ state }: Shown, seen: readonly OpinionStatement[]): Pick<OpinionsView, 'bridging' | 'dividing'> {
  if (state !== 'groups') return { bridging: [], dividing: [] };
  const ranked = seen.filter(({ isActive, hasSupport }) => isActive && hasSupport);
  return {
    bridging: idsOf(ranked.filter(({ score }) => score >= LEAST_BRIDGING).toSorted((a, b) => a.rank - b.rank)),
    dividing: idsOf(
      ranked
        .filter(({ divisiveness }) => divisiveness >= LEAST_DIVIDING)
        .toSorted((a, b) => b.divisiveness - a.divisiveness || a.rank - b.rank),
    ),
  };
}

const idsOf = (statements: readonly OpinionStatement[]): StatementId[] =>
  statements.slice(0, MOST_LISTED).map(({ id }) => StatementId.parse(id));

function statementView(it: OpinionStatement, { hasVotes }: Shown, isMeta: ReadonlySet<string>): StatementOpinion {
  const { id, agree, disagree, pass, important, consensus, score, rank, hasSupport, divisiveness, priority } = it;
  return {
    statementId: StatementId.parse(id),
    agree,
    disagree,
    pass,
    important,
    isMeta: isMeta.has(id),
    consensus,
    score,
    rank,
    hasSupport,
    divisiveness,
    priority,
    groups: hasVotes
      ? it.groups.map((group) => ({
          id: group.id,
          agree: group.agree,
          disagree: group.disagree,
          pass: group.pass,
          important: group.important,
        }))
      : [],
  };
}
