import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { PollId, PollOptionId } from '../kernel/ids.js';
import { Reason } from '../moderation/schemas.js';
import { PollDraft } from './schemas.js';

const byPoll = z.strictObject({ pollId: PollId });
const step = <const N extends string>(name: N, summary: string) =>
  defineCommand({
    name,
    summary,
    by: 'staff',
    input: byPoll,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  });

export const pollCommands = [
  defineCommand({
    name: 'polls.prepare',
    summary: 'Write a poll (no pollId) or change one that is not open yet.',
    by: 'staff',
    input: z.strictObject({ pollId: PollId.nullable(), draft: PollDraft }),
    output: z.object({ pollId: PollId }),
    errors: ['not_allowed', 'not_found', 'poll_frozen'],
  }),
  step('polls.open', 'Open a prepared poll: question and options freeze, people can answer.'),
  step(
    'polls.close',
    'Close an open poll: after the answer no ballot is taken, and none that was acknowledged is missing.',
  ),
  step('polls.reveal', 'Show the tally of a closed poll to everybody.'),
  defineCommand({
    name: 'polls.withdraw',
    summary: 'Give up a poll without a result.',
    by: 'staff',
    input: z.strictObject({ pollId: PollId, reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'polls.vote',
    summary: 'Cast or change a ballot. The answer tells what is stored; `revision` grows with each change.',
    by: 'citizen',
    input: z.strictObject({ pollId: PollId, choices: z.array(PollOptionId).max(40) }),
    output: z.object({ choices: z.array(PollOptionId), revision: z.int().positive() }),
    errors: [
      'not_allowed',
      'not_found',
      'poll_not_open',
      'option_unknown',
      'choices_too_few',
      'choices_too_many',
      'key_reused',
    ],
  }),
] as const;
