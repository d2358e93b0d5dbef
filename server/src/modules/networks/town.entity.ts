import type { NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A town of a network. Mark and hue are given once and kept: people learn them. */
@Entity('town')
@Index('town_mark', ['networkId', 'mark'], { unique: true })
@Index('town_name', ['networkId', 'name'], { unique: true })
export class Town {
  @PrimaryGeneratedColumn('uuid')
  id!: TownId;

  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text' })
  mark!: string;

  @Column({ type: 'int' })
  hue!: number;

  @Column({ type: 'int' })
  position!: number;
}
