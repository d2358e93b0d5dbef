import { NOBODY, type Papers, receiverOf } from './stv-papers.js';

/**
 * Votes in the middle of a count. All figures are whole numbers of the last decimal (`scale` of them are one vote), below 2^53, so
 * that sums are exact. Papers of an option are a chain: `heads[option]`, then `next[paper]`, until `END`.
 */
export interface Votes {
  readonly papers: Papers;
  readonly scale: number;
  /** Votes that each option holds. */
  readonly held: Float64Array;
  /** Value of each paper, at most `scale`. */
  readonly values: Float64Array;
  /** The mark of each paper at which to look for its next option. */
  readonly ahead: Int32Array;
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** Votes that count for nobody any more. */
  exhausted: number;
}

const END = -1;

/** How many units are one vote. Throws a RangeError for decimals outside 0 to 9, or where units could not be summed exactly. */
export function scaleFor(decimals: number, ballots: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9)
    throw new RangeError('decimals: a whole number, 0 to 9');
  const scale = 10 ** decimals;
  if (!Number.isSafeInteger(scale * ballots)) throw new RangeError(`too many ballots for ${decimals} decimals`);
  return scale;
}

/** Gives each paper to the first option on it. Papers that name nobody plainly are exhausted. */
export function votesAtFirst(papers: Papers, options: number, scale: number): Votes {
  const votes: Votes = {
    papers,
    scale,
    held: new Float64Array(options),
    values: new Float64Array(papers.counts.length).fill(scale),
    ahead: papers.starts.slice(0, papers.counts.length),
    heads: new Int32Array(options).fill(END),
    next: new Int32Array(papers.counts.length).fill(END),
    exhausted: 0,
  };
  for (let paper = 0; paper < papers.counts.length; paper++) {
    if (!passOn(votes, paper, () => true)) votes.exhausted += (papers.counts[paper] ?? 0) * scale;
  }
  return votes;
}

/** Credits a paper to its next option at its present value; false where there is none. */
function passOn(votes: Votes, paper: number, mayReceive: (option: number) => boolean): boolean {
  const { papers, ahead, heads, next, held, values } = votes;
  const end = papers.starts[paper + 1] ?? 0;
  for (let at = ahead[paper] ?? 0; at < end; at++) {
    const option = receiverOf(papers, papers.marks[at] ?? 0, mayReceive);
    if (option === null) return false;
    if (option === NOBODY) continue;
    ahead[paper] = at + 1;
    next[paper] = heads[option] ?? END;
    heads[option] = paper;
    held[option] = (held[option] ?? 0) + (values[paper] ?? 0) * (papers.counts[paper] ?? 0);
    return true;
  }
  return false;
}

/** Who may receive, and how values are cut (see the course of the count). */
export interface TransferRule {
  readonly mayReceive: (option: number) => boolean;
  readonly course: 'scottish' | 'rctab';
}

/**
 * Moves all papers of an option on; it keeps so many votes, the rest moves, each paper at its part of the rest, cut. Exact: a
 * value is worked out with big integers, once for all papers of the same value. What no paper can carry on (no next option, and what
 * was cut) is exhausted. Answers the votes credited to others. Linear in the marks on the papers of the option.
 */
export function moveVotes(votes: Votes, option: number, keeps: number, rule: TransferRule): number {
  const { papers, heads, next, held, values } = votes;
  const total = held[option] ?? 0;
  const rest = total - keeps;
  const newValue = rest > 0 ? cutTo(rest, total, votes.scale, rule.course) : () => 0;
  let paper = heads[option] ?? END;
  heads[option] = END;
  held[option] = keeps;
  let transferred = 0;
  while (paper !== END) {
    const after = next[paper] ?? END;
    const value = newValue(values[paper] ?? 0);
    values[paper] = value;
    if (value > 0 && passOn(votes, paper, rule.mayReceive)) transferred += value * (papers.counts[paper] ?? 0);
    paper = after;
  }
  votes.exhausted += rest - transferred;
  return transferred;
}

/** The value of a paper after `rest` of `total` votes moved on: `scottish` rest × value / total; `rctab` by the share, cut as well. */
function cutTo(rest: number, total: number, scale: number, course: TransferRule['course']): (value: number) => number {
  const [part, whole] = course === 'scottish' ? [rest, total] : [cut(rest, scale, total), scale];
  const known = new Map<number, number>();
  return (value) => {
    const found = known.get(value) ?? cut(part, value, whole);
    known.set(value, found);
    return found;
  };
}

/** a × b / c for whole numbers, cut. The product may pass 2^53. */
const cut = (a: number, b: number, c: number): number => Number((BigInt(a) * BigInt(b)) / BigInt(c));
