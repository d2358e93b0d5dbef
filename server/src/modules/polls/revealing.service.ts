import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { ParsedInput } from '@polylogue/shared/rooms/commands';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { PollRow } from './poll.entity.js';
import { afterStep } from './domain/poll-life.js';
import { type HeldPoll, PollRegister } from './poll-register.js';
import { isWaiting } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

type RevealPart = ParsedInput<'polls.reveal'>['part'];

/** Showing results: at once, or first a town or a language. */
@Injectable()
export class RevealingService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly register: PollRegister,
  ) {}

  async reveal(tx: Tx, roomId: DialogueId, pollId: PollId, part: RevealPart): Promise<Result<Record<string, never>>> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    const state = afterStep(poll.state, 'reveal');
    if (!state.ok) return state;
    if (isWaiting(poll)) return fail('waits_for_second_round');
    if (await this.polls.hasUnconfirmedPaper(tx, pollId)) return fail('paper_unconfirmed');
    if (poll.result === null) return fail('poll_counting');
    const shown = shownBy(part, held.value);
    if (!shown.ok) return shown;
    await this.register.write(tx, poll, shown.value);
    return ok({});
  }
}

/** What the reveal of a part changes. A part that was shown before stays shown. `too_few_to_show` for what has no figures of its own. */
function shownBy(part: RevealPart, { poll: { shown, result }, now }: HeldPoll): Result<Partial<PollRow>> {
  switch (part.what) {
    case 'all':
      return ok({ state: 'revealed', revealedAt: now });
    case 'town':
      return Object.hasOwn(result?.ballotsByTown ?? {}, part.townId)
        ? ok({ shown: { ...shown, townIds: [...new Set([...shown.townIds, part.townId])] } })
        : fail('too_few_to_show');
    case 'lang':
      return Object.hasOwn(result?.ballotsByLang ?? {}, part.lang)
        ? ok({ shown: { ...shown, langs: [...new Set([...shown.langs, part.lang])] } })
        : fail('too_few_to_show');
  }
}
