import { canonicalJson, type JsonValue } from '@polylogue/shared/kernel/canonical-json';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { MarksGroup } from '@polylogue/shared/polls/counting.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { BallotSources, PollResult } from '@polylogue/shared/polls/results';
import type { Cell } from './sealed-cells.js';

/** A revealed poll as the joint result needs it. */
export interface JointSource {
  readonly optionIds: readonly string[];
  /** From phones and stewards. */
  readonly groups: readonly (MarksGroup & { readonly isRepeat: boolean })[];
  /** Paper ballots, blank ones too. */
  readonly papers: readonly MarksGroup[];
  readonly sources: BallotSources;
  readonly result: PollResult;
  /** Marked ballots by town. */
  readonly repeatsByTown: Readonly<Record<string, Cell>>;
  /** People on the roll who voted and had answered before, marked or not. */
  readonly repeats: number;
  /** Every poll with the question that was closed before is revealed: else people marked may be in no figure at all. */
  readonly isAfterShown: boolean;
}

/** What one poll brings: ballots in the keys of the bank. */
export interface JointShare {
  readonly groups: readonly MarksGroup[];
  readonly byTown: Readonly<Record<string, Cell>>;
  readonly byLang: Readonly<Record<string, Cell>>;
  readonly sources: BallotSources;
  readonly leftOut: number;
  readonly perhapsTwice: number;
}

const peopleOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** What a poll brings to the joint result, with the people left out who are in it through an earlier poll. Linear in groups and marks. */
export function jointShare(source: JointSource, keys: readonly PollOptionId[]): JointShare {
  const { groups, papers, sources, result, isAfterShown } = source;
  const counted = isAfterShown ? groups.filter(({ isRepeat }) => !isRepeat) : groups;
  const leftOut = peopleOf(groups) - peopleOf(counted);
  const rename = renamer(source.optionIds, keys);
  const cells = (ballots: Readonly<Record<string, number>>, of: 'byTown' | 'byLang'): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(ballots).map(([cell, people]) => {
        const gone = of === 'byTown' && isAfterShown ? source.repeatsByTown[cell] : undefined;
        const votes = result.options.map((option, at) => (option[of][cell] ?? 0) - (gone?.votes[at] ?? 0));
        return [cell, { ballots: people - (gone?.ballots ?? 0), votes }];
      }),
    );
  return {
    groups: [...counted, ...papers].map(({ marks, count }) => ({ marks: rename(marks), count })),
    byTown: cells(result.ballotsByTown, 'byTown'),
    // Nothing tells in what language the ballots left out are.
    byLang: leftOut === 0 ? cells(result.ballotsByLang, 'byLang') : {},
    sources: { ...sources, online: sources.online - leftOut },
    leftOut,
    perhapsTwice: Math.max(0, source.repeats - leftOut),
  };
}

/** Alike ballots of all polls together, in the order of how they are written: the same whatever the order of the polls. */
export function sumGroups(shares: readonly { readonly groups: readonly MarksGroup[] }[]): MarksGroup[] {
  const sums = new Map<string, { marks: Marks; count: number }>();
  for (const { marks, count } of shares.flatMap(({ groups }) => groups)) {
    const key = canonicalJson(asJson(marks));
    const sum = sums.get(key);
    if (sum) sum.count += count;
    else sums.set(key, { marks, count });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Cells added up. A town that is too small to be shown in one poll brings nothing from there. */
export function sumCells(all: readonly Readonly<Record<string, Cell>>[]): Record<string, Cell> {
  const sums: Record<string, Cell> = {};
  for (const [cell, { ballots, votes }] of all.flatMap((cells) => Object.entries(cells))) {
    const sum = sums[cell];
    sums[cell] = sum
      ? { ballots: sum.ballots + ballots, votes: sum.votes.map((people, at) => people + (votes[at] ?? 0)) }
      : { ballots, votes };
  }
  return sums;
}

export const sumSources = (all: readonly BallotSources[]): BallotSources =>
  all.reduce(
    (sum, { online, assisted, paper }) => ({
      online: sum.online + online,
      assisted: sum.assisted + assisted,
      paper: sum.paper + paper,
    }),
    { online: 0, assisted: 0, paper: 0 },
  );

/** Marks in the keys of the bank: an option is the one at its place. */
function renamer(ids: readonly string[], keys: readonly PollOptionId[]): (marks: Marks) => Marks {
  const byId = new Map(ids.flatMap((id, at) => (keys[at] === undefined ? [] : [[id, keys[at]] as const])));
  const all = (given: readonly string[]): PollOptionId[] => given.flatMap((id) => byId.get(id) ?? []);
  return (marks) => {
    switch (marks.form) {
      case 'picks':
        return { form: 'picks', picks: all(marks.picks) };
      case 'ranking':
        return { form: 'ranking', ranking: all(marks.ranking) };
      case 'scores':
        return {
          form: 'scores',
          scores: Object.fromEntries(
            Object.entries(marks.scores).flatMap(([id, score]) => {
              const key = byId.get(id);
              return key === undefined ? [] : [[key, score]];
            }),
          ),
        };
      case 'value':
      case 'text':
      case 'words':
      case 'blank':
        return marks;
    }
  };
}

/** Marks hold nothing but JSON: their schema says so. */
const asJson = (marks: Marks): JsonValue => ({ ...marks });
