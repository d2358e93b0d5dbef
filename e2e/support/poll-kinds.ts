import type { Page } from '@playwright/test';
import type { PollKind } from '@polylogue/shared/polls/forms';
import type { Hand } from './hand.js';
import { pattern, words } from './words.js';

const say = words('en');
const like = pattern('en');

/** A poll of one kind as a moderator writes it, two people answer it and everybody reads it. */
export interface KindOfPoll {
  readonly kind: PollKind;
  readonly question: string;
  readonly options: readonly string[];
  /** Costs of projects, beginnings of dates: beside the words of each option. */
  readonly costs?: readonly string[];
  readonly starts?: readonly string[];
  /** Settings that are typed, by their label; all others stay as they are offered. */
  readonly typed?: Readonly<Record<string, string>>;
  /** The ballot of the first (0) and of the second person (1). */
  readonly fill: (hand: Hand, person: 0 | 1) => Promise<void>;
  /** What the result says first, on the wall and on the phone. */
  readonly says: string | RegExp;
  /** Counted to a winner: then there is something to count again. */
  readonly isCounted: boolean;
}

const OPTIONS = ['The library', 'The market hall', 'The old station'] as const;
const [LIBRARY, MARKET, STATION] = OPTIONS;
const WINNER = say('poll-results:said.winner', { names: LIBRARY });
const choosing = { options: OPTIONS, says: WINNER, isCounted: true };
const asked = { options: [], isCounted: false };

const tile = (page: Page, type: 'radio' | 'checkbox', name: string) => page.getByRole(type, { name });
const inRow = (page: Page, row: string, name: string) =>
  page.getByRole('radiogroup', { name: row }).getByRole('radio', { name, exact: true });
const oneMore = (page: Page, option: string) =>
  page.getByRole('button', { name: `${say('polls:stepper.more')} ${option}`, exact: true });
const addTo = (page: Page, place: number, option: string) =>
  page.getByRole('button', { name: new RegExp(`^${say('polls:ranking.add', { place })}.*${option}`) });

async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let nth = 0; nth < count; nth++) await act();
}

/** One poll of each kind, in the order of the contract. */
export const KINDS: readonly KindOfPoll[] = [
  {
    kind: 'yes_no',
    question: 'Should the old bridge be closed to cars?',
    options: [],
    fill: (hand, person) =>
      hand.mark(tile(hand.page, 'radio', say(person === 0 ? 'polls:answer.yes' : 'polls:answer.abstain'))),
    says: like('poll-results:said.sides', {
      yes: say('polls:answer.yes'),
      yesPeople: 1,
      no: say('polls:answer.no'),
      noPeople: 0,
    }),
    isCounted: true,
  },
  {
    ...choosing,
    kind: 'single',
    question: 'Which house first?',
    fill: (hand) => hand.mark(tile(hand.page, 'radio', LIBRARY)),
  },
  {
    ...choosing,
    kind: 'multiple',
    question: 'Which two houses first?',
    typed: { [say('console:poll_form.setting.max')]: '2' },
    fill: async (hand, person) => {
      await hand.mark(tile(hand.page, 'checkbox', LIBRARY));
      await hand.mark(tile(hand.page, 'checkbox', person === 0 ? MARKET : STATION));
    },
  },
  {
    ...choosing,
    kind: 'approval',
    question: 'Which houses could you live with?',
    fill: async (hand, person) => {
      await hand.mark(tile(hand.page, 'checkbox', LIBRARY));
      if (person === 1) await hand.mark(tile(hand.page, 'checkbox', STATION));
    },
  },
  {
    ...choosing,
    kind: 'score',
    question: 'How much does each house matter?',
    fill: async (hand, person) => {
      await hand.mark(inRow(hand.page, LIBRARY, '5'));
      await hand.mark(inRow(hand.page, MARKET, person === 0 ? '3' : '0'));
    },
  },
  {
    ...choosing,
    kind: 'grades',
    question: 'How good is each plan?',
    fill: async (hand, person) => {
      await hand.mark(inRow(hand.page, LIBRARY, say('polls:answer.grades.1')));
      await hand.mark(inRow(hand.page, MARKET, say(`polls:answer.grades.${person === 0 ? 3 : 4}`)));
      await hand.mark(inRow(hand.page, STATION, say('polls:answer.grades.5')));
    },
  },
  {
    ...choosing,
    kind: 'ranking',
    question: 'In which order should they be repaired?',
    fill: async (hand, person) => {
      await hand.press(addTo(hand.page, 1, MARKET));
      await hand.press(addTo(hand.page, 2, LIBRARY));
      await hand.press(hand.page.getByRole('button', { name: new RegExp(`^${say('polls:ranking.up')}.*${LIBRARY}`) }));
      if (person === 1) await hand.press(addTo(hand.page, 3, STATION));
    },
  },
  {
    ...choosing,
    kind: 'points',
    question: 'Where should our efforts go?',
    fill: async (hand, person) => {
      await times(3, () => hand.press(oneMore(hand.page, LIBRARY)));
      if (person === 1) await hand.press(oneMore(hand.page, MARKET));
    },
  },
  {
    ...choosing,
    kind: 'quadratic',
    question: 'How strongly do you want each house?',
    fill: async (hand, person) => {
      await times(2, () => hand.press(oneMore(hand.page, LIBRARY)));
      if (person === 0) await hand.press(oneMore(hand.page, STATION));
    },
  },
  {
    kind: 'budget',
    question: 'What should the money of the district pay for?',
    options: ['Benches along the river', 'A new roof for the library', 'Trees in the market square'],
    costs: ['4000', '9000', '6000'],
    typed: { [say('console:poll_form.setting.total')]: '10000' },
    fill: async (hand, person) => {
      await hand.mark(tile(hand.page, 'checkbox', 'Benches along the river'));
      await hand.mark(
        tile(hand.page, 'checkbox', person === 0 ? 'Trees in the market square' : 'A new roof for the library'),
      );
    },
    says: say('poll-results:said.bought', { names: 'Benches along the river and Trees in the market square' }),
    isCounted: true,
  },
  {
    ...asked,
    kind: 'scale',
    question: 'The town hall listens to people like me.',
    fill: (hand) => hand.mark(hand.page.getByRole('radio', { name: '4', exact: true })),
    says: like('poll-results:said.median_scale', { median: 4, steps: 5 }),
  },
  {
    ...asked,
    kind: 'number',
    question: 'How many minutes is it to the next bus stop?',
    fill: (hand, person) => hand.write(hand.page.getByRole('textbox'), person === 0 ? '10' : '20'),
    says: like('poll-results:said.median', { median: 15 }),
  },
  {
    ...asked,
    kind: 'text',
    question: 'What would help you most?',
    fill: (hand, person) =>
      hand.write(hand.page.getByRole('textbox'), person === 0 ? 'A bus in the evening.' : 'A counter with a person.'),
    says: say('poll-results:said.texts', { count: 2 }),
  },
  {
    ...asked,
    kind: 'words',
    question: 'Which words come to mind about our town?',
    fill: async (hand, person) => {
      await hand.write(hand.page.getByLabel(say('polls:words.line', { number: 1 })), person === 0 ? 'River' : 'river');
      await hand.write(hand.page.getByLabel(say('polls:words.line', { number: 2 })), person === 0 ? 'bridge' : 'bread');
    },
    says: like('poll-results:said.word', { count: 2 }),
  },
  {
    kind: 'dates',
    question: 'When shall we meet again?',
    options: ['In the library', ''],
    starts: ['2031-03-04T18:00', '2031-03-06T18:00'],
    fill: async (hand, person) => {
      const rows = hand.page.getByRole('radiogroup');
      const answer = (row: number, word: 'yes' | 'maybe' | 'no') =>
        rows.nth(row).getByRole('radio', { name: say(`polls:dates.${word}`), exact: true });
      await hand.mark(answer(0, person === 0 ? 'yes' : 'maybe'));
      await hand.mark(answer(1, person === 0 ? 'no' : 'maybe'));
    },
    says: like('poll-results:said.date', { count: 2 }),
    isCounted: true,
  },
];
