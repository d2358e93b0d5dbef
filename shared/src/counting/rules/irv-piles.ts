import { NOBODY, type Papers, receiverOf } from './stv-papers.js';

/** Ballot papers in piles by the option they count for, with their tally: a count in which every vote stays whole. */
export class Piles {
  /** Votes of each option; 0 for those taken out. */
  readonly tally: number[];
  /** Votes that count for nobody any more. */
  exhausted = 0;
  private readonly piles: number[][];
  /** The mark of each paper at which to look on. */
  private readonly next: Int32Array;
  private readonly out: boolean[];

  /** `size` is the number of options. */
  constructor(
    size: number,
    private readonly papers: Papers,
  ) {
    this.tally = Array.from({ length: size }, () => 0);
    this.piles = Array.from({ length: size }, () => []);
    this.out = Array.from({ length: size }, () => false);
    this.next = papers.starts.slice(0, -1);
    for (const paper of this.next.keys()) this.place(paper);
  }

  /** Takes options out of the count together and moves their papers on. How many votes came to another option. */
  exclude(options: readonly number[]): number {
    for (const option of options) this.out[option] = true;
    const votes = options.reduce((sum, option) => sum + (this.tally[option] ?? 0), 0);
    const before = this.exhausted;
    for (const option of options) {
      const pile = this.piles[option] ?? [];
      this.piles[option] = [];
      this.tally[option] = 0;
      for (const paper of pile) this.place(paper);
    }
    return votes - (this.exhausted - before);
  }

  private place(paper: number): void {
    const count = this.papers.counts[paper] ?? 0;
    const option = this.receiver(paper);
    if (option === null) this.exhausted += count;
    else {
      this.piles[option]?.push(paper);
      this.tally[option] = (this.tally[option] ?? 0) + count;
    }
  }

  private receiver(paper: number): number | null {
    const end = this.papers.starts[paper + 1] ?? 0;
    for (let at = this.next[paper] ?? end; at < end; at += 1) {
      const option = receiverOf(this.papers, this.papers.marks[at] ?? 0, this.isIn);
      if (option === NOBODY) continue;
      this.next[paper] = at + 1;
      return option;
    }
    return null;
  }

  private readonly isIn = (option: number): boolean => this.out[option] === false;
}
