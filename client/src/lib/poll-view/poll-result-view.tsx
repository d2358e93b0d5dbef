import type { TownView } from '@polylogue/shared/networks/schemas';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { Stack } from '../../ui/layout/stack.js';
import { OptionBars } from './option-bars.js';

export interface PollResultViewProps {
  readonly poll: PollView;
  /** The reader's own ballot, marked in words; null where nobody can say any more which it is. */
  readonly ownMarks?: Marks | null | undefined;
  /** For figures by town. */
  readonly towns?: readonly TownView[] | undefined;
  /** For dates: the dialogue's zone. */
  readonly timeZone?: string | undefined;
}

/** What came out of a poll, as words, picture and table; nothing before it is shown. */
export function PollResultView({ poll, ownMarks = null, timeZone }: PollResultViewProps) {
  if (poll.result === null) return null;
  return (
    <Stack gap="large">
      <OptionBars poll={poll} result={poll.result} ownMarks={ownMarks} timeZone={timeZone} />
    </Stack>
  );
}
