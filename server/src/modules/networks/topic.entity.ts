import type { NetworkId, TopicId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A question the network debates in many towns. */
@Entity('topic')
@Index('topic_key', ['networkId', 'key'], { unique: true })
export class Topic {
  @PrimaryGeneratedColumn('uuid')
  id!: TopicId;

  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  /** Slug of its first title: an import finds it again by this. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'jsonb' })
  title!: LocalText;

  @Column({ type: 'int' })
  position!: number;
}
