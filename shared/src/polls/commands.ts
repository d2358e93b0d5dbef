import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { PaperCountId, PollId, TownId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenLine, citizenText } from '../kernel/text.rules.js';
import { Reason } from '../moderation/schemas.js';
import { DecisionRule } from './decision.js';
import { Marks } from './marks.js';
import { OwnBallot, PaperDraft, PollDraft } from './schemas.js';

const byPoll = { pollId: PollId };

/** Why a ballot can be refused, by whoever it is entered. */
export const BALLOT_FAULTS = [
  'option_unknown',
  'choices_too_few',
  'choices_too_many',
  'ballot_unfit',
  'points_too_many',
  'credits_too_many',
  'budget_exceeded',
  'value_out_of_range',
] as const;

export const pollCommands = [
  defineCommand({
    name: 'polls.prepare',
    summary: 'Write a poll (no pollId) or change one that is not open yet.',
    by: 'staff',
    input: z.strictObject({ pollId: PollId.nullable(), draft: PollDraft }),
    output: z.object({ pollId: PollId }),
    errors: ['not_allowed', 'not_found', 'poll_frozen', 'wrong_state', 'question_changed'],
  }),
  defineCommand({
    name: 'polls.open',
    summary:
      'Open a prepared poll: question and options freeze, people can answer. With towns: for these only; again with others while it is open.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, townIds: z.array(TownId).min(1).nullable().default(null) }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'polls.extend',
    summary: 'Give an open poll with a timer more time (from now on, if its time is up but it is not closed yet).',
    by: 'staff',
    input: z.strictObject({ ...byPoll, seconds: z.int().min(5).max(86_400) }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'polls.tighten',
    summary: 'Ask for more before an open poll is carried: a higher quorum or threshold. Less is refused.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, decision: DecisionRule, reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing', 'only_stricter'],
  }),
  defineCommand({
    name: 'polls.close',
    summary: 'Close an open poll: after the answer no ballot is taken, and none that was acknowledged is missing.',
    by: 'staff',
    input: z.strictObject(byPoll),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'polls.reveal',
    summary: 'Show the result of a closed poll to everybody: all of it, or first a town or a language.',
    by: 'staff',
    input: z.strictObject({
      ...byPoll,
      part: z
        .discriminatedUnion('what', [
          z.strictObject({ what: z.literal('all') }),
          z.strictObject({ what: z.literal('town'), townId: TownId }),
          z.strictObject({ what: z.literal('lang'), lang: LanguageTag }),
        ])
        .default({ what: 'all' }),
    }),
    output: Done,
    errors: [
      'not_allowed',
      'not_found',
      'wrong_state',
      'poll_counting',
      'waits_for_second_round',
      'paper_unconfirmed',
      'too_few_to_show',
    ],
  }),
  defineCommand({
    name: 'polls.withdraw',
    summary: 'Give up a poll without a result.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'polls.vote',
    summary: 'Cast or change a ballot. The answer tells what is stored; `revision` grows with each change.',
    by: 'citizen',
    input: z.strictObject({ ...byPoll, marks: Marks }),
    output: OwnBallot.extend({ marks: Marks }),
    errors: [
      'not_allowed',
      'not_found',
      'poll_not_open',
      'ballot_too_late',
      'not_in_electorate',
      'town_not_open',
      ...BALLOT_FAULTS,
      'key_reused',
    ],
  }),
  defineCommand({
    name: 'polls.count-heads',
    summary: 'Say how many people without a phone are in a hall: more ballots than heads are never taken from there.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, townId: TownId, heads: z.int().min(0).max(100_000) }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'heads_too_few'],
  }),
  defineCommand({
    name: 'polls.assist',
    summary: 'Enter the ballot of a person in the hall who has no phone. Logged without what it says.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, townId: TownId, marks: Marks }),
    output: z.object({ assisted: z.int() }),
    errors: ['not_allowed', 'not_found', 'ballot_too_late', 'poll_not_open', 'heads_exceeded', ...BALLOT_FAULTS],
  }),
  defineCommand({
    name: 'polls.enter-paper',
    summary: 'Enter the paper ballots of a hall as counted there. They count once a second person confirms them.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, paper: PaperDraft }),
    output: z.object({ paperId: PaperCountId }),
    errors: ['not_allowed', 'not_found', 'wrong_state', 'heads_exceeded', ...BALLOT_FAULTS],
  }),
  defineCommand({
    name: 'polls.confirm-paper',
    summary: 'Confirm paper ballots that somebody else entered.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, paperId: PaperCountId }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'heads_exceeded', 'second_person_needed'],
  }),
  defineCommand({
    name: 'polls.discard-paper',
    summary: 'Take back paper ballots that were entered (not once they are confirmed and the poll is revealed).',
    by: 'staff',
    input: z.strictObject({ ...byPoll, paperId: PaperCountId, reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'polls.merge-words',
    summary: 'Count one word of a word cloud as another, or (into null) leave it out.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, word: citizenLine(40), into: citizenLine(40).nullable(), reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'polls.hide-text',
    summary: 'Take a short text away on every channel, or (isHidden false) show it again.',
    by: 'staff',
    input: z.strictObject({ ...byPoll, textId: citizenText(64), isHidden: z.boolean(), reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
] as const;
