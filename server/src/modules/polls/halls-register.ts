import { Injectable } from '@nestjs/common';
import type { PollHall } from '@polylogue/shared/polls/schemas';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { HallsRepository } from './halls.repository.js';
import { PapersRepository } from './papers.repository.js';
import { PollCounting } from './poll-counting.js';
import { PollRegister } from './poll-register.js';
import type { WholePoll } from './polls.presenter.js';

/** After a change in a hall: shows the halls to staff, and counts a poll again that was counted. */
@Injectable()
export class HallsRegister {
  constructor(
    private readonly halls: HallsRepository,
    private readonly papers: PapersRepository,
    private readonly register: PollRegister,
    private readonly counting: PollCounting,
    private readonly facts: FactLog,
  ) {}

  /** `heads` and `paper`: how many more (or fewer) there are than `poll` says. A first round that waits is not counted yet. */
  async changed(tx: Tx, poll: WholePoll, { heads = 0, paper = 0 }: { heads?: number; paper?: number }): Promise<void> {
    const payload = { pollId: poll.id, halls: await this.present(tx, poll) };
    await this.facts.append(
      tx,
      poll.dialogueId,
      { type: 'poll.halls', payload },
      { audience: 'staff', subjectId: poll.id },
    );
    if (poll.state !== 'closed' || (heads === 0 && paper === 0)) return;
    const { answered, eligible, sources, sealedCells } = poll;
    const turnout = {
      answered: (answered ?? 0) + paper,
      eligible: (eligible ?? 0) + heads,
      sources: sources && { ...sources, paper: sources.paper + paper },
    };
    const counted = sealedCells === null ? {} : await this.counting.begin(tx, { ...poll, ...turnout });
    await this.register.write(tx, poll, { ...turnout, ...counted });
  }

  private async present(tx: Tx, poll: WholePoll): Promise<PollHall[]> {
    const papers = await this.papers.ofPoll(poll.id, tx);
    return (await this.halls.all(tx, poll.id)).map(({ townId, heads, assisted, paper }) => ({
      townId,
      heads,
      assisted,
      paper,
      papers: papers
        .filter((it) => it.townId === townId)
        .map(({ id, ballots, state, enteredBy, enteredByName, confirmedByName }) => ({
          id,
          ballots,
          state,
          enteredBy,
          enteredByName,
          confirmedByName,
        })),
    }));
  }
}
