import type { PollId } from '@polylogue/shared/kernel/ids';
import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { Injectable } from '@nestjs/common';
import { PublicPolls } from './public-poll.service.js';

/** Revealed polls for the public pages. */
@Injectable()
export class PublicPollsFacade {
  constructor(private readonly polls: PublicPolls) {}

  /** Null where there is no such poll for the public: not revealed, not counted, or in a draft. */
  find(pollId: PollId): Promise<PublicPoll | null> {
    return this.polls.find(pollId);
  }
}
