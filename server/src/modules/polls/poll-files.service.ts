import { createHash } from 'node:crypto';
import type { PollId } from '@polylogue/shared/kernel/ids';
import type { BallotFileView } from '@polylogue/shared/polls/routes';
import { Injectable } from '@nestjs/common';
import { filesTask, MOST_GROUPS_INLINE } from './counting/count-task.js';
import { CountThread } from './counting/count-thread.js';
import { CountedBallotsRepository } from './counting/counted-ballots.repository.js';
import { namesOf } from './domain/poll-result.js';
import type { FiledBallots } from './domain/poll-result-files.js';
import { withoutHidden, withoutWords } from './domain/poll-result-texts.js';
import type { WholePoll } from './polls.presenter.js';
import { WordsRepository } from './words.repository.js';

export interface BallotFile extends BallotFileView {
  readonly text: string;
  /** It never changes: staff may still take away texts and words, nothing else. */
  readonly isFixed: boolean;
}

/** Polls whose files are kept in memory. */
const MOST_KEPT = 8;

/** The ballots of revealed polls as files. */
@Injectable()
export class PollFiles {
  private readonly kept = new Map<PollId, Promise<readonly BallotFile[]>>();

  constructor(
    private readonly ballots: CountedBallotsRepository,
    private readonly words: WordsRepository,
    private readonly thread: CountThread,
  ) {}

  /** Callers have seen that the poll is revealed. */
  async of(poll: WholePoll): Promise<readonly BallotFile[]> {
    if (!isFixed(poll)) return this.make(poll);
    const known = this.kept.get(poll.id);
    if (known) return known;
    const made = this.make(poll);
    this.kept.set(poll.id, made);
    made.catch(() => this.kept.delete(poll.id));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }

  private async make(poll: WholePoll): Promise<BallotFile[]> {
    const languages = await this.ballots.languages(poll.dialogueId);
    // As they were called in the count: the dialogue's languages may have changed since, and lots are drawn by these names.
    const names = poll.account?.candidates ?? namesOf(poll, languages);
    const { form, options, question, questionHash, decision, sources } = poll;
    const ballots = await this.shown(poll);
    const task = { poll: { form, options, question, questionHash, decision, sources }, ballots, names, languages };
    const isLarge = ballots.groups.length > MOST_GROUPS_INLINE;
    const files = isLarge ? await this.thread.files(task) : filesTask(task);
    return files.map(({ name, text }) => {
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { name, text, bytes: Buffer.byteLength(text), sha256, isFixed: isFixed(poll) };
    });
  }

  /** All ballots, without the texts and words that staff took away. */
  private async shown({ id, form }: WholePoll): Promise<FiledBallots> {
    const papers = await this.ballots.papers(id);
    if (form.kind === 'text') return withoutHidden(await this.words.texts(id), await this.words.hidden(id), papers);
    const groups = await this.ballots.groups(id);
    if (form.kind !== 'words') return { groups, papers, hidden: 0 };
    return withoutWords({ groups, papers }, await this.ballots.merges(id));
  }
}

const isFixed = ({ form }: WholePoll): boolean => form.kind !== 'text' && form.kind !== 'words';
