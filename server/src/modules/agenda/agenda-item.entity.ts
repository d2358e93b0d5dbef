import type { AgendaKind, AgendaStatus } from '@polylogue/shared/agenda/schemas';
import type { AgendaItemId, DialogueId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** PostgreSQL's bigint comes as text; spans of an item stay far below 2^53 milliseconds. */
const milliseconds = {
  from: (raw: string | null) => (raw === null ? null : Number(raw)),
  to: (ms: number | null) => ms,
};

/** One item of a dialogue's agenda. */
@Entity('agenda_item')
// The agenda of a dialogue in its order.
@Index('agenda_item_order', ['dialogueId', 'position'])
export class AgendaItemRow {
  @PrimaryGeneratedColumn('uuid')
  id!: AgendaItemId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  kind!: AgendaKind;

  @Column({ type: 'jsonb' })
  title!: LocalText;

  @Column({ type: 'jsonb', nullable: true })
  detail!: LocalText | null;

  @Column({ type: 'timestamptz', name: 'planned_start', nullable: true })
  plannedStart!: Date | null;

  @Column({ type: 'int', name: 'planned_minutes' })
  plannedMinutes!: number;

  @Column({ type: 'int', name: 'speak_seconds', nullable: true })
  speakSeconds!: number | null;

  @Column({ type: 'text', default: 'planned' })
  status!: AgendaStatus;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt!: Date | null;

  /** Set while it runs. */
  @Column({ type: 'timestamptz', name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  /** Set while it is paused; negative when it was over time already. */
  @Column({ type: 'bigint', name: 'remaining_ms', nullable: true, transformer: milliseconds })
  remainingMs!: number | null;

  /** Set while it runs: since when, without a pause. */
  @Column({ type: 'timestamptz', name: 'running_since', nullable: true })
  runningSince!: Date | null;

  /** What it ran before `runningSince`, pauses left out. */
  @Column({ type: 'bigint', name: 'ran_ms', default: 0, transformer: milliseconds })
  ranMs!: number;

  /** Set when it is done. */
  @Column({ type: 'int', name: 'took_seconds', nullable: true })
  tookSeconds!: number | null;
}
