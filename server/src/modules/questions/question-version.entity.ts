import type { AccountId, QuestionId } from '@polylogue/shared/kernel/ids';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { QuestionOption } from '@polylogue/shared/questions/schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a question asks, apart from its words in other languages. Stays as it is once a poll was made from it. */
@Entity('question_version')
export class QuestionVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'question_id' })
  questionId!: QuestionId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** Of the source text. */
  @Column({ type: 'text' })
  lang!: string;

  /** Words inside it are those of the source text. */
  @Column({ type: 'jsonb' })
  form!: PollForm;

  /** In the order in which polls offer them: by place an option of a poll is one of the bank. */
  @Column({ type: 'jsonb' })
  options!: QuestionOption[];

  @Column({ type: 'uuid', name: 'saved_by' })
  savedBy!: AccountId;

  @Column({ type: 'text', name: 'saved_by_name' })
  savedByName!: string;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt!: Date;
}
