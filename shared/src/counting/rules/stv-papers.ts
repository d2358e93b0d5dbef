import type { Rank, RankedProfile } from '../profiles.js';

/** How a count by transfers reads marks that are no plain ranking. Part of the poll, because it can change who wins. */
export interface PaperOptions {
  /**
   * An equal rank. `exhaust`: a paper that comes to a rank with two or more options still in the count stays there and counts for
   * nobody any more (one that is left counts). `skip`: every equal rank is passed over.
   */
  readonly overvote: 'exhaust' | 'skip';
  /** Ranks left empty. `ignore`: the next mark counts. A whole number: more empty ranks in a row than this end the paper there. */
  readonly skipped: 'ignore' | number;
}

/**
 * Ballot papers as a transfer count walks through them: marks of all papers in one row. A mark of 0 or more is an option; a mark
 * below 0 is an equal rank, its options are `equals[-1 - mark]`.
 */
export interface Papers {
  readonly marks: Int32Array;
  /** Where the marks of a paper begin; one more than there are papers, so that the next one's beginning is this one's end. */
  readonly starts: Int32Array;
  /** How many voters handed in a paper with exactly these marks. */
  readonly counts: Float64Array;
  readonly equals: readonly (readonly number[])[];
  /** Voters with at least one mark, and voters without. */
  readonly valid: number;
  readonly blank: number;
}

/** No option: the mark stands for nobody who may receive votes. */
export const NOBODY = -1;

/**
 * Lays the papers of a profile out for counting. A repeated option counts at its first place only. Blank papers (no mark at all)
 * are left out and counted. Linear in the number of marks.
 */
export function papersOf(profile: RankedProfile, options: PaperOptions): Papers {
  const rows: number[][] = [];
  const counts: number[] = [];
  const equals: (readonly number[])[] = [];
  let blank = 0;
  for (const { count, ranks } of profile.ballots) {
    if (ranks.every(isEmpty)) blank += count;
    else {
      rows.push(marksOf(ranks, options, equals));
      counts.push(count);
    }
  }
  const valid = counts.reduce((sum, count) => sum + count, 0);
  return { ...laidOut(rows), counts: Float64Array.from(counts), equals, valid, blank };
}

const isEmpty = (rank: Rank): boolean => rank !== 'overvote' && rank.length === 0;

function marksOf(ranks: readonly Rank[], { overvote, skipped }: PaperOptions, equals: (readonly number[])[]): number[] {
  const marks: number[] = [];
  const seen = new Set<number>();
  let empty = 0;
  for (const rank of ranks) {
    empty = isEmpty(rank) ? empty + 1 : 0;
    if (skipped !== 'ignore' && empty > skipped) break;
    const isEqual = rank === 'overvote' || rank.length > 1;
    if (isEqual && overvote === 'skip') continue;
    if (rank === 'overvote') break;
    const fresh = rank.filter((option) => !seen.has(option));
    for (const option of fresh) seen.add(option);
    if (fresh.length > 1) marks.push(-equals.push(fresh));
    else marks.push(...fresh);
  }
  return marks;
}

function laidOut(rows: readonly (readonly number[])[]): Pick<Papers, 'marks' | 'starts'> {
  const starts = new Int32Array(rows.length + 1);
  for (const [paper, row] of rows.entries()) starts[paper + 1] = (starts[paper] ?? 0) + row.length;
  const marks = new Int32Array(starts[rows.length] ?? 0);
  for (const [paper, row] of rows.entries()) marks.set(row, starts[paper]);
  return { marks, starts };
}

/**
 * The option that a mark stands for, given who may still receive votes: `NOBODY` where none of its options may (look at the next
 * mark), `null` where two or more of an equal rank may (the paper counts for nobody any more).
 */
export function receiverOf(papers: Papers, mark: number, mayReceive: (option: number) => boolean): number | null {
  if (mark >= 0) return mayReceive(mark) ? mark : NOBODY;
  const among = (papers.equals[-1 - mark] ?? []).filter(mayReceive);
  return among.length > 1 ? null : (among[0] ?? NOBODY);
}
