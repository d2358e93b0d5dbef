import type { PollView } from '@polylogue/shared/polls/schemas';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';

export interface PollQuestionProps {
  readonly poll: Pick<PollView, 'question' | 'detail'>;
}

/** What is asked, as the heading of a poll that is read; a form has it as its legend. */
export function PollQuestion({ poll }: PollQuestionProps) {
  return (
    <Stack gap="small">
      <Heading level={2} size={4}>
        <StaffText texts={poll.question} />
      </Heading>
      {poll.detail !== null && <StaffText as="p" texts={poll.detail} />}
    </Stack>
  );
}
