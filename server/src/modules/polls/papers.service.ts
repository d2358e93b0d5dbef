import type { AccountId, DialogueId, PaperCountId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { ballotFault, canonicalMarks } from '@polylogue/shared/polls/ballot.rules';
import type { PaperDraft, Pile } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { HallsRegister } from './halls-register.js';
import { HallsRepository } from './halls.repository.js';
import type { PaperCountRow } from './paper-count.entity.js';
import { PapersRepository } from './papers.repository.js';
import { PollRegister } from './poll-register.js';
import type { WholePoll } from './polls.presenter.js';

type DoneResult = Result<Record<string, never>>;

/** Paper ballots: entered by one, confirmed by another, while the poll is open or closed and nothing of it is revealed. */
@Injectable()
export class PapersService {
  constructor(
    private readonly register: PollRegister,
    private readonly papers: PapersRepository,
    private readonly halls: HallsRepository,
    private readonly hallsRegister: HallsRegister,
  ) {}

  async enter(
    tx: Tx,
    roomId: DialogueId,
    { pollId, paper, by }: { pollId: PollId; paper: PaperDraft; by: AccountId },
  ): Promise<Result<{ paperId: PaperCountId }>> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll, now } = held.value;
    if (!takesPaper(poll)) return fail('wrong_state');
    const piles = pilesOf(poll, paper.piles);
    if (!piles.ok) return piles;
    const { townId, blank, invalid, note } = paper;
    const ballots = piles.value.reduce((sum, { count }) => sum + count, blank + invalid);
    const hall = await this.halls.find(tx, pollId, townId);
    if (!hall || hall.assisted + hall.paper + ballots > hall.heads)
      return fail('heads_exceeded', { heads: hall?.heads ?? 0 });
    const figures = { piles: piles.value, blank, invalid, ballots, note };
    const people = { enteredBy: by, confirmedBy: null };
    const paperId = await this.papers.insert(tx, { pollId, townId, ...figures, ...people, state: 'entered', at: now });
    await this.hallsRegister.changed(tx, poll, {});
    return ok({ paperId });
  }

  async confirm(
    tx: Tx,
    roomId: DialogueId,
    { pollId, paperId, by }: { pollId: PollId; paperId: PaperCountId; by: AccountId },
  ): Promise<DoneResult> {
    const found = await this.hold(tx, roomId, pollId, paperId);
    if (!found.ok) return found;
    const { poll, paper } = found.value;
    if (!takesPaper(poll) || paper.state !== 'entered') return fail('wrong_state');
    if (paper.enteredBy === by) return fail('second_person_needed');
    if ((await this.halls.add(tx, paper, { paper: paper.ballots })) === null) return fail('heads_exceeded');
    await this.papers.change(tx, paperId, { state: 'confirmed', confirmedBy: by });
    await this.hallsRegister.changed(tx, poll, { paper: paper.ballots });
    return ok({});
  }

  async discard(
    tx: Tx,
    roomId: DialogueId,
    { pollId, paperId }: { pollId: PollId; paperId: PaperCountId },
  ): Promise<DoneResult> {
    const found = await this.hold(tx, roomId, pollId, paperId);
    if (!found.ok) return found;
    const { poll, paper } = found.value;
    if (!takesPaper(poll) || paper.state === 'discarded') return fail('wrong_state');
    const counted = paper.state === 'confirmed' ? paper.ballots : 0;
    await this.halls.add(tx, paper, { paper: -counted });
    await this.papers.change(tx, paperId, { state: 'discarded' });
    await this.hallsRegister.changed(tx, poll, { paper: -counted });
    return ok({});
  }

  private async hold(
    tx: Tx,
    roomId: DialogueId,
    pollId: PollId,
    paperId: PaperCountId,
  ): Promise<Result<{ poll: WholePoll; paper: PaperCountRow }>> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const paper = await this.papers.find(tx, pollId, paperId);
    return paper ? ok({ poll: held.value.poll, paper }) : fail('not_found');
  }
}

/** Not once a part of the result is shown: what changes then would be the few ballots that came, and somebody has seen the figures. */
const takesPaper = ({ state, shown }: WholePoll): boolean =>
  state === 'open' || (state === 'closed' && shown.townIds.length === 0 && shown.langs.length === 0);

/** Piles written the canonical way, alike ones together. Blank ballots are a figure, never a pile. */
function pilesOf(poll: WholePoll, piles: readonly Pile[]): Result<Pile[]> {
  const found = new Map<string, Pile>();
  for (const { marks, count } of piles) {
    const fault = marks.form === 'blank' ? fail('ballot_unfit') : ballotFault(poll, marks);
    if (fault) return fault;
    const canonical = canonicalMarks(poll, marks);
    const key = JSON.stringify(canonical);
    found.set(key, { marks: canonical, count: count + (found.get(key)?.count ?? 0) });
  }
  return ok([...found.values()]);
}
