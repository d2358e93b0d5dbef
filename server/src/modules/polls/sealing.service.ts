import { randomBytes } from 'node:crypto';
import type { ParticipantId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { BallotSources } from '@polylogue/shared/polls/results';
import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseAway } from '../../core/database/database-away.js';
import type { Tx } from '../../core/database/transactions.js';
import { faultText } from '../../core/logging/fault-text.js';
import { slotOf } from './domain/ballot-slots.js';
import { type RepeatMarks, repeatMarks } from './domain/repeat-marks.js';
import { type Cells, type PlacedGroup, sealedCells } from './domain/sealed-cells.js';
import { answerPlace, type RoundFlows, roundFlows } from './domain/two-rounds.js';
import type { SealedCells } from './poll.entity.js';
import { PollKeys } from './poll-keys.service.js';
import type { WholePoll } from './polls.presenter.js';
import { type OpenBallot, SealingRepository } from './sealing.repository.js';

/** 16 random bytes a ballot: their order is the order of the rows. */
const TAG_BYTES = 16;
/** Vacuums after a close: the first may come while an older transaction still sees the rows. */
const VACUUMS = 3;

/** How many took part, as frozen at the close. */
export interface Turnout {
  readonly answered: number;
  readonly eligible: number;
  readonly sources: BallotSources;
}

/** The close of a poll: the roll is frozen, then whatever ties a ballot to a person is destroyed. Callers hold the poll's row alone. */
@Injectable()
export class SealingService {
  private readonly logger = new Logger(SealingService.name);
  private vacuumsLeft = 0;

  constructor(
    private readonly sealing: SealingRepository,
    private readonly keys: PollKeys,
  ) {}

  /** Writes the roll of a poll that takes no more ballots. */
  async freezeRoll(tx: Tx, poll: WholePoll): Promise<Turnout> {
    if (poll.bankQuestionId !== null) await this.sealing.lockBankQuestion(tx, poll.bankQuestionId);
    const open = await this.sealing.openBallots(tx, poll.id);
    const byHand = poll.secrecy === 'open_hand' ? await this.sealing.handBallots(tx, poll.id) : [];
    const voted =
      poll.secrecy === 'open_hand'
        ? byHand.map(({ participantId }) => participantId)
        : await this.voters(tx, poll, open);
    const people = await this.sealing.writeRoll(tx, poll.id, voted);
    const { heads, paper } = await this.sealing.halls(tx, poll.id);
    const assisted = open.filter(({ source }) => source === 'assisted').length;
    const online = open.length - assisted + byHand.length;
    return {
      answered: online + assisted + paper,
      eligible: people + heads,
      sources: { online, assisted, paper },
    };
  }

  /**
   * Copies the open ballots to where nobody can be found for them, in the order of fresh random tags, and destroys them and the key.
   * Open-hand ballots stay where they are: only those of assisted people are sealed. `rounds` is kept with the cells.
   */
  async seal(tx: Tx, poll: WholePoll, rounds: RoundFlows | null): Promise<SealedCells> {
    const open = await this.sealing.openBallots(tx, poll.id);
    const byHand = poll.secrecy === 'open_hand' ? await this.sealing.handGroups(tx, poll.id) : [];
    const groups: PlacedGroup[] = [...byHand, ...open.map((it) => ({ ...it, count: 1 }))];
    const optionIds = poll.options.map(({ id }) => id);
    const cells = sealedCells(poll.form, optionIds, groups);
    const repeats = await this.repeats(tx, poll, open, cells);
    const sealed = open.map(({ slot, marks }) => ({
      tag: randomBytes(TAG_BYTES),
      marks,
      isRepeat: repeats.marked.has(slot.toString('hex')),
    }));
    await this.sealing.writeSealed(
      tx,
      poll.id,
      sealed.sort((a, b) => Buffer.compare(a.tag, b.tag)),
    );
    await this.destroy(tx, poll);
    return { ...cells, rounds, repeats: repeats.byTown };
  }

  /** Deletes the open ballots and the key, and after the commit takes them out of the files too. */
  async destroy(tx: Tx, poll: WholePoll): Promise<void> {
    await this.sealing.deleteOpen(tx, poll.id);
    await this.keys.destroy(tx, poll.id);
    tx.afterCommit(() => {
      this.vacuumsLeft = VACUUMS;
      void this.clean();
    });
  }

  /** Everything but open-hand ballots, of a poll that is given up. */
  async destroyAll(tx: Tx, poll: WholePoll): Promise<void> {
    await this.destroy(tx, poll);
    await this.sealing.deleteSealed(tx, poll.id);
  }

  /** Who answered what in two rounds of one question, as figures. Both polls are closed and not sealed. */
  async flows(tx: Tx, first: WholePoll, second: WholePoll): Promise<RoundFlows> {
    const handedIn = { before: first.answered ?? 0, after: second.answered ?? 0 };
    return roundFlows(await this.answers(tx, first), await this.answers(tx, second), handedIn);
  }

  /** One more vacuum while a close is young; never fails. Called after a close and by the poll clock. */
  async clean(): Promise<void> {
    if (this.vacuumsLeft === 0) return;
    this.vacuumsLeft -= 1;
    try {
      await this.sealing.vacuum();
    } catch (error) {
      if (!isDatabaseAway(error)) this.logger.warn(`sealed ballots: ${faultText(error)}`);
    }
  }

  /** Places of the answers by person. */
  private async answers(tx: Tx, poll: WholePoll): Promise<Map<string, number>> {
    const optionIds = poll.options.map(({ id }) => id);
    const placed = (rows: readonly { readonly participantId: ParticipantId; readonly marks: Marks }[]) =>
      new Map(rows.map(({ participantId, marks }) => [participantId, answerPlace(poll.form, optionIds, marks)]));
    if (poll.secrecy === 'open_hand') return placed(await this.sealing.handBallots(tx, poll.id));
    const bySlot = await this.peopleBySlot(tx, poll);
    const open = await this.sealing.openBallots(tx, poll.id);
    return placed(
      open.flatMap(({ slot, marks }) => {
        const participantId = bySlot.get(slot.toString('hex'));
        return participantId === undefined ? [] : [{ participantId, marks }];
      }),
    );
  }

  private async voters(tx: Tx, poll: WholePoll, open: readonly { slot: Buffer }[]): Promise<ParticipantId[]> {
    const bySlot = await this.peopleBySlot(tx, poll);
    return open.flatMap(({ slot }) => bySlot.get(slot.toString('hex')) ?? []);
  }

  /** Everybody of the dialogue by the slot they have in the poll; nobody where the key is lost. */
  private async peopleBySlot(tx: Tx, poll: WholePoll): Promise<Map<string, ParticipantId>> {
    const key = await this.keys.find(poll.id, tx);
    if (!(key instanceof Buffer)) return new Map();
    const people = await this.sealing.people(tx, poll.dialogueId);
    return new Map(people.map((id) => [slotOf(key, id).toString('hex'), id]));
  }

  /** Ballots of people who answered the same question of the bank in an earlier poll, as far as these may be known apart. */
  private async repeats(tx: Tx, poll: WholePoll, open: readonly OpenBallot[], { byTown }: Cells): Promise<RepeatMarks> {
    const asked = {
      form: poll.form,
      optionIds: poll.options.map(({ id }) => id),
      isOpenHand: poll.secrecy === 'open_hand',
    };
    const shownTowns = new Set(Object.keys(byTown));
    if (poll.bankQuestionId === null) return repeatMarks(asked, [], shownTowns);
    if (asked.isOpenHand) return repeatMarks(asked, await this.sealing.handRepeats(tx, poll.id), shownTowns);
    const key = await this.keys.find(poll.id, tx);
    const people = key instanceof Buffer ? await this.sealing.repeaters(tx, poll.id) : [];
    const slots = new Set(people.flatMap((id) => (key instanceof Buffer ? slotOf(key, id).toString('hex') : [])));
    const placed = open.map(({ slot, marks, townId }) => {
      const name = slot.toString('hex');
      return { key: name, marks, townId, isRepeat: slots.has(name) };
    });
    return repeatMarks(asked, placed, shownTowns);
  }
}
