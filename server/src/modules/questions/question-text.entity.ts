import type { AccountId, QuestionId } from '@polylogue/shared/kernel/ids';
import type { QuestionTextState, QuestionWords } from '@polylogue/shared/questions/schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version's text in one language. A checked one was checked by somebody else than who wrote it (the row sees to that). */
@Entity('question_text')
export class QuestionTextRow {
  @PrimaryColumn({ type: 'uuid', name: 'question_id' })
  questionId!: QuestionId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @PrimaryColumn({ type: 'text' })
  lang!: string;

  @Column({ type: 'jsonb' })
  words!: QuestionWords;

  @Column({ type: 'text' })
  state!: QuestionTextState;

  @Column({ type: 'uuid', name: 'written_by' })
  writtenBy!: AccountId;

  @Column({ type: 'text', name: 'written_by_name' })
  writtenByName!: string;

  @Column({ type: 'timestamptz', name: 'written_at' })
  writtenAt!: Date;

  @Column({ type: 'uuid', name: 'checked_by', nullable: true })
  checkedBy!: AccountId | null;

  @Column({ type: 'text', name: 'checked_by_name', nullable: true })
  checkedByName!: string | null;

  @Column({ type: 'timestamptz', name: 'checked_at', nullable: true })
  checkedAt!: Date | null;
}
