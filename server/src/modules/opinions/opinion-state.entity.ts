import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the opinions of a dialogue are computed, and which instance computes them just now. */
@Entity('opinion_state')
export class OpinionStateRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** Of the last update; 0 before the first. */
  @Column({ type: 'int', default: 0 })
  version!: number;

  /** Grows with every change of what is shown: updates, names, exclusions, routing. */
  @Column({ type: 'int', default: 0 })
  revision!: number;

  /** The last vote that the last update counts. */
  @Column({ type: 'bigint', name: 'event_seq', default: 0 })
  eventSeq!: string;

  /** Hash of the moderation and the exclusions that the last update was computed with. */
  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'text', default: 'waiting' })
  state!: OpinionsView['state'];

  /** Groups shown. */
  @Column({ type: 'int', default: 0 })
  k!: number;

  @Column({ type: 'boolean', name: 'are_seeds_first', default: true })
  areSeedsFirst!: boolean;

  /** The instance that computes, until when. */
  @Column({ type: 'uuid', name: 'lease_holder', nullable: true })
  leaseHolder!: string | null;

  @Column({ type: 'timestamptz', name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** When `revision` last grew. */
  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
