import type { NetworkId, PartnerId, TownId } from '@polylogue/shared/kernel/ids';
import type { PartnerView } from '@polylogue/shared/networks/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An organisation that takes part in a network. */
@Entity('partner')
@Index('partner_name', ['networkId', 'name'], { unique: true })
export class Partner {
  @PrimaryGeneratedColumn('uuid')
  id!: PartnerId;

  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  kind!: PartnerView['kind'];

  @Column({ type: 'boolean', name: 'is_lead', default: false })
  isLead!: boolean;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'int' })
  position!: number;
}
