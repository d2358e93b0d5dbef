import type { ContributionId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether a contribution helps a person. Taking it back keeps the row, so that its version never falls. */
@Entity('contribution_help')
// What helps a person: their own part of the room.
@Index('contribution_help_person', ['participantId'])
export class ContributionHelpRow {
  @PrimaryColumn({ type: 'uuid', name: 'contribution_id' })
  contributionId!: ContributionId;

  @PrimaryColumn({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'boolean' })
  helps!: boolean;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}
