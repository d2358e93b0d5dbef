import type { Account, Round, Tie } from '../account.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { levels } from '../ties.js';
import { Piles } from './irv-piles.js';
import { type PaperOptions, papersOf } from './stv-papers.js';
import { breakTie, type TransferTieOptions } from './stv-ties.js';

/** Everything that can change the result of an instant-runoff count. */
export interface IrvOptions extends PaperOptions, TransferTieOptions {
  /** Take out together the largest set of lowest options whose votes in all are fewer than those of the next one. */
  readonly batch: boolean;
  /** Names taken out in round 1 unless somebody wins there, e.g. undeclared write-ins; names that do not stand are passed over. */
  readonly first: readonly string[];
  /** Stop at a majority of the ballots still in the count, or go on until two are left. */
  readonly stop: 'majority' | 'two-left';
}

/** Burlington 2009: one elimination a round, overvotes exhaust, skipped ranks are ignored. */
export const IRV_DEFAULTS: IrvOptions = {
  overvote: 'exhaust',
  skipped: 'ignore',
  batch: false,
  first: [],
  stop: 'majority',
  tie: 'earlier-round',
  seed: '',
};

/** As RCTab counts the mayor of Minneapolis in 2017; differs from the defaults in these alone. */
export const RCTAB_IRV: Partial<IrvOptions> = {
  overvote: 'skip',
  skipped: 1,
  batch: true,
  first: ['Undeclared Write-ins'],
};

/**
 * Instant-runoff voting (ranked-choice voting), as RCTab counts it: each ballot counts for its highest option still in the
 * count; whoever has more than half of these ballots wins; else the option with the fewest votes goes and its ballots move on.
 * Rounds: `quota` is the majority of that round, `exhausted` are ballots that count for nobody in all so far, `transferred` those
 * that moved to another option. Ties for elimination go by earlier rounds, then by lot (the first drawn goes). Batches never change
 * who wins but for ties. Blank: nothing ranked; a ballot that is exhausted from the start is valid. When no ballot counts for anybody,
 * nobody wins. `order`: the winner, then who stayed longest, by the votes of the last round. Each mark of a ballot is looked at once.
 * Not monotone: more votes for a winner can make it lose.
 */
export function countIrv(profile: RankedProfile, options: Partial<IrvOptions> = {}, progress?: Progress): Account {
  const rule = { ...IRV_DEFAULTS, ...options };
  const { candidates, invalid = 0 } = profile;
  const papers = papersOf(profile, rule);
  const count = new Count(candidates, new Piles(candidates.length, papers), rule);
  while (count.step()) progress?.(candidates.length - count.left, candidates.length);
  return {
    rule: 'irv',
    options: { ...rule, first: rule.first.join(FIRST_SEPARATOR) },
    ballots: papers.valid + papers.blank + invalid,
    blank: papers.blank,
    invalid,
    candidates: [...candidates],
    ...count.result(),
    seats: 1,
  };
}

/** Between the names of `first` as the account prints them. */
export const FIRST_SEPARATOR = '; ';

class Count {
  private readonly history: Float64Array[] = [];
  private readonly rounds: Round[] = [];
  private readonly ties: Tie[] = [];
  private readonly winners: number[] = [];
  /** Those taken out, the first to go last. */
  private readonly gone: number[] = [];
  private continuing: number[];
  private came: Pick<Round, 'transferred' | 'from'> = { transferred: 0 };

  constructor(
    private readonly candidates: readonly string[],
    private readonly piles: Piles,
    private readonly rule: IrvOptions,
  ) {
    this.continuing = [...candidates.keys()];
  }

  get left(): number {
    return this.continuing.length;
  }

  /** One round; false when it was the last. */
  step(): boolean {
    this.history.push(Float64Array.from(this.piles.tally));
    const votes = this.continuing.reduce((sum, option) => sum + this.votesOf(option), 0);
    const winner = this.winnerOf(votes);
    const lowest = winner === undefined && votes > 0 ? this.lowest() : [];
    this.record(votes, winner, lowest);
    if (winner !== undefined) this.winners.push(winner);
    if (lowest.length === 0) return false;
    this.gone.unshift(...this.sorted(lowest));
    this.continuing = this.continuing.filter((option) => !lowest.includes(option));
    this.came = {
      transferred: this.piles.exclude(lowest),
      from: { names: this.namesOf(lowest), what: 'exclusion' },
    };
    return true;
  }

  result(): Pick<Account, 'winners' | 'order' | 'rounds' | 'ties'> {
    const others = this.continuing.filter((option) => !this.winners.includes(option));
    const order = [...this.winners, ...this.sorted(others), ...this.gone];
    return { winners: this.namesOf(this.winners), order: this.namesOf(order), rounds: this.rounds, ties: this.ties };
  }

  private winnerOf(votes: number): number | undefined {
    if (this.rule.stop === 'two-left' && this.left > 2) return undefined;
    return this.continuing.find((option) => this.votesOf(option) * 2 > votes);
  }

  private lowest(): number[] {
    if (this.history.length === 1) {
      const first = this.continuing.filter((option) => this.rule.first.includes(this.candidates[option] ?? ''));
      if (first.length > 0) return first;
    }
    const batch = this.rule.batch ? this.batch() : [];
    if (batch.length > 1) return batch;
    const fewest = Math.min(...this.continuing.map((option) => this.votesOf(option)));
    return [this.oneOf(this.continuing.filter((option) => this.votesOf(option) === fewest))];
  }

  /** The largest set of lowest options who could not win even with all the votes of the set. */
  private batch(): number[] {
    let found: number[] = [];
    let below: number[] = [];
    let votes = 0;
    const upwards = levels(this.candidates.length, (a, b) => this.votesOf(a) - this.votesOf(b))
      .map((level) => level.filter((option) => this.continuing.includes(option)))
      .filter((level) => level.length > 0);
    const mostOut = this.rule.stop === 'two-left' ? this.left - 2 : this.left - 1;
    for (const level of upwards) {
      if (votes < this.votesOf(level[0] ?? 0) && below.length <= mostOut) found = below;
      below = [...below, ...level];
      votes = below.reduce((sum, option) => sum + this.votesOf(option), 0);
    }
    return found;
  }

  /** Who of the tied goes. */
  private oneOf(among: readonly number[]): number {
    const [only] = among;
    if (among.length === 1 && only !== undefined) return only;
    const met = { among, round: this.history.length, about: 'elimination' } as const;
    const { taken, entry } = breakTie(met, this.history.slice(0, -1), this.candidates, this.rule);
    this.ties.push(entry);
    return taken;
  }

  /** Options by the votes of this round, most first. Ties are listed. */
  private sorted(options: readonly number[]): number[] {
    const found = levels(options.length, (a, b) => this.votesOf(options[b] ?? 0) - this.votesOf(options[a] ?? 0));
    const order = found.map((level) => level.map((at) => options[at] ?? 0));
    for (const level of order) {
      if (level.length < 2) continue;
      const [among, round] = [this.namesOf(level), this.history.length];
      this.ties.push({ among, about: 'order', round, brokenBy: 'none', taken: [] });
    }
    return order.flat();
  }

  private record(votes: number, winner: number | undefined, lowest: readonly number[]): void {
    this.rounds.push({
      tally: Object.fromEntries(this.continuing.map((option) => [this.candidates[option] ?? '', this.votesOf(option)])),
      elected: winner === undefined ? [] : this.namesOf([winner]),
      eliminated: this.namesOf(lowest),
      ...this.came,
      exhausted: this.piles.exhausted,
      quota: Math.floor(votes / 2) + 1,
    });
  }

  private votesOf(option: number): number {
    return this.piles.tally[option] ?? 0;
  }

  private namesOf(options: readonly number[]): string[] {
    return options.map((option) => this.candidates[option] ?? '');
  }
}
