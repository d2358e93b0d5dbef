import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Every vote there ever was, changed ones included: append-only, so that the votes of any past time can be read again. One index only,
 * which grows at its end: each further one would cost the voting.
 */
@Entity('statement_vote_event')
export class StatementVoteEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** Given under the lock of the vote's row, so that of two votes of one person on one statement the later has the greater. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;

  @Column({ type: 'uuid', name: 'statement_id' })
  statementId!: StatementId;

  @Column({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'smallint' })
  value!: VoteValue;

  @Column({ type: 'boolean', name: 'is_important', default: false })
  isImportant!: boolean;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
