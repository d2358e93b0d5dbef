import type { AccountId, NetworkId, QuestionId, TopicId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An entry of a network's question bank. What it asks are its versions. Whoever makes a poll from it locks the row for sharing, whoever writes it alone. */
@Entity('question')
// The bank of a network, newest first.
@Index('question_network', ['networkId', 'createdAt'])
export class QuestionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: QuestionId;

  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Column({ type: 'uuid', name: 'topic_id', nullable: true })
  topicId!: TopicId | null;

  /** The newest version. */
  @Column({ type: 'int' })
  version!: number;

  /** Not offered any more since then. */
  @Column({ type: 'timestamptz', name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: AccountId;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
