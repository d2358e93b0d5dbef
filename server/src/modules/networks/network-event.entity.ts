import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened or is planned in a network beside its dialogues, as its source tells it. */
@Entity('network_event')
export class NetworkEvent {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index('network_event_network')
  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'date', name: 'from_day', nullable: true })
  fromDay!: string | null;

  @Column({ type: 'date', name: 'to_day', nullable: true })
  toDay!: string | null;

  @Column({ type: 'int' })
  position!: number;
}
