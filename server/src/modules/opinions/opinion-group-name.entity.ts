import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What staff call a group instead of its letter. */
@Entity('opinion_group_name')
export class OpinionGroupNameRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @PrimaryColumn({ type: 'int', name: 'group_id' })
  groupId!: number;

  @Column({ type: 'jsonb' })
  name!: LocalText;
}
