import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { PolisFile } from '@polylogue/shared/polis/file-fault';
import type { LocalTimes } from '@polylogue/shared/polis/local-time';
import type { SummaryLine } from '@polylogue/shared/polis/summary';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an export said beside people, statements and votes: kept, so that the same files can be written again. */
export interface PolisForm {
  /** Files that were there. */
  readonly files: readonly PolisFile[];
  /** Columns of the tables, in their order. */
  readonly columns: {
    readonly comments: readonly string[];
    readonly votes: readonly string[];
    readonly participants: readonly string[];
  };
  /** Statements by their columns in the matrix, in that order. */
  readonly matrix: readonly string[];
  readonly summary: readonly SummaryLine[];
  /** Tables whose times are seconds since 1970; missing where there were none yet that could be. */
  readonly inSeconds?: readonly ('comments' | 'votes')[];
  readonly times: { readonly comments: LocalTimes; readonly votes: LocalTimes };
}

/** The export from which a dialogue was imported. */
@Entity('polis_source')
export class PolisSourceRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'jsonb' })
  form!: PolisForm;

  @Column({ type: 'timestamptz', name: 'imported_at', default: () => 'now()' })
  importedAt!: Date;
}
