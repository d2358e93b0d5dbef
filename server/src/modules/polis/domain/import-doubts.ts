import type { CommentRow, ParticipantRow } from '@polylogue/shared/polis/rows';
import type { PolisFile } from '@polylogue/shared/polis/file-fault';
import type { PolisDoubt } from '@polylogue/shared/polis/import-events';

/** Rows of one file whose sums do not fit, counted. */
export class SumDoubts {
  private rows = 0;
  private firstLine = 0;

  constructor(private readonly file: PolisFile) {}

  see(line: number, fits: boolean): void {
    if (fits) return;
    if (this.rows === 0) this.firstLine = line;
    this.rows += 1;
  }

  result(): PolisDoubt[] {
    return this.rows === 0 ? [] : [{ kind: 'sums', file: this.file, line: this.firstLine, rows: this.rows }];
  }
}

/** Votes of a statement, changed ones included. */
export interface VoteSums {
  readonly agrees: number;
  readonly disagrees: number;
}

/** Whether agrees and disagrees of comments.csv are the sums of all vote events, as Pol.is counts them. A sum that is not given fits. */
export const fitsVotes = ({ agrees, disagrees }: CommentRow, sums: VoteSums): boolean =>
  (agrees ?? sums.agrees) === sums.agrees && (disagrees ?? sums.disagrees) === sums.disagrees;

/** Whether the sums in a row of the matrix are those of its own cells, and of the statements the person wrote. */
export function fitsCells({ counts, votes }: ParticipantRow, written: number): boolean {
  const count = (value: number | null): number =>
    votes.reduce<number>((sum, vote) => sum + (vote === value ? 1 : 0), 0);
  const cells = votes.length - count(null);
  return (
    (counts.comments ?? written) === written &&
    (counts.votes ?? cells) === cells &&
    (counts.agree ?? 0) === (counts.agree === null ? 0 : count(1)) &&
    (counts.disagree ?? 0) === (counts.disagree === null ? 0 : count(-1))
  );
}
