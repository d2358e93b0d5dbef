import type { StatementOpinion } from '@polylogue/shared/opinions/live';

export type Direction = 'agree' | 'disagree';

/** Some of a number of people who have voted on a statement. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

interface Answers {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** How many of those who voted (passing included) went in a direction. */
export const shareOf = (answers: Answers, direction: Direction): Share => ({
  part: answers[direction],
  whole: answers.agree + answers.disagree + answers.pass,
});

/** A group beside everybody else, people in no group included; null where figures by group are not shown. */
export function groupAndOthers(
  statement: StatementOpinion,
  groupId: number,
  direction: Direction,
): { readonly group: Share; readonly others: Share } | null {
  const own = statement.groups.find(({ id }) => id === groupId);
  if (own === undefined) return null;
  const group = shareOf(own, direction);
  const all = shareOf(statement, direction);
  return { group, others: { part: all.part - group.part, whole: all.whole - group.whole } };
}
