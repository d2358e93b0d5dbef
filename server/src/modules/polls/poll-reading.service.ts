import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type * as routes from '@polylogue/shared/polls/routes';
import { Injectable } from '@nestjs/common';
import type { AnswerOf } from '../../core/http/route.decorator.js';
import { CountedBallotsRepository } from './counting/counted-ballots.repository.js';
import { readTexts, readWords } from './domain/poll-result-texts.js';
import { PapersRepository } from './papers.repository.js';
import type { WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';
import { WordsRepository } from './words.repository.js';

/** What can be read of a poll apart from its result: names with votes, texts, paper entries. */
@Injectable()
export class PollReading {
  constructor(
    private readonly polls: PollsRepository,
    private readonly ballots: CountedBallotsRepository,
    private readonly words: WordsRepository,
    private readonly entries: PapersRepository,
  ) {}

  /** Of revealed polls by open hand alone; assisted and paper ballots have no name. */
  async hands(roomId: DialogueId, pollId: PollId): Promise<Result<AnswerOf<typeof routes.handsRoute>>> {
    const poll = await this.find(roomId, pollId);
    if (poll?.state !== 'revealed' || poll.secrecy !== 'open_hand') return fail('not_found');
    const hands = await this.words.hands(pollId);
    return ok({ hands: hands.map(({ name, townId, marks }) => ({ name, townId, marks })) });
  }

  /** To staff from the close on, hidden ones too; to everybody once revealed. Never how many wrote the same. */
  async texts(
    roomId: DialogueId,
    pollId: PollId,
    { isStaff }: { isStaff: boolean },
  ): Promise<Result<AnswerOf<typeof routes.textsRoute>>> {
    const poll = await this.find(roomId, pollId);
    const isShown = poll?.state === 'revealed' || (isStaff && poll?.state === 'closed');
    if (!poll || !isShown || (poll.form.kind !== 'text' && poll.form.kind !== 'words')) return fail('not_found');
    const ballots = await this.words.texts(pollId);
    const merges = await this.ballots.merges(pollId);
    const texts =
      poll.form.kind === 'words' ? readWords(ballots, merges) : readTexts(ballots, await this.words.hidden(pollId));
    if (isStaff) return ok({ texts, merges });
    // What was left out must not be read from the list of what was left out.
    return ok({
      texts: texts.filter(({ isHidden }) => !isHidden),
      merges: merges.filter(({ into }) => into !== null),
    });
  }

  async papers(roomId: DialogueId, pollId: PollId): Promise<Result<AnswerOf<typeof routes.papersRoute>>> {
    if (!(await this.find(roomId, pollId))) return fail('not_found');
    const papers = await this.entries.ofPoll(pollId);
    return ok({
      papers: papers.map(({ id, townId, piles, blank, invalid, note, enteredByName, at, state }) => ({
        id,
        townId,
        piles,
        blank,
        invalid,
        note,
        enteredByName,
        at: at.toISOString(),
        state,
      })),
    });
  }

  private async find(roomId: DialogueId, pollId: PollId): Promise<WholePoll | null> {
    const [poll] = await this.polls.find({ ids: [pollId] });
    return poll?.dialogueId === roomId ? poll : null;
  }
}
