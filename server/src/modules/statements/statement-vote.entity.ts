import type { DialogueId, ParticipantId, StatementId, TownId } from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person thinks of a statement: their last word, and how often they changed it. */
@Entity('statement_vote')
// The votes of a person: their own part of the room.
@Index('statement_vote_person', ['participantId'])
export class StatementVoteRow {
  @PrimaryColumn({ type: 'uuid', name: 'statement_id' })
  statementId!: StatementId;

  @PrimaryColumn({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** The voter's town when they voted. */
  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'smallint' })
  value!: VoteValue;

  /** It matters to the person, whatever they think of it. */
  @Column({ type: 'boolean', name: 'is_important', default: false })
  isImportant!: boolean;

  @Column({ type: 'int' })
  revision!: number;

  /** Hashes of the last idempotency keys, newest first: a late retry must not undo a newer vote. */
  @Column({ type: 'bigint', array: true })
  keys!: string[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}
