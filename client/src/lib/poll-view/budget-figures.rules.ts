import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';

/** A project with what became of it. */
export interface ShownProject {
  readonly optionId: string;
  readonly cost: number;
  readonly votes: number;
  readonly isBought: boolean;
}

/** Projects that are paid for, in the order in which they were bought; then the others by votes. */
export function boughtFirst({ options }: Pick<PollView, 'options'>, result: PollResult): ShownProject[] {
  const winners = result.outcome?.winners ?? [];
  const costs = new Map(options.map(({ id, cost }) => [String(id), cost ?? 0]));
  const projects = result.options.map(({ optionId, votes }) => ({
    optionId: String(optionId),
    cost: costs.get(optionId) ?? 0,
    votes,
    isBought: winners.includes(optionId),
  }));
  const place = ({ optionId, isBought }: ShownProject): number =>
    isBought ? winners.indexOf(optionId) : winners.length;
  return projects.sort((a, b) => place(a) - place(b) || b.votes - a.votes);
}
