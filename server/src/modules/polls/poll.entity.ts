import type { Account } from '@polylogue/shared/counting/account';
import type { AgendaItemId, DialogueId, PollId, QuestionId, TownId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { DecisionRule } from '@polylogue/shared/polls/decision';
import type { Electorate } from '@polylogue/shared/polls/electorate';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { BallotSources, PollResult } from '@polylogue/shared/polls/results';
import type { PollSecrecy, PollState } from '@polylogue/shared/polls/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Cells } from './domain/sealed-cells.js';
import type { RoundFlows } from './domain/two-rounds.js';

/** A question with options. Everything people answer is frozen once it is opened. */
@Entity('poll')
// Numbers are given once in a dialogue; also lists its polls in their order.
@Index('poll_number', ['dialogueId', 'number'], { unique: true })
// Polls whose time is up, and polls that open by themselves.
@Index('poll_clock', ['endsAt'], { where: "state = 'open'" })
@Index('poll_opening', ['opensAt'], { where: "state = 'prepared'" })
// The same question put elsewhere or on another day.
@Index('poll_bank', ['bankQuestionId'], { where: 'bank_question_id IS NOT NULL' })
export class PollRow {
  @PrimaryGeneratedColumn('uuid')
  id!: PollId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  itemId!: AgendaItemId | null;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'jsonb' })
  question!: LocalText;

  @Column({ type: 'jsonb', nullable: true })
  detail!: LocalText | null;

  @Column({ type: 'jsonb' })
  form!: PollForm;

  @Column({ type: 'text' })
  secrecy!: PollSecrecy;

  @Column({ type: 'jsonb' })
  electorate!: Electorate;

  @Column({ type: 'jsonb' })
  decision!: DecisionRule;

  @Column({ type: 'boolean', name: 'is_sample', default: false })
  isSample!: boolean;

  @Column({ type: 'int', nullable: true })
  seconds!: number | null;

  @Column({ type: 'timestamptz', name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  /** The first round of the same question; both are sealed together. */
  @Column({ type: 'uuid', name: 'comes_after', nullable: true })
  comesAfter!: PollId | null;

  @Column({ type: 'uuid', name: 'bank_question_id', nullable: true })
  bankQuestionId!: QuestionId | null;

  @Column({ type: 'int', name: 'bank_version', nullable: true })
  bankVersion!: number | null;

  /** Votes lock it for sharing and read this; closing locks it alone. */
  @Column({ type: 'text' })
  state!: PollState;

  /** Towns it is open to; null: all. */
  @Column({ type: 'uuid', name: 'open_town_ids', array: true, nullable: true })
  openTownIds!: TownId[] | null;

  /** SHA-256 (hex) of the frozen question, from opening on. */
  @Column({ type: 'text', name: 'question_hash', nullable: true })
  questionHash!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'revealed_at', nullable: true })
  revealedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  answered!: number | null;

  @Column({ type: 'int', nullable: true })
  eligible!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  sources!: BallotSources | null;

  /** Ballots by town and language as they were at the close, small cells left out: the ballots themselves say neither. Null: not sealed. */
  @Column({ type: 'jsonb', name: 'sealed_cells', nullable: true })
  sealedCells!: SealedCells | null;

  /** Counted after the close, small cells left out; leaves the server after the reveal only. Null: still to be counted. */
  @Column({ type: 'jsonb', nullable: true })
  result!: PollResult | null;

  @Column({ type: 'jsonb', nullable: true })
  account!: Account | null;

  /** Towns and languages whose part of the result was shown before the reveal. */
  @Column({ type: 'jsonb' })
  shown!: { townIds: TownId[]; langs: string[] };

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/**
 * Cells of five or more; whoever is in none of them is in the total only. Of a second round also the flows from the first; of a question
 * of the bank also the marked ballots by town (`repeatMarks`).
 */
export interface SealedCells extends Cells {
  readonly rounds: RoundFlows | null;
  readonly repeats?: Cells['byTown'];
}
