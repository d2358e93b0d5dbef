import type { BallotFile } from './formats/ballot-file.js';
import type { BudgetFrame, GradeTable, PicksProfile, PointsProfile, RankedProfile, ScoresProfile } from './profiles.js';

/** What can be counted: a file that was read, or ballots alone. */
export type Countable = Pick<BallotFile, 'profile' | 'scores' | 'budget'>;

/** Rankings, or null. */
export const asRanks = ({ profile }: Countable): RankedProfile | null => (profile.form === 'ranks' ? profile : null);

/** Points, or null. */
export const asPoints = ({ profile }: Countable): PointsProfile | null => (profile.form === 'points' ? profile : null);

/** Scores, or null. */
export const asScores = ({ profile, scores }: Countable): ScoresProfile | null =>
  profile.form === 'scores' ? profile : (scores ?? null);

/** One choice a ballot: rankings (their first) or ticks. */
export const asChoices = (ballots: Countable): RankedProfile | PicksProfile | null =>
  ballots.profile.form === 'picks' ? ballots.profile : asRanks(ballots);

/**
 * Ticks: as they are; options with points above 0; or the options ranked on a budget's ballot, each of which is a vote by the
 * format of such files. A ranking elsewhere says nothing about approval: null.
 */
export function asPicks({ profile, budget }: Countable): PicksProfile | null {
  if (profile.form === 'picks') return profile;
  if (profile.form === 'points')
    return {
      ...profile,
      form: 'picks',
      ballots: profile.ballots.map(({ count, points }) => ({
        count,
        picks: points.flatMap((given, option) => (given > 0 ? [option] : [])),
      })),
    };
  if (profile.form !== 'ranks' || !budget) return null;
  return {
    ...profile,
    form: 'picks',
    budget,
    ballots: profile.ballots.map(({ count, ranks }) => ({
      count,
      picks: [...new Set(ranks.flatMap((rank) => (rank === 'overvote' ? [] : rank)))],
    })),
  };
}

/** Ballots with costs and a total: points where they were given, else ticks. */
export function asBudget(
  ballots: Countable,
): ((PicksProfile | PointsProfile) & { readonly budget: BudgetFrame }) | null {
  const profile = asPoints(ballots) ?? asPicks(ballots);
  return profile?.budget ? { ...profile, budget: profile.budget } : null;
}

/** A table of grades; of scores, each score is a grade called by its number. Blank ballots are ungraded everywhere. */
export function asGrades(ballots: Countable): GradeTable | null {
  if (ballots.profile.form === 'grades') return ballots.profile;
  const profile = asScores(ballots);
  if (profile === null || profile.highest - profile.lowest > 100) return null;
  const { candidates, highest, lowest, invalid } = profile;
  const grades = Array.from({ length: highest - lowest + 1 }, (_, i) => highest - i);
  const counts = candidates.map(() => grades.map(() => 0));
  const ungraded = candidates.map(() => 0);
  for (const { count, scores } of profile.ballots)
    for (const [option, score] of scores.entries()) {
      const row = counts[option];
      if (score === null) ungraded[option] = (ungraded[option] ?? 0) + count;
      else if (row) row[highest - score] = (row[highest - score] ?? 0) + count;
    }
  const total = profile.ballots.reduce((sum, { count }) => sum + count, 0);
  return {
    form: 'grades',
    candidates,
    ...(invalid === undefined ? {} : { invalid }),
    grades: grades.map(String),
    counts,
    ungraded,
    ballots: total,
  };
}
