import { z } from 'zod';
import type { RuleName } from './account.js';
import { FIRST_SEPARATOR } from './rules/irv.js';

/** A whole number from `least` to `most`, from its decimal digits. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');
const MOST_SEATS = 1_000;
const seats = whole(1, MOST_SEATS);
const seed = z.string().max(1_000);
const tie = z.enum(['none', 'lot']);
const ties = { tie, seed };
const seated = { seats, ...ties };
const top = z.union([z.literal('longest'), whole(0, 1_000_000)]);
const votes = whole(0, 1_000_000_000);

const papers = {
  overvote: z.enum(['exhaust', 'skip']),
  skipped: z.union([z.literal('ignore'), whole(0, 1_000)]),
  first: z
    .string()
    .transform((text) => (text === '' ? [] : text.split(FIRST_SEPARATOR.trim()).map((name) => name.trim()))),
  tie: z.enum(['earlier-round', 'lot']),
  seed,
};
const pairs = {
  ...ties,
  default: z.string(),
  majority: z.string().regex(/^[1-9]\d{0,8}:[1-9]\d{0,8}$/),
  quorum: votes,
};
const budget = { minimum: votes, seed };

/**
 * Options of each rule as they are typed: names and values as text. What they mean and what holds where one is left out is with
 * the rule. Unknown names and values are refused.
 */
export const RULE_OPTIONS = {
  plurality: optional(seated),
  approval: optional(seated),
  score: optional({ ...seated, blank: z.enum(['lowest', 'ignored']), by: z.enum(['mean', 'sum']), quorum: votes }),
  star: optional(ties),
  'majority-judgment': optional({ ...seated, blank: z.enum(['lowest', 'ignored']) }),
  borda: optional(seated),
  'borda-truncated': optional({ ...seated, top }),
  irv: optional({ ...papers, batch: yesNo, stop: z.enum(['majority', 'two-left']) }),
  'stv-scottish': optional({ ...papers, seats, decimals: whole(0, 9), course: z.enum(['scottish', 'rctab']) }),
  'stv-meek': optional({ ...papers, seats }),
  copeland: optional(pairs),
  minimax: optional({ ...pairs, strength: z.enum(['winning-votes', 'margins', 'opposition']) }),
  schulze: optional({ ...pairs, strength: z.enum(['winning-votes', 'margins']) }),
  'ranked-pairs': optional(pairs),
  cumulative: optional(seated),
  quadratic: optional({ ...seated, credits: whole(0, 1_000_000_000), negative: yesNo }),
  'budget-greedy': optional(budget),
  'budget-greedy-stop': optional(budget),
  'equal-shares': optional({
    ...budget,
    utility: z.enum(['cost', 'count']),
    completion: z.enum(['none', 'add1', 'add1-greedy']),
  }),
  lot: optional({ seats, seed }),
} as const satisfies Record<RuleName, z.ZodObject>;

/**
 * What rules print among their options, but do not let be chosen. They may be given back as they are, so that the options printed with a
 * result are options to count it again with.
 */
export const FIXED_OPTIONS: Partial<Record<RuleName, Readonly<Record<string, string>>>> = {
  borda: { unranked: 'shared' },
  'borda-truncated': { unranked: 'zero' },
  'stv-meek': { decimals: '9', omega: '0.000001' },
  'budget-greedy': { tie: 'lot' },
  'budget-greedy-stop': { tie: 'lot' },
  'equal-shares': { tie: 'lot' },
};

function optional<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).partial();
}

/** Options a rule can be told, in the order of its table. */
export const optionNamesOf = (rule: RuleName): string[] => Object.keys(RULE_OPTIONS[rule].shape);

/** Values an option may have, in words; empty where the rule does not know it. */
export function allowedValues(rule: RuleName, option: string): string {
  const shape: Record<string, unknown> = RULE_OPTIONS[rule].shape;
  return FIXED_OPTIONS[rule]?.[option] ?? (Object.hasOwn(shape, option) ? allowedOf(shape[option]) : '');
}

const WORDS = new Map<unknown, string>([
  [seats, `a whole number from 1 to ${MOST_SEATS}`],
  [votes, 'a whole number of votes'],
  [seed, 'any text'],
  [yesNo, 'true, false'],
  [top, 'longest, or a whole number'],
  [papers.skipped, 'ignore, or a whole number'],
  [papers.first, `names, with ${FIRST_SEPARATOR.trim()} between them`],
  [pairs.majority, 'a ratio such as 1:1 or 3:1'],
  [pairs.default, 'the name of an option, or nothing'],
]);

function allowedOf(schema: unknown): string {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const words = WORDS.get(inner);
  if (words !== undefined) return words;
  if (inner instanceof z.ZodEnum) return inner.options.join(', ');
  return 'a whole number';
}
