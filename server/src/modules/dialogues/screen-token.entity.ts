import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link that shows the projector view of a dialogue without sign-in. Each hall may have its own; only the hash is stored. */
@Entity('screen_token')
export class ScreenToken {
  @PrimaryColumn({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  @Index('screen_token_dialogue')
  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
