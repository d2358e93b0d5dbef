import type { CommentRow, ParticipantRow } from '@polylogue/shared/polis/rows';
import type { PolisFile } from '@polylogue/shared/polis/file-fault';

/** Something in an export that does not fit the rest of it, and was taken all the same. */
export type PolisDoubt =
  /** Sums that the votes do not give: in so many rows, the first on `line`. The votes hold. */
  | { readonly kind: 'sums'; readonly file: PolisFile; readonly line: number; readonly rows: number }
  /** The last votes of the matrix are not the last of votes.csv: in so many cells. Both are kept. */
  | { readonly kind: 'matrix'; readonly cells: number; readonly participant: string; readonly statement: string }
  /** Columns that nobody reads. */
  | { readonly kind: 'columns'; readonly file: PolisFile; readonly columns: readonly string[] }
  /** Local times beyond what is kept of those that say something else than their timestamp. */
  | { readonly kind: 'times'; readonly file: PolisFile; readonly rows: number };

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
