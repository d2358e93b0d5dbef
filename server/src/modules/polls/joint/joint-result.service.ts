import { createHash } from 'node:crypto';
import type { Account } from '@polylogue/shared/counting/account';
import type { DialogueId, PollId, PollOptionId, QuestionId } from '@polylogue/shared/kernel/ids';
import { countSettingsOf, type MarksGroup, profileOf } from '@polylogue/shared/polls/counting.rules';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import type { PollForm } from '@polylogue/shared/polls/forms';
import { resultOf } from '@polylogue/shared/polls/result.rules';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { JointPoll } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import { CountedBallotsRepository } from '../counting/counted-ballots.repository.js';
import { type CountTask, countTask, MOST_STEPS_INLINE, stepsOf } from '../counting/count-task.js';
import { CountThread } from '../counting/count-thread.js';
import { type JointShare, jointShare, sumCells, sumGroups, sumSources } from '../domain/joint-polls.js';
import { allGroups, type CountedPaper, invalidOf } from '../domain/poll-result.js';
import type { WholePoll } from '../polls.presenter.js';
import { PollsRepository } from '../polls.repository.js';
import { JointPollsRepository, type RollFigures } from './joint-polls.repository.js';

/** What the polls of one version have in common. */
export interface JointQuestion {
  readonly questionId: QuestionId;
  readonly version: number;
  readonly form: PollForm;
  readonly options: readonly { readonly key: PollOptionId; readonly cost: number | null }[];
}

/** A poll's part, with the dialogue named by its id. */
export type JointPart = Omit<JointPoll, 'dialogue'> & { readonly dialogueId: DialogueId };

/** A joint result before it is put into words. */
export interface JointFigures {
  readonly result: PollResult;
  readonly account: Account | null;
  readonly polls: readonly JointPart[];
  readonly leftOut: number;
  readonly perhapsTwice: number;
  readonly unrecognised: number;
}

/** A revealed poll with all that is read of it. */
interface Gathered {
  readonly poll: WholePoll;
  readonly result: PollResult;
  readonly papers: readonly CountedPaper[];
  readonly roll: RollFigures;
  readonly share: JointShare;
}

/** Counts kept: each is the answer to exactly the ballots it was counted from. */
const MOST_KEPT = 50;

/** Adds up the revealed polls that asked one version of a question, and counts them by its rule. */
@Injectable()
export class JointResultService {
  private readonly counted = new Map<string, Promise<Account>>();

  constructor(
    private readonly joint: JointPollsRepository,
    private readonly polls: PollsRepository,
    private readonly ballots: CountedBallotsRepository,
    private readonly thread: CountThread,
  ) {}

  /** Null while none of its polls is revealed. */
  async of(asked: JointQuestion): Promise<JointFigures | null> {
    const gathered = await this.gather(asked);
    if (gathered.length === 0) return null;
    const ids = gathered.map(({ poll }) => poll.id);
    const shares = gathered.map(({ share }) => share);
    const groups = sumGroups(shares);
    const invalid = gathered.reduce((sum, { papers }) => sum + invalidOf({ papers }), 0);
    const account = await this.count(asked, groups, { invalid, seed: gathered[0]?.poll.questionHash ?? '' });
    const merges = (await Promise.all(ids.map((id) => this.ballots.merges(id)))).flat();
    const hidden = await Promise.all(ids.map((id) => this.ballots.hiddenTexts(id)));
    const heads = gathered.reduce((sum, { poll, roll }) => sum + Math.max(0, (poll.eligible ?? 0) - roll.people), 0);
    const leftOut = shares.reduce((sum, share) => sum + share.leftOut, 0);
    const people = await this.joint.peopleOnRolls(ids);
    const sources = sumSources(shares.map((share) => share.sources));
    const result = resultOf({
      form: asked.form,
      options: asked.options.map(({ key }) => ({ id: key })),
      groups,
      invalid,
      eligible: people.people + heads,
      sources,
      cells: {
        byTown: sumCells(shares.map(({ byTown }) => byTown)),
        byLang: leftOut === 0 ? sumCells(shares.map(({ byLang }) => byLang)) : {},
      },
      decision: NO_DECISION,
      account,
      merges,
      hiddenTexts: hidden.reduce((sum, texts) => sum + texts, 0),
      comparison: null,
    });
    return {
      result,
      account,
      polls: gathered.map(part),
      leftOut,
      perhapsTwice: shares.reduce((sum, share) => sum + share.perhapsTwice, 0),
      unrecognised: people.strangers + sources.assisted + sources.paper,
    };
  }

  private async gather({ questionId, version, options }: JointQuestion): Promise<Gathered[]> {
    const order = await this.joint.closed(questionId);
    const known = new Map((await this.polls.find({ ids: order })).map((poll) => [poll.id, poll]));
    const closed = order.flatMap((id) => known.get(id) ?? []).filter((poll) => poll.bankVersion === version);
    const firstHidden = closed.findIndex((poll) => !isShown(poll));
    const shown = closed.filter(isShown);
    const ids = shown.map(({ id }) => id);
    const groups = await this.joint.groups(ids);
    const rolls = new Map((await this.joint.rolls(ids)).map((roll) => [roll.pollId, roll]));
    return Promise.all(
      shown.map(async (poll) => {
        const papers = await this.ballots.papers(poll.id);
        const roll = rolls.get(poll.id) ?? noRoll(poll.id);
        const share = jointShare(
          {
            optionIds: poll.options.map(({ id }) => id),
            groups: groups.filter(({ pollId }) => pollId === poll.id),
            papers: allGroups({ groups: [], papers }),
            sources: poll.sources,
            result: poll.result,
            repeatsByTown: poll.sealedCells?.repeats ?? {},
            repeats: roll.repeats,
            isAfterShown: firstHidden < 0 || closed.indexOf(poll) < firstHidden,
          },
          options.map(({ key }) => key),
        );
        return { poll, result: poll.result, papers, roll, share };
      }),
    );
  }

  /** Off the event loop where it is long; the same ballots are counted once. */
  private async count(
    { form, options }: JointQuestion,
    groups: readonly MarksGroup[],
    { invalid, seed }: { readonly invalid: number; readonly seed: string },
  ): Promise<Account | null> {
    const settings = countSettingsOf(form, seed);
    const named = options.map(({ key, cost }) => ({ id: key, cost }));
    const profile = profileOf(
      form,
      named,
      options.map(({ key }) => key),
      groups,
      invalid,
    );
    if (!settings || !profile) return null;
    const task: CountTask = { ...settings, profile };
    const ballots = groups.reduce((sum, { count }) => sum + count, 0);
    if (stepsOf(task.rule, ballots, options.length) <= MOST_STEPS_INLINE) return countTask(task);
    const key = createHash('sha256').update(JSON.stringify(task)).digest('hex');
    const kept = this.counted.get(key) ?? this.thread.count(task, () => undefined);
    this.counted.delete(key);
    this.counted.set(key, kept);
    kept.catch(() => this.counted.delete(key));
    for (const oldest of this.counted.keys()) {
      if (this.counted.size <= MOST_KEPT) break;
      this.counted.delete(oldest);
    }
    return kept;
  }
}

type ShownPoll = WholePoll & {
  readonly result: PollResult;
  readonly sources: NonNullable<WholePoll['sources']>;
  readonly closedAt: Date;
};

const isShown = (poll: WholePoll): poll is ShownPoll =>
  poll.state === 'revealed' && poll.result !== null && poll.sources !== null && poll.closedAt !== null;

const noRoll = (pollId: PollId): RollFigures => ({ pollId, people: 0, repeats: 0 });

function part({ poll, result, share }: Gathered): JointPart {
  return {
    pollId: poll.id,
    number: poll.number,
    dialogueId: poll.dialogueId,
    secrecy: poll.secrecy,
    closedAt: (poll.closedAt ?? poll.at).toISOString(),
    ballots: result.base.ballots,
    valid: result.base.valid,
    votes: result.options.map(({ votes }) => votes),
    median: result.values?.median ?? null,
    leftOut: share.leftOut,
  };
}
