import type { z } from 'zod';
import { type Account, RuleName } from './account.js';
import { asBudget, asChoices, asGrades, asPicks, asPoints, asRanks, asScores, type Countable } from './conversions.js';
import type { CountFault, CountRequest, Needs } from './count-fault.js';
import type { BallotFile } from './formats/ballot-file.js';
import { ballotsOf } from './profiles.js';
import type { Progress } from './progress.js';
import { allowedValues, FIXED_OPTIONS, optionNamesOf, RULE_OPTIONS } from './rule-options.js';
import { countApproval } from './rules/approval.js';
import { countBorda, countBordaTruncated } from './rules/borda.js';
import { countBudgetGreedy } from './rules/budget-greedy.js';
import { countCopeland } from './rules/copeland.js';
import { countCumulative } from './rules/cumulative.js';
import { countEqualShares } from './rules/equal-shares.js';
import { countIrv, FIRST_SEPARATOR } from './rules/irv.js';
import { countLot } from './rules/lot-rule.js';
import { countMajorityJudgment } from './rules/majority-judgment.js';
import { countMinimax } from './rules/minimax.js';
import { countPlurality } from './rules/plurality.js';
import { countQuadratic } from './rules/quadratic.js';
import { countRankedPairs } from './rules/ranked-pairs.js';
import { countSchulze } from './rules/schulze.js';
import { countScore } from './rules/score.js';
import { countStar } from './rules/star.js';
import { countStvMeek } from './rules/stv-meek.js';
import { countStvScottish } from './rules/stv-scottish.js';

/** What a count gives: the account, or why these ballots cannot be counted as asked. */
export type CountOutcome =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly fault: CountFault };

/** A rule made ready: which ballots it needs, and the count with options that still are text. */
interface Rule {
  readonly needs: readonly Needs[];
  /** The count, or null where the ballots are of another form. */
  readonly count: (
    ballots: Countable,
    options: Readonly<Record<string, string>>,
    progress?: Progress,
  ) => Account | z.ZodError | null;
}

/** Ties a rule to its options and to the form of ballots it counts. */
function rule<P, S extends z.ZodObject>(
  needs: readonly Needs[],
  schema: S,
  take: (ballots: Countable) => P | null,
  count: (profile: P, options: z.output<S>, progress?: Progress) => Account,
): Rule {
  return {
    needs,
    count: (ballots, options, progress) => {
      const profile = take(ballots);
      const read = schema.safeParse(options);
      if (!read.success) return read.error;
      return profile === null ? null : count(profile, read.data, progress);
    },
  };
}

const O = RULE_OPTIONS;
const asNames = ({ profile }: Countable): readonly string[] => profile.candidates;

const REGISTRY: Record<RuleName, Rule> = {
  plurality: rule(['ranks', 'picks'], O.plurality, asChoices, countPlurality),
  approval: rule(['picks', 'points'], O.approval, asPicks, countApproval),
  score: rule(['scores'], O.score, asScores, countScore),
  star: rule(['scores'], O.star, asScores, countStar),
  'majority-judgment': rule(['grades', 'scores'], O['majority-judgment'], asGrades, countMajorityJudgment),
  borda: rule(['ranks'], O.borda, asRanks, countBorda),
  'borda-truncated': rule(['ranks'], O['borda-truncated'], asRanks, countBordaTruncated),
  irv: rule(['ranks'], O.irv, asRanks, countIrv),
  'stv-scottish': rule(['ranks'], O['stv-scottish'], asRanks, countStvScottish),
  'stv-meek': rule(['ranks'], O['stv-meek'], asRanks, countStvMeek),
  copeland: rule(['ranks'], O.copeland, asRanks, countCopeland),
  minimax: rule(['ranks'], O.minimax, asRanks, countMinimax),
  schulze: rule(['ranks'], O.schulze, asRanks, countSchulze),
  'ranked-pairs': rule(['ranks'], O['ranked-pairs'], asRanks, countRankedPairs),
  cumulative: rule(['points'], O.cumulative, asPoints, countCumulative),
  quadratic: rule(['points'], O.quadratic, asPoints, countQuadratic),
  'budget-greedy': rule(['budget'], O['budget-greedy'], asBudget, countBudgetGreedy),
  'budget-greedy-stop': rule(['budget'], O['budget-greedy-stop'], asBudget, (profile, options) =>
    countBudgetGreedy(profile, { ...options, stop: true }),
  ),
  'equal-shares': rule(['budget'], O['equal-shares'], asBudget, countEqualShares),
  lot: rule(['ranks', 'picks', 'points', 'scores', 'grades'], O.lot, asNames, countLot),
};

/** Ballots that Meek's rule counts exactly with nine decimals in a double. */
const MOST_FOR_MEEK = 9_000_000;

/**
 * Counts ballots by a rule given by its name, with options as text. Above the rule's own defaults stand those of the file, above
 * these the user's. A file's number of seats holds for rules that fill seats, where the user gives none. Unknown rules, options
 * and values are refused, and so are ballots of a form the rule does not count (see `conversions.ts` for what may be turned into what). Throws nothing.
 */
export function countFile(
  file: Pick<BallotFile, 'profile' | 'scores' | 'budget' | 'seats' | 'defaults'>,
  request: CountRequest,
  progress?: Progress,
): CountOutcome {
  const name = RuleName.safeParse(request.rule);
  if (!name.success) return refused({ code: 'unknown_rule', params: { found: request.rule } });
  const { data: ruleName } = name;
  const takesSeats = 'seats' in RULE_OPTIONS[ruleName].shape;
  if (!takesSeats && request.seats !== undefined && request.seats !== 1)
    return refused({ code: 'one_seat', params: { found: request.seats } });
  const seats = request.seats ?? request.options?.seats ?? file.defaults[ruleName]?.seats ?? file.seats;
  const settings = withoutFixed(ruleName, {
    ...file.defaults[ruleName],
    ...request.options,
    ...(takesSeats && seats !== undefined ? { seats: String(seats) } : {}),
  });
  const stranger = strangeName({ ...settings, first: request.options?.first ?? '' }, file.profile.candidates);
  if (stranger && stranger.option in RULE_OPTIONS[ruleName].shape)
    return refused({ code: 'unknown_name', params: stranger });
  if (ruleName === 'stv-meek' && file.profile.form === 'ranks' && ballotsOf(file.profile) > MOST_FOR_MEEK)
    return refused({ code: 'too_many_ballots', params: { most: MOST_FOR_MEEK } });
  const entry = REGISTRY[ruleName];
  const account = entry.count(file, settings, progress);
  if (account === null)
    return refused({ code: 'wrong_ballots', params: { needs: entry.needs.join(', '), found: file.profile.form } });
  return 'rule' in account ? { ok: true, account } : refused(settingFault(ruleName, settings, account));
}

/** Forms of ballots that a rule counts. */
export const needsOf = (name: RuleName): readonly Needs[] => REGISTRY[name].needs;

/** Settings without those that only repeat what the rule fixes. */
function withoutFixed(rule: RuleName, settings: Readonly<Record<string, string>>): Record<string, string> {
  const fixed = FIXED_OPTIONS[rule] ?? {};
  return Object.fromEntries(Object.entries(settings).filter(([option, value]) => fixed[option] !== value));
}

const refused = (fault: CountFault): CountOutcome => ({ ok: false, fault });

/**
 * A setting that must name options of the ballot paper, but does not. What a file says about who goes first may name somebody who got
 * no mark at all, so only the user's word is looked at.
 */
function strangeName(
  settings: Readonly<Record<string, string>>,
  names: readonly string[],
): { option: string; found: string } | null {
  const [byDefault, first] = [settings.default ?? '', (settings.first ?? '').split(FIRST_SEPARATOR.trim())];
  const missing = first.map((name) => name.trim()).find((name) => name !== '' && !names.includes(name));
  if (missing !== undefined) return { option: 'first', found: missing };
  return byDefault === '' || names.includes(byDefault) ? null : { option: 'default', found: byDefault };
}

function settingFault(rule: RuleName, settings: Readonly<Record<string, string>>, error: z.ZodError): CountFault {
  const issue = error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const fixed = unknown.find((option) => FIXED_OPTIONS[rule]?.[option] !== undefined);
  if (unknown.length > 0 && fixed === undefined)
    return { code: 'unknown_setting', params: { found: unknown.join(', '), known: optionNamesOf(rule).join(', ') } };
  const option = fixed ?? String(issue?.path[0] ?? '');
  return {
    code: 'bad_setting',
    params: { option, found: settings[option] ?? '', allowed: allowedValues(rule, option) },
  };
}
