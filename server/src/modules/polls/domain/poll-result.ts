import type { Account } from '@polylogue/shared/counting/account';
import type { Profile } from '@polylogue/shared/counting/profiles';
import type { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { fileNames, renamedAccount } from '@polylogue/shared/polls/account-names.rules';
import { comparisonOf } from '@polylogue/shared/polls/comparison.rules';
import {
  type CountSettings,
  countSettingsOf,
  type MarksGroup,
  profileOf,
} from '@polylogue/shared/polls/counting.rules';
import type { DecisionRule } from '@polylogue/shared/polls/decision';
import type { PollForm } from '@polylogue/shared/polls/forms';
import { resultOf } from '@polylogue/shared/polls/result.rules';
import type { BallotSources, PollResult } from '@polylogue/shared/polls/results';
import type { Pile } from '@polylogue/shared/polls/schemas';
import type { WordMerge } from '@polylogue/shared/polls/words.rules';
import { cellsWithPaper } from './poll-result-cells.js';
import type { Cells } from './sealed-cells.js';
import type { RoundFlows } from './two-rounds.js';

/** A closed poll as far as its count needs it. */
export interface CountedPoll {
  readonly form: PollForm;
  readonly options: readonly {
    readonly id: PollOptionId;
    readonly text: LocalText;
    readonly cost: number | null;
    readonly starts: Date | null;
  }[];
  /** The seed of lots. */
  readonly questionHash: string | null;
  readonly decision: DecisionRule;
}

/** How many took part and where, as frozen at the close. */
export interface CountedTurnout {
  readonly eligible: number;
  readonly sources: BallotSources;
  readonly cells: Cells & { readonly rounds?: RoundFlows | null };
}

/** Confirmed paper ballots of one entry. */
export interface CountedPaper {
  readonly id: string;
  readonly townId: string;
  readonly piles: readonly Pile[];
  readonly blank: number;
  readonly invalid: number;
  readonly ballots: number;
}

/** All ballots of a closed poll, and what staff did to their words. */
export interface CountedBallots {
  /** From phones and stewards. */
  readonly groups: readonly MarksGroup[];
  readonly papers: readonly CountedPaper[];
  readonly merges: readonly WordMerge[];
  readonly hiddenTexts: number;
}

/** Every ballot, paper too; the invalid ones say nothing and are a figure. */
export function allGroups({ groups, papers }: Pick<CountedBallots, 'groups' | 'papers'>): MarksGroup[] {
  const blank = papers.reduce((sum, paper) => sum + paper.blank, 0);
  return [
    ...groups,
    ...papers.flatMap(({ piles }) => piles),
    ...(blank > 0 ? [{ marks: { form: 'blank' as const }, count: blank }] : []),
  ];
}

export const invalidOf = ({ papers }: Pick<CountedBallots, 'papers'>): number =>
  papers.reduce((sum, { invalid }) => sum + invalid, 0);

/** What a closed poll gives its counting rule; options called `names`. Null for kinds without a rule. */
export function countingOf(
  { form, options, questionHash }: CountedPoll,
  ballots: Pick<CountedBallots, 'groups' | 'papers'>,
  names: readonly string[],
): (CountSettings & { readonly profile: Profile }) | null {
  const settings = countSettingsOf(form, questionHash ?? '');
  const profile = profileOf(form, options, names, allGroups(ballots), invalidOf(ballots));
  return settings && profile && { ...settings, profile };
}

/** What the options are called in files and in the account: words in the first language of the dialogue that they have. */
export const namesOf = ({ form, options }: CountedPoll, languages: readonly string[]): string[] =>
  fileNames(form, options, languages);

/** An account with the options named by their ids, as the product shows it. */
export const accountById = ({ options }: Pick<CountedPoll, 'options'>, account: Account): Account =>
  renamedAccount(
    account,
    options.map(({ id }) => id),
  );

/** The result of a closed poll. `account` names options by words; the result names them by their ids. */
export function pollResult(
  poll: CountedPoll,
  { eligible, sources, cells }: CountedTurnout,
  ballots: CountedBallots,
  account: Account | null,
): PollResult {
  const { form, options, decision } = poll;
  const { merges, hiddenTexts } = ballots;
  const { rounds } = cells;
  return resultOf({
    form,
    options,
    groups: allGroups(ballots),
    invalid: invalidOf(ballots),
    eligible,
    sources,
    cells: cellsWithPaper(form, options, { cells, papers: ballots.papers, unplaced: unplacedOf(cells, sources) }),
    decision,
    account: account && accountById(poll, account),
    merges,
    hiddenTexts,
    comparison: rounds ? comparisonOf({ form, options, ...rounds }) : null,
  });
}

/** Ballots from phones and stewards that are in no town's cell. */
const unplacedOf = ({ byTown }: Cells, { online, assisted }: BallotSources): number =>
  online + assisted - Object.values(byTown).reduce((sum, { ballots }) => sum + ballots, 0);
