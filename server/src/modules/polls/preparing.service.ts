import { randomUUID } from 'node:crypto';
import { type DialogueId, PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { KINDS_ASKED_TWICE } from '@polylogue/shared/polls/forms';
import type { PollDraft } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { BankCheck } from './bank-check.js';
import { isSameQuestion } from './domain/same-question.js';
import { PollRegister } from './poll-register.js';
import { isWaiting, presentOption, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** Writing polls, until they open. */
@Injectable()
export class PreparingService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly register: PollRegister,
    private readonly agenda: AgendaFacade,
    private readonly bank: BankCheck,
  ) {}

  /** Writes a poll, or changes one that is not open yet. */
  async prepare(
    tx: Tx,
    roomId: DialogueId,
    pollId: PollId | null,
    draft: PollDraft,
  ): Promise<Result<{ pollId: PollId }>> {
    const at = await lockRoom(tx, roomId);
    if (draft.itemId !== null && !(await this.agenda.find(tx, roomId, draft.itemId))) return fail('not_found');
    const before = pollId && (await this.polls.lock(tx, roomId, pollId));
    if (pollId && !before) return fail('not_found');
    if (before && before.state !== 'prepared') return fail('poll_frozen');
    const blank = before ?? blankPoll(roomId, await this.polls.nextNumber(tx, roomId), at);
    if (draft.comesAfter !== null) {
      const fit = await this.checkRounds(tx, blank, draft, draft.comesAfter);
      if (!fit.ok) return fit;
    }
    const ofBank = await this.bank.check(tx, roomId, draft);
    if (!ofBank.ok) return ofBank;
    const poll = written(blank, draft);
    const second = await this.preparedSecond(tx, roomId, poll.id);
    if (second && !KINDS_ASKED_TWICE.has(draft.form.kind)) return fail('question_changed');
    await this.store(tx, poll);
    // Whoever mends the first round mends the second: they ask the same.
    const { question, detail, form, options, secrecy } = draft;
    if (second) await this.store(tx, withOptions({ ...second, question, detail, form, secrecy }, options));
    return ok({ pollId: poll.id });
  }

  private async preparedSecond(tx: Tx, roomId: DialogueId, firstId: PollId): Promise<WholePoll | null> {
    const second = await this.polls.secondRound(tx, firstId);
    return second?.state === 'prepared' ? this.polls.lock(tx, roomId, second.id) : null;
  }

  private async store(tx: Tx, poll: WholePoll): Promise<void> {
    await this.polls.store(tx, poll);
    await this.register.show(tx, poll);
  }

  /**
   * A second round asks the same as the first, which is not sealed yet: once it is, nobody knows any more who answered what. Each
   * first round has one second, and no third follows.
   */
  private async checkRounds(tx: Tx, poll: WholePoll, draft: PollDraft, firstId: PollId): Promise<Result<null>> {
    const first = await this.polls.lock(tx, poll.dialogueId, firstId);
    if (!first || first.id === poll.id) return fail('not_found');
    const isStillOpen = first.state === 'prepared' || first.state === 'open' || isWaiting(first);
    if (!isStillOpen || first.comesAfter !== null) return fail('wrong_state');
    const [known, ownSecond] = [await this.polls.secondRound(tx, firstId), await this.polls.secondRound(tx, poll.id)];
    if ((known && known.id !== poll.id) || ownSecond) return fail('wrong_state');
    const asked = { ...first, options: first.options.map(presentOption) };
    return isSameQuestion(asked, { ...draft, options: draft.options.map(inUtc) }) ? ok(null) : fail('question_changed');
  }
}

/** Dates as the database gives them back. */
const inUtc = <O extends { starts: string | null; ends: string | null }>(option: O): O => ({
  ...option,
  starts: dateOf(option.starts)?.toISOString() ?? null,
  ends: dateOf(option.ends)?.toISOString() ?? null,
});

const written = (blank: WholePoll, { options, bank, opensAt, ...words }: PollDraft): WholePoll =>
  withOptions(
    {
      ...blank,
      ...words,
      opensAt: dateOf(opensAt),
      bankQuestionId: bank?.questionId ?? null,
      bankVersion: bank?.version ?? null,
    },
    options,
  );

function withOptions(poll: WholePoll, options: PollDraft['options']): WholePoll {
  return {
    ...poll,
    // An option keeps its id where its place stays: screens that show it do not flicker.
    options: options.map(({ text, cost, starts, ends }, position) => ({
      id: poll.options[position]?.id ?? PollOptionId.parse(randomUUID()),
      pollId: poll.id,
      position,
      text,
      cost,
      starts: dateOf(starts),
      ends: dateOf(ends),
    })),
  };
}

const blankPoll = (dialogueId: DialogueId, number: number, at: Date): WholePoll => ({
  id: PollId.parse(randomUUID()),
  dialogueId,
  itemId: null,
  number,
  question: {},
  detail: null,
  form: { kind: 'yes_no' },
  secrecy: 'confidential',
  electorate: EVERYBODY,
  decision: NO_DECISION,
  isSample: false,
  seconds: null,
  opensAt: null,
  comesAfter: null,
  bankQuestionId: null,
  bankVersion: null,
  state: 'prepared',
  openTownIds: null,
  questionHash: null,
  openedAt: null,
  endsAt: null,
  closedAt: null,
  revealedAt: null,
  answered: null,
  eligible: null,
  sources: null,
  sealedCells: null,
  result: null,
  account: null,
  shown: { townIds: [], langs: [] },
  at,
  options: [],
});
