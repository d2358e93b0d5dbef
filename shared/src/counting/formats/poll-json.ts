import { z } from 'zod';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { RuleName } from '../account.js';
import { canonicalProfile } from '../canonical-ballots.js';
import type { Profile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { MOST_BALLOTS, MOST_OPTIONS, refuse } from './file-fault.js';

const Count = z.int().min(0).max(MOST_BALLOTS);
const Option = z.int().min(0).max(MOST_OPTIONS);
const Figure = z.int().min(-MOST_BALLOTS).max(MOST_BALLOTS);
const Amount = z.int().min(0);
const Words = z.record(z.string(), z.string());

const Rank = z.union([z.array(Option), z.literal('overvote')]);
/** As large as amounts can be that are written out (see money.ts): shares that are raised unit by unit come to an end. */
const MOST_MONEY = 10 ** 12;
const Budget = z
  .strictObject({ total: Amount, costs: z.array(Amount), perCurrencyUnit: z.int().positive() })
  .refine(({ total, costs, perCurrencyUnit: unit }) => [total, ...costs].every((it) => it < MOST_MONEY * unit));
const invalid = Count.optional();
const grouped = <S extends z.ZodRawShape>(shape: S) => z.array(z.strictObject({ count: Count, ...shape }));

/** Ballots by form, options as their places (from 0) in `options`. See profiles.ts for what each means. */
const Ballots = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('ranks'), invalid, ballots: grouped({ ranks: z.array(Rank) }) }),
  z.strictObject({
    form: z.literal('picks'),
    invalid,
    budget: Budget.optional(),
    ballots: grouped({ picks: z.array(Option) }),
  }),
  z.strictObject({
    form: z.literal('points'),
    invalid,
    budget: Budget.optional(),
    ballots: grouped({ points: z.array(Figure) }),
  }),
  z.strictObject({
    form: z.literal('scores'),
    invalid,
    lowest: Figure,
    highest: Figure,
    ballots: grouped({ scores: z.array(Figure.nullable()) }),
  }),
  z.strictObject({
    form: z.literal('grades'),
    invalid,
    grades: z.array(z.string()),
    counts: z.array(z.array(Count)),
    ungraded: z.array(Count),
    ballots: Count.optional(),
  }),
]);

/**
 * Our own file of a closed poll: the question, the rule with its options, and the ballots, so that a stranger can count again with
 * nothing else. Texts are by language.
 */
export const PollFile = z.strictObject({
  polylogue: z.literal('ballots'),
  version: z.literal(1),
  question: Words,
  /** SHA-256 of question and options as they were frozen at the opening (hex). */
  frozen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** `name` is what results are keyed by, each once; `text` are the words on the ballot paper. */
  options: z
    .array(z.strictObject({ id: z.string(), name: z.string().min(1), text: Words.optional() }))
    .max(MOST_OPTIONS),
  rule: RuleName.optional(),
  seats: z.int().positive().optional(),
  /** Options of the rule by name. */
  settings: Words.optional(),
  /** Ballots by where they came from: online, entered by a steward, counted on paper. */
  sources: z.strictObject({ online: Count, assisted: Count, paper: Count }).optional(),
  ballots: Ballots,
});
export type PollFile = z.infer<typeof PollFile>;

/** Reads our own JSON. Faults of JSON itself and of its members are on line 1, with the path of the member. */
export function readPollJson(text: string): Parsed<BallotFile> {
  const value = jsonOf(text);
  if (!value.ok) return value;
  const file = PollFile.safeParse(value.value);
  if (!file.success) {
    const issue = file.error.issues[0];
    const path = issue?.path.join('.') ?? '';
    return refuse(1, 'bad_line', { found: path === '' ? 'the file' : path, expected: issue?.message ?? '' });
  }
  const profile = profileOf(file.data);
  if (!profile.ok) return profile;
  const { question, rule, seats, settings } = file.data;
  const title = question.en ?? Object.values(question)[0];
  return parsed({
    format: 'ballots-json',
    ...(title === undefined ? {} : { title }),
    profile: profile.value,
    ...(seats === undefined ? {} : { seats }),
    ...(rule === undefined ? {} : { rule }),
    defaults: rule === undefined || settings === undefined ? {} : { [rule]: settings },
  });
}

function jsonOf(text: string): Parsed<unknown> {
  try {
    return parsed(JSON.parse(text));
  } catch {
    return refuse(1, 'bad_line', { found: text.slice(0, 40), expected: 'JSON' });
  }
}

/** The ballots with their options; refuses names that are alike, and lists that are not as long as the list of options. */
function profileOf({ options, ballots }: PollFile): Parsed<Profile> {
  const candidates = options.map(({ name }) => name.trim());
  const twin = candidates.find((name, i) => candidates.indexOf(name) !== i);
  if (twin !== undefined) return refuse(1, 'same_name', { name: twin });
  const size = candidates.length;
  const highest = highestOption(ballots);
  if (highest >= size) return refuse(1, 'unknown_option', { found: highest });
  const wrong = rowsOf(ballots).find((length) => length !== size);
  if (wrong !== undefined) return refuse(1, 'wrong_columns', { expected: size, found: wrong });
  if (ballots.form === 'scores' && !ballots.ballots.every(({ scores }) => areInRange(scores, ballots)))
    return refuse(1, 'bad_number', { found: 'a score', expected: `${ballots.lowest} to ${ballots.highest}` });
  if (ballots.form === 'ranks' && ballots.ballots.some(({ ranks }) => ranks.some(hasTwin)))
    return refuse(1, 'repeated_option', { found: 'a rank' });
  if (ballots.form === 'scores' && ballots.lowest > ballots.highest)
    return refuse(1, 'bad_number', { found: ballots.highest, expected: `${ballots.lowest} or more` });
  if (ballots.form === 'grades' && ballots.counts.some((row) => row.length !== ballots.grades.length))
    return refuse(1, 'wrong_columns', { expected: ballots.grades.length, found: 'other' });
  if (ballots.form === 'grades') {
    const sums = ballots.counts.map((row, i) => row.reduce((sum, count) => sum + count, ballots.ungraded[i] ?? 0));
    const stated = ballots.ballots ?? sums[0] ?? 0;
    const other = sums.find((sum) => sum !== stated);
    if (other !== undefined) return refuse(1, 'wrong_total', { what: 'ballots', stated, found: other });
  }
  return parsed({ ...ballots, candidates } as Profile);
}

/** An option twice in one rank; in two ranks it is what the ballot said, and the rules know what it means. */
const hasTwin = (rank: readonly number[] | 'overvote'): boolean =>
  rank !== 'overvote' && new Set(rank).size < rank.length;

const areInRange = (
  scores: readonly (number | null)[],
  { lowest, highest }: { lowest: number; highest: number },
): boolean => scores.every((score) => score === null || (score >= lowest && score <= highest));

function highestOption(ballots: PollFile['ballots']): number {
  let highest = -1;
  const see = (option: number): void => void (highest = Math.max(highest, option));
  if (ballots.form === 'ranks')
    for (const { ranks } of ballots.ballots) for (const rank of ranks) if (rank !== 'overvote') rank.forEach(see);
  if (ballots.form === 'picks') for (const { picks } of ballots.ballots) picks.forEach(see);
  return highest;
}

/** Lengths of all lists that have a place for each option. */
function rowsOf(ballots: PollFile['ballots']): number[] {
  const budget = 'budget' in ballots && ballots.budget ? [ballots.budget.costs.length] : [];
  if (ballots.form === 'points') return [...budget, ...ballots.ballots.map(({ points }) => points.length)];
  if (ballots.form === 'scores') return ballots.ballots.map(({ scores }) => scores.length);
  if (ballots.form === 'grades') return [ballots.counts.length, ballots.ungraded.length];
  return budget;
}

/** Writes our own JSON: canonical (RFC 8785), one line, ended by a line feed; one sequence of bytes for one set of ballots. */
export function writePollJson(file: Omit<PollFile, 'polylogue' | 'version' | 'ballots'>, profile: Profile): string {
  const { candidates: _, ...ballots } = canonicalProfile(profile);
  const whole = { polylogue: 'ballots', version: 1, ...file, ballots };
  return `${canonicalJson(JSON.parse(JSON.stringify(whole)))}\n`;
}
