import type { AccountId, DialogueId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person in one dialogue. Active while `left_at` is null: only then may they vote, write or speak. */
@Entity('participant')
// Headcount, capacity, and the names of a room.
@Index('participant_dialogue', ['dialogueId'])
// Two newcomers at once never get the same alias.
@Index('participant_alias', ['dialogueId', 'name'], { unique: true, where: 'is_alias' })
export class Participant {
  @PrimaryGeneratedColumn('uuid')
  id!: ParticipantId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** Null once the person has erased themselves. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** The name is one of ours: the person gave none. */
  @Column({ type: 'boolean', name: 'is_alias', default: false })
  isAlias!: boolean;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'text' })
  role!: ParticipantRole;

  @Column({ type: 'text' })
  lang!: string;

  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: AccountId | null;

  /** Made by the demo's seeded simulation; nobody is behind it. */
  @Column({ type: 'boolean', name: 'is_simulated', default: false })
  isSimulated!: boolean;

  @Column({ type: 'timestamptz', name: 'joined_at', default: () => 'now()' })
  joinedAt!: Date;

  @Column({ type: 'timestamptz', name: 'left_at', nullable: true })
  leftAt!: Date | null;

  /** `removed` by staff or `erased` by themselves; null while active. */
  @Column({ type: 'text', name: 'left_how', nullable: true })
  leftHow!: 'removed' | 'erased' | null;
}
