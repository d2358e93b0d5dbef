import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { wordKey } from '@polylogue/shared/polls/ballot.rules';
import type { PollKind } from '@polylogue/shared/polls/forms';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { PollCounting } from './poll-counting.js';
import { PollRegister } from './poll-register.js';
import type { WholePoll } from './polls.presenter.js';
import { WordsRepository } from './words.repository.js';

type DoneResult = Result<Record<string, never>>;

/** What staff do to words and texts of a poll that is closed: ballots stay as they are, the result is computed anew. */
@Injectable()
export class WordsService {
  constructor(
    private readonly register: PollRegister,
    private readonly words: WordsRepository,
    private readonly counting: PollCounting,
  ) {}

  /** `into` null leaves the word out; into itself undoes what was done to it. */
  async merge(
    tx: Tx,
    roomId: DialogueId,
    { pollId, word, into }: { pollId: PollId; word: string; into: string | null },
  ): Promise<DoneResult> {
    const held = await this.hold(tx, roomId, pollId, 'words');
    if (!held.ok) return held;
    const key = wordKey(word);
    const texts = await this.words.texts(pollId, tx);
    const isKnown = texts.some(({ marks }) => marks.form === 'words' && marks.words.some((it) => wordKey(it) === key));
    if (!isKnown) return fail('not_found');
    if (into !== null && wordKey(into) === key) await this.words.unmerge(tx, pollId, key);
    else await this.words.merge(tx, pollId, key, into);
    await this.words.redactFacts(tx, roomId, pollId);
    return this.recount(tx, held.value);
  }

  async hide(
    tx: Tx,
    roomId: DialogueId,
    { pollId, textId, isHidden }: { pollId: PollId; textId: string; isHidden: boolean },
  ): Promise<DoneResult> {
    const held = await this.hold(tx, roomId, pollId, 'text');
    if (!held.ok) return held;
    const texts = await this.words.texts(pollId, tx);
    if (!texts.some(({ id, marks }) => id === textId && marks.form === 'text')) return fail('not_found');
    if (isHidden) await this.words.hide(tx, pollId, textId);
    else await this.words.show(tx, pollId, textId);
    return this.recount(tx, held.value);
  }

  private async hold(tx: Tx, roomId: DialogueId, pollId: PollId, kind: PollKind): Promise<Result<WholePoll>> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    const isClosed = (poll.state === 'closed' || poll.state === 'revealed') && poll.sealedCells !== null;
    return isClosed && poll.form.kind === kind ? ok(poll) : fail('wrong_state');
  }

  private async recount(tx: Tx, poll: WholePoll): Promise<DoneResult> {
    await this.register.write(tx, poll, await this.counting.begin(tx, poll));
    return ok({});
  }
}
