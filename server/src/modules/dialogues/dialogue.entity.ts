import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId, NetworkId, TopicId, TownId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One citizens' dialogue. Writers of votes and texts lock its row FOR SHARE, a change of state takes it FOR UPDATE. */
@Entity('dialogue')
export class Dialogue {
  @PrimaryGeneratedColumn('uuid')
  id!: DialogueId;

  // The network page lists its dialogues.
  @Index('dialogue_network')
  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Index('dialogue_slug', { unique: true })
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'jsonb' })
  title!: LocalText;

  @Column({ type: 'jsonb', nullable: true })
  summary!: LocalText | null;

  @Column({ type: 'text' })
  state!: DialogueState;

  /** Six characters people type to come in. Kept when the dialogue is closed, so that the code can be told to be over. */
  @Index('dialogue_join_code', { unique: true })
  @Column({ type: 'text', name: 'join_code' })
  joinCode!: string;

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  @Column({ type: 'timestamptz', name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  /** Towns that take part, in order. */
  @Column({ type: 'uuid', name: 'town_ids', array: true })
  townIds!: TownId[];

  @Column({ type: 'uuid', name: 'topic_ids', array: true, default: () => "'{}'" })
  topicIds!: TopicId[];

  @Column({ type: 'boolean', name: 'holds_statements', default: false })
  holdsStatements!: boolean;

  /** Most people who may be in at once. */
  @Column({ type: 'int', default: 2000 })
  capacity!: number;

  @Column({ type: 'boolean', name: 'is_demo', default: false })
  isDemo!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
