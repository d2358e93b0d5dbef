import type { OptionResult, PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';

/** One option's figure, ready to be drawn: never more than `max` long. */
export interface OptionFigure {
  readonly optionId: string;
  readonly value: number;
  /** How long its bar is. */
  readonly length: number;
  readonly isWinner: boolean;
  readonly result: OptionResult;
}

/** Figures of all options with what they are figures of. */
export interface OptionFigures {
  /** people: over the ballots with an answer · firsts: put first · points, votes: sums that may be below 0 · mean: average score. */
  readonly unit: 'people' | 'firsts' | 'points' | 'votes' | 'mean';
  /** What a full bar stands for. */
  readonly max: number;
  /** What shares are taken of; null where a share says nothing. */
  readonly whole: number | null;
  readonly rows: readonly OptionFigure[];
}

/**
 * What the bars of a result show. Options stay in the order in which they were asked, but for rules that give an order: there the
 * first stands on top; where a rule only elects (transferable votes), who was elected does. Sums may be negative (quadratic): bars then have the length of the amount.
 */
export function optionFigures({ form }: Pick<PollView, 'form'>, result: PollResult): OptionFigures {
  const { base, outcome } = result;
  const winners = new Set(outcome?.winners);
  const scoreOf = (option: OptionResult): number => outcome?.scores?.[option.optionId] ?? option.points ?? 0;
  const drawn = (
    unit: OptionFigures['unit'],
    valueOf: (option: OptionResult) => number,
    { max, whole }: { readonly max?: number; readonly whole?: number | null } = {},
  ): OptionFigures => {
    const rows = result.options.map((option) => {
      const value = valueOf(option);
      const { optionId } = option;
      return { optionId, value, length: Math.abs(value), isWinner: winners.has(optionId), result: option };
    });
    return {
      unit,
      max: max ?? Math.max(1, ...rows.map(({ length }) => length)),
      whole: whole ?? null,
      rows: form.kind === 'yes_no' ? rows : inOrder(rows, outcome?.order ?? outcome?.winners),
    };
  };
  const all = { max: base.valid, whole: base.valid };
  switch (form.kind) {
    case 'score':
      return outcome?.options.by === 'mean'
        ? drawn('mean', scoreOf, { max: form.highest })
        : drawn('points', ({ points = 0 }) => points, { max: base.valid * form.highest });
    case 'points': {
      const given = result.options.reduce((sum, { points = 0 }) => sum + points, 0);
      return drawn('points', ({ points = 0 }) => points, { whole: given });
    }
    case 'quadratic':
      return drawn('votes', ({ points = 0 }) => points);
    case 'ranking':
      return drawn('firsts', ({ votes }) => votes, all);
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'grades':
    case 'budget':
    case 'dates':
    case 'scale':
    case 'number':
    case 'text':
    case 'words':
      return drawn('people', ({ votes }) => votes, all);
  }
}

function inOrder(rows: readonly OptionFigure[], order: readonly string[] | undefined): readonly OptionFigure[] {
  if (order === undefined) return rows;
  const place = new Map(order.map((id, at) => [id, at]));
  const last = order.length;
  return [...rows].sort((a, b) => (place.get(a.optionId) ?? last) - (place.get(b.optionId) ?? last));
}

/**
 * The grade in the middle: half of the people and more give this one or a better one. Of an even number the worse of the two middle
 * grades (Balinski and Laraki). People who gave an option no grade count as giving the last. Index into the grades; null without people.
 */
export function middleGrade(distribution: readonly number[], people: number): number | null {
  if (people <= 0 || distribution.length === 0) return null;
  const wanted = Math.floor(people / 2) + 1;
  let seen = 0;
  for (const [grade, count] of distribution.entries()) {
    seen += count;
    if (seen >= wanted) return grade;
  }
  return distribution.length - 1;
}

/** People by grade with those who gave none put to the last one, as the ballot said. Adds up to `people`. */
export function gradesOfAll(distribution: readonly number[], people: number): number[] {
  const given = distribution.reduce((sum, count) => sum + count, 0);
  return distribution.map((count, grade) =>
    grade === distribution.length - 1 ? count + Math.max(0, people - given) : count,
  );
}
