import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { Smoothing } from '@polylogue/shared/opinions/number-of-groups';
import type { OpinionResult } from '@polylogue/shared/opinions/schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeptAnomaly } from './domain/anomaly-key.js';
import type { FlatComponents, GroupOutline } from './domain/opinion-answer.js';
import type { OpinionInputs } from './domain/opinion-inputs.js';

/**
 * One computation of a dialogue's opinions, with all that is needed to repeat it: the last vote, the moderation, who was left out, and
 * the update before. Only the points of the timeline, the last one and what those began from are kept.
 */
@Entity('opinion_update')
export class OpinionUpdateRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** The time whose votes are counted. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** The last vote that was there. */
  @Column({ type: 'bigint', name: 'event_seq' })
  eventSeq!: string;

  /** Computed afterwards: of the votes that were there only those given up to `at` are counted. */
  @Column({ type: 'boolean', name: 'is_past' })
  isPast!: boolean;

  /** Whose letters and smoothing it began from: the update before, or, for a place of a past, the one after it. */
  @Column({ type: 'int', name: 'earlier_version', nullable: true })
  earlierVersion!: number | null;

  /** Whether it is a place of the timeline's slider. */
  @Column({ type: 'boolean', name: 'is_point' })
  isPoint!: boolean;

  @Column({ type: 'jsonb' })
  inputs!: OpinionInputs;

  /** Who is in which group (`packMembership`). Never leaves the server. */
  @Column({ type: 'bytea' })
  membership!: Buffer;

  /** Under which letters people were last shown, packed alike, where this update shows no groups; null: as in `membership`. */
  @Column({ type: 'bytea', nullable: true })
  letters!: Buffer | null;

  @Column({ type: 'jsonb', nullable: true })
  smoothing!: Smoothing | null;

  @Column({ type: 'jsonb' })
  missing!: OpinionsView['missing'];

  @Column({ type: 'jsonb' })
  outlines!: readonly GroupOutline[];

  @Column({ type: 'jsonb' })
  components!: FlatComponents;

  @Column({ type: 'jsonb' })
  anomalies!: readonly KeptAnomaly[];

  @Column({ type: 'jsonb' })
  result!: OpinionResult;

  /** Groups that are shown, with their sizes: the timeline. */
  @Column({ type: 'jsonb' })
  shown!: readonly { readonly id: number; readonly size: number }[];
}
