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
const budget = { minimum: votes, tie: z.literal('lot'), seed };

/**
 * Options of each rule as they are typed: names and values as text. What they mean and what holds where one is left out is with
 * the rule. Options with one value only are fixed by the rule: they are here so that the options printed with a result can be
 * given back as they are. Unknown names and values are refused.
 */
export const RULE_OPTIONS = {
  plurality: optional(seated),
  approval: optional(seated),
  score: optional({ ...seated, blank: z.enum(['lowest', 'ignored']), by: z.enum(['mean', 'sum']), quorum: votes }),
  star: optional(ties),
  'majority-judgment': optional({ ...seated, blank: z.enum(['lowest', 'ignored']) }),
  borda: optional({ ...seated, unranked: z.literal('shared') }),
  'borda-truncated': optional({
    ...seated,
    unranked: z.literal('zero'),
    top,
  }),
  irv: optional({ ...papers, batch: yesNo, stop: z.enum(['majority', 'two-left']) }),
  'stv-scottish': optional({ ...papers, seats, decimals: whole(0, 9), course: z.enum(['scottish', 'rctab']) }),
  'stv-meek': optional({ ...papers, seats, decimals: z.literal('9'), omega: z.literal('0.000001') }),
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

function optional<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).partial();
}

/** Options a rule can be told, in the order of its table; those it fixes left out. */
export function optionNamesOf(rule: RuleName): string[] {
  return Object.entries(RULE_OPTIONS[rule].shape)
    .filter(([, schema]) => allowedOf(schema) !== null)
    .map(([name]) => name);
}

/** Values an option may have, in words; empty where the rule fixes it or does not know it. */
export function allowedValues(rule: RuleName, option: string): string {
  const shape: Record<string, unknown> = RULE_OPTIONS[rule].shape;
  return Object.hasOwn(shape, option) ? (allowedOf(shape[option]) ?? '') : '';
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

function allowedOf(schema: unknown): string | null {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const words = WORDS.get(inner);
  if (words !== undefined) return words;
  if (inner instanceof z.ZodEnum) return inner.options.join(', ');
  if (inner instanceof z.ZodLiteral) return null;
  return 'a whole number';
}
