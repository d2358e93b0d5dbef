import type { BreakdownCell, VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { LEAST_SHOWN, type OpinionsView, type StatementOpinion } from '@polylogue/shared/opinions/live';
import type { StatementView } from '@polylogue/shared/statements/schemas';

/** What of the groups is known of a statement; null where no update has it yet. */
export type GroupFigures = Pick<StatementOpinion, 'score' | 'divisiveness' | 'hasSupport'>;

/** One statement with the votes of everybody and of each column. */
export interface WorkshopRow {
  readonly statement: Pick<StatementView, 'id' | 'number' | 'text' | 'lang'>;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly figures: GroupFigures | null;
  /** One for each key of the table, in their order. */
  readonly cells: readonly BreakdownCell[];
}

export interface WorkshopTable {
  readonly keys: readonly string[];
  readonly rows: readonly WorkshopRow[];
}

const HIDDEN: BreakdownCell = { n: null, agree: null, disagree: null, pass: null };

/** Statements × groups, as of the update. Keys are the numbers of groups; where fewer than 5 of a group voted, their votes are hidden. */
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
        cells: view.groups.map(({ id }) => groupCell(found?.groups.find((group) => group.id === id))),
      };
    }),
  };
}

/** Statements × towns, languages or roles, as votes stand now; what the groups say of a statement stays beside it. */
export function breakdownTable(
  statements: readonly StatementView[],
  view: OpinionsView,
  { keys, statements: voted }: VoteBreakdown,
): WorkshopTable {
  const opinions = new Map(view.statements.map((it) => [it.statementId, it]));
  const votes = new Map(voted.map((it) => [it.statementId, it]));
  return {
    keys,
    rows: statements.map((statement) => {
      const found = votes.get(statement.id);
      return {
        statement,
        ...countsOf(found),
        figures: opinions.get(statement.id) ?? null,
        cells: keys.map((_, at) => found?.cells[at] ?? HIDDEN),
      };
    }),
  };
}

type Counts = Pick<WorkshopRow, 'agree' | 'disagree' | 'pass'>;

const countsOf = (found: Counts | undefined): Counts => ({
  agree: found?.agree ?? 0,
  disagree: found?.disagree ?? 0,
  pass: found?.pass ?? 0,
});

function groupCell(votes: Counts | undefined): BreakdownCell {
  if (votes === undefined) return HIDDEN;
  const { agree, disagree, pass } = votes;
  const n = agree + disagree + pass;
  return n < LEAST_SHOWN ? HIDDEN : { n, agree, disagree, pass };
}

/** People who voted on it. */
export const votersOf = ({ agree, disagree, pass }: Counts): number => agree + disagree + pass;

/** Part of those who voted that agrees, 0 to 1; null where it is hidden or nobody voted. */
export const agreementOf = ({ n, agree }: Pick<BreakdownCell, 'n' | 'agree'>): number | null =>
  n === null || agree === null || n === 0 ? null : agree / n;
