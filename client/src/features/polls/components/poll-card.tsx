import type { PollView } from '@polylogue/shared/polls/schemas';
import type { ReactNode } from 'react';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Card } from '../../../ui/layout/card.js';
import { EndedPoll } from './ended-poll.js';
import { OpenPoll } from './open-poll.js';

export interface PollCardProps {
  readonly poll: PollView;
  /** Strip over the question. */
  readonly band?: ReactNode;
}

/** A poll in whatever state it is: answer, wait, read. */
export function PollCard({ poll, band }: PollCardProps) {
  return (
    <Card band={band}>
      <KeepFocus>
        {poll.state === 'open' ? <OpenPoll key={poll.id} poll={poll} /> : <EndedPoll poll={poll} />}
      </KeepFocus>
    </Card>
  );
}
