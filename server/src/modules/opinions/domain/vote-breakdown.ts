import { hideSmallCells } from '@polylogue/shared/findings/small-cells.rules';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { Breakdown, BreakdownCell, VoteBreakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import { shownImportance } from './shown-importance.js';

/** Votes on one statement of the voters with one key. */
export interface CountedVotes {
  readonly id: StatementId;
  readonly key: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** To how many of them it matters. */
  readonly important: number;
}

const HIDDEN: BreakdownCell = { n: null, agree: null, disagree: null, pass: null, important: null };

/**
 * Votes by key with small cells hidden, statement by statement as in a finding (`hideSmallCells`): figures under 5, and those that
 * would give them away, as the votes of everybody are known. A key without votes on a statement looks like a hidden one; a key of
 * which nothing is shown is left out, so that no language of a single person is named. Statements in the order given, keys in theirs.
 * `targets` are those that staff entered. Step by step, a statement each: hundreds of statements by dozens of keys take a second.
 */
export function* voteBreakdown(
  by: Breakdown,
  counts: readonly CountedVotes[],
  targets: WeightTargets | null,
): Generator<void, VoteBreakdown> {
  const byStatement = new Map<StatementId, CountedVotes[]>();
  for (const row of counts) byStatement.set(row.id, [...(byStatement.get(row.id) ?? []), row]);
  const shown: { id: StatementId; rows: readonly CountedVotes[]; cells: ReadonlyMap<string, BreakdownCell> }[] = [];
  for (const [id, rows] of byStatement) {
    shown.push({ id, rows, cells: shownCells(rows) });
    yield;
  }
  const keys = [...new Set(shown.flatMap(({ cells }) => [...cells.keys()]))].sort();
  return {
    by,
    keys,
    targets,
    statements: shown.map(({ id, rows, cells }) => ({
      statementId: id,
      agree: sumOf(rows, 'agree'),
      disagree: sumOf(rows, 'disagree'),
      pass: sumOf(rows, 'pass'),
      important: sumOf(rows, 'important'),
      cells: keys.map((key) => cells.get(key) ?? HIDDEN),
    })),
  };
}

/** The keys of which something is shown. */
function shownCells(rows: readonly CountedVotes[]): Map<string, BreakdownCell> {
  const shown = hideSmallCells(
    rows.map(({ agree, disagree, pass }) => ({ n: agree + disagree + pass, cells: [agree, disagree, pass] })),
  );
  const importance = shownImportance(
    rows.map(({ agree, disagree, pass, important }, at) => ({
      n: agree + disagree + pass,
      important,
      isBaseShown: typeof shown[at]?.n === 'number',
    })),
  );
  const cells = new Map<string, BreakdownCell>();
  for (const [at, { key }] of rows.entries()) {
    const [agree = null, disagree = null, pass = null] = shown[at]?.cells ?? [];
    const cell = { n: shown[at]?.n ?? null, agree, disagree, pass, important: importance[at] ?? null };
    if (Object.values(cell).some((figure) => figure !== null)) cells.set(key, cell);
  }
  return cells;
}

const sumOf = (rows: readonly CountedVotes[], answer: 'agree' | 'disagree' | 'pass' | 'important'): number =>
  rows.reduce((sum, row) => sum + row[answer], 0);
