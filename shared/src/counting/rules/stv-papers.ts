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
 * are left out and counted. Linear in the number of ranks.
 */
export function papersOf(profile: RankedProfile, options: PaperOptions): Papers {
  const marked = profile.ballots.filter(({ ranks }) => !ranks.every(isEmpty));
  const ranksInAll = marked.reduce((sum, { ranks }) => sum + ranks.length, 0);
  const sheet: Sheet = {
    marks: new Int32Array(ranksInAll),
    size: 0,
    equals: [],
    lastSeen: new Int32Array(profile.candidates.length).fill(-1),
  };
  const starts = new Int32Array(marked.length + 1);
  for (const [paper, { ranks }] of marked.entries()) {
    writeMarks(sheet, paper, ranks, options);
    starts[paper + 1] = sheet.size;
  }
  const counts = Float64Array.from(marked, ({ count }) => count);
  const valid = counts.reduce((sum, count) => sum + count, 0);
  const blank = profile.ballots.reduce((sum, { count }) => sum + count, 0) - valid;
  return { marks: sheet.marks.subarray(0, sheet.size), starts, counts, equals: sheet.equals, valid, blank };
}

const isEmpty = (rank: Rank): boolean => rank !== 'overvote' && rank.length === 0;

interface Sheet {
  readonly marks: Int32Array;
  size: number;
  readonly equals: (readonly number[])[];
  /** The paper on which each option was seen last. */
  readonly lastSeen: Int32Array;
}

/** At most one mark a rank. */
function writeMarks(sheet: Sheet, paper: number, ranks: readonly Rank[], { overvote, skipped }: PaperOptions): void {
  const isFresh = (option: number): boolean => sheet.lastSeen[option] !== paper;
  let empty = 0;
  for (const rank of ranks) {
    empty = isEmpty(rank) ? empty + 1 : 0;
    if (skipped !== 'ignore' && empty > skipped) return;
    const isEqual = rank === 'overvote' || rank.length > 1;
    if (isEqual && overvote === 'skip') continue;
    if (rank === 'overvote') return;
    const fresh = rank.filter(isFresh);
    for (const option of fresh) sheet.lastSeen[option] = paper;
    const [only] = fresh;
    if (only !== undefined) sheet.marks[sheet.size++] = fresh.length > 1 ? -sheet.equals.push(fresh) : only;
  }
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
