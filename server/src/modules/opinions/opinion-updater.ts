import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { Injectable } from '@nestjs/common';
import { Bus } from '../../core/bus/bus.js';
import { Transactions } from '../../core/database/transactions.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { StatementsFacade, type VotePlace } from '../statements/statements.facade.js';
import { packMembership } from './domain/membership-bytes.js';
import type { OpinionAnswer } from './domain/opinion-answer.js';
import { basisOf, inputsOf, type OpinionInputs } from './domain/opinion-inputs.js';
import { shownGroups } from './domain/shown-groups.js';
import { isTimelinePoint } from './domain/timeline.js';
import { OpinionComputing, taskOf } from './opinion-computing.js';
import type { OpinionStateRow } from './opinion-state.entity.js';
import type { OpinionUpdateRow } from './opinion-update.entity.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';
import { OpinionsRepository } from './opinions.repository.js';

/** How often an instance says that it still computes. */
const RENEW_MS = 5000;
/** A dialogue that begins with so many votes, given in so long a time, was brought in: its past gets a timeline of so many places. */
const VOTES_OF_A_PAST = 200;
const SPAN_OF_A_PAST_MS = 10 * 60_000;
const PLACES_OF_A_PAST = 12;

/** `done`: something new was stored; `same`: nothing had changed; `busy`: another instance computes. */
export type UpdateOutcome = 'done' | 'same' | 'busy';

/** Which votes an update counts: all up to a place, or of these only such as were given up to a time. */
interface Counted extends VotePlace {
  readonly isPast: boolean;
}

interface Basis {
  readonly inputs: OpinionInputs;
  readonly basis: string;
}

/** What is computed next, and whose letters it begins with. */
interface Step {
  readonly dialogueId: DialogueId;
  readonly version: number;
  readonly counted: Counted;
  readonly basis: Basis;
  readonly earlier: Pick<OpinionUpdateRow, 'version' | 'membership' | 'letters' | 'smoothing'> | null;
}

/** A computed update before it is stored. */
interface NewUpdate extends Omit<OpinionUpdateRow, 'isPoint'> {
  readonly state: OpinionsView['state'];
}

/** Computes a dialogue's opinions anew where something changed, stores them and tells the room. */
@Injectable()
export class OpinionUpdater {
  constructor(
    private readonly statements: StatementsFacade,
    private readonly updates: OpinionUpdatesRepository,
    private readonly opinions: OpinionsRepository,
    private readonly computing: OpinionComputing,
    private readonly transactions: Transactions,
    private readonly live: LivePublisher,
    private readonly bus: Bus,
  ) {}

  async update(dialogueId: DialogueId): Promise<UpdateOutcome> {
    if (await this.isSame(dialogueId)) return 'same';
    const holder = this.bus.instanceId;
    const state = await this.updates.take(dialogueId, holder);
    if (!state) return 'busy';
    const renewing = setInterval(() => void this.updates.take(dialogueId, holder).catch(() => null), RENEW_MS);
    try {
      return await this.run(state);
    } finally {
      clearInterval(renewing);
      await this.updates.release(dialogueId, holder);
    }
  }

  /** Without a turn and without holding anybody up: most calls end here. */
  private async isSame(dialogueId: DialogueId): Promise<boolean> {
    const state = await this.updates.state(dialogueId);
    const newest = await this.statements.voteLog.newest(dialogueId);
    if (newest === '0' && !state?.version) return true;
    return state !== null && newest === state.eventSeq && (await this.basis(dialogueId)).basis === state.basis;
  }

  private async run(state: OpinionStateRow): Promise<UpdateOutcome> {
    const { dialogueId, version } = state;
    const end = await this.statements.voteLog.settled(dialogueId);
    const basis = await this.basis(dialogueId);
    // Another instance may have been faster.
    if (end.seq === state.eventSeq && basis.basis === state.basis) return 'same';
    const rows = version === 0 ? await this.first(dialogueId, end, basis) : [await this.next(state, end, basis)];
    for (const row of rows) if (!(await this.keep(row, basis))) return 'busy';
    return 'done';
  }

  private async next({ dialogueId, version }: OpinionStateRow, end: VotePlace, basis: Basis): Promise<NewUpdate> {
    const earlier = await this.updates.find(dialogueId, version);
    return this.computed({ dialogueId, version: version + 1, counted: { ...end, isPast: false }, basis, earlier });
  }

  /**
   * The present, and before it the places of a past that nobody computed while it was the present. The present comes first, and its groups
   * get the first letters; each place of the past then takes the letters of the one after it, as if one looked back.
   */
  private async first(dialogueId: DialogueId, end: VotePlace, basis: Basis): Promise<NewUpdate[]> {
    const places = await this.places(dialogueId, end);
    const rows: NewUpdate[] = [];
    for (const [place, counted] of [...places.entries()].reverse()) {
      const [earlier = null] = rows;
      rows.unshift(await this.computed({ dialogueId, version: place + 1, counted, basis, earlier }));
    }
    return rows;
  }

  private async basis(dialogueId: DialogueId): Promise<Basis> {
    const exclusions = await this.opinions.exclusions(dialogueId);
    const statements = await this.statements.voteLog.statements(dialogueId);
    const names = await this.opinions.names(dialogueId);
    const inputs = inputsOf(
      statements,
      exclusions.flatMap(({ participantIds }) => participantIds),
      names.map(({ groupId }) => groupId),
    );
    return { inputs, basis: basisOf(inputs) };
  }

  /** Times to count votes up to, the present last; with a past before it, the present is the last vote's time. */
  private async places(dialogueId: DialogueId, end: VotePlace): Promise<readonly Counted[]> {
    const { votes, since } = await this.statements.voteLog.extent(dialogueId, end.seq);
    const isLong = since !== null && end.at.getTime() - since.getTime() > SPAN_OF_A_PAST_MS;
    if (!isLong || votes < VOTES_OF_A_PAST) return [{ ...end, isPast: false }];
    const times = await this.statements.voteLog.divisions(dialogueId, end.seq, PLACES_OF_A_PAST);
    return times.map((at, place) => ({ seq: end.seq, at, isPast: place + 1 < times.length }));
  }

  private async computed({ dialogueId, version, counted, basis, earlier }: Step): Promise<NewUpdate> {
    const { seq, at, isPast } = counted;
    const { inputs } = basis;
    const answer = await this.computing.upTo(dialogueId, seq, taskOf({ dialogueId, inputs, at, isPast }, earlier));
    const shown = shownGroups(answer.result, answer.missing);
    return {
      dialogueId,
      version,
      at,
      eventSeq: seq,
      isPast,
      earlierVersion: earlier?.version ?? null,
      inputs,
      shown: shown.groups.map(({ id, size }) => ({ id, size })),
      state: shown.state,
      // Groups that nobody saw leave no letters behind, and those that were seen keep theirs until there are groups again.
      letters: shown.state === 'groups' ? null : (earlier?.letters ?? earlier?.membership ?? packMembership([])),
      ...storedAnswer(answer),
    };
  }

  /** False where another instance has the turn by now. */
  private async keep({ state, ...row }: NewUpdate, { basis }: Basis): Promise<boolean> {
    const { dialogueId, eventSeq, isPast, shown } = row;
    const isPoint = isPast || isTimelinePoint(await this.updates.lastPoint(dialogueId), row);
    const isStored = await this.transactions.run((tx) =>
      this.updates.store(
        tx,
        { ...row, isPoint },
        { holder: this.bus.instanceId, state: { eventSeq, basis, state, k: shown.length } },
      ),
    );
    if (isStored) this.live.changed(dialogueId, 'opinions');
    return isStored;
  }
}

const storedAnswer = ({
  membership,
  ...answer
}: OpinionAnswer): Omit<OpinionAnswer, 'membership'> & {
  readonly membership: Buffer;
} => ({ ...answer, membership: packMembership(membership) });
