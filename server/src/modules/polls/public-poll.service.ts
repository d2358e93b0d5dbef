import type { PollId } from '@polylogue/shared/kernel/ids';
import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { Injectable } from '@nestjs/common';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { accountById } from './domain/poll-result.js';
import { readTexts } from './domain/poll-result-texts.js';
import { type BallotFile, PollFiles } from './poll-files.service.js';
import { presentPoll, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';
import { WordsRepository } from './words.repository.js';

/** Short texts that one page shows. */
const MOST_TEXTS = 1000;

/** Revealed polls for people outside their rooms. Before the reveal a poll does not exist here. */
@Injectable()
export class PublicPolls {
  constructor(
    private readonly polls: PollsRepository,
    private readonly dialogues: DialoguesFacade,
    private readonly files: PollFiles,
    private readonly words: WordsRepository,
  ) {}

  /** Null where there is no such poll, or it is not revealed and counted, or its dialogue is a draft. */
  async find(pollId: PollId): Promise<PublicPoll | null> {
    const poll = await this.revealed(pollId);
    const dialogue = poll && (await this.dialogues.find(poll.dialogueId));
    if (!dialogue || dialogue.state === 'draft') return null;
    const { id, slug, title, timeZone, languages, towns } = await this.dialogues.header(dialogue);
    const files = await this.files.of(poll);
    return {
      poll: presentPoll(poll),
      dialogue: { id, slug, title, timeZone, languages, towns },
      account: poll.account && accountById(poll, poll.account),
      texts: poll.form.kind === 'text' ? await this.texts(poll.id) : null,
      files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    };
  }

  async file(pollId: PollId, name: string): Promise<{ file: BallotFile; number: number } | null> {
    const poll = await this.revealed(pollId);
    const file = poll && (await this.files.of(poll)).find((it) => it.name === name);
    return poll && file ? { file, number: poll.number } : null;
  }

  private async texts(pollId: PollId): Promise<PublicPoll['texts']> {
    const texts = readTexts(await this.words.texts(pollId), await this.words.hidden(pollId));
    return texts
      .filter(({ isHidden }) => !isHidden)
      .slice(0, MOST_TEXTS)
      .map(({ text, lang }) => ({ text, lang }));
  }

  private async revealed(pollId: PollId): Promise<WholePoll | null> {
    const [poll] = await this.polls.find({ ids: [pollId] });
    return poll?.state === 'revealed' && poll.result !== null ? poll : null;
  }
}
