import { hideSmallGroups } from '@polylogue/shared/findings/small-groups.rules';
import type { BreakdownCell, VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import type { OpinionsView, StatementOpinion } from '@polylogue/shared/opinions/live';
import { targetsIn, type WeightedAgreement, weightedAgreement } from '@polylogue/shared/opinions/weighting.rules';
import type { StatementView } from '@polylogue/shared/statements/schemas';

/** What of the groups is known of a statement; null where no update has it yet. */
export type GroupFigures = Pick<StatementOpinion, 'score' | 'divisiveness' | 'hasSupport'>;

/** One statement with the votes of everybody and of each column. */
export interface WorkshopRow {
  readonly statement: Pick<StatementView, 'id' | 'number' | 'text' | 'lang'>;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** People to whom it matters. */
  readonly important: number;
  readonly figures: GroupFigures | null;
  /** Beside the plain share who agree; null in the table by group, where there is nothing to weigh. */
  readonly weighted: WeightedAgreement | null;
  /** One for each key of the table, in their order. */
  readonly cells: readonly BreakdownCell[];
}

export interface WorkshopTable {
  readonly keys: readonly string[];
  readonly rows: readonly WorkshopRow[];
}

const HIDDEN: BreakdownCell = { n: null, agree: null, disagree: null, pass: null, important: null };

/** Statements × groups, as of the update. Keys are the numbers of groups; votes that `hideSmallGroups` hides are hidden, as in a finding. */
export function groupTable(statements: readonly StatementView[], view: OpinionsView): WorkshopTable {
  const opinions = new Map(view.statements.map((it) => [it.statementId, it]));
  return {
    keys: view.groups.map(({ id }) => String(id)),
    rows: statements.map((statement) => {
      const found = opinions.get(statement.id);
      return {
        statement,
        ...countsOf(found),
        figures: found ?? null,
        weighted: null,
        cells: groupCells(view, found),
      };
    }),
  };
}

/** Statements × towns, languages or roles, as votes stand now, with the weighted share; what the groups say of a statement stays beside it. */
export function breakdownTable(
  statements: readonly StatementView[],
  view: OpinionsView,
  { keys, targets: entered, statements: voted }: VoteBreakdown,
): WorkshopTable {
  const opinions = new Map(view.statements.map((it) => [it.statementId, it]));
  const votes = new Map(voted.map((it) => [it.statementId, it]));
  const targets = targetsIn(keys, entered);
  return {
    keys,
    rows: statements.map((statement) => {
      const found = votes.get(statement.id);
      const cells = keys.map((_, at) => found?.cells[at] ?? HIDDEN);
      return {
        statement,
        ...countsOf(found),
        figures: opinions.get(statement.id) ?? null,
        weighted: weightedAgreement(keys, cells, targets),
        cells,
      };
    }),
  };
}

type Counts = Pick<WorkshopRow, 'agree' | 'disagree' | 'pass' | 'important'>;

const countsOf = (found: Counts | undefined): Counts => ({
  agree: found?.agree ?? 0,
  disagree: found?.disagree ?? 0,
  pass: found?.pass ?? 0,
  important: found?.important ?? 0,
});

function groupCells({ groups }: OpinionsView, found: StatementOpinion | undefined): BreakdownCell[] {
  const votes = groups.map(({ id }) => found?.groups.find((group) => group.id === id) ?? null);
  return hideSmallGroups(votes).map((cell, at) => ({
    ...cell,
    important: cell.n === null ? null : (votes[at]?.important ?? null),
  }));
}

/** People who voted on it. */
export const votersOf = ({ agree, disagree, pass }: Omit<Counts, 'important'>): number => agree + disagree + pass;

/** Part of those who voted that agrees, 0 to 1; null where it is hidden or nobody voted. */
export const agreementOf = ({ n, agree }: Pick<BreakdownCell, 'n' | 'agree'>): number | null =>
  n === null || agree === null || n === 0 ? null : agree / n;

/** Part of those who voted to whom it matters, 0 to 1; null where it is hidden or nobody voted. */
export const importanceOf = ({ n, important }: Pick<BreakdownCell, 'n' | 'important'>): number | null =>
  n === null || important === null || n === 0 ? null : important / n;
