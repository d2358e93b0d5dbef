import type { PollView } from '@polylogue/shared/polls/schemas';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Card } from '../../../ui/layout/card.js';
import { EndedPoll } from './ended-poll.js';
import { OpenPoll } from './open-poll.js';

export interface PollCardProps {
  readonly poll: PollView;
  readonly headingLevel?: 2 | 3 | undefined;
}

/** A poll in whatever state it is: answer, wait, read. */
export function PollCard({ poll, headingLevel = 2 }: PollCardProps) {
  return (
    <Card>
      <KeepFocus>
        {poll.state === 'open' ? (
          <OpenPoll key={poll.id} poll={poll} />
        ) : (
          <EndedPoll poll={poll} headingLevel={headingLevel} />
        )}
      </KeepFocus>
    </Card>
  );
}
