import { NOBODY, type Papers, receiverOf } from './stv-papers.js';

/** One vote in units of the ninth decimal, in which Meek's count is done. A keep factor of 1 is the same number. */
export const UNIT = 1_000_000_000;

/**
 * Papers as Meek's count needs them for one distribution: how far a vote can pass. A node is one option behind the same row of
 * options before it; papers that agree up to their first option which keeps everything share their nodes. Node 0 is the beginning.
 */
export interface Ways {
  readonly options: readonly number[];
  readonly parents: readonly number[];
  /** Voters whose vote comes by. */
  readonly voters: readonly number[];
}

/**
 * The ways of all papers, for the options still in the count (elected or hopeful) and those that keep all that comes (hopeful).
 * `begins` is where each paper is read from; it moves on over marks that name nobody in the count any more. Linear in the marks
 * read, which end at the first hopeful option of each paper.
 */
export function waysOf(
  papers: Papers,
  begins: Int32Array,
  { isIn, keepsAll }: { isIn: (option: number) => boolean; keepsAll: (option: number) => boolean },
): Ways {
  const tree = { options: [NOBODY], parents: [NOBODY], voters: [0], behind: [new Map<number, number>()] };
  for (let paper = 0; paper < papers.counts.length; paper++) {
    let node = 0;
    const end = papers.starts[paper + 1] ?? 0;
    for (let at = begins[paper] ?? 0; at < end; at++) {
      const option = receiverOf(papers, papers.marks[at] ?? 0, isIn);
      if (option === null) break;
      if (option === NOBODY) {
        if (node === 0) begins[paper] = at + 1;
        continue;
      }
      node = nodeBehind(tree, node, option);
      tree.voters[node] = (tree.voters[node] ?? 0) + (papers.counts[paper] ?? 0);
      if (keepsAll(option)) break;
    }
  }
  return tree;
}

interface Tree {
  readonly options: number[];
  readonly parents: number[];
  readonly voters: number[];
  readonly behind: Map<number, number>[];
}

function nodeBehind({ options, parents, voters, behind }: Tree, node: number, option: number): number {
  const known = behind[node]?.get(option);
  if (known !== undefined) return known;
  const fresh = options.push(option) - 1;
  parents.push(node);
  voters.push(0);
  behind.push(new Map());
  behind[node]?.set(option, fresh);
  return fresh;
}

/**
 * Distributes all votes by the keep factors (units): along a paper each option keeps its factor of what comes, rounded up, and the
 * rest goes on. Votes of each option in units; sums are exact below nine million ballots.
 */
export function distribute(ways: Ways, keep: Float64Array): Float64Array {
  const votes = new Float64Array(keep.length);
  const left = new Float64Array(ways.options.length);
  left[0] = UNIT;
  for (let node = 1; node < left.length; node++) {
    const option = ways.options[node] ?? 0;
    const comes = left[ways.parents[node] ?? 0] ?? 0;
    const kept = timesUp(comes, keep[option] ?? 0);
    left[node] = comes - kept;
    votes[option] = (votes[option] ?? 0) + kept * (ways.voters[node] ?? 0);
  }
  return votes;
}

/**
 * a × b / UNIT, rounded up, for whole numbers from 0 to UNIT. The product may have 60 bits, more than a number holds: b is taken
 * apart at its fifth digit, so that every step stays below 2^53, where whole numbers and remainders are exact.
 */
export function timesUp(a: number, b: number): number {
  const low = b % PART;
  const lowProduct = a * low;
  const carried = lowProduct % PART;
  const high = a * ((b - low) / PART) + (lowProduct - carried) / PART;
  const rest = high % (UNIT / PART);
  return (high - rest) / (UNIT / PART) + (rest > 0 || carried > 0 ? 1 : 0);
}

const PART = 100_000;

/**
 * keep × quota, rounded up, / votes, rounded up; all in units. Unchanged where there are no votes. Never above 1, to which rounding
 * up could bring it where votes are a unit or two short of the quota: nobody keeps more than what comes.
 */
export function nextKeep(keep: number, quota: number, votes: number): number {
  if (votes <= 0) return keep;
  const part = upwards(BigInt(keep) * BigInt(quota), BigInt(UNIT));
  return Math.min(UNIT, Number(upwards(part * BigInt(UNIT), BigInt(votes))));
}

const upwards = (top: bigint, bottom: bigint): bigint => (top + bottom - 1n) / bottom;
