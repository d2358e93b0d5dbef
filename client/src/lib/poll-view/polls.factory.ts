import type { Account } from '@polylogue/shared/counting/account';
import { countFile } from '@polylogue/shared/counting/registry';
import { TownView } from '@polylogue/shared/networks/schemas';
import { countSettingsOf, type MarksGroup, profileOf } from '@polylogue/shared/polls/counting.rules';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import type { PollForm, PollKind } from '@polylogue/shared/polls/forms';
import { Marks } from '@polylogue/shared/polls/marks';
import { resultOf } from '@polylogue/shared/polls/result.rules';
import { PollView } from '@polylogue/shared/polls/schemas';

/** An id that says which one it is. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The options of every sample that has some: Bread, Roses, Salt. */
export const OPTIONS = [uuid(1), uuid(2), uuid(3)] as const;
const [BREAD, ROSES, SALT] = OPTIONS;

export const TOWN = TownView.parse({ id: uuid(50), name: 'Pregrada', country: 'HR', mark: 'PR', hue: 0 });

/** A form of each kind, and ballots as `[what they say, how many]`. */
interface Sample {
  readonly form: PollForm;
  readonly ballots: readonly (readonly [unknown, number])[];
}

const picks = (...ids: string[]) => ({ form: 'picks', picks: ids });
const ranking = (...ids: string[]) => ({ form: 'ranking', ranking: ids });
const scores = (bread: number, roses: number, salt: number) => ({
  form: 'scores',
  scores: { [BREAD]: bread, [ROSES]: roses, [SALT]: salt },
});
const value = (step: number | null) => ({ form: 'value', value: step });

/** Ballots small enough to be counted in the head. Where there are options, Bread comes out first. */
const SAMPLES: Readonly<Record<PollKind, Sample>> = {
  yes_no: {
    form: { kind: 'yes_no' },
    ballots: [
      [picks(BREAD), 6],
      [picks(ROSES), 3],
      [picks(SALT), 1],
    ],
  },
  single: {
    form: { kind: 'single', seats: 1, tie: 'none' },
    ballots: [
      [picks(BREAD), 5],
      [picks(ROSES), 3],
      [picks(SALT), 2],
    ],
  },
  multiple: {
    form: { kind: 'multiple', min: 1, max: 2, tie: 'none' },
    ballots: [
      [picks(BREAD, ROSES), 6],
      [picks(BREAD), 4],
    ],
  },
  approval: {
    form: { kind: 'approval', seats: 1, tie: 'none' },
    ballots: [
      [picks(BREAD, ROSES), 6],
      [picks(BREAD, SALT), 4],
    ],
  },
  score: {
    form: { kind: 'score', highest: 5, rule: 'star', blank: 'lowest', tie: 'none' },
    ballots: [
      [scores(5, 3, 0), 6],
      [scores(4, 5, 1), 4],
    ],
  },
  grades: {
    form: { kind: 'grades', grades: [{ en: 'Good' }, { en: 'Fair' }, { en: 'Poor' }], tie: 'none' },
    ballots: [
      [scores(0, 1, 2), 6],
      [scores(1, 0, 2), 4],
    ],
  },
  ranking: {
    form: { kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'none' },
    ballots: [
      [ranking(ROSES), 4],
      [ranking(BREAD, ROSES), 4],
      [ranking(SALT, BREAD), 2],
    ],
  },
  points: {
    form: { kind: 'points', points: 10, most: 10, tie: 'none' },
    ballots: [
      [scores(6, 4, 0), 6],
      [scores(5, 5, 0), 4],
    ],
  },
  quadratic: {
    form: { kind: 'quadratic', credits: 16, negative: true, tie: 'none' },
    ballots: [
      [scores(3, 0, -2), 6],
      [scores(0, 2, -1), 4],
    ],
  },
  budget: {
    form: {
      kind: 'budget',
      total: 1000,
      currency: 'EUR',
      ballot: 'any',
      rule: 'budget-greedy',
      minimum: 0,
      utility: 'cost',
      completion: 'none',
    },
    ballots: [
      [picks(BREAD, ROSES), 6],
      [picks(BREAD, SALT), 4],
    ],
  },
  scale: {
    form: { kind: 'scale', steps: 5, low: { en: 'never' }, high: { en: 'always' }, noOpinion: true },
    ballots: [
      [value(2), 3],
      [value(4), 6],
      [value(null), 1],
    ],
  },
  number: {
    form: { kind: 'number', lowest: 0, highest: 10_000, decimals: 2, unit: { en: 'km' } },
    ballots: [
      [value(125), 3],
      [value(250), 4],
      [value(1000), 3],
    ],
  },
  text: { form: { kind: 'text', longest: 200 }, ballots: [[{ form: 'text', text: 'More trees', lang: 'en' }, 10]] },
  words: {
    form: { kind: 'words', most: 3 },
    ballots: [
      [{ form: 'words', words: ['quiet', 'green'], lang: 'en' }, 6],
      [{ form: 'words', words: ['green'], lang: 'en' }, 4],
    ],
  },
  dates: {
    form: { kind: 'dates' },
    ballots: [
      [scores(2, 1, 0), 6],
      [scores(2, 0, 1), 4],
    ],
  },
};

export const KINDS = Object.keys(SAMPLES).filter((kind): kind is PollKind => kind in SAMPLES);

/** Ten ballots with an answer and one blank one. */
export const sampleGroups = (kind: PollKind): MarksGroup[] => [
  ...SAMPLES[kind].ballots.map(([marks, count]) => ({ marks: Marks.parse(marks), count })),
  { marks: { form: 'blank' as const }, count: 1 },
];

/** A prepared poll of a kind. */
export function makePoll(kind: PollKind, part: Partial<PollView> = {}): PollView {
  const { form } = SAMPLES[kind];
  const hasOptions = !['scale', 'number', 'text', 'words'].includes(kind);
  const options = ['Bread', 'Roses', 'Salt'].map((text, at) => ({
    id: OPTIONS[at],
    text: { en: text },
    cost: kind === 'budget' ? 400 + 100 * at : null,
    starts: kind === 'dates' ? `2026-12-0${at + 1}T18:00:00.000Z` : null,
    ends: null,
  }));
  return {
    ...PollView.parse({
      id: uuid(9),
      itemId: null,
      number: 2,
      question: { en: 'What does the town need?' },
      detail: null,
      form,
      options: hasOptions ? options : [],
      secrecy: 'confidential',
      electorate: EVERYBODY,
      decision: NO_DECISION,
      isSample: false,
      seconds: null,
      opensAt: null,
      comesAfter: null,
      bank: null,
      state: 'prepared',
      openTownIds: null,
      questionHash: 'ab'.repeat(32),
      openedAt: '2026-11-21T18:00:00.000Z',
      endsAt: null,
      closedAt: '2026-11-21T18:05:00.000Z',
      revealedAt: '2026-11-21T18:06:00.000Z',
      answered: 11,
      eligible: 20,
      sources: { online: 8, assisted: 1, paper: 2 },
      isSealed: false,
      isCounting: false,
      shown: { townIds: [], langs: [] },
      parts: [],
      result: null,
    }),
    ...part,
  };
}

/** The account of a kind's sample, options by their ids; null for kinds that are summed up. */
export function sampleAccount(kind: PollKind): Account | null {
  const { form, options } = makePoll(kind);
  const settings = countSettingsOf(form, 'seed');
  const profile = profileOf(form, options, [...OPTIONS], sampleGroups(kind), 0);
  if (settings === null || profile === null) return null;
  const { rule, seats, options: given } = settings;
  const counted = countFile({ profile, defaults: {} }, { rule, seats, options: given });
  if (!counted.ok) throw new Error(counted.fault.code);
  return counted.account;
}

/** The poll revealed with what its sample gives: 10 ballots with an answer and one blank one, 6 of them from Pregrada. */
export function revealedPoll(kind: PollKind, part: Partial<PollView> = {}): PollView {
  const poll = makePoll(kind, { state: 'revealed', ...part });
  const result = resultOf({
    form: poll.form,
    options: poll.options,
    groups: sampleGroups(kind),
    invalid: 0,
    eligible: 20,
    sources: { online: 8, assisted: 1, paper: 2 },
    cells: { byTown: { [TOWN.id]: { ballots: 6, votes: [3, 2, 1] } }, byLang: {} },
    decision: poll.decision,
    account: sampleAccount(kind),
    merges: [],
    hiddenTexts: 0,
    comparison: null,
  });
  return { ...poll, result, ...(part.result === undefined ? {} : { result: part.result }) };
}
