import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { compareIds } from '@polylogue/shared/opinions/id-order';
import { PolisFault, shown } from '@polylogue/shared/polis/file-fault';
import type { PolisDoubt } from '@polylogue/shared/polis/import-events';
import { type LocalTimes, localTimeCollector } from '@polylogue/shared/polis/local-time';
import { POLIS_MOST } from '@polylogue/shared/polis/limits';
import { type CommentRow, commentReader } from '@polylogue/shared/polis/rows';
import type { Tx } from '../../core/database/transactions.js';
import type { StatementsFacade } from '../statements/statements.facade.js';
import { importedState } from './domain/imported-state.js';
import type { ImportedPeople } from './imported-people.js';
import { type PolisFiles, type PolisProgress, readTable } from './polis-files.js';
import type { PolisStatementRow } from './polis-statement.entity.js';

/** The statements of an export: read whole (texts are few beside votes), then stored in the order of their ids. */
export class ImportedStatements {
  private readonly ids = new Map<string, StatementId>();

  private constructor(
    readonly comments: readonly CommentRow[],
    readonly columns: readonly string[],
    readonly times: { readonly local: LocalTimes; readonly isInSeconds: boolean },
    readonly doubts: readonly PolisDoubt[],
  ) {}

  static async read(files: PolisFiles, progress: PolisProgress): Promise<ImportedStatements> {
    const comments: CommentRow[] = [];
    const seen = new Set<string>();
    const times = localTimeCollector();
    const { columns, unknown, isInSeconds } = await readTable(files, 'comments.csv', {
      header: commentReader,
      progress,
      work: (rows: readonly CommentRow[]) => {
        for (const row of rows) {
          if (seen.has(row.id)) throw new PolisFault('comments.csv', row.line, 'repeated_id', { found: shown(row.id) });
          seen.add(row.id);
          if (seen.size > POLIS_MOST.statements)
            throw new PolisFault('comments.csv', row.line, 'too_many_rows', { most: POLIS_MOST.statements });
          if (row.datetime !== null) times.see(comments.length, row.at, row.datetime);
          comments.push(row);
        }
      },
    });
    const { times: kept, dropped } = times.result();
    const doubts: PolisDoubt[] = [];
    if (unknown.length > 0) doubts.push({ kind: 'columns', file: 'comments.csv', columns: unknown });
    if (dropped > 0) doubts.push({ kind: 'times', file: 'comments.csv', rows: dropped });
    return new ImportedStatements(comments, columns, { local: kept, isInSeconds: isInSeconds() }, doubts);
  }

  get count(): number {
    return this.comments.length;
  }

  /** When the first was written; 1970 where there are none. */
  get firstAt(): Date {
    return new Date(this.comments.reduce((first, { at }) => Math.min(first, at), this.comments[0]?.at ?? 0));
  }

  get lastAt(): Date {
    return new Date(this.comments.reduce((last, { at }) => Math.max(last, at), 0));
  }

  authorIds(): string[] {
    return this.comments.flatMap(({ authorId }) => authorId ?? []);
  }

  async store(
    tx: Tx,
    statements: StatementsFacade,
    { dialogueId, lang, people }: { dialogueId: DialogueId; lang: string; people: ImportedPeople },
  ): Promise<void> {
    const inOrder = [...this.comments].sort((a, b) => compareIds(a.id, b.id));
    const ids = await statements.importStatements(
      tx,
      dialogueId,
      inOrder.map((comment) => ({
        text: comment.text,
        lang,
        authorId: comment.authorId === null ? null : people.idOf(comment.authorId),
        isSeed: comment.isSeed,
        isMeta: comment.isMeta,
        state: importedState(comment),
        at: new Date(comment.at),
      })),
    );
    for (const [at, { id }] of inOrder.entries()) {
      const statementId = ids[at];
      if (statementId !== undefined) this.ids.set(id, statementId);
    }
  }

  /** Once stored: the statement with an id of the files, or undefined. */
  find(id: string): StatementId | undefined {
    return this.ids.get(id);
  }

  /** The other way round, for telling of a statement; linear. */
  externalOf(id: StatementId): string {
    return [...this.ids].find(([, statementId]) => statementId === id)?.[0] ?? '';
  }

  rows(dialogueId: DialogueId): PolisStatementRow[] {
    return this.comments.flatMap((comment, place) => {
      const statementId = this.ids.get(comment.id);
      if (statementId === undefined) return [];
      const { id: externalId, moderated, consensus } = comment;
      return [{ statementId, dialogueId, place, externalId, moderated, state: importedState(comment), consensus }];
    });
  }
}
