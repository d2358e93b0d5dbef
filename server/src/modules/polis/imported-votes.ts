import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { PolisFault, type PolisFile, shown } from '@polylogue/shared/polis/file-fault';
import type { PolisDoubt } from '@polylogue/shared/polis/import-events';
import { POLIS_MOST } from '@polylogue/shared/polis/limits';
import { type LocalTimes, localTimeCollector } from '@polylogue/shared/polis/local-time';
import { type ParticipantRow, participantReader, type VoteRow, voteReader } from '@polylogue/shared/polis/rows';
import type { Tx } from '../../core/database/transactions.js';
import type { ImportedVote, StatementsFacade } from '../statements/statements.facade.js';
import { fitsCells, fitsVotes, SumDoubts } from './domain/import-doubts.js';
import type { ImportedPeople } from './imported-people.js';
import type { ImportedStatements } from './imported-statements.js';
import { type PolisFiles, type PolisProgress, readTable } from './polis-files.js';

const ROWS_AT_ONCE = 10_000;

/**
 * The votes of an export: the matrix says who is there and how each thinks at the end, votes.csv how they came to it. Where only the
 * matrix is there, each of its cells is one event at the time of the last statement.
 */
export class ImportedVotes {
  columns: { votes: readonly string[]; participants: readonly string[] } = { votes: [], participants: [] };
  matrix: readonly string[] = [];
  times: LocalTimes = { steps: [], odd: {} };
  isInSeconds = false;
  count = 0;
  private readonly doubts: PolisDoubt[] = [];
  private readonly sums = new Map<StatementId, { agrees: number; disagrees: number }>();

  constructor(
    private readonly facade: StatementsFacade,
    private readonly into: {
      readonly dialogueId: DialogueId;
      readonly people: ImportedPeople;
      readonly statements: ImportedStatements;
    },
  ) {}

  async store(tx: Tx, files: PolisFiles, progress: PolisProgress): Promise<PolisDoubt[]> {
    const [hasEvents, hasMatrix] = [files.has('votes.csv'), files.has('participants-votes.csv')];
    if (hasMatrix) await this.readMatrix(tx, files, { progress, hasEvents });
    if (hasEvents) await this.readEvents(tx, files, progress);
    const { dialogueId, statements, people } = this.into;
    const at = statements.lastAt;
    const differing = await this.facade.settleVotes(tx, dialogueId, { isTold: hasEvents && hasMatrix, at });
    if (differing.first !== null) {
      const { participantId, statementId } = differing.first;
      const [participant, statement] = [people.externalOf(participantId), statements.externalOf(statementId)];
      this.doubts.push({ kind: 'matrix', cells: differing.count, participant, statement });
    }
    const sums = new SumDoubts('comments.csv');
    for (const comment of statements.comments)
      sums.see(comment.line, fitsVotes(comment, this.sums.get(this.statement('comments.csv', comment)) ?? NONE));
    return [...this.doubts, ...sums.result()];
  }

  private async readMatrix(
    tx: Tx,
    files: PolisFiles,
    { progress, hasEvents }: { readonly progress: PolisProgress; readonly hasEvents: boolean },
  ): Promise<void> {
    const { people, statements } = this.into;
    const written = countsOf(statements.authorIds());
    const sums = new SumDoubts('participants-votes.csv');
    let place = 0;
    let ids: StatementId[] | null = null;
    const table = await readTable(files, 'participants-votes.csv', {
      header: participantReader,
      progress,
      work: async (rows: readonly ParticipantRow[], { statementIds }) => {
        ids ??= statementIds.map((id) => this.statement('participants-votes.csv', { line: 1, id }));
        const columns = ids;
        await this.meet(tx, 'participants-votes.csv', rows);
        for (const row of rows) {
          if (!people.place(row, place++))
            throw new PolisFault('participants-votes.csv', row.line, 'repeated_id', { found: shown(row.id) });
          sums.see(row.line, fitsCells(row, written.get(row.id) ?? 0));
        }
        const cells = rows.flatMap((row) => this.cellsOf(row, columns));
        for (const piece of piecesOf(cells))
          await (hasEvents ? this.facade.tellVotes(tx, piece) : this.append(tx, piece));
      },
    });
    this.columns = { ...this.columns, participants: table.columns };
    this.matrix = table.statementIds;
    this.doubts.push(...sums.result());
  }

  private async readEvents(tx: Tx, files: PolisFiles, progress: PolisProgress): Promise<void> {
    const times = localTimeCollector();
    let row = 0;
    const { columns, unknown, isInSeconds } = await readTable(files, 'votes.csv', {
      header: voteReader,
      progress,
      work: async (rows: readonly VoteRow[]) => {
        await this.meet(
          tx,
          'votes.csv',
          rows.map(({ line, voterId }) => ({ line, id: voterId })),
        );
        for (const { at, datetime } of rows) {
          if (datetime !== null) times.see(row, at, datetime);
          row += 1;
        }
        for (const piece of piecesOf(rows))
          await this.append(
            tx,
            piece.map((vote) => this.eventOf(vote)),
          );
      },
    });
    const { times: kept, dropped } = times.result();
    this.columns = { ...this.columns, votes: columns };
    this.times = kept;
    this.isInSeconds = isInSeconds();
    if (unknown.length > 0) this.doubts.push({ kind: 'columns', file: 'votes.csv', columns: unknown });
    if (dropped > 0) this.doubts.push({ kind: 'times', file: 'votes.csv', rows: dropped });
  }

  private async append(tx: Tx, votes: readonly ImportedVote[]): Promise<void> {
    await this.facade.importVotes(tx, this.into.dialogueId, votes);
    this.count += votes.length;
    for (const { statementId, value } of votes) {
      const sums = this.sums.get(statementId) ?? { ...NONE };
      if (value === 1) sums.agrees += 1;
      if (value === -1) sums.disagrees += 1;
      this.sums.set(statementId, sums);
    }
  }

  /** The people of these rows of a file; a fault at the first of them where there are too many. */
  private async meet(
    tx: Tx,
    file: PolisFile,
    rows: readonly { readonly line: number; readonly id: string }[],
  ): Promise<void> {
    const { people } = this.into;
    const fresh = people.unmet(rows.map(({ id }) => id));
    if (people.size + fresh.length > POLIS_MOST.people)
      throw new PolisFault(file, rows[0]?.line ?? 1, 'too_many_people', { most: POLIS_MOST.people });
    await people.meet(tx, fresh);
  }

  private eventOf({ line, statementId, voterId, value, isImportant, at }: VoteRow): ImportedVote {
    return {
      statementId: this.statement('votes.csv', { line, id: statementId }),
      participantId: this.into.people.idOf(voterId),
      value,
      isImportant,
      at: new Date(at),
    };
  }

  private cellsOf({ id, votes }: ParticipantRow, columns: readonly StatementId[]): ImportedVote[] {
    const participantId = this.into.people.idOf(id);
    const at = this.into.statements.lastAt;
    return votes.flatMap((value, column) => {
      const statementId = columns[column];
      return value === null || statementId === undefined
        ? []
        : [{ statementId, participantId, value, isImportant: false, at }];
    });
  }

  private statement(file: PolisFile, { line, id }: { readonly line: number; readonly id: string }): StatementId {
    const statementId = this.into.statements.find(id);
    if (statementId === undefined) throw new PolisFault(file, line, 'unknown_statement', { found: shown(id) });
    return statementId;
  }
}

const NONE = { agrees: 0, disagrees: 0 };

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function* piecesOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}
