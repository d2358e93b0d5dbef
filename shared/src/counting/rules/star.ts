import type { Account, Round, Tie } from '../account.js';
import { figuresOf, handedIn } from '../handed-in.js';
import { byLot } from '../lot.js';
import type { ScoresProfile } from '../profiles.js';
import { levels, rankByScore, TIE_DEFAULTS, type TieOptions } from '../ties.js';
import { addedUp, hasScores } from './score.js';

/** What happens to a tie that the published rules leave. */
export type StarOptions = TieOptions;

/** Such ties stand. */
export const STAR_DEFAULTS: StarOptions = TIE_DEFAULTS;

/**
 * STAR voting (score then automatic runoff; Equal Vote Coalition, starvoting.org): the two options with the highest sums go to the
 * runoff, where each ballot is one vote for the one that it scores higher. A missing score is the lowest one. Ties by the official
 * protocol (starvoting.org/ties). For a place in the runoff: whoever of the tied loses most head-to-head comparisons among them is
 * put back, again and again (`preference`), then most ballots with the highest score (`more-votes`). In the runoff: the higher sum
 * (`earlier-round`), then most ballots with the highest score. What is tied even then is drawn by lot or stands: then all win who
 * would win some runoff that the tie allows. Round 1 are sums, round 2 runoff votes (`exhausted`: no preference), left out where a
 * tie for a place in it stands. Blank: no score at all; without any vote nobody wins. `order`: winner, the other of the runoff, then
 * sums. Linear in scores times tied options.
 */
export function countStar(profile: ScoresProfile, options: Partial<StarOptions> = {}): Account {
  const rule = { ...STAR_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn(profile, ({ scores }) => (hasScores(scores) ? 'valid' : 'blank'));
  const count = new Count({ ...profile, ballots: handed.valid }, rule);
  const { finalists, winners, rounds, ties } = count.run();
  const others = [...candidates.keys()].filter((option) => !winners.includes(option));
  const rest = rankByScore(
    count.namesOf(others),
    (a, b) => count.compareRest(others[a] ?? 0, others[b] ?? 0, finalists),
    { ...rule, seats: 0 },
  );
  return {
    rule: 'star',
    options: { ...rule },
    ...handed.turnout,
    candidates: [...candidates],
    winners: count.namesOf(winners),
    order: [...count.namesOf(winners), ...rest.order],
    scores: figuresOf(candidates, (option) => count.sums[option] ?? 0),
    rounds,
    ties: [...ties, ...rest.ties.filter(({ among }) => !ties.some((known) => isSame(known.among, among)))],
    seats: 1,
  };
}

/** A tie for a place in the runoff that stands is not listed a second time for the order. */
const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

/** Options of the runoff: those who are in it for certain, and those tied for the places that are left. */
interface Finalists {
  readonly certain: readonly number[];
  readonly tied: readonly number[];
}

interface Outcome {
  readonly finalists: readonly number[];
  readonly winners: readonly number[];
  readonly rounds: Round[];
  readonly ties: Tie[];
}

class Count {
  readonly sums: readonly number[];
  private readonly ties: Tie[] = [];

  constructor(
    private readonly profile: ScoresProfile,
    private readonly rule: StarOptions,
  ) {
    const { sums, given } = addedUp(profile.ballots, profile.candidates.length);
    const votes = profile.ballots.reduce((sum, { count }) => sum + count, 0);
    this.sums = sums.map((sum, option) => sum + (votes - (given[option] ?? 0)) * profile.lowest);
  }

  run(): Outcome {
    const { candidates, ballots } = this.profile;
    if (ballots.length === 0) return { finalists: [], winners: [], rounds: [], ties: [] };
    const { certain, tied } = this.finalists();
    const out = [...candidates.keys()].filter((option) => !certain.includes(option) && !tied.includes(option));
    const tally = figuresOf(candidates, (option) => this.sums[option] ?? 0);
    const scoring = { tally, elected: [], eliminated: this.namesOf(out), transferred: 0, exhausted: 0 };
    if (tied.length > 0) return this.withoutRunoff(certain, tied, scoring);
    const { winners, tie, round } = this.runoff(certain);
    if (tie) this.ties.push(tie);
    return { finalists: certain, winners, rounds: [scoring, round], ties: this.ties };
  }

  compareRest(a: number, b: number, finalists: readonly number[]): number {
    const isOut = (option: number): number => (finalists.includes(option) ? 0 : 1);
    return isOut(a) - isOut(b) || (this.sums[b] ?? 0) - (this.sums[a] ?? 0);
  }

  namesOf(options: readonly number[]): string[] {
    return options.map((option) => this.profile.candidates[option] ?? '');
  }

  private finalists(): Finalists {
    const certain: number[] = [];
    for (const level of levels(this.sums.length, (a, b) => (this.sums[b] ?? 0) - (this.sums[a] ?? 0))) {
      let left: readonly number[] = level;
      while (certain.length < 2 && left.length > 0) {
        const places = 2 - certain.length;
        const { best, brokenBy } = this.best(left, places);
        if (best.length > places) return { certain, tied: best };
        if (brokenBy) this.ties.push(this.tieOf(left, { about: 'order', round: 1, brokenBy, taken: best }));
        certain.push(...best);
        left = left.filter((option) => !best.includes(option));
      }
    }
    return { certain, tied: [] };
  }

  /** Of options with equal sums, those who go on to the places that are left; more where the tie stands. */
  private best(tied: readonly number[], places: number): { best: readonly number[]; brokenBy: Tie['brokenBy'] | null } {
    if (tied.length <= places) return { best: tied, brokenBy: null };
    const preferred = this.fewestLosses(tied, places);
    if (preferred.length <= places) return { best: preferred, brokenBy: 'preference' };
    const starred = this.mostHighest(preferred);
    if (starred.length <= places) return { best: starred, brokenBy: 'more-votes' };
    return this.rule.tie === 'lot'
      ? { best: this.drawn(starred), brokenBy: 'lot' }
      : { best: starred, brokenBy: 'none' };
  }

  private fewestLosses(tied: readonly number[], places: number): readonly number[] {
    if (tied.length <= places) return tied;
    const beats = (one: number, other: number): boolean => this.preferring(one, other) > this.preferring(other, one);
    const losses = tied.map((option) => tied.filter((other) => beats(other, option)).length);
    const left = tied.filter((_, at) => (losses[at] ?? 0) < Math.max(...losses));
    return left.length === 0 ? tied : this.fewestLosses(left, places);
  }

  private mostHighest(tied: readonly number[]): readonly number[] {
    const stars = tied.map((option) => this.people((scores) => scores[option] === this.profile.highest));
    return tied.filter((_, at) => stars[at] === Math.max(...stars));
  }

  private drawn(tied: readonly number[]): number[] {
    const [first] = byLot(this.rule.seed, this.namesOf(tied));
    return tied.filter((option) => this.profile.candidates[option] === first);
  }

  private runoff(finalists: readonly number[]): { winners: readonly number[]; tie: Tie | null; round: Round } {
    const [one, other] = finalists;
    const against = (option: number): number => (option === one ? (other ?? option) : (one ?? option));
    const votesOf = (option: number): number => this.preferring(option, against(option));
    const votes = this.people(() => true);
    const tally = Object.fromEntries(
      finalists.map((option) => [this.profile.candidates[option] ?? '', votesOf(option)]),
    );
    const most = finalists.filter((option) => votesOf(option) >= votesOf(against(option)));
    const { best, tie } = most.length < 2 ? { best: most, tie: null } : this.tiedRunoff(most);
    const exhausted = votes - finalists.reduce((sum, option) => sum + votesOf(option), 0);
    const eliminated = this.namesOf(finalists.filter((option) => !best.includes(option)));
    return { winners: best, tie, round: { tally, elected: this.namesOf(best), eliminated, transferred: 0, exhausted } };
  }

  private tiedRunoff(tied: readonly number[]): { best: readonly number[]; tie: Tie } {
    const highest = Math.max(...tied.map((option) => this.sums[option] ?? 0));
    const scored = tied.filter((option) => this.sums[option] === highest);
    const starred = this.mostHighest(scored);
    const best = starred.length > 1 && this.rule.tie === 'lot' ? this.drawn(starred) : starred;
    const last = starred.length > 1 ? this.rule.tie : 'more-votes';
    const brokenBy = scored.length === 1 ? 'earlier-round' : last;
    return { best, tie: this.tieOf(tied, { about: 'winner', round: 2, brokenBy, taken: best }) };
  }

  /** A tie for a place in the runoff stands: every pair that it allows is looked at. */
  private withoutRunoff(certain: readonly number[], tied: readonly number[], scoring: Round): Outcome {
    const pairs = tied.flatMap((option, at) =>
      certain.length > 0 ? [[...certain, option]] : tied.slice(at + 1).map((other) => [option, other]),
    );
    const winning = new Set(pairs.flatMap((pair) => this.runoff(pair).winners));
    const winners = [...winning].sort((a, b) => a - b);
    const about = winners.length > 1 ? 'winner' : 'order';
    this.ties.push(this.tieOf(tied, { about, round: 1, brokenBy: 'none', taken: [] }));
    const rounds = [{ ...scoring, elected: this.namesOf(winners) }];
    return { finalists: [...certain, ...tied], winners, rounds, ties: this.ties };
  }

  private tieOf(among: readonly number[], tie: Omit<Tie, 'among' | 'taken'> & { taken: readonly number[] }): Tie {
    return { ...tie, among: this.namesOf(among), taken: tie.brokenBy === 'none' ? [] : this.namesOf(tie.taken) };
  }

  private preferring(one: number, other: number): number {
    const { lowest } = this.profile;
    return this.people((scores) => (scores[one] ?? lowest) > (scores[other] ?? lowest));
  }

  private people(does: (scores: readonly (number | null)[]) => boolean): number {
    return this.profile.ballots.reduce((sum, { count, scores }) => (does(scores) ? sum + count : sum), 0);
  }
}
